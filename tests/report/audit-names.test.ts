import { describe, expect, it } from "vitest";
import { groupLabel, labelsOf } from "../../src/report/audit-names.ts";
import { tableOf } from "./fixture.ts";

const label = labelsOf(
	tableOf({ referrals: 30, "referrals:sex=male": "[c]", children: 30 }),
);

describe("names on the audit page", () => {
	it("say a figure in full, and one that is not published by its id", () => {
		expect(label("referrals:sex=male")).toBe("Referrals, sex: Male");
		expect(label("referrals:sex=unheardOf")).toBe("referrals:sex=unheardOf");
	});

	const male = "referrals:sex=male";
	it.each([
		["one figure", [{ id: male, coefficient: 1 }], "Referrals, sex: Male"],
		[
			"what is added before what is taken away",
			[
				{ id: "children", coefficient: -1 },
				{ id: "referrals", coefficient: 1 },
				{ id: male, coefficient: 1 },
			],
			"Referrals and Referrals, sex: Male less Children referred",
		],
		[
			"where each was published",
			[
				{ id: male, coefficient: 1, where: "these figures, 2016" },
				{ id: male, coefficient: -1, where: "release 2, 2016-Q1" },
			],
			"Referrals, sex: Male (these figures, 2016) less Referrals, sex: Male (release 2, 2016-Q1)",
		],
	])("say of a group %s", (_, madeOf, words) => {
		expect(groupLabel(madeOf, label)).toBe(words);
	});
});
