import { describe, expect, it } from "vitest";
import { paperNames } from "../../src/report/paper-names.ts";
import { templateShapes } from "../../src/report/template-shapes.ts";
import { readZeroNote } from "../../src/report/zero-note.ts";
import { packaged, periodOf, settingsOf } from "./fixture.ts";

const names = paperNames(
	packaged("scrutiny-report"),
	settingsOf(),
	periodOf("2016"),
);

describe("the table that a caption is about", () => {
	const table = (caption: string) => {
		const found = names.tableOf(caption);
		return (
			found && [[found.measure, ...found.breakdowns].join(" "), found.total]
		);
	};

	it.each([
		["Referrals", "referrals", "All referrals"],
		["Referrals, January to December 2016", "referrals", "All referrals"],
		["Referrals by sex", "referrals sex", "All referrals"],
		["Referrals by sex, January 2016", "referrals sex", "All referrals"],
		[
			"Referrals by risk at referral and sex, January 2016",
			"referrals risk sex",
			"All referrals",
		],
		// The template's own words, and its own name for the whole.
		[
			"Referrals closed in the period, by reason, January to December 2016",
			"closures reason",
			"All referrals closed",
		],
	])("%s", (caption, expected, total) => {
		expect(table(caption)).toEqual([expected, total]);
	});

	it.each([
		"Referrals by shoe size",
		"Referrals by sex and shoe size",
		"Referrals by sexes",
		"Referrals by sex and",
		"Referralsby sex",
		"Numbers of something else",
		"",
	])("none: %s", (caption) => {
		expect(table(caption)).toBeUndefined();
	});
});

describe("the category that a label stands for", () => {
	it("is known whatever its case and marks, and is the row of all that is recorded too", () => {
		expect(names.categoryOf("sex", "Female")).toBe("female");
		expect(names.categoryOf("sex", "female ")).toBe("female");
		expect(names.categoryOf("sex", "Recorded")).toBe("recorded");
		expect(names.categoryOf("sex", "Martian")).toBeUndefined();
	});

	it("is made of its name where the exports name it", () => {
		expect(names.categoryOf("group", "Night shift")).toBe("nightShift");
		expect(names.categoryOf("group", "—")).toBeUndefined();
	});

	it("is that of the period, of months", () => {
		expect(names.categoryOf("month", "February 2016")).toBeDefined();
		expect(names.categoryOf("month", "February 2015")).toBeUndefined();
	});
});

it("a measure is known by its whole label", () => {
	expect(names.measureOf(" Referrals ")).toBe("referrals");
	expect(names.measureOf("Referral")).toBeUndefined();
});

it("labels with a number in them are no figures", () => {
	expect(names.labels.length).toBeGreaterThan(0);
	for (const label of names.labels) expect(label).toMatch(/\d/);
	const [band] = settingsOf().ageBands;
	expect(names.labels).toContain(band?.label);
});

it("sentences speak of each category of each breakdown", () => {
	const of = (id: string) => names.shapes.find((shape) => shape.id === id);
	expect(of("closures:reason=turned18")).toMatchObject({
		measure: "closures",
		noun: "referrals closed in the period (whenever they were made)",
		verbs: ["was closed", "were closed"],
	});
	expect(of("referrals:sex=recorded")).toBeDefined();
});

describe("where a template puts numbers", () => {
	const shapes = (text: string) =>
		templateShapes(text).map(({ id, before, nouns, after }) => [
			id,
			before.trim(),
			nouns.join("/"),
			after.trim(),
		]);

	it("is told by the words on both sides, four at most", () => {
		expect(
			shapes(
				'We were told of a number of referrals {% count("referrals") %} in the area of our council. More.',
			),
		).toEqual([["referrals", "a number of referrals", "", "in the area of"]]);
	});

	it("has one noun, or one for one and one for several", () => {
		expect(
			shapes('There were {% count("referrals", "case") %} in all.'),
		).toEqual([["referrals", "There were", "cases/case", "in all"]]);
		expect(
			shapes(
				'There were {% whole("referrals", "child", "children") %} in all.',
			),
		).toEqual([["referrals", "There were", "child/children", "in all"]]);
	});

	it("takes two words at least beside one of its own to be told", () => {
		expect(shapes('{% count("referrals") %} were made')).toEqual([]);
		expect(shapes('{% count("referrals") %} were made here')).toHaveLength(1);
		expect(shapes('There {% count("referrals", "case") %}')).toEqual([]);
		expect(
			shapes('There were {% share("referrals:sex=male", "case") %}'),
		).toHaveLength(1);
	});

	it("is of every place, and of no other tag", () => {
		const places = shapes(
			'The number was {% count("referrals") %} and {% part("children") %} of them here, {% table "referrals" /%}.',
		);
		expect(places.map(([id]) => id)).toEqual(["referrals", "children"]);
	});
});

it("a note says of which categories there are none", () => {
	expect(readZeroNote("No referrals: other; not recorded.")).toEqual([
		"other",
		"not recorded",
	]);
	expect(readZeroNote("No elephants: other.")).toEqual([]);
	expect(names.zerosIn("No children: other.")).toEqual(["other"]);
});
