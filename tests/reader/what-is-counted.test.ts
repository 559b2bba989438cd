import { describe, expect, it } from "vitest";
import { levelAtReferral } from "../../src/counting/knowledge.ts";
import { partOfAChild } from "../../src/reader/all-of-a-child.ts";
import {
	conditionOf,
	firstIn,
	isByHighest,
	scopeOf,
	type Terms,
	valuesBehind,
} from "../../src/reader/conditions.ts";
import { countedIn } from "../../src/reader/declared.ts";
import {
	both,
	draftPopulation,
	nameValues,
} from "../../src/reader/draft-population.ts";
import { longestOf } from "../../src/reader/on-any-day.ts";
import { upToEach } from "../../src/reader/once-per-child.ts";
import { cutDays } from "../../src/reader/pieces-of-time.ts";
import { draftsOf } from "../../src/reader/populations.ts";
import { readFigures, sizeOfReading } from "../../src/reader/read-figures.ts";
import type { Rule } from "../../src/reader/rules.ts";
import type { Scheme, Statement } from "../../src/reader/statement.ts";
import { periodOf } from "../statistics/records.ts";
import { crossedByAll } from "./crossed-by-all.ts";
import { broken, known, scheme, statementOf, unknown } from "./facts.ts";
import { atMost, follows } from "./follows.ts";

const names = (figures: string) => figures.split(" ").map(statementOf);

/** What a rule says cannot be, of figures that are published together. */
function ruledOut(
	rule: Rule,
	statements: readonly Statement[],
	given: Scheme = scheme,
) {
	return draftsOf(statements, given).flatMap(({ ruled }) =>
		ruled.flatMap((one) =>
			one.rule === rule && "impossible" in one
				? [Object.fromEntries(one.impossible)]
				: [],
		),
	);
}

describe("what is made on a day", () => {
	it("may be closed on it, and not on the day before", () => {
		const lastDay = "2016-12-31..2016-12-31";
		expect(
			ruledOut(
				"closed no earlier than made",
				names(`referrals@${lastDay} referrals:state=closed!2016-12-31`),
			),
		).toEqual([{ made: ["from 2017-01-01"], closed: ["before 2017-01-01"] }]);
		expect(
			ruledOut(
				"closed no earlier than made",
				names(`referrals@${lastDay} referrals:state=closed!2016-12-30`),
			),
		).toEqual([
			{ made: ["2016-12-31 to 2016-12-31"], closed: ["before 2016-12-31"] },
			{ made: ["from 2017-01-01"], closed: ["before 2016-12-31"] },
		]);
	});

	it("is closed by a day where it is closed on it", () => {
		expect(
			broken([
				unknown(`referrals:state=closed@2016-12-31..2016-12-31`, ""),
				unknown(`referrals:state=open@2016-12-31..2016-12-31`, ""),
			]),
		).toEqual([]);
	});
});

describe("who comes again", () => {
	const again = (from: string, laterIsAgain = true) =>
		ruledOut(
			"again within a year is a re-referral",
			names(`children@${from}..2016-06-30 children@2016-07-01..2016-12-31`),
			{ ...scheme, laterIsAgain },
		).map(({ made, ...others }) => [made, ...(Object.values(others)[0] ?? [])]);
	const second = "2016-07-01 to 2016-12-31";

	it("within twelve months, the day itself with it, is a re-referral", () => {
		expect(again("2015-12-31")).toContainEqual([
			[second],
			"2015-12-31 to 2016-06-30",
			second,
		]);
		expect(again("2015-12-30")).toContainEqual([[second], second]);
	});

	it("is none where later referrals are no re-referrals", () => {
		expect(again("2015-12-31", false)).toEqual([]);
	});

	it("was there no later than the day itself", () => {
		const rows = ruledOut(
			"the one before is no later",
			names("children@2016-Q1"),
		);
		expect(rows.map(({ made }) => made)).toEqual([
			["before 2016-01-01"],
			["2016-01-01 to 2016-03-31"],
		]);
	});
});

