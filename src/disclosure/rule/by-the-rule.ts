import type { Policy } from "../../settings/settings.ts";
import type { WrittenDraft } from "../draft/write-draft.ts";
import { isOfFew } from "../ladder.ts";
import type { Universe } from "../universe.ts";
import {
	type Crossing,
	crossingsIn,
	marginDownIn,
	ruleCrossing,
} from "./crossings.ts";
import {
	findOneWayTables,
	isWithinTheRule,
	type OneWayPart,
} from "./one-way-tables.ts";
import {
	type Ruled,
	type RuledBlock,
	ruleAroundChildren,
	ruleCount,
	ruleCover,
	ruleNothing,
	ruleOfFew,
	ruleTable,
	ruleTwoParts,
} from "./rule-table.ts";
import { isTiedByWholesAlone } from "./ties.ts";
import { wholesAround } from "./wholes.ts";

/**
 * The rule for degree 3, table by table: wholes before what lies in them. What is printed of a table hangs on its own counts
 * and on what is printed of its wholes, and on nothing else: so any tables that are each printed alike can be put together,
 * and whoever reruns the tool finds every one of them.
 */
export function blocksByTheRule(
	universe: Universe,
	written: WrittenDraft,
	policy: Policy,
): readonly RuledBlock[] {
	// Under a threshold of 2 a 1 must be taken for a 2 at least.
	const threshold = policy.threshold === 2 ? 3 : policy.threshold;
	const tables = findOneWayTables(universe, written, policy);
	const tableOf = new Map(
		tables.flatMap((table) => table.parts.map((at) => [at, table] as const)),
	);
	const crossings = crossingsIn(
		universe,
		tables.filter(({ table }) => !table.ofFew),
	);
	const crossed = new Set(crossings.flatMap(({ cells }) => cells.flat()));
	const ofFew = new Set(
		universe.cells.flatMap((cell, at) =>
			isOfFew(cell, policy) && !tableOf.has(at) ? [at] : [],
		),
	);
	const waiting = [...universe.cells.keys()].filter(
		(at) =>
			(isWithinTheRule(universe, at, policy) || ofFew.has(at)) &&
			!crossed.has(at),
	);
	const within = new Set(waiting);
	const blocks: RuledBlock[] = [];
	const alike = new Map<number, readonly number[]>();
	const ruled: Ruled = {
		countAt: (at) => universe.cells[at]?.count ?? 0,
		alikeAt: (at) => alike.get(at),
		threshold,
	};
	const around = wholesAround(universe, tableOf);
	const decide = (block: RuledBlock) => {
		blocks.push(block);
		for (const [at, values] of block.alike) alike.set(at, values);
	};
	const needsOf = (at: number): readonly number[] => {
		const table = tableOf.get(at);
		const { whole, other } = around.coverOf(at) ?? {};
		const wholes = around.wholesOf(at);
		return table === undefined
			? [
					...wholes,
					...[...wholes, ...around.behindIn(at)].flatMap((one) =>
						around.kindsOf(one).flat(),
					),
					...around.besideOf(at),
					...around.behindIn(at),
					...[whole, other].filter((one) => one !== undefined),
				]
			: [table.total, ...table.parts.flatMap(around.wholesOf)];
	};
	const ruleOne = (at: number): RuledBlock => {
		const table = tableOf.get(at);
		const cover = around.coverOf(at);
		if (ofFew.has(at)) return ruleOfFew(ruled, at, around.wholesOf(at));
		if (cover !== undefined) return ruleCover(ruled, at, cover);
		if (table === undefined)
			return (
				ruleAroundChildren(ruled, at, around.behindIn(at), around.kindsOf) ??
				ruleCount(ruled, at, around.wholesOf(at), around.besideOf(at), around)
			);
		return (
			ruleTwoParts(ruled, table, around.wholesOf) ??
			ruleTable(ruled, table, around.wholesOf)
		);
	};
	for (let before = -1; before !== blocks.length; ) {
		before = blocks.length;
		for (const at of waiting) {
			if (alike.has(at)) continue;
			const margins = crossedWith(tableOf.get(at), crossings);
			const together =
				margins.length === 0
					? [at]
					: margins.flatMap(({ parts }) => parts[0] ?? []);
			const needs = together.flatMap(needsOf);
			if (needs.some((need) => within.has(need) && !alike.has(need))) continue;
			for (const block of bringDown(
				ruled,
				margins,
				together.map(ruleOne),
				crossings,
			))
				decide(block);
		}
	}
	// What lies in each other in a circle has no order: such tables begin as if they stood by themselves.
	for (const table of tables)
		if (!table.parts.some((at) => alike.has(at)))
			blocks.push({ ...ruleTable(ruled, table, () => []), isExact: false });
	for (const crossing of crossings) {
		const block = ruleCrossing(crossing, ruled);
		if (block !== undefined) blocks.push(block);
	}
	return blocks.map((block) => ({
		...block,
		isExact: block.isExact && isTiedByWholesAlone(universe, block.alike),
	}));
}

/** All tables that are crossed with a table, with what these are crossed with, and so on; none where it is not crossed. */
function crossedWith(
	table: OneWayPart | undefined,
	crossings: readonly Crossing[],
): readonly OneWayPart[] {
	const found = new Set<OneWayPart>();
	const open = table === undefined ? [] : [table];
	for (let one = open.pop(); one !== undefined; one = open.pop())
		for (const { rows, columns } of crossings) {
			if (rows !== one && columns !== one) continue;
			for (const margin of [rows, columns]) {
				if (found.has(margin)) continue;
				found.add(margin);
				open.push(margin);
			}
		}
	return [...found];
}

/** Margins of crossings, of which some say nothing because of each other. */
function bringDown(
	ruled: Ruled,
	margins: readonly OneWayPart[],
	alone: readonly RuledBlock[],
	crossings: readonly Crossing[],
): readonly RuledBlock[] {
	const blocks = new Map(margins.map((margin, at) => [margin, alone[at]]));
	const told = new Set(
		margins.filter(
			(_, at) =>
				alone[at]?.numbers.length === 0 && alone[at].words.length === 0,
		),
	);
	for (const { rows, columns } of crossings) {
		if (!blocks.has(rows)) continue;
		const down = marginDownIn(ruled, { rows, columns }, told);
		if (down === undefined) continue;
		const beside = [down.total, ...rows.parts, ...columns.parts].filter(
			(at) => !down.parts.includes(at),
		);
		blocks.set(down, ruleNothing(ruled, down, beside));
	}
	return margins.length === 0
		? alone
		: [...blocks.values()].flatMap((block) => block ?? []);
}
