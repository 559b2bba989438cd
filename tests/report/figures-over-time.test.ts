import { describe, expect, it } from "vitest";
import {
	type ProtectedFigure,
	protectedTable,
} from "../../src/disclosure/protected-table.ts";
import { withChanges } from "../../src/disclosure/stated/changes.ts";
import { writeFigure } from "../../src/measures/figure-key.ts";
import type { ChartBlock, TableBlock } from "../../src/report/model.ts";
import { readPeriod } from "../../src/vocabulary/period.ts";
import {
	paperOf,
	plain,
	type ShortTable,
	settingsOf,
	tableOf,
	templateOf,
	textsOf,
} from "./fixture.ts";

const settings = settingsOf();

/** The paper of a period with the same figures of others beside it. */
function paper(
	text: string,
	own: readonly [string, ShortTable],
	...others: readonly (readonly [string, ShortTable])[]
) {
	const [period, short] = own;
	const table = tableOf(short, period);
	const beside = others.map(([id, figures]) => {
		const reading = readPeriod(id);
		if (!reading.ok) throw new Error(reading.problem);
		const of = tableOf(figures, id).figures.map((figure): ProtectedFigure => {
			const key = { ...figure, beside: reading.period };
			return {
				...key,
				id: writeFigure(key),
				asAt: reading.period.to,
				...(figure.base === undefined
					? {}
					: { base: `${figure.base}@${reading.period.id}` }),
			};
		});
		return { period: reading.period, tables: [], of };
	});
	const all = [
		...table.figures.map((figure) => ({ ...figure, asAt: table.period.to })),
		...beside.flatMap(({ of }) => of),
	];
	const figures = withChanges(
		{ period: table.period, beside },
		all,
		settings.breaks,
		0,
	);
	return paperOf(
		protectedTable(table.period, table.tables, figures, beside),
		templateOf(`# T\n\n${text}\n`),
		{ settings },
	).blocks;
}

function sentence(
	own: readonly [string, ShortTable],
	...others: readonly (readonly [string, ShortTable])[]
): string {
	const blocks = paper('It is {% change("referrals") %}.', own, ...others);
	return blocks.slice(1).flatMap(textsOf).join();
}

describe("a change in words", () => {
	it("calls nothing a rise that may be chance", () => {
		expect(
			sentence(["2016", { referrals: 30 }], ["2015", { referrals: 26 }]),
		).toBe(
			"It is 4 more than in January to December 2015 (26), up 15%: about the same, since a difference of this size may well be chance.",
		);
		expect(
			sentence(["2016", { referrals: 9 }], ["2015", { referrals: 12 }]),
		).toBe(
			"It is 3 fewer than in January to December 2015 (12): with numbers this small, that may well be chance.",
		);
		expect(
			sentence(["2016", { referrals: 60 }], ["2015", { referrals: 30 }]),
		).toBe(
			"It is 30 more than in January to December 2015 (30), up 100%: a rise that is larger than chance alone explains.",
		);
	});

	it("says why nothing is compared, and no number that is held back", () => {
		expect(
			sentence(["2017", { referrals: 30 }], ["2016", { referrals: 26 }]),
		).toBe(
			"It is not compared with January to December 2016, since the government’s definition of child sexual exploitation changed in February 2017 [b].",
		);
		const heldBack = sentence(
			["2016", { referrals: 30 }],
			["2015", { referrals: "c" }],
		);
		expect(heldBack).not.toMatch(/\b30\b/);
		expect(heldBack).toContain(
			"not compared with January to December 2015, since one of the two numbers is held back",
		);
		expect(
			sentence(["2016", { referrals: 30 }], ["2015", { referrals: "x" }]),
		).toContain("the exports do not tell");
	});
});

const risk = (high: number | string, medium: number | string): ShortTable => ({
	referrals: 30,
	"referrals:risk=high": high,
	"referrals:risk=medium": medium,
});

