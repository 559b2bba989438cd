import { describe, expect, it } from "vitest";
import {
	countsOf,
	figuresOf,
	type PlainEpisode,
	type PlainExports,
	type TestRequest,
} from "./records.ts";

const away = (
	start: string,
	end?: string,
	more: Partial<PlainEpisode> = {},
): PlainEpisode => ({ child: "a", start, end, ...more });

function episodes(
	missing: readonly PlainEpisode[],
	more: Partial<PlainExports> & { readonly request?: TestRequest } = {},
) {
	const { request, ...exports } = more;
	return countsOf({ missing, ...exports }, request).missingEpisodes;
}

function stages(
	missing: readonly PlainEpisode[],
	more: Partial<PlainExports> = {},
	asAt = "2016-12-31",
) {
	const counts = countsOf({ missing, ...more }, { asAt });
	return ["needed", "offered", "accepted", "completed", "within72Hours"].map(
		(id) => counts[`returnInterviews:stage=${id}`],
	);
}

describe("missing episodes", () => {
	it("that overlap or touch are one", () => {
		const first = away("2016-05-01 10:00", "2016-05-01 12:00");
		const then = (start: string) =>
			episodes([away(start, "2016-05-02 09:00"), first]);
		expect(then("2016-05-01 11:00")).toBe(1);
		expect(then("2016-05-01 12:00")).toBe(1);
		expect(then("2016-05-01 12:01")).toBe(2);
	});

	it("written by date alone cover whole days, and touch at midnight", () => {
		const first = away("2016-05-01", "2016-05-02");
		expect(episodes([first, away("2016-05-02 23:59", "2016-05-04")])).toBe(1);
		expect(episodes([first, away("2016-05-03", "2016-05-04")])).toBe(1);
		expect(episodes([first, away("2016-05-03 00:01", "2016-05-04")])).toBe(2);
		expect(
			episodes([
				away("2016-05-01 10:00", "2016-05-02 23:59"),
				away("2016-05-03", "2016-05-04"),
			]),
		).toBe(2);
	});

	it("are merged through one that holds them all", () => {
		expect(
			episodes([
				away("2016-05-01", "2016-05-20"),
				away("2016-05-02", "2016-05-03"),
				away("2016-05-10", "2016-05-21"),
			]),
		).toBe(1);
	});

	it("of one kind do not merge with the other kind, nor with another child's", () => {
		const missing = [
			away("2016-05-01", "2016-05-05"),
			away("2016-05-02", "2016-05-03", { kind: "absent" }),
			away("2016-05-02", "2016-05-03", { child: "b" }),
		];
		const counts = countsOf({ missing });
		expect(counts.missingEpisodes).toBe(2);
		expect(counts.missingChildren).toBe(2);
		expect(counts.absentEpisodes).toBe(1);
		expect(counts.absentChildren).toBe(1);
	});

	it("are all missing without the column kind, and absence is not available", () => {
		const counts = countsOf({
			missing: [away("2016-05-01", "2016-05-05")],
			without: { missing: ["kind"] },
		});
		expect(counts.missingEpisodes).toBe(1);
		expect("absentEpisodes" in counts).toBe(true);
		expect(counts.absentEpisodes).toBeUndefined();
		expect(counts.absentChildren).toBeUndefined();
	});

	it("belong to the period of their start, merged before the period is looked at", () => {
		expect(episodes([away("2015-12-31", "2016-01-05")])).toBe(0);
		expect(
			episodes([
				away("2015-12-31", "2016-01-05"),
				away("2016-01-04", "2016-01-09"),
			]),
		).toBe(0);
		expect(episodes([away("2016-01-01", "2016-01-05")])).toBe(1);
		expect(episodes([away("2016-12-31 23:59")])).toBe(1);
		expect(episodes([away("2017-01-01 00:00")])).toBe(0);
	});

	it("without an end stop just before the child's next, and stay two", () => {
		expect(
			episodes([away("2016-05-01"), away("2016-06-01", "2016-06-02")]),
		).toBe(2);
		expect(
			episodes([
				away("2016-05-01 10:00"),
				away("2016-05-01 10:00", "2016-05-02"),
			]),
		).toBe(1);
		expect(
			episodes([
				away("2016-05-01"),
				away("2016-06-01", "2016-06-02", { child: "b" }),
			]),
		).toBe(2);
	});

	it("cover their own part of the year, and so do the children at risk", () => {
		const exports = {
			missing: [away("2016-06-30 23:59"), away("2016-08-01")],
			referrals: [{ child: "a", date: "2016-01-01", closed: "2016-06-30" }],
		};
		const settings = { missingPart: "H2" } as const;
		const table = figuresOf(exports, { settings });
		const told = (id: string) => table.figures.find((f) => f.id === id);
		expect(told("missingEpisodes")).toMatchObject({
			count: 1,
			period: { id: "2016-H2" },
		});
		expect(told("childrenAtRisk")).toMatchObject({
			count: 0,
			period: { id: "2016-H2" },
		});
		expect(told("referrals")?.period.id).toBe("2016");
	});
});

