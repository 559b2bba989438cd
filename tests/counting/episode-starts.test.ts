import { describe, expect, it } from "vitest";
import {
	countStarts,
	episodesIn,
	interviewsNotNeeded,
	interviewsNotYet,
} from "../../src/counting/episode-starts.ts";
import type { Episodes } from "../../src/validate/records.ts";
import {
	day,
	makeRecords,
	type PlainEpisode,
	periodOf,
} from "../statistics/records.ts";

function tableOf(...missing: readonly PlainEpisode[]): Episodes {
	const table = makeRecords({ missing }).missing;
	if (table === undefined) throw new Error("there are no episodes");
	return table;
}

const one = (
	start: string,
	end: string | undefined,
	more: Partial<PlainEpisode> = {},
): PlainEpisode => ({ child: "a", start, end, kind: "missing", ...more });

describe("interviews that are none yet", () => {
	const asAt = day("2016-12-31");
	const found = (...episodes: readonly PlainEpisode[]) =>
		interviewsNotYet(tableOf(...episodes), undefined, asAt);
	const on = (completed: string | boolean) =>
		found(one("2016-03-01 10:00", "2016-03-02 10:00", { completed }));

	it.each([
		["2016-03-02 09:59", true],
		["2016-03-02 10:00", false],
		["2016-03-01", true],
		["2016-03-02", false],
		["2016-12-31", false],
		["2017-01-01", true],
		[true, false],
		[false, false],
	])(
		"completed %s, of an episode that ended on 2 March at ten: %s",
		(completed, isNone) => {
			expect(on(completed)).toEqual(isNone ? [0] : []);
		},
	);

	it("are judged by the end of all that is one episode, and by nothing of another", () => {
		const first = one("2016-03-01", "2016-03-05", { completed: "2016-03-06" });
		expect(found(first, one("2016-03-05", "2016-03-09"))).toEqual([0]);
		expect(found(first, one("2016-03-08", "2016-03-09"))).toEqual([]);
		const other = { ...one("2016-03-05", "2016-03-09"), child: "b" };
		expect(found(first, other)).toEqual([]);
	});
});

describe("interviews of episodes that need none", () => {
	const found = (...episodes: readonly PlainEpisode[]) =>
		interviewsNotNeeded(tableOf(...episodes), undefined);
	const done = { completed: "2016-04-01" };

	it("are those that were completed, of an episode no part of which needs one", () => {
		const [first, second] = [
			["2016-03-01", "2016-03-05"],
			["2016-03-04", "2016-03-09"],
		] as const;
		expect(found(one(...first, { ...done, needed: false }))).toEqual([0]);
		expect(found(one(...first, { ...done, needed: true }))).toEqual([]);
		expect(found(one(...first, { needed: false }))).toEqual([]);
		const part = one(...first, { ...done, needed: false });
		expect(found(part, one(...second, { needed: true }))).toEqual([]);
		expect(found(part, one(...second, { needed: false }))).toEqual([0]);
		expect(found(part, one(...second, { ...done, needed: false }))).toEqual([
			0, 1,
		]);
	});
});

it("an episode of which a part that starts with another has no end goes on, and needs no interview yet", () => {
	const found = episodesIn(
		tableOf(one("2016-03-01", undefined), one("2016-03-01", "2016-03-09")),
		undefined,
		periodOf("2016"),
		false,
		day("2016-12-31"),
	);
	expect(found.map(({ end, needed }) => [end, needed])).toEqual([
		[undefined, false],
	]);
});

describe("episodes that began", () => {
	it("are counted by where their first day lies, once merged", () => {
		const table = tableOf(
			one("2015-12-31", "2016-01-02"),
			one("2016-01-02", "2016-01-05"),
			one("2016-02-01", "2016-02-02"),
			{ ...one("2016-12-31", "2017-01-05"), child: "b" },
			{ ...one("2017-01-06 00:01", "2017-01-07"), child: "b" },
		);
		const year = periodOf("2016");
		expect(countStarts(table, undefined, year)).toEqual({
			before: 1,
			within: 2,
			after: 1,
		});
	});

	it.each([
		// A day without a time ends at midnight, where the next day's first minute touches it.
		["2016-03-02", "2016-03-03 00:00", 1],
		["2016-03-02", "2016-03-03 00:01", 2],
		["2016-03-02 10:00", "2016-03-02 10:00", 1],
		["2016-03-02 10:00", "2016-03-02 10:01", 2],
		// Without an end it ends just before the next starts, and the two stay two.
		[undefined, "2016-03-05", 2],
		[undefined, "2016-03-05 00:00", 2],
	])("an episode to %s, and one from %s: %i", (end, start, many) => {
		const table = tableOf(one("2016-03-01", end), one(start, "2016-03-09"));
		const found = episodesIn(
			table,
			undefined,
			periodOf("2016"),
			false,
			day("2016-12-31"),
		);
		expect(found).toHaveLength(many);
		// Both are over, and so each needs an interview.
		expect(found.map(({ needed }) => needed)).toEqual(found.map(() => true));
	});
});
