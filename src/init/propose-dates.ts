import { dateColumns } from "../dictionary/exports.ts";
import type { NewSetting } from "../settings/add-setting.ts";
import type { TableLook } from "./scan-table.ts";

const above = [
	"Columns of dates that hold Excel's day numbers, such as 42463: excel, or excel1904 for workbooks of old Macs.",
];

/** Proposes that a column of dates holds Excel's day numbers, where all of it does. A column that mixes them is refused. */
export function proposeDates(
	looks: readonly TableLook[],
): readonly NewSetting[] {
	const told = new Set<string>();
	return looks.flatMap(({ kind, columns }) =>
		[...columns]
			.filter(([column]) => dateColumns.has(column))
			.filter(([, look]) => look.dayNumbers > 0 && look.dates === 0)
			.map(([column]) => {
				const isFirst = !told.has(kind);
				told.add(kind);
				return {
					path: ["exports", kind, "dates", column],
					value: "excel",
					note: "check: all of it is numbers that Excel writes for days",
					...(isFirst ? { above } : {}),
				};
			}),
	);
}
