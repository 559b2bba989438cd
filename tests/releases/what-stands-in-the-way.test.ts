import { describe, expect, it } from "vitest";
import type { Lost } from "../../src/disclosure/draft/earlier.ts";
import type { Fact } from "../../src/disclosure/facts/fact.ts";
import {
	movedTotals,
	whatIsToldAlready,
	whatStandsInTheWay,
} from "../../src/releases/what-stands-in-the-way.ts";
import type { FigureTable } from "../../src/statistics/figure-table.ts";
import { periodOf, tableOf } from "../disclosure/tables.ts";
import { makeRecords, testSettings } from "../statistics/records.ts";
import { linkOne, publishOne } from "./councils.ts";
import { contentOf } from "./document.ts";

/** What a release said, by its number; what every reader knows has none. */
function fact(said: string, saidIn?: number): Fact {
	const whom = saidIn === undefined ? {} : { saidIn };
	return { id: said, said, ...whom, constraints: [] };
}

const three = fact("release 1 said 3", 1);
const four = fact("release 2 said 4", 2);

function lost(given: Partial<Lost> = {}, facts = [three]): Lost {
	return {
		kind: "recovered",
		cell: "boys",
		isNew: true,
		byCorrection: false,
		because: () => facts,
		...given,
	};
}

describe("what stands in the way of publishing", () => {
	it("is that something small of these figures is given away, told by what gives it away", () => {
		const found = whatStandsInTheWay([
			lost(),
			lost({}, [fact("release 1 counts boys"), four, three]),
		]);
		expect(found?.slice(1)).toEqual([
			"  release 1 said 3",
			"  release 2 said 4",
		]);
	});

	it("is a contradiction before all else", () => {
		const found = whatStandsInTheWay([
			lost(),
			lost({ kind: "contradiction" }, [four]),
		]);
		expect(found?.slice(1)).toEqual(["  release 2 said 4"]);
	});

	it.each([
		["of an earlier release", { isNew: false }],
		["of which some values are left", { kind: "narrowed" }],
	] as const)("is nothing %s", (_, given) =>
		expect(whatStandsInTheWay([lost(given)])).toBeUndefined(),
	);
});

describe("what is told already", () => {
	const old = { isNew: false } as const;

	it("is what earlier releases give away by themselves", () => {
		expect(whatIsToldAlready([lost(old)], []).slice(1)).toEqual([
			"  release 1 said 3",
		]);
		expect(whatIsToldAlready([lost()], [])).toEqual([]);
		expect(
			whatIsToldAlready([lost({ ...old, byCorrection: true })], []),
		).toEqual([]);
	});

	it("is told that something is narrowed, unless a correction does it", () => {
		const narrowed = { ...old, kind: "narrowed" } as const;
		expect(whatIsToldAlready([lost(narrowed)], [])).toHaveLength(1);
		expect(
			whatIsToldAlready([lost({ ...narrowed, byCorrection: true })], []),
		).toEqual([]);
	});

	it("is told that something is narrowed beside what is given away", () => {
		const narrowed = { ...old, kind: "narrowed" } as const;
		expect(whatIsToldAlready([lost(old), lost(narrowed)], [])).toHaveLength(3);
	});

	it("lists ten reasons, and how many more there are", () => {
		const reasons = (many: number) =>
			whatIsToldAlready(
				[
					lost(
						old,
						Array.from({ length: many }, (_, i) => fact(`release ${i}`, i)),
					),
				],
				["a total moved"],
			);
		expect(reasons(10)).toHaveLength(12);
		expect(reasons(12).slice(-2)).toEqual(["  and 2 more", "a total moved"]);
	});
});

describe("a total that moved", () => {
	const recordsOf = (many: number) =>
		makeRecords({
			referrals: Array.from({ length: many }, (_, i) => ({
				child: `c${i}`,
				date: "2016-02-10",
			})),
		});
	const publishing = {
		period: "2016",
		tables: ["referrals", "referrals:risk"],
	};
	const moved = (before: number, now: number, period = "2016") => {
		const first = publishOne(recordsOf(before), testSettings, publishing, []);
		const { figures } = linkOne(
			recordsOf(now),
			testSettings,
			{ ...publishing, period },
			[],
		);
		return movedTotals(figures, [{ number: 1, content: first.content }], 5);
	};

	it("by fewer than the threshold is told, up or down", () => {
		expect(moved(20, 24)).toHaveLength(1);
		expect(moved(24, 20)).toEqual([
			expect.stringContaining("referrals was 24 in release 1"),
		]);
	});

	it("is told of a period that is set beside, and of none of another length", () => {
		const beside = periodOf("2015");
		const { figures, ...table } = tableOf(
			[
				{ id: "referrals", count: 20 },
				{ id: "missingChildren", count: 20, period: periodOf("2016-Q1") },
			],
			[],
		);
		const [own] = figures;
		if (own === undefined) throw new Error("no figure");
		const earlier = {
			...own,
			id: "referrals@2015",
			period: beside,
			asAt: beside.to,
			beside,
			count: 30,
		};
		const now = {
			...table,
			figures: [...figures, earlier],
			beside: [{ period: beside, tables: [] }],
		};
		const told = (
			period: string,
			said: Readonly<Record<string, number>>,
			given: FigureTable = now,
		) =>
			movedTotals(
				given,
				[{ number: 1, content: contentOf({ period, figures: said }) }],
				5,
			).map((words) => words.split(" was ")[0]);
		expect(told("2016", { referrals: 22 })).toEqual(["referrals"]);
		expect(told("2015", { referrals: 32 })).toEqual(["referrals@2015"]);
		expect(told("2014", { referrals: 32 })).toEqual([]);
		// What covers a quarter alone now is not what covered the year.
		expect(told("2016", { missingChildren: 22 })).toEqual([]);
		const training = tableOf([{ id: "trainingSessions", count: 20 }], []);
		expect(
			told("2016", { trainingSessions: 22 }, { ...now, ...training }),
		).toEqual([]);
	});

	it("from what was held back tells nobody how many came", () => {
		expect(moved(3, 6)).toEqual([]);
		expect(moved(6, 3)).toHaveLength(1);
	});

	it("not at all, by as many or of another period is not", () => {
		expect(moved(20, 20)).toEqual([]);
		expect(moved(20, 25)).toEqual([]);
		expect(moved(20, 24, "2016-H1")).toEqual([]);
	});
});