describe("a table over time", () => {
	const years = [
		["2016", risk(6, 24)],
		["2015", risk("<5", "c")],
		["2014", risk(12, "x")],
	] as const;
	const [own, ...others] = years;
	const find = <Kind extends "table" | "chart">(text: string, kind: Kind) =>
		paper(text, own, ...others).filter((block) => block.kind === kind);

	it("has a column a period, and no change where a number is held back", () => {
		const [table] = find(
			'{% series "referrals:risk" /%}',
			"table",
		) as readonly TableBlock[];
		expect(table?.columns.map(({ heading }) => heading).slice(1)).toEqual([
			"2014",
			"2015",
			"2016",
			"Change since 2015",
		]);
		expect(table?.rows.map((row) => row.map(plain))).toEqual([
			["High", "12", "fewer than 5", "6", "[c]"],
			["Medium", "[x]", "[c]", "24", "[c]"],
			["All", "30", "30", "30", "0, about the same"],
		]);
	});

	it("across a change of definition has no column of changes: its note says that nothing is compared", () => {
		const [table] = paper(
			'{% series "referrals:risk" /%}',
			["2018", risk(6, 24)],
			["2016", risk(5, 20)],
		).filter((block) => block.kind === "table");
		expect(table?.columns.map(({ heading }) => heading).slice(1)).toEqual([
			"2016",
			"2018",
		]);
		expect(table?.rows.map((row) => row.length)).toEqual([3, 3, 3]);
		expect(table?.notes.join()).toContain("Break in the series");
	});

	it("is drawn with a gap where a number is held back, and told the same in words", () => {
		const [chart] = find(
			'{% seriesChart "referrals:risk" /%}',
			"chart",
		) as readonly ChartBlock[];
		expect(chart?.lines?.[0]).toEqual({
			category: "High",
			points: [
				{ period: "2014", value: 12, label: "12", isBreak: false },
				{ period: "2015", label: "fewer than 5", isBreak: false },
				{ period: "2016", value: 6, label: "6", isBreak: false },
			],
		});
		expect(chart?.altText).toContain(
			"High: 2014 12, 2015 fewer than 5, 2016 6",
		);
	});

	it("says of a line what changed since it began, too, where that is more than chance", () => {
		const headline = (...counts: readonly [number, number, number]) =>
			paper(
				'{% seriesChart "referrals" /%}',
				["2016", { referrals: counts[2] }],
				["2015", { referrals: counts[1] }],
				["2014", { referrals: counts[0] }],
			).flatMap((block) => (block.kind === "chart" ? [block.headline] : []));
		expect(headline(12, 26, 30)).toEqual([
			"Referrals: a rise since 2014, about the same as in 2015",
		]);
		expect(headline(28, 26, 30)).toEqual([
			"Referrals: about the same as in 2015",
		]);
		expect(headline(80, 60, 30)).toEqual([
			"Referrals: a fall since 2014 and since 2015",
		]);
	});

	it("is not there where no other period is", () => {
		const alone = paper(
			'{% series "referrals" /%}\n\n{% seriesChart "referrals" /%}',
			own,
		);
		expect(alone.map(({ kind }) => kind)).toEqual(["heading"]);
	});
});

describe("key messages of a change", () => {
	const text =
		'## Key messages\n\n{% keyMessages /%}\n\n## Report\n\n{% count("referrals") %} {% count("closures") %} {% count("reReferrals") %} {% count("missingChildren") %}';
	const messages = (own: ShortTable, before: ShortTable) =>
		paper(text, ["2016", own], ["2015", before]).flatMap((block) =>
			block.kind === "list" ? block.items.map(plain) : [],
		);

	it("tell what rose or fell most, two at most, and nothing that may be chance", () => {
		const told = messages(
			{
				referrals: 30,
				closures: 90,
				reReferrals: 80,
				missingChildren: 150,
			},
			{
				referrals: 29,
				closures: 40,
				reReferrals: 30,
				missingChildren: 90,
			},
		);
		expect(told).toHaveLength(3);
		expect(told[0]).toMatch(/^Referrals\. There were 30 referrals/);
		expect(told[1]).toMatch(
			/^Re-referrals\. The number is 80, which is 50 more than in January to December 2015 \(30\), up 167%: a rise that is larger than chance alone explains/,
		);
		expect(told[2]).toMatch(/^Referrals closed\. The number is 90, /);
	});

	it("say nothing of a number that is held back", () => {
		expect(
			messages(
				{ referrals: 30, closures: "c", reReferrals: 6, missingChildren: 90 },
				{ referrals: 29, closures: 40, reReferrals: 5, missingChildren: 90 },
			),
		).toHaveLength(1);
	});
});

