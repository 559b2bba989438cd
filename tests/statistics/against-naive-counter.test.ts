import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { namesIn } from "../../src/reader/relation.ts";
import type { Relation } from "../../src/statistics/figure-table.ts";
import { isoDay } from "../../src/vocabulary/calendar.ts";
import { examples } from "../examples.ts";
import { countNaively } from "./naive-counter.ts";
import { day, figuresOf, type PlainExports, periodOf } from "./records.ts";

/** Around the ends of the year, leap days and birthdays more often than elsewhere. */
const anyDay = fc.oneof(
	fc.constantFrom(
		"2014-12-31",
		"2015-01-01",
		"2015-02-28",
		"2015-03-01",
		"2015-12-31",
		"2016-01-01",
		"2016-02-28",
		"2016-02-29",
		"2016-03-01",
		"2016-12-31",
		"2017-01-01",
	),
	fc.integer({ min: day("2014-12-01"), max: day("2017-03-31") }).map(isoDay),
);
const dayAfter = (date: string) =>
	fc.nat(40).map((days) => isoDay(day(date) + days));
const birth = fc.oneof(
	fc.constantFrom(
		"1998-02-28",
		"2000-02-29",
		"2003-03-01",
		"2004-02-29",
		"2016-06-01",
	),
	fc.integer({ min: day("1995-01-01"), max: day("2016-12-31") }).map(isoDay),
);
const child = fc.constantFrom("a", "b", "c", "d", "e");
const risk = fc.constantFrom("high", "medium", "low", "minimal");
const maybe = <T>(values: fc.Arbitrary<T>) =>
	fc.option(values, { nil: undefined });

const referral = fc
	.record({
		child,
		date: anyDay,
		birth: maybe(birth),
		risk,
		sex: maybe(fc.constantFrom("female", "male", "other")),
		ethnicGroup: maybe(fc.constantFrom("white", "asian", "black")),
		disability: maybe(fc.constantFrom("yes", "no")),
		exploitation: maybe(
			fc.constantFrom("sexual", "criminal", "sexualAndCriminal", "other"),
		),
		groupBased: maybe(fc.constantFrom("yes", "no")),
		status: maybe(fc.constantFrom("lookedAfter", "childInNeed", "none")),
		placedBy: maybe(fc.constantFrom("thisAuthority", "otherAuthority")),
		source: maybe(fc.constantFrom("1A", "6", "10")),
		models: fc.uniqueArray(fc.constantFrom("online", "peer", "other"), {
			maxLength: 3,
		}),
		latestRisk: risk,
		latestRiskDate: maybe(anyDay),
		reason: maybe(fc.constantFrom("riskReduced", "turned18")),
	})
	.chain((r) =>
		maybe(fc.oneof(dayAfter(r.date), anyDay)).map((closed) => ({
			...r,
			closed: closed !== undefined && closed >= r.date ? closed : undefined,
		})),
	);

const episode = fc
	.record({
		child,
		start: fc.integer({ min: day("2015-12-25"), max: day("2016-01-12") }),
		startHour: maybe(fc.constantFrom("00:00", "09:00", "14:30", "23:59")),
		length: maybe(fc.nat(5)),
		endHour: maybe(fc.constantFrom("00:00", "09:00", "14:30", "23:59")),
		kind: maybe(fc.constantFrom("missing", "absent")),
		needed: maybe(fc.boolean()),
		offered: maybe(fc.boolean()),
		accepted: maybe(fc.boolean()),
		interview: maybe(fc.integer({ min: -1, max: 6 })),
		interviewHour: maybe(fc.constantFrom("08:59", "09:00", "14:31", "23:59")),
	})
	.map((e) => {
		const written = (on: number, hour: string | undefined) =>
			hour === undefined ? isoDay(on) : `${isoDay(on)} ${hour}`;
		const start = written(e.start, e.startHour);
		const lastDay = e.start + (e.length ?? 0);
		// No end before its start: validation refuses those.
		const end = written(lastDay, e.length === 0 ? undefined : e.endHour);
		return {
			child: e.child,
			start,
			end: e.length === undefined ? undefined : end,
			kind: e.kind,
			needed: e.needed,
			offered: e.offered,
			accepted: e.accepted,
			completed:
				e.interview === undefined
					? undefined
					: written(lastDay + e.interview, e.interviewHour),
		};
	});

const score = maybe(fc.nat(3));
const outcome = fc
	.record({
		who: fc.oneof(fc.record({ referral: fc.nat(11) }), fc.record({ child })),
		code: fc.constantFrom("1.2.13", "2.1.08"),
		first: score,
		last: score,
		lastDate: maybe(anyDay),
	})
	.map(({ who, ...o }) => ({ ...who, ...o }));

const plainExports = fc
	.record({
		referrals: fc.array(referral, { minLength: 12, maxLength: 30 }),
		assessments: maybe(
			fc.array(
				fc.record({
					referral: fc.integer({ min: -1, max: 11 }),
					date: anyDay,
					risk,
				}),
				{ maxLength: 30 },
			),
		),
		outcomes: fc.array(outcome, { maxLength: 20 }),
		missing: fc.array(episode, { maxLength: 25 }),
		discussions: fc.array(
			fc.record({
				child,
				date: fc.constantFrom("2015-12-31", "2016-05-01", "2016-06-01"),
				decision: fc.constantFrom("carriedForward", "noLongerAtRisk", "other"),
				group: maybe(fc.constantFrom("meg", "mesa")),
			}),
			{ maxLength: 15 },
		),
	})
	.map(
		(exports): PlainExports => ({
			...exports,
			also: { outcomes: ["child_id"] },
		}),
	);

