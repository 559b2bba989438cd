import { expect, it } from "vitest";
import type { ExportKind } from "../../src/dictionary/columns.ts";
import { suggestPeriod } from "../../src/init/suggest-period.ts";
import { readPeriod } from "../../src/vocabulary/period.ts";

/** What was seen of a file with something in each month from one to another: "2016-03". */
function look(kind: ExportKind, from: string, to = from) {
	const months = new Set<number>();
	for (let month = monthOf(from); month <= monthOf(to); month++)
		months.add(month);
	return {
		file: "f.csv",
		kind,
		rows: 9,
		columns: new Map(),
		months,
		numberedMonths: new Set<number>(),
		authorities: 0,
	};
}

function monthOf(text: string): number {
	const [year = 0, month = 0] = text.split("-").map(Number);
	return year * 12 + month - 1;
}

it.each([
	["2016", [look("referrals", "2014-10", "2016-12")]],
	["2016", [look("referrals", "2014-10", "2017-02")]],
	[
		"2016",
		[look("referrals", "2016-01", "2016-11"), look("missing", "2016-12")],
	],
	["2013/14", [look("referrals", "2013-04", "2014-03")]],
	["2014/15", [look("discussions", "2014-03", "2015-03")]],
	["2016", [look("referrals", "2016-03", "2016-12")]],
	["2016-07..2016-09", [look("referrals", "2016-07", "2016-09")]],
	// A date far ahead is a slip.
	[
		"2016",
		[look("referrals", "2015-01", "2016-12"), look("missing", "2061-05")],
	],
	// An extract that reaches further back in other exports does not make a year of referrals.
	[
		"2016-05..2016-09",
		[
			look("referrals", "2016-05", "2016-09"),
			look("missing", "2014-01", "2016-09"),
		],
	],
	[undefined, [look("benchmarks", "2016-01", "2015-01")]],
	[undefined, []],
] as const)("%s", (period, looks) => {
	expect(suggestPeriod(looks)).toBe(period);
	if (period !== undefined) expect(readPeriod(period).ok).toBe(true);
});
