import type { Knowledge } from "../disclosure/facts/answers.ts";
import { isSmallForCertain } from "../disclosure/facts/conclusions.ts";
import { type Fact, factsNamed } from "../disclosure/facts/fact.ts";
import type { LongWork } from "../disclosure/facts/long-work.ts";
import { notReleased, releaseName } from "../releases/release.ts";
import { smallValues } from "../vocabulary/small-values.ts";
import type { ToldTogether } from "./beside-releases.ts";
import { fewestChanges, type Reading } from "./read-together.ts";

/** The small counts that are told by all that was said together, and not by the document or the releases alone. */
export function* toldTogether(
	reading: Reading,
): LongWork<readonly ToldTogether[]> {
	const { system, auditor } = reading;
	const isOwn = ({ saidIn }: Fact) => saidIn === notReleased;
	const isOld = (fact: Fact) => !isOwn(fact) && fact.saidIn !== undefined;
	const without = (those: (fact: Fact) => boolean) =>
		auditor.knowing(
			new Set(
				system.facts
					.filter((fact) => fact.id !== fewestChanges && !those(fact))
					.map(({ id }) => id),
			),
		);
	const together = auditor.knowing();
	const alone = [without(isOwn), without(isOld)];
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
		const because = inOrder(factsNamed(system, reason));
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

/** What was said, release by release and this document last, then what every reader knows; what only names a sum is left out. */
function inOrder(facts: readonly Fact[]): readonly string[] {
	const place = ({ saidIn = Number.POSITIVE_INFINITY }: Fact) =>
		saidIn === notReleased ? Number.MAX_SAFE_INTEGER : saidIn;
	return facts
		.filter(({ isDefinition }) => isDefinition !== true)
		.toSorted((a, b) => Math.sign(place(a) - place(b)) || 0)
		.map(({ said }) => said);
}
