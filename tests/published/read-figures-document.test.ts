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
		text: "a band",
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