describe("return home interviews", () => {
	const needed = { needed: true } as const;

	it("count episodes that need one; an accepted one was offered", () => {
		expect(
			stages([
				away("2016-05-01", "2016-05-02", { ...needed, accepted: true }),
				away("2016-06-01", "2016-06-02", { offered: true }),
				away("2016-07-01", "2016-07-02", { ...needed, offered: false }),
			]),
		).toEqual([2, 1, 1, 0, 0]);
	});

	it("count what any part of a merged episode did", () => {
		expect(
			stages([
				away("2016-05-01", "2016-05-02", { offered: true }),
				away("2016-05-02", "2016-05-03", { ...needed }),
			]),
		).toEqual([1, 1, 0, 0, 0]);
	});

	it("are needed after every ended episode where no column tells", () => {
		const without = { missing: ["rhi_needed"] } as const;
		expect(
			stages(
				[
					away("2016-05-01"),
					away("2016-06-01", "2016-06-02"),
					away("2016-07-01"),
				],
				{ without },
			)[0],
		).toBe(2);
	});

	it("are in time within 72 hours of the end", () => {
		const within = (end: string, completed: string) =>
			stages([away("2016-05-01", end, { ...needed, completed })])[4];
		expect(within("2016-05-02 10:00", "2016-05-05 10:00")).toBe(1);
		expect(within("2016-05-02 10:00", "2016-05-05 10:01")).toBe(0);
		expect(within("2016-05-02 10:00", "2016-05-05")).toBe(1);
		expect(within("2016-05-02", "2016-05-05 23:59")).toBe(1);
		expect(within("2016-05-02", "2016-05-06")).toBe(0);
	});

	it("are none yet before the end of the episode, or after the as-at day", () => {
		const done = (end: string, completed: string, asAt = "2016-12-31") =>
			stages(
				[away("2016-05-01 08:00", end, { ...needed, completed })],
				{},
				asAt,
			)[3];
		expect(done("2016-05-03 10:00", "2016-05-03 09:59")).toBe(0);
		expect(done("2016-05-03 10:00", "2016-05-03 10:00")).toBe(1);
		expect(done("2016-05-03 10:00", "2016-05-02")).toBe(0);
		expect(done("2016-05-03 10:00", "2016-05-03")).toBe(1);
		expect(done("2016-05-03", "2016-05-03 00:10")).toBe(1);
		expect(done("2016-05-03", "2016-05-02 23:59")).toBe(0);
		expect(done("2016-05-03", "2017-01-01")).toBe(0);
		expect(done("2016-05-03", "2017-01-01", "2017-01-01")).toBe(1);
	});

	it("are none yet before the end of the merged episode", () => {
		expect(
			stages([
				away("2016-05-01", "2016-05-02", {
					...needed,
					completed: "2016-05-02",
				}),
				away("2016-05-02", "2016-05-05"),
			])[3],
		).toBe(0);
	});

	it("are not in time while the episode has no end", () => {
		const completed = { ...needed, completed: "2016-05-02" };
		expect(stages([away("2016-05-01", undefined, completed)])).toEqual([
			1, 0, 0, 1, 0,
		]);
	});

	it("are judged by the end of the merged episode and the earliest completion", () => {
		expect(
			stages([
				away("2016-05-01", "2016-05-02", {
					...needed,
					completed: "2016-05-20",
				}),
				away("2016-05-02", "2016-05-10", { completed: "2016-05-13" }),
			])[4],
		).toBe(1);
	});

	it("that are told by yes tell nothing of 72 hours", () => {
		expect(
			stages([
				away("2016-05-01", "2016-05-02", { ...needed, completed: true }),
				away("2016-06-01", "2016-06-02", {
					...needed,
					completed: "2016-06-03",
				}),
			]),
		).toEqual([2, 0, 0, 2, undefined]);
		expect(
			stages([
				away("2016-05-01", "2016-05-02", { ...needed, completed: false }),
			]),
		).toEqual([1, 0, 0, 0, 0]);
	});

	it("have no stage without its column", () => {
		const missing = [
			away("2016-05-01", "2016-05-02", { ...needed, accepted: true }),
		];
		expect(stages(missing, { without: { missing: ["rhi_offered"] } })).toEqual([
			1,
			undefined,
			1,
			0,
			0,
		]);
		expect(
			stages(missing, { without: { missing: ["rhi_completed"] } }),
		).toEqual([1, 1, 1, undefined, undefined]);
	});

	it("cannot be told of where no column tells what ended", () => {
		const missing = [
			away("2016-05-01", undefined, { ...needed, completed: "2016-05-02" }),
		];
		expect(stages(missing, { without: { missing: ["end"] } })).toEqual([
			1,
			0,
			0,
			1,
			undefined,
		]);
		expect(
			stages(missing, { without: { missing: ["end", "rhi_needed"] } }),
		).toEqual(Array(5).fill(undefined));
	});
});

