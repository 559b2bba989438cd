import { describe, expect, it } from "vitest";
import {
	emptyLedger,
	type Ledger,
	readLedger,
	sameRelease,
	withRelease,
	writeHead,
} from "../../src/releases/ledger.ts";
import { contentOf, sealOf } from "./document.ts";

const seal = sealOf("k");
const quarters = ["2016-Q1", "2016-Q2", "2016-Q3"].map((period, at) =>
	contentOf({
		period,
		figures: { referrals: 11 + at, "referrals:sex=male": "<5" },
	}),
);

function filesOf(contents = quarters) {
	let ledger: Ledger = emptyLedger;
	let files = { lines: "", head: "" };
	for (const content of contents) {
		files = withRelease(ledger, content, seal);
		const reading = readLedger(files, seal);
		if (!reading.ok) throw new Error(reading.damage);
		ledger = reading.ledger;
	}
	return { ledger, ...files };
}

function damageOf(
	lines: string | undefined,
	head: string | undefined,
	key = "k",
) {
	const reading = readLedger({ lines, head }, sealOf(key));
	return reading.ok ? undefined : reading.damage;
}

describe("the ledger", () => {
	it("gives back what was put in, in its order", () => {
		const { ledger } = filesOf();
		expect(
			ledger.releases.map(({ number, content }) => [number, content]),
		).toEqual(quarters.map((content, at) => [at + 1, content]));
		expect(ledger.releases[1]?.content.levels).toEqual(["high", "medium"]);
	});

	it("is plain text with a release a line, and grows at its end alone", () => {
		const one = filesOf(quarters.slice(0, 2)).lines;
		const more = filesOf().lines;
		expect(more.startsWith(one)).toBe(true);
		expect(more.split("\n")).toHaveLength(4);
		expect(more).toContain('"referrals:sex=male"');
	});

	it("is empty where nothing was released", () => {
		expect(readLedger({ lines: undefined, head: undefined }, seal)).toEqual({
			ok: true,
			ledger: emptyLedger,
			isWhole: true,
		});
	});

	it("knows a release that stands in it already", () => {
		const { ledger } = filesOf();
		expect(
			sameRelease(
				ledger,
				quarters[1] ?? contentOf({ period: "2016", figures: {} }),
			)?.number,
		).toBe(2);
		expect(
			sameRelease(
				ledger,
				contentOf({ period: "2016-Q2", figures: { referrals: 13 } }),
			),
		).toBeUndefined();
	});

	it("has other seals under another key, so that nobody can try small tables out on them", () => {
		const seals = (key: string) =>
			withRelease(
				emptyLedger,
				quarters[0] ?? contentOf({ period: "2016", figures: {} }),
				sealOf(key),
			).lines.match(/"seal":"(.*)"/)?.[1];
		expect(seals("a")).toMatch(/^[0-9a-f]{64}$/);
		expect(seals("a")).not.toBe(seals("b"));
	});
});

describe("a ledger of a newer version is not read in part:", () => {
	const unreadable = "Line 1 cannot be read by this version of cse-report.";

	it.each([
		["as this version writes it", {}, {}, undefined],
		["a line with something more", { others: 3 }, {}, unreadable],
		["a line of another kind", { kind: "map" }, {}, unreadable],
		["a figure with something more", {}, { others: 3 }, unreadable],
		["a figure of another status", {}, { status: "estimated" }, unreadable],
	])("%s", (_, ofLine, ofFigure, expected) => {
		const line = {
			release: 1,
			kind: "figures",
			...quarters[0]?.written,
			figures: [
				{
					...{ id: "referrals", unit: "referral", status: "shown", count: 11 },
					...ofFigure,
				},
			],
			...ofLine,
			before: "",
		};
		const unsealed = JSON.stringify(line);
		const lines = `${unsealed.slice(0, -1)},"seal":"${seal(unsealed)}"}\n`;
		const damage = damageOf(lines, writeHead(1, seal(unsealed), seal));
		expect(damage).toBe(expected);
	});
});