const request = fc.record({
	period: fc.constantFrom("2016", "2016-H1", "2016-Q1", "2016-M02"),
	asAtDays: fc.constantFrom(0, 1, 60),
	allLevels: fc.boolean(),
	reReferralFrom: fc.constantFrom("referral", "closure"),
});

const tables = ["all", "referrals:risk|sex", "referrals:model+state+ageBand"];

/** All of them, or such as leave out what would tie the others together. */
const choices = fc.constantFrom<(readonly string[])[]>(
	tables,
	["children:sex+ageBand", "referrals:ageBand", "referrals:sex+status"],
	["children:ageBand", "referrals:sex+ageBand", "referrals:sex+risk"],
	[
		"children:exploitation",
		"referrals:exploitation",
		"children:risk+disability",
	],
	[
		"children:risk+exploitation",
		"children:ethnicGroup",
		"referrals:ethnicGroup",
	],
	["children:sex+risk", "referrals:risk", "childrenAtRisk", "lookedAfter"],
	["riskChange:state", "closures", "referrals:model+status", "lookedAfter"],
	["referrals:risk+state", "referrals:model+state", "closures"],
);

describe("every figure", () => {
	it("is what a slow and obvious counter counts", () => {
		fc.assert(
			fc.property(plainExports, request, (exports, asked) => {
				const { figures, naive } = bothWays(exports, asked);
				const counted = figures.figures
					.filter((f) => f.count !== undefined && !f.measure.startsWith("tr"))
					.map((f) => [f.id, [f.count, f.contributors]]);
				const expected = counted.map(([id]) => [id, naive[`${id}`] ?? [0, 0]]);
				expect(counted).toEqual(expected);
				const listed = new Set(counted.map(([id]) => id));
				expect(Object.keys(naive).filter((id) => !listed.has(id))).toEqual([]);
			}),
			{ numRuns: examples(30, 500) },
		);
	});

	it("keeps to what every reader knows of the figures", () => {
		fc.assert(
			fc.property(plainExports, request, choices, (exports, asked, chosen) => {
				const { figures } = bothWays(exports, asked, chosen);
				const counts = new Map(figures.figures.map((f) => [f.id, f.count]));
				const broken = figures.relations.filter(
					(relation) =>
						namesIn(relation).every((id) => counts.has(id)) &&
						!holds(relation, (id) => counts.get(id) ?? Number.NaN),
				);
				// What hangs on one birth date and one sex of a child holds where exports agree on them.
				expect(
					isEachOnePerson(exports)
						? broken
						: broken.filter(({ kind }) => kind === "sum"),
				).toEqual([]);
				for (const f of figures.figures)
					expect(f.contributors ?? 0).toBeLessThanOrEqual(f.count ?? 0);
				for (const f of figures.figures)
					if (f.base !== undefined) expect(counts.has(f.base)).toBe(true);
			}),
			{ numRuns: examples(6, 300) },
		);
	});

	it("adds up over the quarters of a year for referrals", () => {
		fc.assert(
			fc.property(plainExports, (exports) => {
				const of = (period: string) =>
					figuresOf(exports, { period, tables: ["referrals"] }).figures[0]
						?.count ?? Number.NaN;
				const quarters = ["Q1", "Q2", "Q3", "Q4"].map((q) => of(`2016-${q}`));
				expect(quarters.reduce((a, b) => a + b)).toBe(of("2016"));
			}),
			{ numRuns: examples(8, 100) },
		);
	});
});

/** Whether each child has one birth date and one sex, however often referred. */
function isEachOnePerson({ referrals = [] }: PlainExports): boolean {
	const first = new Map(
		referrals.toReversed().map((referral) => [referral.child, referral]),
	);
	return referrals.every(
		({ child, birth, sex }) =>
			first.get(child)?.birth === birth && first.get(child)?.sex === sex,
	);
}

function bothWays(
	exports: PlainExports,
	asked: {
		readonly period: string;
		readonly asAtDays: number;
		readonly allLevels: boolean;
		readonly reReferralFrom: "referral" | "closure";
	},
	chosen: readonly string[] = tables,
) {
	const period = periodOf(asked.period);
	const asAt = isoDay(period.to + asked.asAtDays);
	const { allLevels, reReferralFrom } = asked;
	const settings = { reReferralFrom, historyFrom: day("2014-01-01") };
	return {
		figures: figuresOf(exports, {
			period: asked.period,
			asAt,
			allLevels,
			tables: chosen,
			settings,
		}),
		naive: countNaively(exports, {
			from: isoDay(period.from),
			to: isoDay(period.to),
			asAt,
			scope: allLevels
				? ["high", "medium", "low", "minimal"]
				: ["high", "medium"],
			fromClosure: reReferralFrom === "closure",
		}),
	};
}

function holds(relation: Relation, count: (id: string) => number): boolean {
	const total = (ids: readonly string[]) =>
		ids.reduce((sum, id) => sum + count(id), 0);
	switch (relation.kind) {
		case "sum":
			return count(relation.total) === total(relation.parts);
		case "within":
			return count(relation.total) >= total(relation.parts);
		case "cover":
			return count(relation.whole) <= total(relation.parts);
		case "atMost":
			return count(relation.smaller) <= count(relation.larger);
		case "together":
			return (count(relation.one) === 0) === (count(relation.other) === 0);
		case "law": {
			const { terms, many = [], lower, upper } = relation.law;
			if (many.some((id) => count(id) > 0)) return true;
			const sum = terms.reduce(
				(all, { name, coefficient }) => all + coefficient * count(name),
				0,
			);
			return sum >= (lower ?? sum) && sum <= (upper ?? sum);
		}
		default:
			return relation satisfies never;
	}
}