describe("a child's first of some days", () => {
	const pieces = cutDays(
		["2016-Q1", "2016-01-01..2016-01-01", "2015-12-31..2015-12-31"].map(
			periodOf,
		),
	);
	const scope = undefined;

	it("is the one that had none before, or one that ended before they begin", () => {
		const before = firstIn(
			{ period: periodOf("2016-Q1"), scope },
			new Map([["made", pieces]]),
		);
		expect([...before.values()]).toEqual([
			["none", "before 2015-12-31", "2015-12-31 to 2015-12-31"],
		]);
	});

	it("is told of episodes by the days on which they start", () => {
		const before = firstIn(
			{ period: periodOf("2016-Q1"), scope },
			new Map([["start", pieces]]),
		);
		expect([...before.values()][0]).toHaveLength(3);
	});
});

describe("whom a figure counts", () => {
	const terms: Terms = {
		pieces: new Map([
			["made", cutDays([periodOf("2016")])],
			[
				"closed",
				cutDays([{ from: Number.NEGATIVE_INFINITY, to: periodOf("2016").to }]),
			],
		]),
		bands: [],
		scopes: [["high"], ["medium", "low"]],
		valuesOf: () => ["male", "female", "notKnown", "notRecorded"],
		isConstant: () => true,
	};
	const conditions = (name: string) => {
		const statement = statementOf(name);
		return countedIn(statement.measure, "referrals").map((counted) =>
			Object.fromEntries(conditionOf(statement, counted, terms)),
		);
	};

	it("by levels that all count", () => {
		expect(Object.fromEntries(scopeOf(["high", "medium"], terms))).toEqual({
			scope: ["high"],
		});
		expect(
			Object.fromEntries(scopeOf(["high", "medium", "low"], terms)),
		).toEqual({ scope: ["high", "medium, low"] });
		expect(scopeOf(undefined, terms).size).toBe(0);
	});

	it("by one level alone, by that level too", () => {
		const [scope, level] = scopeOf(["high"], terms).values();
		expect([scope, level]).toEqual([["high"], ["high"]]);
	});

	it("by what is recorded: every value but those that say that it is not known", () => {
		expect(conditions("referrals:sex=recorded")).toEqual([
			expect.objectContaining({ sex: ["male", "female"] }),
		]);
	});

	it("by being closed by the day, its last day with it, or not", () => {
		expect(conditions("referrals:state=closed")).toEqual([
			expect.objectContaining({ closed: ["before 2017-01-01"] }),
		]);
		expect(conditions("referrals:state=open")).toEqual([
			expect.objectContaining({ closed: ["from 2017-01-01"] }),
		]);
	});

	it("by both of two conditions: what is in each", () => {
		const one = new Map([["sex", ["male", "female"]]]);
		const other = new Map([
			["sex", ["male", "other"]],
			["risk", ["high"]],
		]);
		expect(Object.fromEntries(both(one, other))).toEqual({
			sex: ["male"],
			risk: ["high"],
		});
	});

	it("by a category that is made of others, of bands of age, or of itself", () => {
		const bands = [
			{ id: "under13", label: "", from: 0, to: 12 },
			{ id: "13-15", label: "", from: 13, to: 15 },
			{ id: "16plus", label: "", from: 16, to: undefined },
		];
		const behind = (
			breakdown: Parameters<typeof valuesBehind>[0]["breakdown"],
			category: string,
		) => valuesBehind({ breakdown, category }, bands);
		expect(behind("reason", "other_turned18")).toEqual(["other", "turned18"]);
		expect(behind("sex", "boy_girl")).toEqual(["boy_girl"]);
		expect(behind("ageBand", "under16")).toEqual(["under13", "13-15"]);
		expect(behind("ageBand", "13plus")).toEqual(["13-15", "16plus"]);
		expect(behind("ageBand", "13-17")).toEqual(["13-15"]);
		expect(behind("model", "online")).toEqual([]);
	});

	it.each([
		["children:risk=high", true],
		["children:risk=high|sex=male", true],
		["children:sex=male", false],
		["children", false],
	])("%s is told by the highest level of each child: %s", (name, expected) => {
		expect(isByHighest(statementOf(name))).toBe(expected);
	});
});

describe("what a child who has one of some has at its first", () => {
	const ages = ["13-15", "notKnown", "unborn", "16plus"];

	it("is an age no greater, and unborn before all", () => {
		expect(upToEach("ageBand", ages, scheme)).toEqual([
			["unborn"],
			["unborn", "13-15"],
			["unborn", "13-15", "16plus"],
		]);
	});

	it("is the same of what a child keeps, and nothing of what it does not", () => {
		expect(upToEach("sex", ["male", "female"], scheme)).toEqual([
			["male"],
			["female"],
		]);
		expect(upToEach("status", ["lookedAfter"], scheme)).toEqual([]);
	});

	it("is nothing where children's records do not agree", () => {
		const changing = { ...scheme, isConstant: () => false };
		expect(upToEach("sex", ["male"], changing)).toEqual([]);
		expect(upToEach("ageBand", ages, changing)).toEqual([]);
	});
});

