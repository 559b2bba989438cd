import { describe, expect, it } from "vitest";
import { breakdowns } from "../../src/breakdowns/breakdowns.ts";
import type { Clause } from "../../src/counting/knowledge.ts";
import { measureIds, measures } from "../../src/measures/measures.ts";
import { someOf } from "../examples.ts";
import { broken, during, type Fact, known, unknown } from "./facts.ts";

const stage = (id: string) => `returnInterviews:stage=${id}`;
const outcome = (result: string) => `outcome:code=1.2.13|result=${result}`;
const facts: readonly Fact[] = [
	// A part of a time, a part of the levels, a part of the whole; and not the other way round.
	...[
		"referrals",
		"closures",
		"lookedAfter",
		"reReferrals",
		"children",
	].flatMap((measure) => [
		known(`${measure}@2016-Q1`, measure),
		known(measure, `${measure}#all`),
		unknown(measure, `${measure}@2016-Q1`),
		unknown(`${measure}#all`, measure),
	]),
	...["missing", "absent"].flatMap((kind) => [
		known(`${kind}Episodes@2016-Q1`, `${kind}Episodes`),
		unknown(`${kind}Episodes`, `${kind}Episodes@2016-Q1`),
		known(`${kind}Children@2016-Q1`, `${kind}Children`),
		unknown(`${kind}Children`, `${kind}Children@2016-Q1`),
		known(`${kind}Children`, `${kind}Episodes`),
		unknown(`${kind}Episodes`, `${kind}Children`),
	]),
	known(stage("needed@2016-Q1"), stage("needed")),
	unknown(stage("needed"), stage("needed@2016-Q1")),
	known("lookedAfter", "referrals"),
	known("referrals:status=lookedAfter", "lookedAfter"),
	unknown("referrals", "lookedAfter"),
	known("reReferrals", "referrals"),
	unknown("referrals", "reReferrals"),
	known("referrals", "children reReferrals"),
	known("children", "referrals"),
	unknown("referrals", "children"),
	known("referrals:state=closed", "closures"),
	known("children", "childrenAtRisk"),
	unknown("childrenAtRisk", "children"),
	known("missingAndAtRisk:of=missingChildren", "missingChildren"),
	known("missingAndAtRisk:of=missingChildren", "childrenAtRisk"),
	known(
		"missingAndAtRisk:of=missingChildren",
		"missingAndAtRisk:of=childrenAtRisk",
	),
	unknown("missingChildren", "missingAndAtRisk:of=missingChildren"),
	unknown("childrenAtRisk", "missingAndAtRisk:of=childrenAtRisk"),
	unknown("missingChildren", "childrenAtRisk"),
	unknown("childrenAtRisk", "missingChildren"),
	known("riskChange:from=high|state=open", "referrals:risk=high"),
	known("riskChange:direction=reduced@2016-Q1", "riskChange:direction=reduced"),
	known("riskChange:direction=increased", "riskChange:direction=increased#all"),
	unknown(
		"riskChange:direction=increased#all",
		"riskChange:direction=increased",
	),
	...[
		"childrenAtRisk",
		"missingAndAtRisk:of=childrenAtRisk",
		"outcomeCases:code=1.2.13",
		"outcomeScored:code=1.2.13",
		outcome("improved"),
	].flatMap((figure) => [
		known(figure, `${figure}#all`),
		unknown(`${figure}#all`, figure),
	]),
	known("children", "childrenAtRisk#all"),
	unknown("children#all", "childrenAtRisk"),
	known("children@2016-Q1", "childrenAtRisk#all"),
	known("missingChildren#all", "missingChildren"),
	unknown(
		"riskChange:direction=reduced",
		"riskChange:direction=reduced@2016-Q1",
	),
	known("outcomeScored:code=1.2.13", "outcomeCases:code=1.2.13"),
	unknown("outcomeCases:code=1.2.13", "outcomeScored:code=1.2.13"),
	known(outcome("improved"), "outcomeScored:code=1.2.13"),
	known(
		`${outcome("improved")} ${outcome("notImproved")}`,
		"outcomeScored:code=1.2.13",
	),
	known(
		"outcomeScored:code=1.2.13",
		`${outcome("improved")} ${outcome("notImproved")}`,
	),
	known(outcome("same"), outcome("notImproved")),
	known("discussed@2016-Q1", "discussed"),
	unknown("discussed", "discussed@2016-Q1"),
	known("discussed:decision=other", "discussed", {
		beside: "discussed:decision=noLongerAtRisk",
	}),
	// Stages of an interview.
	known(stage("needed"), "missingEpisodes"),
	known(stage("offered"), stage("needed")),
	known(stage("accepted"), stage("offered")),
	known(stage("accepted"), stage("needed")),
	known(stage("completed"), stage("needed")),
	known(stage("within72Hours"), stage("completed")),
	unknown("missingEpisodes", stage("needed")),
	unknown(stage("needed"), stage("offered")),
	unknown(stage("needed"), stage("completed")),
	unknown(stage("offered"), stage("accepted")),
	unknown(stage("completed"), stage("within72Hours")),
	unknown(stage("completed"), stage("offered")),
	// An interview after the as-at day is not one yet.
	unknown(stage("completed!2017-03-31"), stage("completed")),
	unknown(stage("within72Hours!2017-03-31"), stage("within72Hours")),
	known(stage("offered!2017-03-31"), stage("offered")),
];

