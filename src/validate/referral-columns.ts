import { wordBreakdowns } from "../breakdowns/breakdowns.ts";
import { categoryIndices, wholeNumbers } from "./column.ts";
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
	columns.line.pushPicked(cells.line, picked, count);
	columns.child.pushPicked(cells.child, picked, count);
	columns.date.pushPicked(cells.date, picked, count);
	columns.birth.pushPicked(cells.birth, picked, count);
	columns.risk.pushPicked(cells.risk, picked, count);
	for (const [name, column] of columns.words)
		column.pushPicked(cells.words.get(name) ?? noCells, picked, count);
	columns.status.pushPicked(cells.status, picked, count);
	columns.otherStatus.pushPicked(cells.otherStatus, picked, count);
	columns.placedBy.pushPicked(cells.placedBy, picked, count);
	columns.models.pushPicked(cells.models, picked, count);
	columns.latestRisk.pushPicked(cells.latestRisk, picked, count);
	columns.latestRiskDate.pushPicked(cells.latestRiskDate, picked, count);
	columns.closed.pushPicked(cells.closed, picked, count);
	columns.closureReason.pushPicked(cells.closureReason, picked, count);
}

/** The referrals that were added. */
export function finishReferrals(columns: ReferralColumns): Referrals {
	return {
		count: columns.line.length(),
		line: columns.line.finish(),
		child: columns.child.finish(),
		date: columns.date.finish(),
		birth: columns.birth.finish(),
		risk: columns.risk.finish(),
		words: new Map(
			[...columns.words].map(([name, column]) => [name, column.finish()]),
		),
		status: columns.status.finish(),
		placedBy: columns.placedBy.finish(),
		models: columns.models.finish(),
		latestRisk: columns.latestRisk.finish(),
		latestRiskDate: columns.latestRiskDate.finish(),
		closed: columns.closed.finish(),
		closureReason: columns.closureReason.finish(),
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
