import { describe, expect, it } from "vitest";
import {
	type Asked,
	type CountedSheet,
	countAgain,
	isBorneOut,
} from "../../src/releases/count-again.ts";
import type { Counted } from "../../src/releases/gathered-facts.ts";
import { sheetsOfRelease } from "../../src/releases/sheets.ts";
import { type Given, tableOf } from "../disclosure/tables.ts";
import { contentOf, type Said } from "./document.ts";

function sheetOf(figures: Readonly<Record<string, Said>>) {
	const content = contentOf({ period: "2016", figures });
	const [sheet] = sheetsOfRelease({ number: 1, content });
	if (sheet === undefined) throw new Error("nothing is published");
	return sheet;
}

/** A sheet that is counted again, and what was asked for. */
function count(
	figures: Readonly<Record<string, Said>>,
	now: readonly Given[],
): CountedSheet & { readonly asked: Asked } {
	const all: Asked[] = [];
	const counted = countAgain(sheetOf(figures), true, (asked) => {
		all.push(asked);
		return tableOf(now, []);
	});
	const [asked] = all;
	if (asked === undefined) throw new Error("nothing was asked for");
	return { ...counted, asked };
}

describe("what is counted again", () => {
	it("is what the sheet has, over its days and at its levels, each table once", () => {
		const { asked, counts } = count(
			{ referrals: 20, "referrals:sex=male": "[c]", "referrals:sex=female": 9 },
			[
				{ id: "referrals", count: 21, contributors: 20 },
				{ id: "referrals:sex=male", count: 0 },
			],
		);
		expect(asked).toMatchObject({
			period: { id: "2016" },
			tables: ["referrals", "referrals:sex"],
			allLevels: true,
		});
		expect(Object.fromEntries(counts)).toEqual({
			referrals: { count: 21, children: 20 },
			"referrals:sex=male": { count: 0, children: 0 },
		});
	});

	it("is all the categories that were merged, and nothing where one of them is not there", () => {
		const merged = "closures:reason=other_turned18_disengaged";
		const reasons = ["other", "turned18", "disengaged"].map((reason) => ({
			id: `closures:reason=${reason}`,
			count: 4,
			contributors: 3,
		}));
		const { counts } = count({ [merged]: "[c]" }, reasons);
		expect(counts.get(merged)).toEqual({ count: 12, children: 9 });
		expect(count({ [merged]: "[c]" }, reasons.slice(1)).counts.size).toBe(0);
	});

	it("is no word with a line in it, where categories are never merged", () => {
		const id = "referrals:model=boy_friend";
		const { counts } = count({ [id]: "[c]" }, [{ id, count: 4 }]);
		expect(counts.get(id)).toEqual({ count: 4, children: 4 });
	});

	it("is the finest bands of age that the sheet's own are made of", () => {
		const { asked, counts } = count(
			{ "referrals:ageBand=12-14": 9, "referrals:ageBand=12-17": 20 },
			[
				{ id: "referrals:ageBand=12-14", count: 9 },
				{ id: "referrals:ageBand=15-17", count: 11 },
			],
		);
		expect(asked.ageBands.map(({ from, to }) => [from, to])).toEqual([
			[0, 11],
			[12, 14],
			[15, 17],
			[18, undefined],
		]);
		expect(counts.get("referrals:ageBand=12-17")?.count).toBe(20);
	});
});

describe("a sheet is borne out", () => {
	const isSo = (
		said: Said,
		now: Counted | undefined,
		rule: readonly string[] = [],
	) => {
		const sheet = sheetOf({ referrals: said });
		const counts = new Map(now === undefined ? [] : [["referrals", now]]);
		return isBorneOut({ sheet, counts, allLevels: false }, new Set(rule));
	};
	const counted = (many: number) => ({ count: many, children: many });

	it("where the counts of now are what it says", () => {
		expect(isSo(20, counted(20))).toBe(true);
		expect(isSo(20, counted(21))).toBe(false);
		expect(isSo(20, undefined)).toBe(false);
	});

	it("in all that it says", () => {
		const sheet = sheetOf({ referrals: 20, children: 18 });
		const counts = new Map([
			["referrals", counted(20)],
			["children", counted(17)],
		]);
		const rule = new Set<string>();
		expect(isBorneOut({ sheet, counts, allLevels: false }, rule)).toBe(false);
	});

	it.each([
		[0, true],
		[1, false],
		[4, false],
		[5, true],
	])(
		"and where the rule that tells 0 or at least 5 still holds: %i, %s",
		(now, isSound) => {
			expect(isSo("[c]", counted(now))).toBe(true);
			expect(isSo("[c]", counted(now), ["referrals"])).toBe(isSound);
		},
	);
});