it("a child stands at its highest level, whatever the order in which levels are named", () => {
	const said = (scope: readonly string[]) =>
		draftsOf([{ ...statementOf("children:risk=high"), scope }], scheme)
			.flatMap(({ ruled }) => ruled)
			.filter(
				({ rule }) =>
					rule ===
					"where there is one of a level, there is a child at that level or higher",
			)
			.map((one) => {
				if (!("law" in one)) return [];
				const [first] = one.law.many ?? [];
				const levels =
					typeof first === "object" ? first.get(levelAtReferral) : undefined;
				return [one.law.said, levels?.join(" ")];
			});
	const expected = [
		["high", "high"],
		["medium", "high medium"],
	].map(([level, levels]) => [
		`wherever there is one at ${level} or higher, there is a child`,
		levels,
	]);
	expect(said(["high", "medium"])).toEqual(expected);
	expect(said(["medium", "high"])).toEqual(expected);
});

describe("in a part of a time a child", () => {
	const combined = (ofChild: string, breakdown: "exploitation" | "sex") => ({
		breakdown,
		ofChild,
		own: "own",
		base: new Map([["all", [ofChild]]]),
		first: new Map(),
	});
	const out = (breakdown: "exploitation" | "sex") => {
		const draft = draftPopulation();
		nameValues(draft, "part", ["sexual", "others"]);
		nameValues(draft, "whole", [
			"sexual",
			"criminal",
			"sexualAndCriminal",
			"others",
		]);
		partOfAChild(
			draft,
			combined("part", breakdown),
			combined("whole", breakdown),
		);
		return draft.ruled.flatMap((one) =>
			"impossible" in one
				? [[one.impossible.get("part"), one.impossible.get("whole")]]
				: [],
		);
	};

	it("is no more than in all of it, of what is listed", () => {
		expect(out("exploitation")).toEqual([[["sexual"], ["criminal"]]]);
	});

	it("is what it is, where nothing is made of others", () => {
		expect(out("sex")).toEqual([]);
	});
});

it("where some models may be told nowhere, nobody needs to be any of those that are told", () => {
	expect(
		broken([
			unknown(
				"referrals",
				"referrals:model=online referrals:model=notRecorded",
				{ unlisted: true },
			),
		]),
	).toEqual([]);
});

it("what is settled by a day stays so on the days after, in whatever order they are told", () => {
	const stage = "returnInterviews:stage=completed";
	const out = ruledOut(
		"what is settled by some day stays so",
		names(`${stage}!2017-06-30 ${stage}!2016-12-31 ${stage}!2017-03-31`),
	);
	const days = out.map((one) =>
		Object.keys(one).map((name) => name.slice(-"2016-12-31".length)),
	);
	expect(new Set(days.map((pair) => pair.join(" then ")))).toEqual(
		new Set(["2016-12-31 then 2017-03-31", "2017-03-31 then 2017-06-30"]),
	);
});

describe("children by their highest level", () => {
	const halves = (figure: string) => `${figure}@2016-H1 ${figure}@2016-H2`;

	it("who was at the highest in a part of a time was so in all of it, and in all of it in one of the parts", () => {
		const high = "children:risk=high";
		const beside = `${halves("children")} ${halves(high)}`;
		expect(
			broken([
				known(`${high}@2016-H1`, high),
				known(`${high}@2016-H2`, `${high}@2016`),
				known(high, halves(high)),
				known(halves(high), `${high} ${high}@2016-H1`, { beside }),
				known("children:risk=high@2016-H1", "children#all"),
			]),
		).toEqual([]);
	});

	it("who was at a lower one in a part may be at a higher one in all of it, and at no lower", () => {
		const medium = "children:risk=medium";
		expect(
			broken([
				unknown(`${medium}@2016-H1`, medium),
				known(`${medium}@2016-H1`, "children:risk=medium children:risk=high"),
				known(
					"children:risk=low#all",
					halves("children:risk=low").replaceAll(/H./g, "$&#all"),
				),
			]),
		).toEqual([]);
	});

	it("of one sex, which a child keeps, they are so too, and not where records disagree on it", () => {
		const boys = "children:risk=high|sex=male";
		const statements = names(`${boys}@2016-H1 ${boys}`);
		const known = (isConstant: boolean) =>
			follows(
				readFigures(statements, { ...scheme, isConstant: () => isConstant })
					.relations,
				atMost([`${boys}@2016-H1`], [boys]),
			);
		expect(known(true)).toBe(true);
		expect(known(false)).toBe(false);
	});
});

