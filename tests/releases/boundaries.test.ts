import { describe, expect, it } from "vitest";
import { readFigure } from "../../src/measures/figure-key.ts";
import {
	adjoining,
	overlapping,
	type Sheet,
	type SheetFigure,
} from "../../src/releases/sheets.ts";
import type { Settings } from "../../src/settings/settings.ts";
import {
	makeRecords,
	type PlainReferral,
	periodOf,
	testSettings,
} from "../statistics/records.ts";
import { linkOne, publishOne } from "./councils.ts";

const settings: Settings = {
	...testSettings,
	policy: { ...testSettings.policy, degree: 2 },
};
const publishing = {
	period: "2016",
	tables: ["referrals", "referrals:sex"],
};

function recordsOf(counts: Readonly<Record<string, number>>) {
	const referrals = Object.entries(counts).flatMap(
		([sex, many]): readonly PlainReferral[] =>
			Array.from({ length: many }, (_, i) => ({
				child: `${sex} ${i}`,
				date: "2016-02-10",
				risk: "medium",
				sex,
			})),
	);
	return makeRecords({ referrals });
}

/** How a corrected issue hangs together with the first, for which other records were there. */
function correct(
	before: Readonly<Record<string, number>>,
	now: Readonly<Record<string, number>>,
) {
	const first = publishOne(recordsOf(before), settings, publishing, []);
	const { earlier } = linkOne(recordsOf(now), settings, publishing, [
		first.content,
	]);
	if (earlier === undefined) throw new Error("nothing was published before");
	const targets = earlier.targets.map(({ kind, cell }) => `${kind}: ${cell}`);
	const rules = earlier.facts.filter(({ id }) => id.startsWith("rule "));
	const guesses = Object.fromEntries(
		earlier.cells.map(({ name, guess }) => [name, guess]),
	);
	return { targets, silent: [...earlier.silent], rules, guesses };
}

describe("what was held back before a correction", () => {
	const ofBoys =
		"held back before a correction: release 1 2016 before: referrals:sex=male";

	it("stays open where it could have been one less than the threshold", () => {
		const { targets } = correct(
			{ female: 26, male: 4 },
			{ female: 26, male: 5 },
		);
		expect(targets).toContain(ofBoys);
	});

	it.each([
		// It was said to be 1 to 4.
		[4, 5, [4, 1, 0]],
		[4, 2, [2, 0, 0]],
		[4, 0, [1, 0, 1]],
	])(
		"is guessed to be as near as may be to what it is now: %i, now %i",
		(before, now, expected) => {
			const { guesses } = correct(
				{ female: 26, male: before },
				{ female: 27, male: now },
			);
			expect(
				["before", "added", "removed"].map(
					(one) => guesses[`release 1 2016 ${one}: referrals:sex=male`],
				),
			).toEqual(expected);
		},
	);

	it("need not where it was the threshold at least", () => {
		const { targets } = correct(
			{ male: 5, female: 26, other: 3 },
			{ male: 6, female: 26, other: 3 },
		);
		expect(targets).not.toContain(ofBoys);
	});

	it("is 0 or the threshold at least, where it was held back beside what was said to be fewer", () => {
		const { rules } = correct(
			{ male: 5, female: 26, other: 3 },
			{ male: 6, female: 26, other: 3 },
		);
		expect(rules.map(({ said }) => said)).toEqual([
			expect.stringMatching(/referrals:sex=male .*, so it is 0 or at least 5$/),
		]);
	});
});

describe("a category that moved since an earlier issue", () => {
	const girls = "moved by few: release 1 2016 added: referrals:sex=female";
	const movedBy = (many: number) =>
		correct({ female: 20, male: 10 }, { female: 20 + many, male: 10 });

	it("by fewer than the threshold tells nothing of who came", () => {
		const { targets, silent } = movedBy(4);
		// Boys stayed as many, and the total has to be told.
		expect(targets.filter((one) => one.startsWith("moved by few"))).toEqual([
			girls,
		]);
		expect(silent).toContain("referrals:sex=female");
		expect(silent).toContain("referrals:sex=male");
	});

	it("by as many as the threshold is told", () => {
		const { targets, silent } = movedBy(5);
		expect(targets).not.toContain(girls);
		expect(silent).toEqual([]);
	});
});

describe("what was published before hangs together with these figures", () => {
	const records = recordsOf({ female: 20, male: 10 });
	const { content } = publishOne(records, settings, publishing, []);
	const link = (before: Partial<typeof content>, own = records) =>
		linkOne(own, settings, publishing, [{ ...content, ...before }]).earlier;

	it("where it is of the same authority", () => {
		expect(link({})).toBeDefined();
		const authority = { name: "Another council", code: undefined };
		expect(link({ authority })).toBeUndefined();
	});

	it("at the levels of risk that it counted", () => {
		const low = makeRecords({
			referrals: [
				...Array.from({ length: 30 }, (_, i) => ({
					child: `c${i}`,
					date: "2016-02-10",
					risk: "medium",
				})),
				{ child: "low", date: "2016-02-10", risk: "low" },
			],
		});
		const changes = (levels: readonly string[] | undefined) => {
			const only = { period: "2016", tables: ["referrals"] };
			const first = publishOne(low, settings, only, []).content;
			return linkOne(low, settings, only, [{ ...first, levels }]).earlier
				?.changes.size;
		};
		const labels = settings.riskLevels.map(({ label }) => label);
		expect(changes(undefined)).toBe(0);
		expect(changes(labels)).toBeGreaterThan(0);
	});
});

