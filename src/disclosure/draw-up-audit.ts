import type { FigureId } from "../measures/figure-key.ts";
import type { Policy } from "../settings/settings.ts";
import type { Proof } from "./choice/choice-search.ts";
import type { ChosenRungs } from "./choose-rungs.ts";
import {
	type Addend,
	isAsked,
	toldBy,
	toldWithout,
	truthOf,
	withWhatFollows,
} from "./draft/draft.ts";
import type { FeasibleSet } from "./facts/answers.ts";
import { prepare } from "./facts/auditor.ts";
import { eachOf } from "./facts/constraints.ts";
import { type LinearSolver, metered } from "./facts/linear-solver.ts";
import type { LongWork } from "./facts/long-work.ts";
import { isPublic, isSmall, isSmallCount, tellsOfAll } from "./ladder.ts";
import type { RuledBlock } from "./rule/rule-table.ts";
import type { Cell, Universe } from "./universe.ts";

/** What was held back and why, and what "safe" rests on. It holds true counts: never published. */
export interface Audit {
	readonly degree: Policy["degree"];
	readonly heldBack: readonly HeldBackFigure[];
	/** What a reader can conclude of whatever is small. */
	readonly concluded: readonly Concluded[];
	/** Small counts that something a reader knows anyway tells too much of, whatever is held back. */
	readonly tooMuch: readonly string[];
	/** No cheaper choice keeps what was asked for: proved. */
	readonly optimal: boolean;
	readonly proof: Proof;
	/** Whether all that a reader could know of how figures hang together was taken into account. */
	readonly isWhole: boolean;
	/** Tables for which degree 3 is proved, and those for which it is sought and not proved. Empty under degree 2. */
	readonly byTheRule: {
		readonly proved: readonly string[];
		readonly sought: readonly string[];
	};
	/** Categories that hold all or none of a base under 20. */
	readonly wholeGroups: readonly WholeGroup[];
}

export interface HeldBackFigure {
	readonly id: FigureId;
	readonly count: number;
	readonly contributors: number | undefined;
	/**
	 * `small`: a count under the threshold. `fewChildren`: more, from too few children. `wholeGroup`: all or none of a
	 * small base. `partner`: it would give another away.
	 */
	readonly why: "small" | "fewChildren" | "wholeGroup" | "partner";
}

export interface Concluded {
	/** The name of its cell. */
	readonly cell: string;
	/** The figure, or what a group is got by subtracting of what. */
	readonly madeOf: readonly Addend[];
	readonly count: number;
	/** Values that must stay possible. */
	readonly kept: readonly number[];
	/** All that stay possible. */
	readonly feasible: FeasibleSet;
}

export interface WholeGroup {
	readonly id: FigureId;
	readonly base: FigureId;
	readonly holds: "all" | "none";
	readonly heldBack: boolean;
}

/** Draws up the audit of what was chosen. */
export function* drawUpAudit(
	universe: Universe,
	policy: Policy,
	{ rungs, written, choice, isWhole, byTheRule }: ChosenRungs,
	solver: LinearSolver | undefined,
): LongWork<Audit> {
	const { cells } = universe;
	const isHeldBack = (at: number) => isDown(universe, rungs, at);
	const tablesOf = (blocks: readonly RuledBlock[]) => [
		...new Set(blocks.map((block) => nameOf(block, cells))),
	];
	const sought = tablesOf(byTheRule.sought);
	return {
		degree: policy.degree,
		heldBack: whatIsHeldBack(universe, policy, rungs),
		concluded: yield* concludedFrom(written, choice, solver),
		tooMuch: choice.beyondReach.map(({ cell }) => cell),
		optimal: choice.optimal,
		proof: choice.proof,
		isWhole,
		byTheRule: {
			proved: tablesOf(byTheRule.proved).filter(
				(table) => !sought.includes(table),
			),
			sought,
		},
		wholeGroups: cells.flatMap((cell, at) =>
			wholeGroupsOf(cell, isHeldBack(at)),
		),
	};
}

/** Every figure that is not told as a number, and why. It holds true counts: never published. */
export function whatIsHeldBack(
	universe: Universe,
	policy: Policy,
	rungs: ChosenRungs["rungs"],
): readonly HeldBackFigure[] {
	return universe.cells.flatMap((cell, at) =>
		isDown(universe, rungs, at) ? heldBackFigures(cell, policy) : [],
	);
}

function isDown(
	{ cells }: Universe,
	rungs: ChosenRungs["rungs"],
	at: number,
): boolean {
	return rungs[at] !== "number" && cells[at]?.count !== undefined;
}

function heldBackFigures(
	cell: Cell,
	policy: Policy,
): readonly HeldBackFigure[] {
	const why = isSmallCount(cell, policy)
		? "small"
		: isSmall(cell, policy)
			? "fewChildren"
			: tellsOfAll(cell, policy)
				? "wholeGroup"
				: "partner";
	return cell.figures.map(({ id, count = 0, contributors }) => ({
		id,
		count,
		contributors,
		why,
	}));
}

/** How much may be worked for it (`metered`): what is not excluded by then is told as possible. */
const most = 100_000_000;

/** What a list of values says at a glance: beyond it, from where to where. */
const mostListed = 60;

function* concludedFrom(
	{ draft }: ChosenRungs["written"],
	{ heldBack }: ChosenRungs["choice"],
	solver: LinearSolver | undefined,
): LongWork<readonly Concluded[]> {
	const auditor = prepare(draft.system, {
		solver: solver && metered(solver, most),
		nearby: draft.truth,
	});
	const reader = auditor.knowing(toldBy(draft, heldBack));
	const beside = auditor.knowing(
		toldWithout(draft, withWhatFollows(draft.statements, heldBack, true)),
	);
	const countOf = truthOf(draft);
	const concluded: Concluded[] = [];
	for (const target of draft.targets) {
		if (!isAsked(target, heldBack)) continue;
		yield;
		const { cell, values, withoutFollowing } = target;
		const { terms = eachOf([cell]) } = target;
		const knowledge = withoutFollowing ? beside : reader;
		concluded.push({
			cell,
			madeOf:
				target.madeOf ??
				terms.map((term) => ({ id: term.cell, coefficient: term.coefficient })),
			count: countOf(cell),
			kept: values,
			feasible: knowledge.feasibleSet(cell, mostListed),
		});
	}
	return concluded;
}

/** "referrals:sex": as its first part is named, without its category. */
function nameOf(block: RuledBlock, cells: readonly Cell[]): string {
	const [first = -1] = block.alike.keys();
	return (cells[first]?.name ?? "").replace(/=[^|]*/g, "");
}

function wholeGroupsOf(cell: Cell, heldBack: boolean): readonly WholeGroup[] {
	if (cell.wholeGroup === undefined || isPublic(cell)) return [];
	return cell.figures.flatMap(({ id, base, count = 0 }) =>
		base === undefined
			? []
			: [{ id, base, holds: count === 0 ? "none" : "all", heldBack }],
	);
}
