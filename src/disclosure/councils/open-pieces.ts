import { unionFind } from "../../vocabulary/union-find.ts";
import type { Target } from "../draft/draft.ts";
import { eachCellOnce, withKnown } from "../facts/constraints.ts";
import type { LinearConstraint, Term } from "../facts/fact.ts";

/** Open cells that hang together, and nothing that hangs together with others. */
export interface Piece {
	readonly cells: readonly string[];
	/** The true values of the cells. */
	readonly truth: readonly number[];
	readonly rows: readonly LinearConstraint[];
	readonly targets: readonly Target[];
}

/**
 * Takes a table apart: cells whose very value is told are put into the rows that speak of them, and what is left falls into
 * pieces that have nothing to do with each other. A table of one piece, with any tables of the others, is a table of all.
 */
export function openPieces({ cells, truth, rows, targets }: Piece): Piece[] {
	const place = new Map(cells.map((cell, at) => [cell, at]));
	const countOf = (cell: string) => truth[place.get(cell) ?? -1] ?? 0;
	const told = new Set<string>();
	let left: readonly LinearConstraint[] = rows.map((row) => ({
		...row,
		terms: eachCellOnce(row.terms),
	}));
	for (let before = -1; before < told.size; ) {
		before = told.size;
		left = left
			.map((row) => without(row, told, countOf))
			.filter(({ terms }) => terms.length > 0);
		for (const row of left) for (const cell of toldIn(row)) told.add(cell);
	}
	const open = cells.filter((cell) => !told.has(cell));
	const { headOf, join } = unionFind<string>();
	for (const { terms } of left) {
		const [first, ...others] = terms;
		if (first !== undefined)
			for (const { cell } of others) join(first.cell, cell);
	}
	const pieces = new Map<string, OpenPiece>();
	const pieceOf = (cell: string) => {
		const found = pieces.get(headOf(cell)) ?? emptyPiece();
		pieces.set(headOf(cell), found);
		return found;
	};
	for (const cell of open) {
		const piece = pieceOf(cell);
		piece.cells.push(cell);
		piece.truth.push(countOf(cell));
	}
	for (const row of left) pieceOf(row.terms[0]?.cell ?? "").rows.push(row);
	for (const target of targets)
		if (place.has(target.cell) && !told.has(target.cell))
			pieceOf(target.cell).targets.push(target);
	return [...pieces.values()];
}

interface OpenPiece {
	readonly cells: string[];
	readonly truth: number[];
	readonly rows: LinearConstraint[];
	readonly targets: Target[];
}

function emptyPiece(): OpenPiece {
	return { cells: [], truth: [], rows: [], targets: [] };
}

/** A row with the values of what is told put in. */
function without(
	row: LinearConstraint,
	told: ReadonlySet<string>,
	countOf: (cell: string) => number,
): LinearConstraint {
	let known = 0;
	for (const { cell, coefficient } of row.terms)
		if (told.has(cell)) known += coefficient * countOf(cell);
	const terms = row.terms.filter(({ cell }) => !told.has(cell));
	return withKnown(terms, row, known);
}

/** The cells whose values a row tells: the one that it is about, or all where nothing but zeros is left to them. */
function toldIn({ terms, lower, upper }: LinearConstraint): readonly string[] {
	const cells = terms.map(({ cell }) => cell);
	if (terms.length === 1)
		return lower === upper || isNone(terms, upper) ? cells : [];
	return isNone(terms, upper) ? cells : [];
}

function isNone(terms: readonly Term[], upper: number | undefined): boolean {
	return upper === 0 && terms.every(({ coefficient }) => coefficient > 0);
}
