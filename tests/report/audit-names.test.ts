import { describe, expect, it } from "vitest";
import { labelsOf } from "../../src/report/audit-names.ts";
import { tableOf } from "./fixture.ts";

const label = labelsOf(
	tableOf({ referrals: 30, "referrals:sex=male": "[c]", children: 30 }),
);

describe("names on the audit page", () => {
	it.each([
		["referrals:sex=male", "Referrals, sex: Male"],
		["referrals − children", "Referrals less Children referred"],
		[
			"2016-01-01 to 2016-03-31 referrals:sex=male",
			"Referrals, sex: Male (January to March 2016)",
		],
		[
			"2016-01-01 to 2016-03-31 as at 2016-06-30 referrals",
			"Referrals (January to March 2016, as at 30 June 2016)",
		],
		[
			"2016-01-01 to 2016-03-31 as at 2016-03-31 referrals",
			"Referrals (January to March 2016)",
		],
		[
			"2016-01-01 to 2016-12-31 referrals less 2016-01-01 to 2016-03-31 referrals: referrals",
			"Referrals (January to December 2016) less Referrals (January to March 2016)",
		],
		["release 2: referrals:sex=male", "Referrals, sex: Male (release 2)"],
		["referrals:sex=unheardOf", "referrals:sex=unheardOf"],
	])("say %s in words", (what, words) => {
		expect(label(what)).toBe(words);
	});
});
