import type { FigureId } from "../measures/figure-key.ts";
import type { Policy } from "../settings/settings.ts";
import type {
	ChildrenBehind,
	FigureTable,
	Relation,
} from "../statistics/figure-table.ts";
import { formatCount } from "../vocabulary/numbers.ts";
import { type ChosenRungs, chooseRungs } from "./choose-rungs.ts";
import { chooseBesideCouncils } from "./councils/beside-councils.ts";
import { type Known, knownOf } from "./councils/open-council.ts";
import type { Earlier, Lost } from "./draft/earlier.ts";
import {
	type Audit,
	drawUpAudit,
	type HeldBackFigure,
	whatIsHeldBack,
} from "./draw-up-audit.ts";
import type { LinearSolver } from "./facts/linear-solver.ts";
import type { LongWork } from "./facts/long-work.ts";
import { bandsOfCorrected, followingBands } from "./following-bands.ts";
import { isPublic, type Range, type Rung, roundedCount } from "./ladder.ts";
import type { ProtectedTable, ProtectedValue } from "./protected-table.ts";
import type { SeriesBreak } from "./stated/changes.ts";
import type { ChildrenAt } from "./stated/rates.ts";
import { statedTable } from "./stated/stated-table.ts";
import { type Cell, type Universe, universeOf } from "./universe.ts";
import { whatItProtects } from "./what-it-protects.ts";

/** What came of protecting a table. */
export interface Protection {
	readonly table: ProtectedTable;
	/** How many figures are not told as a number. It may be told; how many are small may not. */
	readonly heldBack: number;
	/** Relations that the true counts do not keep. There are none, unless `statistics` is at fault. */
	readonly broken: readonly Relation[];
	/** Whether every small count keeps all its values; where it does not, nothing may be published. */
	readonly safe: boolean;
	/** Whether that rests on all that a reader could know: else it is not proved. */
	readonly isWhole: boolean;
	/** What was held back and why; drawn up when it is asked for. Never published. */
	readonly audit: () => LongWork<Audit>;
	/** Of the audit, the figures that are held back and why: at hand at once. Never published. */
	readonly whatIsHeldBack: () => readonly HeldBackFigure[];
	/** What could be worked out if a figure that is held back were told. Never published. */
	readonly whatItProtects: (id: FigureId) => LongWork<readonly string[]>;
	/** What earlier releases give away, whatever is held back here; facts and cells by their words. */
	readonly lost: readonly Lost[];
	/** What its readers know, for judging what is published beside it. Never published itself. */
	readonly known: () => Known;
}

export interface ProtectionOptions {
	/** Of shares. */
	readonly decimals: number;
	/** What breaks a series of periods. */
	readonly breaks?: readonly SeriesBreak[];
	/** How many children live in the area, for rates. */
	readonly childrenAt?: ChildrenAt;
	/** For what bounds alone do not settle: what is not settled is held back. See `withSolver`. */
	readonly solver?: LinearSolver;
	/** What was published before, and how it hangs together with these figures. */
	readonly earlier?: Earlier;
	/** Who stands behind what can be subtracted; where nobody can tell, a group is judged by its count alone. */
	readonly behind?: ChildrenBehind;
	/** The councils whose sums these figures are, where their figures are published too. */
	readonly councils?: readonly Known[];
}

/**
 * Makes true figures publishable: says "fewer than 5" of small counts, holds back as many others as it takes that
 * none can be got by subtracting, and works out shares from what is then left. `decimals` are those of shares.
 * Nothing after this stage computes a number.
 */
export function* protect(
	figures: FigureTable,
	policy: Policy,
	options: ProtectionOptions,
): LongWork<Protection> {
	const { solver } = options;
	// What is asked later is asked of the solver where it was needed before.
	const loaded = solver?.isThere === true ? solver : undefined;
	const universe = yield* universeOf(figures, options.behind); // figures → unknowns, and what adds up to what
	const chosen = yield* choose(universe, policy, options); //   what may be said of each
	const { rungs } = chosen;
	const silent = options.earlier?.silent ?? new Set();
	const bands = new Map([
		...(yield* followingBands(universe, rungs, policy, solver)), // what follows from that anyway
		...(yield* bandsOfCorrected(universe, chosen, silent, solver)),
	]);
	const values = new Map<FigureId, ProtectedValue>();
	universe.cells.forEach((cell, at) => {
		for (const { id } of cell.figures)
			values.set(id, protectedValue(cell, rungs[at], bands.get(id), policy));
	});
	return {
		table: statedTable(figures, values, options),
		heldBack: [...values.values()].filter(isHeldBack).length,
		broken: universe.broken,
		safe: chosen.choice.beyondReach.length === 0,
		isWhole:
			chosen.isWhole &&
			(options.councils ?? []).every((council) => council.isWhole),
		audit: () => drawUpAudit(universe, policy, chosen, loaded),
		whatIsHeldBack: () => whatIsHeldBack(universe, policy, rungs),
		whatItProtects: (id) => whatItProtects(universe, chosen, id, loaded),
		lost: chosen.lost,
		known: () => knownOf(universe, chosen),
	};
}

function* choose(
	universe: Universe,
	policy: Policy,
	{ solver, earlier, councils }: ProtectionOptions,
): LongWork<ChosenRungs> {
	const chosen = yield* chooseRungs(universe, policy, solver, earlier);
	return councils === undefined
		? chosen
		: yield* chooseBesideCouncils(universe, policy, chosen, councils, solver);
}

function protectedValue(
	cell: Cell,
	rung: Rung | undefined,
	band: Range | undefined,
	policy: Policy,
): ProtectedValue {
	if (cell.count === undefined) return { status: "notAvailable" };
	switch (rung) {
		case "number":
			return policy.roundTo === undefined || isPublic(cell)
				? { status: "shown", count: cell.count }
				: {
						status: "rounded",
						count: roundedCount(cell.count, policy),
						roundedTo: policy.roundTo,
					};
		case "fewerThan":
			return {
				status: "banded",
				from: 0,
				to: policy.threshold - 1,
				text: `fewer than ${formatCount(policy.threshold)}`,
			};
		case "nothing":
		case undefined:
			return band === undefined
				? { status: "withheld" }
				: {
						status: "banded",
						from: band.from,
						to: band.to,
						text: `${formatCount(band.from)} to ${formatCount(band.to)}`,
					};
	}
	rung satisfies never;
}

function isHeldBack(value: ProtectedValue): boolean {
	return value.status === "banded" || value.status === "withheld";
}