describe("what a year tells beside its first half, which was told before", () => {
	/** Referrals of the second half, and whether a part of it was told before as well. */
	function left(second: number, part?: string) {
		const referrals = Array.from({ length: 20 + second }, (_, i) => ({
			child: `c${i}`,
			date: i < 20 ? "2016-02-10" : "2016-08-10",
			risk: "medium",
		}));
		const records = makeRecords({ referrals });
		const only = (period: string) => ({ period, tables: ["referrals"] });
		const contents: ReturnType<typeof publishOne>["content"][] = [];
		for (const period of ["2016-H1", ...(part === undefined ? [] : [part])])
			contents.push(
				publishOne(records, settings, only(period), contents).content,
			);
		const { earlier } = linkOne(records, settings, only("2016"), contents);
		return earlier?.targets
			.filter(({ kind }) => kind === "small difference between releases")
			.map(({ values }) => values);
	}

	it.each([
		[0, []],
		[1, [[1, 2, 3, 4]]],
		[4, [[1, 2, 3, 4]]],
		[5, []],
	])("stays open where it is small: %i in the second", (second, kept) => {
		expect(left(second)).toEqual(kept);
	});

	it.each([
		[1, [1, 2]],
		[4, [3, 4]],
	])(
		"need only not be told exactly where a part of it is judged by itself: %i",
		(second, kept) => {
			expect(left(second, "2016-Q3")).toContainEqual(kept);
		},
	);
});

describe("sheets that overlap", () => {
	const sheetOf = (period: string): Sheet => ({
		period: periodOf(period),
		asAt: periodOf(period).to,
		figures: [],
		release: undefined,
	});
	const overlap = (own: string, ...others: readonly string[]) =>
		overlapping([periodOf(own)], others.map(sheetOf)).map(
			({ period }) => period.id,
		);

	it("have a day in common, were it the last of one and the first of the other", () => {
		const [before, after] = [
			"2015-10-01..2016-04-01",
			"2016-06-30..2016-12-31",
		];
		expect(overlap("2016-Q2", before, after)).toHaveLength(2);
		expect(overlap("2016-Q2", "2016-Q1", "2016-Q3")).toEqual([]);
	});

	it("or overlap one that does", () => {
		const far = overlap("2016-Q1", "2016-H1", "2016-Q2", "2016-Q3");
		expect(far).toEqual(["2016-H1", "2016-Q2"]);
	});
});

describe("sheets that adjoin", () => {
	const figure = (id: string): SheetFigure => {
		const key = readFigure(id);
		if (key === undefined) throw new Error(`no figure: ${id}`);
		return { ...key, id, ownId: id, kind: "flow", published: undefined };
	};
	const sheetOf = (period: string, asAt = period): Sheet => ({
		period: periodOf(period),
		asAt: periodOf(asAt).to,
		figures: [figure("referrals:state=open"), figure("referrals:sex=male")],
		release: undefined,
	});
	const adjoin = (own: Sheet, ...others: readonly Sheet[]) =>
		adjoining([own], others).map(({ period, figures }) => [
			period.id,
			...figures.map(({ id }) => id),
		]);

	it("tell of the day before the other begins, or of a later one", () => {
		const own = sheetOf("2017");
		expect(
			adjoin(
				own,
				sheetOf("2016"),
				sheetOf("2016-Q3"),
				sheetOf("2016-Q3", "2016-Q4"),
				sheetOf("2018"),
				sheetOf("2017-H2"),
			),
		).toEqual([
			["2016", "referrals:state=open"],
			["2016-Q3", "referrals:state=open"],
			["2018", "referrals:state=open"],
		]);
	});

	it("have figures that tell of other periods", () => {
		const own = sheetOf("2017");
		const none = {
			...sheetOf("2016"),
			figures: [figure("referrals:sex=male")],
		};
		expect(adjoin(own, none)).toEqual([]);
	});
});

describe("what was published in fewer categories", () => {
	it("is counted again from those that it was made of, and is no correction", () => {
		const referrals = [...Array(9).keys()].map((i) => ({
			child: `c${i}`,
			date: "2016-01-10",
			closed: "2016-06-10",
			reason: i < 5 ? "turned18" : "disengaged",
		}));
		const records = makeRecords({ referrals });
		const asked = { period: "2016", tables: ["closures", "closures:reason"] };
		const merged = {
			...settings,
			asOther: { reason: ["turned18", "disengaged"] },
		};
		const first = publishOne(records, merged, asked, []);
		expect(first.content.figures.figures.map(({ id }) => id)).toContain(
			"closures:reason=other_turned18_disengaged",
		);
		const { earlier } = linkOne(records, settings, asked, [first.content]);
		expect([...(earlier?.changes ?? ["nothing was linked"])]).toEqual([]);
	});
});
