import { breakdowns } from "../breakdowns/breakdowns.ts";
import { type Auditor, prepare } from "../disclosure/facts/auditor.ts";
import {
	countFrom,
	eachOf,
	groupFact,
} from "../disclosure/facts/constraints.ts";
import type { Fact } from "../disclosure/facts/fact.ts";
import type { LinearSolver } from "../disclosure/facts/linear-solver.ts";
import type { Scheme } from "../reader/statement.ts";
import type { ReleasedSheet, Sheet } from "../releases/sheets.ts";
import { laySideBySide, type SideBySide } from "../releases/side-by-side.ts";
import { addMonths } from "../vocabulary/calendar.ts";
import type { CountedLevels } from "./counted-levels.ts";

/** What readers have, and whoever answers what follows from it. */
export interface Reading extends SideBySide {
	readonly auditor: Auditor;
}

/**
 * All sheets as one story: as if they counted the same children, where that can be; else the earlier issues that cannot
 * be of the same children as later ones are corrected by those.
 */
export function reconciled(
	{ sheets, scopeOf, levels }: CountedLevels,
	solver: LinearSolver,
): Reading {
	const corrected = new Set<Sheet>();
	const read = (some: readonly ReleasedSheet[], laterIsAgain: boolean) => {
		const scheme = takenForGranted(some, laterIsAgain);
		return readingOf(
			laySideBySide(some, corrected, scopeOf, {
				...scheme,
				levels: levels ?? scheme.levels,
			}),
			solver,
		);
	};
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

/** What readers take for granted of corrections, by its id. */
export const fewestChanges = "fewest changes";

/** With the fact that no more changed than had to. */
function withFewest(reading: Reading, solver: LinearSolver): Reading {
	const { system, fewest } = reading;
	const sum = "changes between releases";
	const cells = [...system.cells, sum];
	const facts = [...system.facts, groupFact(sum, eachOf(fewest))];
	const least = prepare({ cells, facts }, { solver })
		.knowing()
		.range(sum)?.from;
	if (least === undefined) return reading;
	const fact: Fact = {
		id: fewestChanges,
		said: `no more than ${least} additions and removals between the releases`,
		constraints: [countFrom(sum, undefined, least)],
	};
	return readingOf(
		{ ...reading, system: { cells, facts: [...facts, fact] } },
		solver,
	);
}

/** What readers take for granted: there may be levels of risk beside those that tables name. */
function takenForGranted(
	sheets: readonly ReleasedSheet[],
	laterIsAgain: boolean,
): Scheme {
	const named = new Set(
		sheets.flatMap(({ figures }) =>
			figures.flatMap(({ cell }) =>
				cell.flatMap(({ breakdown, category }) => {
					const { known } = breakdowns[breakdown];
					const isLevel =
						known.kind === "one" &&
						(known.attribute ?? breakdown) === levelOf &&
						known.asAt !== true;
					return isLevel ? [category] : [];
				}),
			),
		),
	);
	return {
		levels: named.size === 0 ? [] : [...named, "others"],
		laterIsAgain:
			laterIsAgain &&
			sheets.every(({ period }) => addMonths(period.to, -12) <= period.from),
		isComplete: () => true,
		isConstant: () => laterIsAgain,
	};
}

/** The attribute that levels of risk at referral are. */
const levelOf = "risk";
