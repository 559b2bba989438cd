import type { ColumnName } from "../dictionary/exports.ts";
import {
	type BreakdownName,
	type MeasureId,
	measures,
} from "../dictionary/measures.ts";
import { whatIsLacking } from "../explain/what-is-lacking.ts";
import { recorded } from "../statistics/categories.ts";
import { type Cohort, cohortOf } from "../statistics/cohorts.ts";
import { countTable, layOut } from "../statistics/layout.ts";
import { keepRows } from "../statistics/order.ts";
import { tableOf } from "../statistics/published-tables.ts";
import { referralAxes } from "../statistics/referral-axes.ts";
import type { LocatedIssue } from "./find-causes.ts";
import type { Sum } from "./reconciliation.ts";
import {
	addend,
	figureAddend,
	notAvailable,
	partAddend,
	type Reckoning,
	sum,
} from "./sums.ts";

/** One way to tell a cohort of referrals apart. */
export interface Apart {
	/** "Referrals by sex" */
	readonly what: string;
	/** What one of the whole is called: "referrals". */
	readonly label: string;
	readonly measure: MeasureId;
	readonly breakdown: BreakdownName;
	readonly cohort: Cohort;
	/** The columns that tell of it. */
	readonly columns: readonly ColumnName[];
}

/** A cohort by one breakdown. Referrals whose category is refused are in the whole, and in no part of it. */
export function breakDown(reckoning: Reckoning, apart: Apart): Sum {
	const { what, label, measure, breakdown, cohort, columns } = apart;
	const { context } = reckoning.ground;
	const layout = layOut(context, tableOf(measure, [breakdown]));
	const found = findingsIn(reckoning, cohort, columns);
	const readable = withoutRefused(reckoning, cohort, found);
	const counts = countTable(
		layout,
		readable,
		referralAxes(context, layout, readable),
	);
	if (counts === undefined)
		return notAvailable(
			what,
			whatIsLacking(context, { measure, cell: [{ breakdown, category: "" }] }),
		);
	const parts = layout.cells.flatMap((cell, i) => {
		const [part] = cell;
		return part === undefined || part.category === recorded.id
			? []
			: [partAddend(part, counts[i]?.count, measure, cell)];
	});
	const total = measures[measure].total
		? figureAddend(label, cohort.count, measure)
		: addend(label, cohort.count);
	const refused = cohort.count - readable.count;
	return sum(what, total, parts, {
		why:
			refused === 0
				? []
				: [
						`${refused} of them cannot be placed: what is written there is refused.`,
					],
		because: found,
	});
}

/** What was found in some columns of the referrals of a cohort. */
export function findingsIn(
	{ findings }: Reckoning,
	{ row: rows }: Cohort,
	columns: readonly ColumnName[],
): readonly LocatedIssue[] {
	const found = findings
		.of("referrals")
		.filter(({ column }) => column !== undefined && columns.includes(column));
	if (found.length === 0) return [];
	const own = new Set(rows);
	return found.filter(({ row }) => row !== undefined && own.has(row));
}

function withoutRefused(
	{ ground }: Reckoning,
	cohort: Cohort,
	found: readonly LocatedIssue[],
): Cohort {
	const refused = new Set(
		found
			.filter(({ issue }) => issue.severity === "refuse")
			.map(({ row }) => row),
	);
	const table = ground.context.referrals?.table;
	return table === undefined || refused.size === 0
		? cohort
		: cohortOf(
				table,
				keepRows(cohort.row, (row) => !refused.has(row)),
			);
}
