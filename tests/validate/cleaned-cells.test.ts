import { describe, expect, it } from "vitest";
import { isoDay } from "../../src/vocabulary/calendar.ts";
import { csv, issuesOf, recordsOf, told } from "./read-exports.ts";

const header =
	"referral_id,child_id,referral_date,date_of_birth,risk_at_referral,sex,models,status_at_referral";

function referrals(...rows: readonly string[]) {
	return { "referrals.csv": csv(header, ...rows) };
}

const good = "R1,C1,03/04/2016,01/01/2002,high,F,online,CIN";

/** By name, and not by the tool's own list. */
const invisible: readonly (readonly [string, string])[] = [
	["soft hyphen", "\u00ad"],
	["Mongolian vowel separator", "\u180e"],
	["zero-width space", "\u200b"],
	["zero-width non-joiner", "\u200c"],
	["zero-width joiner", "\u200d"],
	["left-to-right mark", "\u200e"],
	["right-to-left mark", "\u200f"],
	["right-to-left override", "\u202e"],
	["word joiner", "\u2060"],
	["first strong isolate", "\u2068"],
	["byte-order mark", "\ufeff"],
	["variation selector", "\ufe0f"],
];

const spaces = ["\u00a0", "\u2003", "\u2009", "\u202f", "\u205f", "\u3000"];

describe("marks that nobody sees", () => {
	it.each(invisible)("a %s changes no cell", async (_name, mark) => {
		const dressed = [
			"high",
			"03/04/2016",
			"R1",
			"C1",
			"F",
			"online",
			"CIN",
		].map(
			(cell) =>
				`${mark}${cell.slice(0, 1)}${mark}${mark}${cell.slice(1)}${mark}`,
		);
		const [risk, date, id, child, sex, model, status] = dressed;
		const folder = referrals(
			`${id},${child},${date},${date},${risk},${sex},${model},${status}`,
			"R2,C1,04/04/2016,,high,F,online,CIN",
		);
		const plain = referrals(
			"R1,C1,03/04/2016,03/04/2016,high,F,online,CIN",
			"R2,C1,04/04/2016,,high,F,online,CIN",
		);
		expect(await recordsOf(folder)).toEqual(await recordsOf(plain));
		const codes = (await issuesOf(folder)).map(({ code }) => code);
		expect(codes).toContain("invisible-marks");
	});

	it.each(spaces)("a space of another kind is a space", async (space) => {
		const folder = referrals(
			`${space}R1${space},C1,3${space}April${space}2016,,${space}high,F,Peer${space}on peer,`,
		);
		const { referrals: read } = await recordsOf(folder);
		expect(isoDay(read?.date[0] ?? 0)).toBe("2016-04-03");
		expect(await told(folder)).not.toContainEqual(
			expect.stringContaining("invisible"),
		);
	});

	it("make no row of a blank one, and no record", async () => {
		const folder = referrals(good, "\u200b,,\u00a0,,\ufeff,,,", ",,,,,,,");
		expect(await told(folder)).toEqual([]);
	});
});

describe("signs that keep a cell as text in a spreadsheet", () => {
	it("are no part of it", async () => {
		const quoted = (cell: string) => `"=""${cell}"""`;
		for (const sign of [
			quoted,
			(cell: string) => `'${cell}`,
			(cell: string) => `="${cell}"`,
		]) {
			const folder = referrals(
				good
					.split(",")
					.map((cell) => sign(cell))
					.join(","),
			);
			expect(await recordsOf(folder)).toEqual(await recordsOf(referrals(good)));
		}
	});
});

describe("codes for carriage returns", () => {
	it("are no part of a cell, and no quotation's either", async () => {
		const coded = good
			.split(",")
			.map((cell) => `"${cell}_x000D_\n"`)
			.join(",");
		expect(await recordsOf(referrals(coded))).toEqual(
			await recordsOf(referrals(good)),
		);
	});
});

describe("a rule under the header", () => {
	it.each(["-", "=", "_"])("of %s is passed over", async (mark) => {
		const rule = header
			.split(",")
			.map((heading) => mark.repeat(Math.max(heading.length, 2)))
			.join(",");
		expect(await told(referrals(rule, good))).toEqual([
			"referrals.csv:2 rule-of-dashes",
		]);
	});

	it("is not a row in which something stands", async () => {
		expect(await told(referrals("--,C1,03/04/2016,,high,F,,"))).toEqual([
			"referrals.csv:2 referral_id blank",
		]);
	});
});

describe("several words in a cell", () => {
	const modelsOf = async (cell: string, yaml?: string) => {
		const { referrals: read } = await recordsOf(
			referrals(`R1,C1,03/04/2016,,high,F,"${cell}",`),
			yaml === undefined ? {} : { yaml },
		);
		return read?.models[0] ?? 0;
	};

	it("are parted by whatever parts them", async () => {
		const both = await modelsOf("Party; Peer on peer");
		for (const cell of [
			"Party, Peer on peer",
			"Peer on peer,Party",
			"Party/Peer on peer",
			"Party\nPeer on peer",
			"Party\r\nPeer on peer",
			"Party, Peer on peer, ",
			"Party_x000D_\nPeer on peer",
			"Party_x000D_\r\n_x000D_\nPeer on peer_x000D_",
			"Party;; Peer on peer",
			"Party, n/a, Peer on peer",
		])
			expect(await modelsOf(cell), cell).toBe(both);
		const three = await modelsOf("Party; Peer on peer; Familial");
		expect(await modelsOf("Party / Peer on peer, Familial")).toBe(three);
		expect(await modelsOf("Party; Peer on peer, Familial")).toBe(three);
	});

	it("are one word where the list has it so", async () => {
		const yaml = `models: [ { id: both, label: "Red, blue" }, { id: red, label: Red }, { id: old, label: b/c } ]`;
		expect(await modelsOf("Red, blue", yaml)).toBe(1 << 10);
		expect(await modelsOf("b/c, Red", yaml)).toBe((1 << 11) | (1 << 12));
	});

	it("are refused together where one of them is not known", async () => {
		const folder = referrals('R1,C1,03/04/2016,,high,F,"Party, Quite else",');
		const issues = await issuesOf(folder);
		expect(issues.map(({ code }) => code)).toEqual(["unknown-word"]);
		expect(issues[0]?.message).toContain("of 17 characters");
	});

	it("count for statuses too", async () => {
		const { referrals: read } = await recordsOf(
			referrals('R1,C1,03/04/2016,,high,F,,"CIN, LAC"'),
		);
		expect(read?.status[0]).toBe(0);
	});
});

describe("numbers", () => {
	const attendees = async (cell: string) => {
		const { training } = await recordsOf({
			"training.csv": csv(
				"audience,date,attendees",
				`Staff,01/01/2016,"${cell}"`,
			),
		});
		return training?.attendees[0];
	};

	it("may have their thousands parted by commas", async () => {
		expect(await attendees("1,234")).toBe(1234);
		expect(await attendees("12,345,678")).toBe(12_345_678);
		expect(await attendees("1,234.0")).toBe(1234);
	});

	it.each(["1,23", "1234,567", ",123", "1,2345", "1,234,56", "1,234,567,890"])(
		"are not %s",
		async (cell) => {
			const folder = {
				"training.csv": csv(
					"audience,date,attendees",
					`Staff,01/01/2016,"${cell}"`,
				),
			};
			expect(await told(folder)).toEqual([
				"training.csv:2 attendees not-a-whole-number",
			]);
		},
	);
});