describe("the period that a template names", () => {
	const since = (
		name: string,
		own: string,
		...others: readonly string[]
	): string | undefined => {
		const blocks = paper(
			`It is {% change("referrals", "${name}") %}.`,
			[own, { referrals: 60 }],
			...others.map((id) => [id, { referrals: 30 }] as const),
		);
		const said = blocks.slice(1).flatMap(textsOf).join();
		return /(?:than in|with) (.*?)(?: \(|, since)/.exec(said)?.[1];
	};

	it.each([
		["", "2016-Q4", ["2016-Q2", "2016-Q3"], "April to June 2016"],
		["previous", "2016-Q4", ["2016-Q2", "2016-Q3"], "July to September 2016"],
		["previous", "2016-Q4", ["2016-Q2"], undefined],
		// A day between, or in common, and it is not the one before.
		["previous", "2016-10-02..2016-12-31", ["2016-Q3"], undefined],
		["previous", "2016-09-30..2016-12-31", ["2016-Q3"], undefined],
		[
			"year-before",
			"2016-Q4",
			["2016-Q3", "2015-Q4"],
			"October to December 2015",
		],
		// A leap year has one day more, before its end or its beginning.
		["year-before", "2016-Q1", ["2015-Q1"], "January to March 2015"],
		["year-before", "2017-Q1", ["2016-Q1"], "January to March 2016"],
		["year-before", "2016", ["2014"], undefined],
		["year-before", "2016-Q4", ["2015-Q3"], undefined],
		["year-before", "2016-Q4", ["2014-Q4"], undefined],
		["2015-Q4", "2016-Q4", ["2016-Q3", "2015-Q4"], "October to December 2015"],
		["2014-Q4", "2016-Q4", ["2016-Q3"], undefined],
	] as const)("“%s” of %s beside %j", (name, own, others, expected) => {
		expect(since(name, own, ...others)).toBe(expected);
	});
});

describe("periods that make no line", () => {
	const charts = (
		own: readonly [string, ShortTable],
		...others: readonly (readonly [string, ShortTable])[]
	) =>
		paper('{% seriesChart "referrals:risk" /%}', own, ...others).flatMap(
			(block) => (block.kind === "chart" ? [block] : []),
		);

	it("are bars, which name the category where there are several", () => {
		const [chart] = charts(["2016", risk(6, 24)], ["2015", risk(5, "c")]);
		expect(chart?.lines).toBeUndefined();
		expect(chart?.bars).toEqual([
			{ category: "High, 2015", label: "5", length: 5 },
			{ category: "High, 2016", label: "6", length: 6 },
			{ category: "Medium, 2015", label: "[c]" },
			{ category: "Medium, 2016", label: "24", length: 24 },
		]);
		expect(chart?.altText).toMatch(/Bar chart/);
	});

	it("are three that do not follow each other", () => {
		const one = (high: number): ShortTable => ({
			referrals: 30,
			"referrals:risk=high": high,
		});
		const [chart] = charts(
			["2016", one(6)],
			["2014", one(5)],
			["2013", one(7)],
		);
		expect(chart?.bars.map(({ category }) => category)).toEqual([
			"2013",
			"2014",
			"2016",
		]);
	});

	it("are no picture where there are two bars, or two numbers cannot be compared", () => {
		const one = (high: number | string): ShortTable => ({
			referrals: 30,
			"referrals:risk=high": high,
		});
		expect(charts(["2016", one(6)], ["2015", one(5)])).toEqual([]);
		expect(
			charts(["2016", one(6)], ["2015", one("c")], ["2014", one("c")]),
		).toEqual([]);
	});
});
