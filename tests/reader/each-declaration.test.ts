import { describe, expect, it } from "vitest";
import type { Clause } from "../../src/counting/knowledge.ts";
import { readFigure } from "../../src/measures/figure-key.ts";
import { measureIds, measures } from "../../src/measures/measures.ts";
import { readFigures } from "../../src/reader/read-figures.ts";
import type { Scheme, Statement } from "../../src/reader/statement.ts";
import { periodOf } from "../statistics/records.ts";
import { atMost, follows } from "./follows.ts";

const scheme: Scheme = {
	levels: ["high", "medium", "low"],
	laterIsAgain: true,
	isComplete: () => true,
	isConstant: () => true,
};

/** `referrals:sex=male@2016-Q1#all`: a figure, its days, and that all levels count; of 2016 and two levels without. */
function statementOf(name: string): Statement {
	const [figure = "", period = "2016"] = name.replace("#all", "").split("@");
	const key = readFigure(figure);
	if (key === undefined) throw new Error(`no figure: ${figure}`);
	const days = periodOf(period);
	return {
		name,
		...key,
		period: days,
		asAt: periodOf("2016").to,
		scope: name.endsWith("#all") ? undefined : ["high", "medium"],
	};
}

/** What readers know, or do not: that some figures, beside others, are at most some more. */
interface Fact {
	readonly less: string;
	readonly more: string;
	/** What else is published. */
	readonly beside?: string;
	readonly holds: boolean;
}

const fact =
	(holds: boolean) =>
	(less: string, more: string, beside?: string): Fact => ({
		less,
		more,
		holds,
		...(beside === undefined ? {} : { beside }),
	});
const known = fact(true);
const unknown = fact(false);

const stage = (id: string) => `returnInterviews:stage=${id}`;
const outcome = (result: string) => `outcome:code=1.2.13|result=${result}`;
const of = (measure: string, breakdown: string, ids: string, more = "") =>
	ids
		.split(" ")
		.map((id) => `${measure}:${breakdown}=${id}${more}`)
		.join(" ");

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
		"outcomeScored:code=1.2.13",
		`${outcome("improved")} ${outcome("notImproved")}`,
	),
	known(outcome("same"), outcome("notImproved")),
	known(
		"discussed:decision=other",
		"discussed",
		of("discussed", "decision", "carriedForward noLongerAtRisk"),
	),
	// Stages of an interview.
	known(stage("needed"), "missingEpisodes"),
	known(stage("offered"), stage("needed")),
	known(stage("accepted"), stage("offered")),
	known(stage("accepted"), stage("needed")),
	known(stage("completed"), stage("needed")),
	known(stage("within72Hours"), stage("completed")),
	unknown("missingEpisodes", stage("needed")),
	unknown(stage("needed"), stage("offered")),
	unknown(stage("offered"), stage("accepted")),
	unknown(stage("completed"), stage("within72Hours")),
	unknown(stage("completed"), stage("offered")),
];

function isKnown({ less, more, beside = "" }: Fact): boolean {
	const [low, high] = [less.split(" "), more.split(" ")];
	const names = [...low, ...high, ...beside.split(" ")].filter(
		(name) => name !== "",
	);
	const statements = [...new Set(names)].map(statementOf);
	const { relations } = readFigures(statements, scheme);
	return follows(relations, atMost(low, high));
}

/** The facts that are no longer so. */
function broken(among: readonly Fact[]): readonly Fact[] {
	return among.filter((one) => isKnown(one) !== one.holds);
}

/** Does something while a declaration is another. */
function during<Result>(
	declaration: object,
	known: unknown,
	look: () => Result,
): Result {
	const before: unknown = Reflect.get(declaration, "known");
	Reflect.set(declaration, "known", known);
	try {
		return look();
	} finally {
		Reflect.set(declaration, "known", before);
	}
}

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

	it.each(clauses)("%s: %s", (id, _clause, place, at) => {
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

describe("without one of the things that it counts, something else would be known", () => {
	const populations = measureIds.flatMap((id) =>
		measures[id].known.map(
			({ population }, at) => [id, population, at] as const,
		),
	);

	it.each(populations)("%s: %s", (id, _population, at) => {
		const measure = measures[id];
		expect(
			during(measure, measure.known.toSpliced(at, 1), () => broken(factsOf(id)))
				.length,
		).toBeGreaterThan(0);
	});
});

function clauseName(clause: Clause): string {
	return Object.values(clause).flat().join(" ");
}
