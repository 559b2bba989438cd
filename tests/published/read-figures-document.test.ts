import { describe, expect, it } from "vitest";
import { auditFigures } from "../../src/audit-release.ts";
import { readFiguresDocument } from "../../src/published/read-figures-document.ts";
import { atOnce } from "../at-once.ts";
import { solver } from "../solver.ts";
import { type Entry, figuresText } from "./figures-text.ts";

function problemsOf(text: string): readonly string[] {
	const audit = atOnce(auditFigures(text, "figures.json", solver));
	return audit.status === "unreadable"
		? audit.problems.map(({ message }) => message)
		: [];
}

const shown: Entry = {
	id: "referrals",
	unit: "referral",
	status: "shown",
	count: 30,
};

describe("a file that is no figures document", () => {
	it.each([
		["cut off", figuresText([shown]).slice(0, -20), /damaged/],
		["of another schema", '{ "schema": "other/1" }', /no figures document/],
		["without figures", '{ "schema": "cse-report/figures/1" }', /damaged/],
		["a list", "[1]", /no figures document/],
	])("%s is refused in plain words", (_, text, message) => {
		expect(problemsOf(text).join()).toMatch(message);
	});

	it.each([
		["an unknown status", { ...shown, status: "masked" }],
		["an unknown figure", { ...shown, id: "referrals:colour=red" }],
		["another unit", { ...shown, unit: "child" }],
		["no id", { unit: "referral", status: "shown", count: 3 }],
		["a count that is none", { ...shown, count: -1 }],
		["a count in what is withheld", { ...shown, status: "withheld" }],
		[
			"a band upside down",
			{ ...shown, status: "banded", from: 5, to: 1, text: "" },
		],
		["a share of nothing", { ...shown, percent: 5 }],
		["a base that is no word", { ...shown, base: 7 }],
		[
			"a band without its end",
			{ ...shown, status: "banded", from: 1, text: "1 or more" },
		],
		[
			"a band without its beginning",
			{ ...shown, status: "banded", to: 5, text: "up to 5" },
		],
		["rounded to nothing said", { ...shown, status: "rounded" }],
		[
			"rounded from nothing said",
			{ ...shown, status: "rounded", count: undefined, roundedTo: 5 },
		],
		["a share that only begins", { ...shown, base: "x", percentFrom: 5 }],
		["a share that only ends", { ...shown, base: "x", percentTo: 5 }],
		["a period that is none", { ...shown, period: { id: "2016-Q9" } }],
	])("%s is refused, never passed over", (_, entry) => {
		expect(problemsOf(figuresText([entry]))).toHaveLength(1);
	});

	const withheld = {
		id: "referrals:sex=male",
		unit: "referral",
		status: "withheld",
		symbol: "[c]",
		base: "referrals",
	};
	const band = { ...withheld, symbol: undefined, status: "banded" };

	it.each([
		["a number under a key of its own", { ...withheld, truly: 3 }],
		["a change of what is withheld", { ...withheld, change: { count: -3 } }],
		["a rate of what is withheld", { ...withheld, rate: { value: 1.3 } }],
		["a text of what is withheld", { ...withheld, text: "3" }],
		["another symbol", { ...withheld, symbol: "3" }],
		["the symbol of another status", { ...withheld, symbol: "[x]" }],
		["a band and a number", { ...shown, from: 1, to: 4 }],
		["a band in other words", { ...band, from: 0, to: 4, text: "exactly 3" }],
		["another band in words", { ...band, from: 0, to: 9, text: "3 to 4" }],
		["flags that are none", { ...shown, flags: ["3"] }],
		["flags that are no list", { ...shown, flags: 3 }],
		[
			"a change since days that are not there",
			{ ...shown, change: { since: "2015", count: 3 } },
		],
		["a change that is none", { ...shown, change: 3 }],
		[
			"a period of other days",
			{ ...shown, period: { id: "2016-H2", from: "2015-07-01" } },
		],
		[
			"what others say of the same council",
			{
				...shown,
				id: "referrals~Sample Borough Council",
				area: "Sample Borough Council",
			},
		],
		["what others say of nobody", { ...shown, id: "referrals~", area: "" }],
	])("%s is refused, as nobody would audit it", (_, entry) => {
		expect(
			problemsOf(
				figuresText(
					[shown, entry].slice(
						"id" in entry && entry.id === "referrals" ? 1 : 0,
					),
				),
			),
		).toHaveLength(1);
	});

	it("a key of the document that is not known is refused", () => {
		const text = figuresText([shown], undefined, { boys: 3 });
		expect(problemsOf(text).join()).toMatch(/has no "boys"/);
	});

	it("a change is read where it is that of two numbers shown", () => {
		const before = { ...shown, id: "referrals@2015", count: 26 };
		const changed = (count: number) =>
			figuresText([
				{ ...shown, change: { since: "2015", count, says: "tooFew" } },
				{ ...before, period: { id: "2015" } },
			]);
		expect(readFiguresDocument(changed(4), "").ok).toBe(true);
		expect(readFiguresDocument(changed(3), "")).toMatchObject({
			ok: false,
			problems: [{ key: "figures[1]", line: expect.any(Number) }],
		});
	});

	it("the same figure twice is refused, with its line and its place", () => {
		const reading = readFiguresDocument(
			figuresText([shown, shown]),
			"figures.json",
		);
		expect(reading).toMatchObject({
			ok: false,
			problems: [{ line: expect.any(Number), key: "figures[2]" }],
		});
	});

	it("a figure that cannot be read is told by its place", () => {
		const other = { ...shown, id: "referrals:colour=red" };
		expect(
			readFiguresDocument(figuresText([shown, other]), "figures.json"),
		).toMatchObject({ ok: false, problems: [{ key: "figures[2]" }] });
	});

	it.each([
		[null, true],
		[undefined, true],
		[5, true],
		["5", false],
		[-5, false],
	])("a policy that rounds to %j is read: %s", (roundTo, isRead) => {
		const text = figuresText([shown], { threshold: 5, roundTo });
		expect(readFiguresDocument(text, "figures.json").ok).toBe(isRead);
	});

	it("a key twice in one group is refused, with its line", () => {
		const text = figuresText([shown]).replace(
			'"count":',
			'"count": 31,\n"count":',
		);
		expect(text).toContain('"count": 31');
		const audit = atOnce(auditFigures(text, "figures.json", solver));
		expect(audit).toMatchObject({
			status: "unreadable",
			problems: [
				{
					line: expect.any(Number),
					message: expect.stringMatching(/"count" is written twice/),
				},
			],
		});
	});

	it("a degree that is none is refused", () => {
		const text = figuresText([shown]).replace(
			/"policy":\s*\{/,
			'"policy": { "degree": "two", ',
		);
		expect(text).toContain('"two"');
		expect(problemsOf(text).join()).toMatch(/damaged|twice/);
	});
});

describe("a number in a document", () => {
	const band = (from: number, to: number) => ({
		...shown,
		count: undefined,
		status: "banded",
		from,
		to,
		text: `${from} to ${to}`,
	});
	const rounded = (count: number, roundedTo: number) => ({
		...shown,
		status: "rounded",
		count,
		roundedTo,
	});
	const share = (percent: number) => ({
		...shown,
		id: "referrals:sex=male",
		base: "referrals",
		percent,
	});

	it.each([
		["none", { ...shown, count: 0 }, true],
		["less than none", { ...shown, count: -1 }, false],
		["a half", { ...shown, count: 0.5 }, false],
		["more than a number holds", { ...shown, count: 2 ** 53 }, false],
		["a band of one", band(5, 5), true],
		["a band", band(0, 4), true],
		["a band that ends before it begins", band(5, 4), false],
		["rounded to twos", rounded(4, 2), true],
		["rounded to ones", rounded(4, 1), false],
		["a share of nothing", share(0), true],
		["less than nothing", share(-1), false],
		["all there is", share(100), true],
		["many times all there is", share(999_999), true],
		["no share any more", share(1_000_000), false],
	])("%s is read, or refused: %j", (_, entry, isRead) => {
		const reading = readFiguresDocument(
			figuresText([{ ...shown, id: "referrals:sex=female" }, entry]),
			"figures.json",
		);
		expect(reading.ok).toBe(isRead);
	});

	it.each([
		[0, false],
		[1, true],
		[2, true],
		[1.5, false],
		[-1, false],
	])("a threshold of %d is read: %s", (threshold, isRead) => {
		const text = figuresText([shown]).replace(
			/"threshold":\s*\d+/,
			`"threshold": ${threshold}`,
		);
		expect(text).toContain(`"threshold": ${threshold}`);
		expect(readFiguresDocument(text, "figures.json").ok).toBe(isRead);
	});

	it("is of the period that it names, unless that is the one beside which it stands", () => {
		const periodIdOf = (id: string, period: unknown) => {
			const reading = readFiguresDocument(
				figuresText([{ ...shown, id, period }]),
				"figures.json",
			);
			return reading.ok
				? reading.figures.figures[0]?.ownPeriod?.id
				: "not read";
		};
		expect(periodIdOf("referrals", { id: "2016-Q1" })).toBe("2016-Q1");
		expect(periodIdOf("referrals@2015", { id: "2015" })).toBeUndefined();
		expect(periodIdOf("referrals@2015", { id: "2015-Q1" })).toBe("2015-Q1");
		expect(periodIdOf("referrals", { id: 7 })).toBe("not read");
		expect(periodIdOf("referrals", undefined)).toBeUndefined();
	});

	it("of another area is passed over, and told by its place in the id", () => {
		const idsIn = (entry: Entry) => {
			const reading = readFiguresDocument(
				figuresText([shown, { ...shown, ...entry }]),
				"figures.json",
			);
			return reading.ok
				? reading.figures.figures.map(({ id }) => id)
				: "refused";
		};
		const theirs = { id: "childrenInNeed~Elsewhere", area: "Elsewhere" };
		expect(idsIn(theirs)).toEqual(["referrals"]);
		expect(idsIn({ ...theirs, area: "Nowhere" })).toBe("refused");
		expect(idsIn({ ...theirs, area: 7 })).toBe("refused");
		expect(idsIn({ id: "childrenInNeed", area: "" })).toBe("refused");
		expect(idsIn({ ...theirs, id: 7 })).toBe("refused");
	});

	it("stands on the line that is told of it", () => {
		const text = figuresText([
			shown,
			{ ...shown, id: "referrals:sex=female" },
			{ ...shown, id: "children", unit: "child" },
		]);
		const reading = readFiguresDocument(text, "figures.json");
		if (!reading.ok) throw new Error("it is read");
		const lines = text.split("\n");
		for (const { id, line = 0 } of reading.figures.figures)
			expect(lines[line - 1]).toContain(`"id": "${id}"`);
	});

	it("of shares all have as many decimals as the longest", () => {
		const reading = readFiguresDocument(
			figuresText([
				{ ...share(80) },
				{ ...share(12.25), id: "referrals:sex=female" },
			]),
			"figures.json",
		);
		if (!reading.ok) throw new Error("it is read");
		expect(reading.figures.figures.map((figure) => figure.share?.text)).toEqual(
			["80.00%", "12.25%"],
		);
	});
});
