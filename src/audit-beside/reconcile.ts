import { type Auditor, prepare } from "../disclosure/facts/auditor.ts";
import type { Fact } from "../disclosure/facts/fact.ts";
import type { LinearSolver } from "../disclosure/facts/linear-solver.ts";
import { asPeriod } from "../releases/days.ts";
import {
	categoriesOf,
	emptyFigures,
	emptyTables,
} from "../releases/shape-of-tables.ts";
import type { ReleasedSheet, Sheet } from "../releases/sheets.ts";
import {
	laySideBySide,
	type ShapeOf,
	type SideBySide,
} from "../releases/side-by-side.ts";
import { relateFigures } from "../statistics/relations.ts";
import { addMonths } from "../vocabulary/calendar.ts";

/** What readers have, and whoever answers what follows from it. */
export interface Reading extends SideBySide {
	readonly auditor: Auditor;
}

/**
 * All sheets as one story: as if they counted the same children, where that can be; else the earlier issues that cannot
 * be of the same children as later ones are corrected by those.
 */
export function reconciled(
	sheets: readonly ReleasedSheet[],
	solver: LinearSolver,
): Reading {
	const corrected = new Set<Sheet>();
	const read = (some: readonly ReleasedSheet[], laterIsAgain: boolean) =>
		readingOf(
			laySideBySide(some, corrected, shapeFrom(some, laterIsAgain)),
			solver,
		);
	const isSound = ({ auditor }: Reading) =>
		auditor.knowing().conflict() === undefined;
	for (const laterIsAgain of [true, false]) {
		const plain = read(sheets, laterIsAgain);
		if (isSound(plain)) return plain;
	}
	const taken: ReleasedSheet[] = [];
	for (const sheet of sheets) {
		taken.push(sheet);
		if (!isSound(read(taken, false))) corrected.add(sheet);
	}
	return withFewest(read(sheets, false), solver);
}

function readingOf(side: SideBySide, solver: LinearSolver): Reading {
	return { ...side, auditor: prepare(side.system, { solver }) };
}

/** With the fact that no more changed than had to. */
function withFewest(reading: Reading, solver: LinearSolver): Reading {
	const { system, fewest } = reading;
	const sum = "changes between releases";
	const terms = fewest.map((cell) => ({ cell, coefficient: 1 }));
	const definition: Fact = {
		id: sum,
		said: sum,
		constraints: [
			{ terms: [...terms, { cell: sum, coefficient: -1 }], lower: 0, upper: 0 },
		],
	};
	const cells = [...system.cells, sum];
	const facts = [...system.facts, definition];
	const least = prepare({ cells, facts }, { solver })
		.knowing()
		.range(sum)?.from;
	if (least === undefined) return reading;
	const fact: Fact = {
		id: "fewest changes",
		said: `no more than ${least} additions and removals between the releases`,
		constraints: [{ terms: [{ cell: sum, coefficient: 1 }], upper: least }],
	};
	return readingOf(
		{ ...reading, system: { cells, facts: [...facts, fact] } },
		solver,
	);
}

/** How the tables of some days hang together, as far as the sheets name their categories. */
function shapeFrom(
	sheets: readonly ReleasedSheet[],
	laterIsAgain: boolean,
): ShapeOf {
	return ({ days, asAt, tables: names }, unknowns) => {
		const categories = categoriesOf(sheets, unknowns);
		const tables = emptyTables(names, categories);
		const period = asPeriod(days);
		const figures = emptyFigures(tables, { period, asAt });
		const ids = new Set(figures.map(({ id }) => id));
		const levels = categories.get("risk") ?? [];
		const all =
			categories.get("to") ??
			(levels.length === 0 ? [] : [...levels, "others"]);
		const knowledge = relateFigures(
			{
				period,
				asAt,
				riskLevels: all,
				countedLevels: levels,
				laterReferralsAreReReferrals:
					laterIsAgain && addMonths(period.to, -12) <= period.from,
				isConstant: () => laterIsAgain,
				isComplete: () => true,
			},
			tables,
			(id) => ids.has(id),
		);
		return { period, tables: [], beside: [], figures, ...knowledge };
	};
}