describe("a damaged ledger is told, whatever was done to it:", () => {
	const { lines, head } = filesOf();
	const [first = "", second = "", third = ""] = lines.split("\n");
	const text = (...all: readonly string[]) =>
		all.map((line) => `${line}\n`).join("");

	it.each([
		[
			"a digit changed",
			lines.replace('"count":12', '"count":13'),
			"Line 2 is not as",
		],
		[
			"a figure left out",
			lines.replace(
				'{"id":"referrals","unit":"referral","status":"shown","count":11},',
				"",
			),
			"Line 1 is not as",
		],
		["the first line removed", text(second, third), "Line 1 does not follow"],
		[
			"a line in the middle removed",
			text(first, third),
			"Line 2 does not follow",
		],
		["the last line removed", text(first, second), "its head says otherwise"],
		["all lines removed", "", "its head says otherwise"],
		[
			"lines in another order",
			text(second, first, third),
			"Line 1 does not follow",
		],
		[
			"a line twice",
			text(first, second, second, third),
			"Line 3 does not follow",
		],
		["the last line cut off", lines.slice(0, -30), "Line 3 breaks off"],
		["the last newline cut off", lines.slice(0, -1), "breaks off"],
		["a line of something else", `${lines}hello\n`, "Line 4 cannot be read"],
		[
			"a line that is no document, with a seal",
			`${lines}{"a":,"seal":"${"0".repeat(64)}"}\n`,
			"Line 4 cannot be read",
		],
		["an empty line", `${first}\n\n${second}\n`, "Line 2 cannot be read"],
	])("%s", (_, damaged, words) => {
		expect(damaged).not.toBe(lines);
		expect(damageOf(damaged, head)).toContain(words);
	});

	it("the ledger or its head taken away", () => {
		expect(damageOf(undefined, head)).toContain("not there");
		expect(damageOf(lines, undefined)).toContain("not there");
	});

	it("the head one release behind, unless a run was ended in between", () => {
		const { head: before } = filesOf(quarters.slice(0, 2));
		expect(damageOf(lines, before)).toContain("its head says otherwise");
		const interrupted = (head: string | undefined) =>
			readLedger({ lines, head, interrupted: true }, seal);
		expect(interrupted(before)).toMatchObject({ ok: true, isWhole: false });
		expect(interrupted(filesOf(quarters.slice(0, 1)).head).ok).toBe(false);
		expect(interrupted(undefined).ok).toBe(false);
	});

	it("the head of a first release missing, unless a run was ended in between", () => {
		const { lines: one } = filesOf(quarters.slice(0, 1));
		expect(damageOf(one, undefined)).toContain("not there");
		expect(
			readLedger({ lines: one, head: undefined, interrupted: true }, seal),
		).toMatchObject({ ok: true, isWhole: false });
	});

	it("another key", () => {
		expect(damageOf(lines, head, "other")).toContain(
			"the key beside the ledger is another one",
		);
	});

	it("the head of another state", () => {
		expect(damageOf(lines, filesOf(quarters.slice(0, 2)).head)).toContain(
			"two runs wrote at once",
		);
	});

	it("a line of another ledger with the right number", () => {
		const others = filesOf(
			["2016-Q1", "2015-Q2", "2016-Q3"].map((period) =>
				contentOf({ period, figures: { referrals: 9 } }),
			),
		);
		const [, , last = ""] = others.lines.split("\n");
		expect(damageOf(text(first, second, last), others.head)).toContain(
			"Line 3 does not follow",
		);
	});

	it("a line that was sealed and says what nobody can read any more", () => {
		const unsealed = `${first.slice(0, first.lastIndexOf(',"seal":'))}}`;
		expect(`${unsealed.slice(0, -1)},"seal":"${seal(unsealed)}"}`).toBe(first);
		const other = unsealed.replace('"id":"referrals"', '"id":"unheardOf"');
		expect(other).not.toBe(unsealed);
		const line = `${other.slice(0, -1)},"seal":"${seal(other)}"}`;
		expect(damageOf(text(line), head)).toBe(
			"Line 1 cannot be read by this version of cse-report.",
		);
	});

	it("two runs that each added a line to the same state", () => {
		const before = filesOf(quarters.slice(0, 2)).ledger;
		const one = withRelease(
			before,
			contentOf({ period: "2016-Q3", figures: { referrals: 9 } }),
			seal,
		);
		const other = withRelease(
			before,
			contentOf({ period: "2016-Q4", figures: { referrals: 7 } }),
			seal,
		);
		const last = other.lines.split("\n").at(-2) ?? "";
		for (const both of [one.head, other.head])
			expect(damageOf(`${one.lines}${last}\n`, both)).toContain(
				"Line 4 does not follow",
			);
	});
});
