import { expect, it } from "vitest";
import { namesIn } from "../../src/reader/relation.ts";
import { relateEachOnce } from "../../src/releases/sheet-relations.ts";
import { sheetsOfRelease } from "../../src/releases/sheets.ts";
import { contentOf } from "./document.ts";

const scheme = {
	levels: [],
	laterIsAgain: false,
	isComplete: () => true,
	isConstant: () => true,
};

function sheetOf(period: string, ...ids: readonly string[]) {
	const figures = Object.fromEntries(ids.map((id) => [id, 10]));
	const [sheet] = sheetsOfRelease({
		number: 1,
		content: contentOf({ period, figures }),
	});
	if (sheet === undefined) throw new Error("nothing is published");
	return sheet;
}

it("months of a period are other days in each, and are related anew", () => {
	const months = ["2016-M01", "2016-M02", "2016-M03"].map(
		(month) => `referrals:month=${month}`,
	);
	const [quarter, year] = ["2016-Q1", "2016"].map((period) =>
		sheetOf(period, "referrals", ...months),
	);
	if (quarter === undefined || year === undefined) throw new Error("no sheet");
	const relate = relateEachOnce();
	const ofQuarter = relate(quarter, undefined, scheme);
	const ofYear = relate(year, undefined, scheme);
	expect(ofYear).not.toEqual(ofQuarter);
	expect(ofYear).toEqual(relateEachOnce()(year, undefined, scheme));
});

it("what is the same for one period and the next is worked out once", () => {
	const relate = relateEachOnce();
	const [one, other] = ["2016-Q1", "2016-Q2"].map((period) =>
		relate(
			sheetOf(period, "referrals", "referrals:sex=male"),
			undefined,
			scheme,
		),
	);
	expect(other).toBe(one);
});

it("of some of what is counted holds what counts by the day alone", () => {
	const { all, ofFlows } = relateEachOnce()(
		sheetOf("2016", "referrals", "children", "lookedAfter"),
		undefined,
		scheme,
	);
	expect(all.flatMap(namesIn)).toContain("children");
	expect(ofFlows.flatMap(namesIn)).not.toContain("children");
	expect(ofFlows.flatMap(namesIn)).toContain("lookedAfter");
});
