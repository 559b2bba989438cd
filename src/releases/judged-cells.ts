import type { FactSystem } from "../disclosure/facts/fact.ts";
import type { NamedGroup } from "./named-groups.ts";
import { type Names, termsOf } from "./web.ts";

/** A figure that is to be judged, as the sum of unknowns that it is. */
export interface JudgedFigure {
	readonly cell: string;
	readonly names: Names;
}

/** A system in which each figure and group that is to be judged has a cell: the sum that it is. */
export function withJudgedCells(
	{ cells, facts }: FactSystem,
	figures: readonly JudgedFigure[],
	groups: readonly NamedGroup[],
): FactSystem {
	const judged = [
		...figures.map(({ cell, names }) => ({ cell, terms: termsOf(names) })),
		...groups,
	];
	const known = new Set(cells);
	const more = new Set(
		judged.flatMap(({ terms }) =>
			terms.map(({ cell }) => cell).filter((cell) => !known.has(cell)),
		),
	);
	const sums = judged.map(({ cell, terms }) => ({
		id: `sum ${cell}`,
		said: cell,
		constraints: [
			{ terms: [...terms, { cell, coefficient: -1 }], lower: 0, upper: 0 },
		],
	}));
	return {
		cells: [...cells, ...more, ...judged.map(({ cell }) => cell)],
		facts: [...facts, ...sums],
	};
}

/** Whether a group is one of the figures: a year less three quarters is the fourth. */
export function isFigure(
	{ terms }: NamedGroup,
	figures: readonly JudgedFigure[],
): boolean {
	return figures.some(
		({ names }) =>
			names.length === terms.length &&
			terms.every(
				({ cell, coefficient }) => coefficient === 1 && names.includes(cell),
			),
	);
}