function factsOf(id: string): readonly Fact[] {
	return facts.filter(({ less, more }) =>
		`${less} ${more}`.split(" ").some((name) => name.split(/[:@#]/)[0] === id),
	);
}

it("readers know these, and no more of them", () => {
	expect(broken(facts)).toEqual([]);
});

describe("without one of the conditions on what it counts, something else would be known", () => {
	const clauses = measureIds.flatMap((id) =>
		measures[id].known.flatMap((counted, place) =>
			counted.where.map(
				(clause, at) => [id, clauseName(clause), place, at] as const,
			),
		),
	);

	it.each(someOf(clauses, 12))("%s: %s", (id, _clause, place, at) => {
		const measure = measures[id];
		const without = measure.known.map((counted, i) =>
			i === place
				? { ...counted, where: counted.where.toSpliced(at, 1) }
				: counted,
		);
		expect(
			during(measure, without, () => broken(factsOf(id))).length,
		).toBeGreaterThan(0);
	});
});

describe("where a condition says less, or is not judged by the levels that count, something else would be known", () => {
	const changed = measureIds.flatMap((id) =>
		measures[id].known.flatMap((counted, place) =>
			counted.where.flatMap((clause, at) =>
				weaker(clause).map(
					([words, instead]) => [id, words, place, at, instead] as const,
				),
			),
		),
	);

	it.each(someOf(changed, 4))("%s: %s", (id, _words, place, at, instead) => {
		const measure = measures[id];
		const without = measure.known.map((counted, i) =>
			i === place
				? { ...counted, where: counted.where.toSpliced(at, 1, instead) }
				: counted,
		);
		expect(
			during(measure, without, () => broken(factsOf(id))).length,
		).toBeGreaterThan(0);
	});
});

describe("without one of the things that it counts, something else would be known", () => {
	const populations = measureIds.flatMap((id) =>
		measures[id].known.map(
			({ population }, at) => [id, population, at] as const,
		),
	);

	it.each(someOf(populations, 6))("%s: %s", (id, _population, at) => {
		const measure = measures[id];
		expect(
			during(measure, measure.known.toSpliced(at, 1), () => broken(factsOf(id)))
				.length,
		).toBeGreaterThan(0);
	});
});

describe("without one of the conditions of a stage, or one of its values, something else would be known", () => {
	const { stage } = breakdowns;
	if (stage.known.kind !== "reached") throw new Error("stages are reached");
	const all = stage.known.where;
	const changed = Object.entries(all).flatMap(([id, clauses]) =>
		clauses.flatMap((clause, at) => {
			const left = (...instead: readonly Clause[]) => ({
				...all,
				[id]: clauses.toSpliced(at, 1, ...instead),
			});
			return [
				[id, clauseName(clause), left()] as const,
				...weaker(clause).map(
					([words, instead]) => [id, words, left(instead)] as const,
				),
			];
		}),
	);

	it.each(someOf(changed, 6))("%s: %s", (_id, _clause, where) => {
		const without = { kind: "reached", where } as const;
		expect(
			during(stage, without, () => broken(factsOf("returnInterviews"))).length,
		).toBeGreaterThan(0);
	});
});

/** The same condition without one of several values, and at all levels of risk where it is judged by those that count. */
function weaker(clause: Clause): readonly (readonly [string, Clause])[] {
	if (clause.kind !== "is") return [];
	const { scoped, ...always } = clause;
	const values = clause.values.length > 1 ? clause.values : [];
	return [
		...values.map((value): readonly [string, Clause] => [
			`${clauseName(clause)}, but ${value}`,
			{ ...clause, values: values.filter((one) => one !== value) },
		]),
		...(scoped === undefined
			? []
			: [[`${clauseName(always)}, at any level`, always] as const]),
	];
}

function clauseName(clause: Clause): string {
	return Object.values(clause).flat().join(" ");
}
