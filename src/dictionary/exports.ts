import { breakdownColumns } from "../breakdowns/breakdowns.ts";
import {
	type ColumnDefinition,
	type ColumnName,
	type ExportKind,
	fixedColumns,
} from "./columns.ts";

/** The columns of each export: those that breakdowns declare stand behind the level of risk. */
export const exportColumns: {
	readonly [Kind in ExportKind]: readonly (ColumnDefinition & {
		readonly heading: ColumnName<Kind>;
	})[];
} = { ...fixedColumns, referrals: referralColumns() };

function referralColumns() {
	const { referrals } = fixedColumns;
	const behind =
		referrals.findIndex(({ heading }) => heading === "risk_at_referral") + 1;
	const declared = breakdownColumns.map(({ heading, meaning, aliases }) => ({
		heading,
		meaning,
		aliases,
		required: false,
		filled: false,
	}));
	return [
		...referrals.slice(0, behind),
		...declared,
		...referrals.slice(behind),
	];
}
