import type { Policy } from "../settings/settings.ts";
import { aroundSmallGroups } from "./around-small-groups.ts";
import type { Choice } from "./choice-search.ts";
import { chooseBesideEarlier } from "./choose-beside-earlier.ts";
import type { Earlier, Lost } from "./earlier.ts";
import type { LinearSolver } from "./facts/linear-solver.ts";
import { highestRung, isPublic, type Rung } from "./ladder.ts";
import { levelOf } from "./one-way.ts";
import { findOneWayTables, type OneWayPart } from "./one-way-tables.ts";
import type { Universe } from "./universe.ts";
import { type WrittenDraft, writeDraft } from "./write-draft.ts";

export interface ChosenRungs {
	/** By cell. */
	readonly rungs: readonly Rung[];
	readonly written: WrittenDraft;
	readonly choice: Choice;
	/** What earlier releases give away, whatever is chosen. */
	readonly lost: readonly Lost[];
	/** Tables for which degree 3 is proved, and those for which it is only sought: beside earlier releases, all. */
	readonly byTheRule: {
		readonly proved: readonly OneWayPart[];
		readonly sought: readonly OneWayPart[];
	};
}

/**
 * Chooses the rung of every cell, for the whole release at once. From degree 3 on, tables of one breakdown begin as the
 * rule for them has it; what the audit then finds in the whole release is mended by as little as it takes.
 */
export function chooseRungs(
	universe: Universe,
	policy: Policy,
	solver?: LinearSolver,
	earlier?: Earlier,
): ChosenRungs {
	const written = writeDraft(universe, policy, earlier, solver);
	const byTheRule = policy.degree === 3 && policy.roundTo === undefined;
	const tables = byTheRule ? findOneWayTables(universe, written, policy) : [];
	const costAt = (at: number) =>
		written.draft.statements[written.numbers[at] ?? -1]?.cost ?? Infinity;
	const around = byTheRule
		? aroundSmallGroups(universe, policy.threshold, costAt)
		: [];
	const silent = universe.cells.flatMap(({ figures }, at) =>
		figures.some(({ id }) => earlier?.silent.has(id)) ? [at] : [],
	);
	const start = new Set([
		...tables.flatMap((table) => downAtFirst(table, written, policy)),
		...around.flatMap((at) => written.numbers[at] ?? []),
		...silent.flatMap((at) =>
			[written.numbers[at], written.words[at]].filter(
				(statement) => statement !== undefined,
			),
		),
	]);
	const { choice, lost } = chooseBesideEarlier(written.draft, earlier, {
		heldBack: start,
		solver,
	});
	const rungs = rungsOf(universe, policy, written, choice);
	const isProved = (table: OneWayPart) =>
		earlier === undefined &&
		table.standsAlone &&
		rungs[table.total] !== "nothing" &&
		table.parts.every(
			(at) =>
				isDown(written, at, start) === isDown(written, at, choice.heldBack),
		);
	return {
		rungs,
		written: {
			...written,
			draft: { ...written.draft, targets: choice.targets },
		},
		choice,
		lost,
		byTheRule: {
			proved: tables.filter(isProved),
			sought: tables.filter((table) => !isProved(table)),
		},
	};
}

/** The statements that the rule for one-way tables holds back. */
function downAtFirst(
	{ table, parts, order }: OneWayPart,
	{ numbers, words }: WrittenDraft,
	policy: Policy,
): readonly number[] {
	const level = levelOf(table, policy.threshold);
	const down =
		level === "everything"
			? parts.flatMap((at) => [numbers[at], words[at]])
			: order.slice(0, level).map((at) => numbers[at]);
	return down.filter((at) => at !== undefined);
}

/** What is held back of a cell, in one word. */
function isDown(
	{ numbers, words }: WrittenDraft,
	at: number,
	heldBack: ReadonlySet<number>,
): string {
	return `${heldBack.has(numbers[at] ?? -1)} ${heldBack.has(words[at] ?? -1)}`;
}

/** The rung of every cell, where these statements are held back. */
export function rungsOf(
	{ cells }: Universe,
	policy: Policy,
	{ numbers, words }: WrittenDraft,
	{ heldBack }: Choice,
): readonly Rung[] {
	return cells.map((cell, at) => {
		const highest = highestRung(cell, policy);
		const statement = highest === "number" ? numbers[at] : words[at];
		const isHeldBack = statement !== undefined && heldBack.has(statement);
		return isHeldBack && !isPublic(cell) ? "nothing" : highest;
	});
}
