import type { FigureId } from "../../measures/figure-key.ts";
import type { ChosenRungs } from "../choose-rungs.ts";
import { isAsked, toldBy } from "../draft/draft.ts";
import type { Universe } from "../universe.ts";
import { openPieces, type Piece } from "./open-pieces.ts";

/**
 * One council's figures as its readers have them, as far as they are open, and what must stay open in them: all that it
 * takes to judge what is published beside them. Data alone, so that it can be handed from one thread to another. Never
 * published.
 */
export interface Known {
	readonly pieces: readonly Piece[];
	/** The cell of each figure that is available. */
	readonly cellOf: ReadonlyMap<FigureId, string>;
	/** Whether that is all that a reader could know. */
	readonly isWhole: boolean;
	/** Cells that are said to be "fewer than 5". */
	readonly saidSmall: ReadonlySet<string>;
}

/** What is known of a table of which these rungs were chosen. */
export function knownOf(
	{ cells, cellOf }: Universe,
	{ written: { draft }, choice: { heldBack }, rungs, isWhole }: ChosenRungs,
): Known {
	const told = toldBy(draft, heldBack);
	return {
		pieces: openPieces({
			cells: draft.system.cells,
			truth: draft.truth,
			rows: draft.system.facts
				.filter(({ id }) => told.has(id))
				.flatMap(({ constraints }) => constraints),
			targets: draft.targets
				.filter((target) => isAsked(target, heldBack))
				.map(({ kind, cell, values }) => ({ kind, cell, values })),
		}),
		cellOf: new Map(
			[...cellOf].flatMap(([id, at]) => {
				const cell = cells[at];
				return cell?.count === undefined ? [] : [[id, cell.name] as const];
			}),
		),
		isWhole,
		saidSmall: new Set(
			cells
				.filter((_, at) => rungs[at] === "fewerThan")
				.map(({ name }) => name),
		),
	};
}
