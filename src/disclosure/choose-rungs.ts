import type { Policy } from "../settings/settings.ts";
import type { Choice } from "./choice/choice-search.ts";
import { chooseBesideEarlier } from "./choice/choose-beside-earlier.ts";
import type { Earlier, Lost } from "./draft/earlier.ts";
import { type WrittenDraft, writeDraft } from "./draft/write-draft.ts";
import type { LinearSolver } from "./facts/linear-solver.ts";
import type { LongWork } from "./facts/long-work.ts";
import { highestRung, isPublic, type Rung } from "./ladder.ts";
import { blocksByTheRule } from "./rule/by-the-rule.ts";
import type { RuledBlock } from "./rule/rule-table.ts";
import { settleGroups } from "./rule/settle-groups.ts";
import type { Universe } from "./universe.ts";

export interface ChosenRungs {
	/** By cell. */
	readonly rungs: readonly Rung[];
	readonly written: WrittenDraft;
	readonly choice: Choice;
	/** Whether all that a reader could know of how figures hang together was taken into account. */
	readonly isWhole: boolean;
	/** What earlier releases give away, whatever is chosen. */
	readonly lost: readonly Lost[];
	/** Tables for which degree 3 is proved, and those for which it is only sought: beside earlier releases, all. */
	readonly byTheRule: {
		readonly proved: readonly RuledBlock[];
		readonly sought: readonly RuledBlock[];
	};
}

/**
 * Chooses the rung of every cell, for the whole release at once. From degree 3 on, tables of one breakdown begin as the
 * rule for them has it; what the audit then finds in the whole release is mended by as little as it takes.
 */
export function* chooseRungs(
	universe: Universe,
	policy: Policy,
	solver?: LinearSolver,
	earlier?: Earlier,
): LongWork<ChosenRungs> {
	const written = writeDraft(universe, policy, earlier, solver);
	// Under a threshold of 1 nothing is small.
	yield;
	const byTheRule =
		policy.degree === 3 && policy.roundTo === undefined && policy.threshold > 1;
	const blocks = byTheRule ? blocksByTheRule(universe, written, policy) : [];
	yield;
	const silent = universe.cells.flatMap(({ figures }, at) =>
		figures.some(({ id }) => earlier?.silent.has(id)) ? [at] : [],
	);
	const down = [...blocks, { numbers: silent, words: silent }];
	const start = new Set(
		down.flatMap(({ numbers, words }) => [
			...numbers.flatMap((at) => written.numbers[at] ?? []),
			...words.flatMap((at) => written.words[at] ?? []),
		]),
	);
	const exact = new Set(
		blocks.flatMap(({ isExact, alike }) =>
			isExact ? [...alike.keys()].map((at) => universe.cells[at]?.name) : [],
		),
	);
	const draft =
		earlier === undefined
			? settleGroups(written.draft, start, (cell) => exact.has(cell), solver)
			: written.draft;
	yield;
	const totals = new Set(
		universe.cells.flatMap(({ figures }, at) =>
			!silent.includes(at) && figures.some(({ cell }) => cell.length === 0)
				? (written.numbers[at] ?? [])
				: [],
		),
	);
	const { choice, lost } = yield* chooseBesideEarlier(draft, earlier, totals, {
		heldBack: start,
		solver,
	});
	const rungs = rungsOf(universe, policy, written, choice);
	const keeps = (block: RuledBlock) =>
		earlier === undefined &&
		universe.isWhole &&
		block.isExact &&
		[...block.alike.keys()].every(
			(at) =>
				isDown(written, at, start) === isDown(written, at, choice.heldBack),
		);
	const proved = provedOf(blocks, keeps);
	return {
		rungs,
		written: {
			...written,
			draft: { ...written.draft, targets: choice.targets },
		},
		choice,
		isWhole: universe.isWhole && (earlier?.isWhole ?? true),
		lost,
		byTheRule: {
			proved: blocks.filter((block) => proved.has(block)),
			sought: blocks.filter((block) => !proved.has(block)),
		},
	};
}

/** Blocks that the choice left as the rule has them, and so all that the rule looked at for them. */
function provedOf(
	blocks: readonly RuledBlock[],
	keeps: (block: RuledBlock) => boolean,
): ReadonlySet<RuledBlock> {
	const proved = new Set<RuledBlock>();
	const cells = new Set<number>();
	for (let before = -1; before !== proved.size; ) {
		before = proved.size;
		for (const block of blocks) {
			if (proved.has(block) || !keeps(block)) continue;
			if (!block.beside.every((at) => cells.has(at))) continue;
			proved.add(block);
			for (const at of block.alike.keys()) cells.add(at);
		}
	}
	return proved;
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
	{ cells }: Pick<Universe, "cells">,
	policy: Policy,
	{ numbers, words }: Pick<WrittenDraft, "numbers" | "words">,
	{ heldBack }: Pick<Choice, "heldBack">,
): readonly Rung[] {
	return cells.map((cell, at) => {
		const highest = highestRung(cell, policy);
		const statement = highest === "number" ? numbers[at] : words[at];
		const isHeldBack = statement !== undefined && heldBack.has(statement);
		return isHeldBack && !isPublic(cell) ? "nothing" : highest;
	});
}