describe("missing and at risk", () => {
	it("counts one number with two bases", () => {
		const { figures } = figuresOf({
			referrals: [
				{ child: "a", date: "2016-01-01" },
				{ child: "b", date: "2015-01-01", closed: "2015-12-31" },
				{ child: "c", date: "2016-01-01" },
				{ child: "d", date: "2016-01-01", risk: "low" },
			],
			missing: ["a", "b", "d", "e"].map((child) =>
				away("2016-05-01", "2016-05-02", { child }),
			),
		});
		const told = (id: string) => figures.find((f) => f.id === id);
		expect(told("missingChildren")?.count).toBe(4);
		expect(told("childrenAtRisk")?.count).toBe(2);
		expect(told("missingAndAtRisk:of=missingChildren")).toMatchObject({
			count: 1,
			base: "missingChildren",
		});
		expect(told("missingAndAtRisk:of=childrenAtRisk")).toMatchObject({
			count: 1,
			base: "childrenAtRisk",
		});
	});

	it("is not available without either export", () => {
		const missing = [away("2016-05-01", "2016-05-02")];
		const counts = countsOf({ missing });
		expect(counts.missingChildren).toBe(1);
		expect(counts.childrenAtRisk).toBeUndefined();
		expect(counts["missingAndAtRisk:of=missingChildren"]).toBeUndefined();
		const other = countsOf({
			referrals: [{ child: "a", date: "2016-01-01" }],
		});
		expect(other.missingChildren).toBeUndefined();
		expect(other.childrenAtRisk).toBe(1);
		expect(other["missingAndAtRisk:of=childrenAtRisk"]).toBeUndefined();
	});
});
