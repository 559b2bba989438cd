import { isUntold } from "../published/figure-statements.ts";
import { isWithin } from "../reader/pieces-of-time.ts";
import type { Difference } from "../universe/differences.ts";
import { smallValues } from "../vocabulary/small-values.ts";
import { addTarget, type GatheredFacts } from "./gathered-facts.ts";
import { releaseName } from "./release.ts";
import type { Stated } from "./stated.ts";

/** A group that several sheets tell together: a sum of their figures, some of them taken away. */
export interface GroupBetween {
	readonly words: string;
	readonly terms: readonly {
		readonly one: Stated;
		readonly coefficient: number;
	}[];
	/** It holds a figure that is published by itself, and judged so: together they need only not be told exactly. */
	readonly isJudgedByParts: boolean;
}

/** What can be got by subtracting figures of several sheets, the same group once. */
export function groupsBetween(
	differences: readonly Difference[],
	stated: readonly Stated[],
): readonly GroupBetween[] {
	const byName = new Map(stated.map((one) => [one.name, one]));
	return differences.flatMap(({ terms }): readonly GroupBetween[] => {
		const own = terms.flatMap(({ name, coefficient }) => {
			const one = byName.get(name);
			return one === undefined ? [] : [{ one, coefficient }];
		});
		const sheets = new Set(own.map(({ one }) => one.sheet));
		if (own.length < terms.length || sheets.size < 2) return [];
		return [
			{
				words: wordsFor(own),
				terms: own,
				isJudgedByParts: holdsAnother(own, stated),
			},
		];
	});
}

/**
 * Asks that small groups stay open: those of figures at hand and of what was told of others. What was held back before is
 * judged by itself, since nobody can subtract it; but for the parts of a longer period, of which what was said in words can
 * be enough.
 */
export function addGroups(
	gathered: GatheredFacts,
	groups: readonly GroupBetween[],
	threshold: number,
): void {
	for (const { words, terms, isJudgedByParts } of groups) {
		if (!terms.some(({ one }) => isAtHand(one))) continue;
		const isSubtracted = terms.every(({ one }) => isAtHand(one) || isTold(one));
		if (!isSubtracted && !isOfOneFigure(terms)) continue;
		const count = terms.reduce(
			(sum, { coefficient, one }) =>
				sum + coefficient * (one.counted?.count ?? Number.NaN),
			0,
		);
		if (!(count >= 1 && count < threshold)) continue;
		addTarget(
			gathered,
			"small difference between releases",
			words,
			terms.map(({ one, coefficient }) => ({ cell: one.name, coefficient })),
			isJudgedByParts ? notTold(count) : smallValues(threshold),
			terms.map(({ one, coefficient }) => ({
				id: one.figure.id,
				coefficient,
				where: whereOf(one),
			})),
		);
	}
}

function isOfOneFigure(terms: GroupBetween["terms"]): boolean {
	return terms.every(({ one }) => one.figure.id === terms[0]?.one.figure.id);
}

/** Its value, and one beside it. */
function notTold(count: number): readonly number[] {
	return count === 1 ? [1, 2] : [count - 1, count];
}

function isAtHand({ sheet }: Stated): boolean {
	return sheet.release === undefined;
}

/** Whether a release told a figure's number. */
function isTold({ figure: { published } }: Stated): boolean {
	return published !== undefined && !isUntold(published);
}

/** Whether a year less some of its quarters holds another that is published. */
function holdsAnother(
	terms: GroupBetween["terms"],
	stated: readonly Stated[],
): boolean {
	const [whole, ...more] = terms.filter(({ coefficient }) => coefficient > 0);
	if (whole === undefined || more.length > 0) return false;
	const { figure, sheet } = whole.one;
	if (!isOfOneFigure(terms)) return false;
	const taken = terms
		.filter((term) => term !== whole)
		.map(({ one }) => one.sheet.period);
	return stated.some(
		(one) =>
			one.figure.id === figure.id &&
			one.sheet !== sheet &&
			isWithin(one.sheet.period, sheet.period) &&
			taken.every(
				({ from, to }) =>
					one.sheet.period.from > to || one.sheet.period.to < from,
			),
	);
}

/** "referrals: release 2, January to December 2016, less release 1, …", or each figure with where it stands. */
function wordsFor(terms: GroupBetween["terms"]): string {
	const [first, ...others] = terms.toSorted(
		(a, b) => b.coefficient - a.coefficient,
	);
	if (first === undefined) return "";
	const { id } = first.one.figure;
	const isOfOne = others.every(
		({ one, coefficient }) => one.figure.id === id && coefficient === -1,
	);
	if (isOfOne)
		return `${id}: ${whereOf(first.one)}, less ${others.map(({ one }) => whereOf(one)).join(" and ")}`;
	const words = ({ one, coefficient }: (typeof terms)[number]) =>
		`${coefficient < 0 ? "−" : "+"} ${one.figure.id} (${whereOf(one)})`;
	return [`${id} (${whereOf(first.one)})`, ...others.map(words)].join(" ");
}

function whereOf({ sheet: { release, period } }: Stated): string {
	return release === undefined
		? `these figures, ${period.label}`
		: releaseName(release);
}
