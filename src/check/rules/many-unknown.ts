import { sexes } from "../../breakdowns/sex.ts";
import { noDay } from "../../vocabulary/calendar.ts";
import { checkMessages } from "../../vocabulary/check-messages.ts";
import type { Checked, CheckRule } from "./rule.ts";

const mostPercent = 2;

/** Too much that is not known. */
export const manyUnknown: CheckRule = {
	codes: ["many-unknown-sex", "many-unknown-birth-dates"],
	about: `More than ${mostPercent} % of the referrals of the period, or of all where no period is named, have no sex recorded, or no date of birth.`,
	find(checked) {
		const { records, has, tellOfFiles } = checked;
		const { referrals } = records;
		if (referrals === undefined) return;
		const notRecorded = sexes.findIndex(({ id }) => id === "notRecorded");
		const { words, birth } = referrals;
		const sex = words.get("sex");
		const sexless = countUnknown(checked, (row) => sex?.[row] === notRecorded);
		if (has("referrals", "sex") && isMany(sexless))
			tellOfFiles(
				"referrals",
				"sex",
				checkMessages.manyUnknownSex(sexless.unknown, sexless.all),
			);
		const birthless = countUnknown(checked, (row) => birth[row] === noDay);
		if (isMany(birthless))
			tellOfFiles(
				"referrals",
				"date_of_birth",
				checkMessages.manyUnknownBirthDates(birthless.unknown, birthless.all),
			);
	},
};

interface Unknown {
	readonly unknown: number;
	readonly all: number;
}

/** Of the referrals of the period, those of which something is not known, and not because it is refused. */
function countUnknown(
	{ records: { referrals }, period, isRefused }: Checked,
	isUnknown: (row: number) => boolean,
): Unknown {
	let unknown = 0;
	let all = 0;
	for (let row = 0; row < (referrals?.count ?? 0); row++) {
		const day = referrals?.date[row] ?? noDay;
		if (period && (day < period.from || day > period.to)) continue;
		all++;
		if (isUnknown(row) && !isRefused("referrals", row)) unknown++;
	}
	return { unknown, all };
}

function isMany({ unknown, all }: Unknown): boolean {
	return unknown * 100 > all * mostPercent;
}
