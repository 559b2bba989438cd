import type { LinearSolver, OpenProblem } from "./linear-solver.ts";
import type { Box } from "./propagate.ts";
import { exactRelaxation, type Relaxation } from "./relaxation.ts";
import { keeps, type Row } from "./row.ts";

/** Problems that are open in the solver; the oldest gives way to a new one, since none is let go of by itself. */
export interface Shelf {
	readonly open: (rows: readonly Row[], places: number) => () => OpenProblem;
	readonly close: () => void;
}

const mostOpen = 12;

export function shelfOf(solver: LinearSolver): Shelf {
	const open: { readonly key: object; readonly problem: OpenProblem }[] = [];
	return {
		open: (rows, columns) => {
			const key = {};
			return () => {
				const before = open.find((one) => one.key === key);
				if (before !== undefined) return before.problem;
				const problem = solver.open({ columns, rows });
				open.push({ key, problem });
				if (open.length > mostOpen) open.shift()?.problem.close();
				return problem;
			};
		},
		close: () => {
			for (const { problem } of open.splice(0)) problem.close();
		},
	};
}

/** A value this near to a whole number is one, until the table that is made of them is checked. */
const near = 1e-6;

/**
 * Asks the solver, and believes no "no" of it: the rows that it names as contradicting each other are asked again, in
 * exact arithmetic. Its points are checked by whoever makes a table of them.
 */
export function proposedRelaxation(
	shelf: Shelf,
	rows: readonly Row[],
	places: number,
): Relaxation {
	const problem = shelf.open(rows, places);
	let values = new Float64Array(places);
	return {
		leavesPoint: (box) => {
			const proposal = problem().solve(box, false);
			switch (proposal.status) {
				case "point":
					values = Float64Array.from(proposal.values);
					return "yes";
				case "none":
					return contradict(rows, proposal.multipliers, box)
						? "no"
						: "unproven";
				case "failed":
					return "unproven";
			}
			proposal satisfies never;
			return "unproven";
		},
		valueAt: (place) => {
			const value = values[place] ?? 0;
			const nearest = Math.round(value);
			return Math.abs(value - nearest) < near
				? { whole: true, floor: nearest + 0 }
				: { whole: false, floor: Math.floor(value) };
		},
		wholeTable: (box) => {
			const proposal = problem().solve(box, true);
			if (proposal.status !== "point") return undefined;
			const table = proposal.values.map((value) => Math.round(value) + 0);
			return rows.every((row) => keeps(row, table)) && liesIn(table, box)
				? Float64Array.from(table)
				: undefined;
		},
	};
}

function contradict(
	rows: readonly Row[],
	multipliers: Float64Array,
	box: Box,
): boolean {
	const named = rows.filter((_, at) => Math.abs(multipliers[at] ?? 0) > near);
	const used = [...new Set(named.flatMap((row) => row.places))];
	const renumbered = new Map(used.map((place, at) => [place, at]));
	const few = named.map((row) => ({
		...row,
		places: row.places.map((place) => renumbered.get(place) ?? 0),
	}));
	const part = {
		lower: Float64Array.from(used, (place) => box.lower[place] ?? 0),
		upper: Float64Array.from(used, (place) => box.upper[place] ?? 0),
	};
	return exactRelaxation(few, used.length).leavesPoint(part) === "no";
}

function liesIn(table: Float64Array, { lower, upper }: Box): boolean {
	return table.every(
		(value, at) => value >= (lower[at] ?? 0) && value <= (upper[at] ?? 0),
	);
}
