import type { Knowledge } from "../disclosure/facts/answers.ts";
import { isSmallForCertain } from "../disclosure/facts/conclusions.ts";
import type { FactId } from "../disclosure/facts/fact.ts";
import type { LongWork } from "../disclosure/facts/long-work.ts";
import { notReleased, releaseName } from "../releases/release.ts";
import { smallValues } from "../vocabulary/small-values.ts";
import type { Reading } from "./reconcile.ts";
import type { ToldTogether } from "./told.ts";

/** The small counts that are told by all that was said together, and not by the document or the releases alone. */
export function* toldTogether(
	reading: Reading,
): LongWork<readonly ToldTogether[]> {
	const { system, auditor } = reading;
	const all = system.facts.map(({ id }) => id);
	const isOwn = (id: FactId) => saidIn(id) === notReleased;
	const isOld = (id: FactId) => !isOwn(id) && saidIn(id) !== undefined;
	const without = (those: (id: FactId) => boolean) =>
		auditor.knowing(
			new Set(all.filter((id) => id !== "fewest changes" && !those(id))),
		);
	const together = auditor.knowing();
	const alone = [without(isOwn), without(isOld)];
	const words = wordsOf(reading);
	const judge = (cell: string, threshold: number, what: string) => {
		const found = conclude(together, cell, threshold);
		if (found === undefined) return [];
		const isKnown = alone.some((knowledge) =>
			tellsTheSame(knowledge, cell, found.possible, threshold),
		);
		if (isKnown) return [];
		const feasible = together.feasibleSet(cell, mostListed);
		const reason =
			found.status === "recovered"
				? together.why(cell)
				: together.why(cell, found.excluded);
		const because = inOrder(reason ?? []).map(words);
		return [{ what, feasible, status: found.status, because }];
	};
	const told: ToldTogether[] = [];
	for (const { cell, sheet, figure, toldLarge } of reading.heldBack) {
		if (toldLarge) continue;
		yield;
		const { threshold } = sheet.release.content.figures.policy;
		const what = `${releaseName(sheet.release)}: ${figure.id}`;
		for (const one of judge(cell, threshold, what))
			told.push({ ...one, figure: { sheet, id: figure.id } });
	}
	for (const { cell, threshold, isJudgedByParts } of reading.groups) {
		yield;
		if (!isSmallForCertain(together, cell, threshold)) continue;
		for (const one of judge(cell, threshold, cell))
			if (one.status === "recovered" || !isJudgedByParts) told.push(one);
	}
	return told;
}

/** A list of values says it at a glance; beyond that, from where to where. */
const mostListed = 60;

interface Concluded {
	readonly status: ToldTogether["status"];
	readonly possible: readonly number[];
	readonly excluded: readonly number[];
}

/** What is told of a small count; `undefined` where all small values are left, or none. */
function conclude(
	knowledge: Knowledge,
	cell: string,
	threshold: number,
): Concluded | undefined {
	const values = smallValues(threshold);
	const { possible, excluded } = knowledge.judge(cell, values);
	if (possible.length === 0 || excluded.length === 0) return undefined;
	const range = knowledge.range(cell);
	const isOne = range !== undefined && range.from === range.to;
	return { status: isOne ? "recovered" : "narrowed", possible, excluded };
}

function tellsTheSame(
	knowledge: Knowledge,
	cell: string,
	possible: readonly number[],
	threshold: number,
): boolean {
	const before = knowledge.judge(cell, smallValues(threshold)).possible;
	return before.length === possible.length;
}

/** The number of the release that says a fact; `undefined` of what every reader knows. */
function saidIn(id: FactId): number | undefined {
	const match = /^(?:rule )?release (\d+) /.exec(id);
	return match ? Number(match[1]) : undefined;
}

/** What was said, release by release and this document last, then what every reader knows; what only names a sum is left out. */
function inOrder(ids: readonly FactId[]): readonly FactId[] {
	const place = (id: FactId) => {
		const number = saidIn(id) ?? Number.POSITIVE_INFINITY;
		return number === notReleased ? Number.MAX_SAFE_INTEGER : number;
	};
	return ids
		.filter((id) => !id.startsWith("sum "))
		.toSorted((a, b) => Math.sign(place(a) - place(b)) || 0);
}

/** Facts in words. */
export function wordsOf({ system }: Reading): (id: FactId) => string {
	const said = new Map(system.facts.map((fact) => [fact.id, fact.said]));
	return (id) => said.get(id) ?? id;
}