describe("who was at risk in a time was so in one of those that cover it", () => {
	const covered = (...parts: readonly string[]) =>
		ruledOut(
			"in a time, in one of those that cover it",
			names(
				["2016", ...parts]
					.map((period) => `childrenAtRisk@${period}`)
					.join(" "),
			),
		).length;

	it("to its last day, and from its first", () => {
		expect(covered("2016-H1", "2016-H2")).toBe(1);
		expect(covered("2016-H1", "2016-07-01..2016-12-30")).toBe(0);
		expect(covered("2016-01-02..2016-06-30", "2016-H2")).toBe(0);
		expect(covered("2016-H1", "2016-07-02..2016-12-31")).toBe(0);
	});

	it("one after the other, where it takes more than two", () => {
		expect(covered("2016-H1", "2016-Q3", "2016-Q4")).toBe(2);
		expect(covered("2016-Q1", "2016-Q2", "2016-Q3", "2016-Q4")).toBe(3);
	});

	it("by any two that go beyond it", () => {
		expect(covered("2015-07-01..2016-06-30", "2016-07-01..2017-06-30")).toBe(1);
		expect(covered("2015-07-01..2016-06-30")).toBe(0);
	});
});

describe("what was last in a time", () => {
	const out = (...parts: readonly string[]) =>
		ruledOut(
			"where nothing came after, the last before was last",
			names(
				["2016", ...parts]
					.map((period) => `discussed:decision=other@${period}`)
					.join(" "),
			),
		);

	it("is that of its last part with something, of parts in turn, the longest of them", () => {
		const named = out("2016-H1", "2016-H2", "2016-Q4").map((one) =>
			Object.keys(one).join(", "),
		);
		expect(named.length).toBeGreaterThan(0);
		for (const words of named) expect(words).not.toContain("2016-10-01");
		expect(out("2016-H1", "2016-H2")).toHaveLength(named.length);
	});

	it("is nothing that parts tell that leave days out, or one alone", () => {
		expect(out("2016-H1", "2016-07-01..2016-12-30")).toEqual([]);
		expect(out("2016-H1", "2016-07-02..2016-12-31")).toEqual([]);
		expect(out("2016-01-02..2016-06-30", "2016-H2")).toEqual([]);
		expect(out("2016-H1")).toEqual([]);
		expect(out("2016-H1", "2016-Q2", "2016-H2").length).toBeGreaterThan(0);
	});
});

it("of some times the longest are those within no other, of the same days the one of the fewest levels", () => {
	const time = (period: string, ...levels: readonly string[]) => ({
		kind: "at risk",
		name: `${period} ${levels.join()}`,
		period: periodOf(period),
		scope: levels.length === 0 ? undefined : levels,
	});
	expect(
		longestOf([
			time("2016-Q3"),
			time("2016-H1"),
			time("2016-H1", "high", "medium"),
			time("2016-H1", "high"),
			time("2016-Q1", "high"),
		]).map(({ name }) => name),
	).toEqual(["2016-H1 high", "2016-Q3 "]);
});

it("a reading is whole where all that hangs together is, whatever else is read beside it", () => {
	const { statements, scheme: own } = crossedByAll();
	const [before] = names("referrals@2010");
	if (before === undefined) throw new Error("no statement");
	expect(readFigures([before], own).whole).toBe(true);
	expect(readFigures([before, ...statements], own).whole).toBe(false);
});

it("the size of a reading is that of all that it would join", () => {
	const size = (figures: string) => sizeOfReading(names(figures), scheme);
	const [one, other] = ["referrals", "missingEpisodes"];
	expect(size(other)).toBeGreaterThan(0);
	expect(size(`${one} ${other}`)).toBe(size(one) + size(other));
});
