import type { ExportKind } from "../../dictionary/columns.ts";
import { checkMessages } from "../../vocabulary/check-messages.ts";
import { datedColumns } from "./dated-columns.ts";
import type { CheckRule } from "./rule.ts";

/** The exports whose rows belong to the period in which they are dated. */
const byDay: readonly ExportKind[] = [
	"referrals",
	"missing",
	"discussions",
	"training",
];

/** Exports of other years. */
export const nothingInPeriod: CheckRule = {
	codes: ["nothing-in-period"],
	about:
		"Not one row of the referrals, missing episodes, discussions or training is dated in the period.",
	find({ records, period, tellOfFiles }) {
		if (period === undefined) return;
		const { from, to } = period;
		for (const kind of byDay) {
			const [dated] = datedColumns(records, kind);
			if (dated && !dated[1].some((day) => day >= from && day <= to))
				tellOfFiles(kind, dated[0], checkMessages.nothingInPeriod());
		}
	},
};
