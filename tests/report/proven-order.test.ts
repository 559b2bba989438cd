import { expect, it } from "vitest";
import { isProvenLess, largestFew } from "../../src/report/proven-order.ts";
import { type Short, tableOf } from "./fixture.ts";

function figures(...counts: readonly Short[]) {
	const ids = counts.map((_, at) => `referrals:month=2016-M${at + 10}`);
	const short = Object.fromEntries(ids.map((id, at) => [id, counts[at] ?? 0]));
	const { byId } = tableOf(short);
	return ids.flatMap((id) => byId.get(id) ?? []);
}

it.each<[string, readonly Short[], readonly number[]]>([
	["the two largest", [9, 5, 12], [0, 2]],
	["the one, where the second has an equal", [5, 12, 5], [1]],
	["none of three that are equal", [5, 5, 5], []],
	["none of two: both are all there are", [5, 4], [0]],
	["a band by the most that it can be", ["<5", 5, 12], [1, 2]],
	["not above a band that can be as many", ["3-5", 5, 12], [2]],
	["of those that are told", ["c", 5, 12, 5], [2]],
])("the few that stand out: %s", (_, counts, places) => {
	const all = figures(...counts);
	expect(largestFew(all)).toEqual(places.map((place) => all[place]));
});

it("less is less than, not as many as", () => {
	const [four, five, band] = figures(4, 5, "<5");
	if (!four || !five || !band) throw new Error("no figure");
	expect(isProvenLess(four, five)).toBe(true);
	expect(isProvenLess(five, five)).toBe(false);
	expect(isProvenLess(band, five)).toBe(true);
	expect(isProvenLess(band, four)).toBe(false);
});
