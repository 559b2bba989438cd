import { wordBreakdowns } from "../breakdowns/breakdowns.ts";
import {
	categoryIndices,
	finishTable,
	pushRows,
	wholeNumbers,
} from "./column.ts";
import type { Referrals } from "./records.ts";
import type { ReferralCells } from "./referral-cells.ts";

const noCells = new Int32Array();

/** The columns of {@link Referrals}, growing. */
export type ReferralColumns = ReturnType<typeof referralColumns>;

/** No referrals yet. */
export function referralColumns() {
	return {
		line: wholeNumbers(),
		child: wholeNumbers(),
		date: wholeNumbers(),
		birth: wholeNumbers(),
		risk: categoryIndices(),
		words: new Map(wordBreakdowns.map((name) => [name, categoryIndices()])),
		status: categoryIndices(),
		otherStatus: categoryIndices(),
		placedBy: categoryIndices(),
		models: wholeNumbers(),
		latestRisk: categoryIndices(),
		latestRiskDate: wholeNumbers(),
		closed: wholeNumbers(),
		closureReason: categoryIndices(),
	};
}

/** Adds some rows of what was read: the first `count` of `picked`. */
export function appendReferrals(
	columns: ReferralColumns,
	cells: ReferralCells,
	picked: Int32Array,
	count: number,
): void {
	const { words, ...others } = columns;
	pushRows(others, cells, picked, count);
	for (const [name, column] of words)
		column.pushPicked(cells.words.get(name) ?? noCells, picked, count);
}

/** The referrals that were added. */
export function finishReferrals(columns: ReferralColumns): Referrals {
	const { words, otherStatus: _, ...others } = columns;
	return {
		...finishTable(others),
		words: new Map([...words].map(([name, column]) => [name, column.finish()])),
	};
}

const compared = [
	"child",
	"date",
	"birth",
	"risk",
	"status",
	"placedBy",
	"models",
	"latestRisk",
	"latestRiskDate",
	"closed",
	"closureReason",
] as const;

/** Whether a row that was read has the same known cells as a referral that was added. */
export function isSameReferral(
	columns: ReferralColumns,
	number: number,
	cells: ReferralCells,
	i: number,
): boolean {
	return (
		compared.every((name) => columns[name].at(number) === cells[name][i]) &&
		wordBreakdowns.every(
			(name) =>
				columns.words.get(name)?.at(number) === cells.words.get(name)?.[i],
		)
	);
}
