import { describe, expect, it } from "vitest";
import { type GivenColumns, lackingOf } from "../../src/counting/needs.ts";
import { type ExportKind, exportKinds } from "../../src/dictionary/columns.ts";
import { exportColumns } from "../../src/dictionary/exports.ts";
import { readFigure } from "../../src/measures/figure-key.ts";
import { measureIds } from "../../src/measures/measures.ts";
import { needsOf } from "../../src/statistics/needs-of.ts";
import { testSettings } from "./records.ts";

function columnsOf(kind: ExportKind): readonly string[] {
	return exportColumns[kind].map(({ heading }) => heading);
}

/** Every export with every column, but for some: "assessments", or "outcomes.referral_id". */
function givenWithout(...left: readonly string[]): GivenColumns {
	return Object.fromEntries(
		exportKinds
			.filter((kind) => !left.includes(kind))
			.map((kind) => [
				kind,
				new Set(
					columnsOf(kind).filter((name) => !left.includes(`${kind}.${name}`)),
				),
			]),
	);
}

function isTold(id: string, given: GivenColumns): boolean {
	const measure = measureIds.find((one) => one === id);
	const key = measure === undefined ? readFigure(id) : { measure, cell: [] };
	if (key === undefined) throw new Error(`${id} is no figure`);
	return needsOf(testSettings, key).every(
		(need) => lackingOf(need, given).length === 0,
	);
}

/** The exports and columns without which, one at a time, a figure is not told. */
function cannotDoWithout(
	id: string,
	...left: readonly string[]
): readonly string[] {
	const all = exportKinds.flatMap((kind) => [
		kind,
		...columnsOf(kind).map((name) => `${kind}.${name}`),
	]);
	return all.filter((one) => !isTold(id, givenWithout(...left, one)));
}

const cases = ["referrals", "referrals.referral_id", "referrals.closed_date"];

const needed: Readonly<Record<string, readonly string[]>> = {
	referrals: ["referrals"],
	children: ["referrals"],
	lookedAfter: ["referrals", "referrals.status_at_referral"],
	riskChange: ["referrals"],
	closures: ["referrals", "referrals.closed_date"],
	reReferrals: ["referrals"],
	outcomeCases: [...cases, "outcomes"],
	outcomeScored: [...cases, "outcomes"],
	outcome: [...cases, "outcomes"],
	missingChildren: ["missing"],
	missingEpisodes: ["missing"],
	absentChildren: ["missing", "missing.kind"],
	absentEpisodes: ["missing", "missing.kind"],
	childrenAtRisk: ["referrals", "referrals.closed_date"],
	missingAndAtRisk: ["referrals", "referrals.closed_date", "missing"],
	returnInterviews: ["missing"],
	discussed: ["discussions"],
	trainingSessions: ["training"],
	trainingAttendees: ["training", "training.attendees"],
};

const ofParts: Readonly<Record<string, readonly string[]>> = {
	"referrals:risk=high": ["referrals", "referrals.risk_at_referral"],
	"referrals:ageBand=16-17": ["referrals", "referrals.date_of_birth"],
	"children:sex=female": ["referrals", "referrals.sex"],
	"referrals:status=lookedAfter": ["referrals", "referrals.status_at_referral"],
	"referrals:state=open": ["referrals", "referrals.closed_date"],
	"referrals:risk=high|sex=male": [
		"referrals",
		"referrals.risk_at_referral",
		"referrals.sex",
	],
	"lookedAfter:placedBy=us": [
		"referrals",
		"referrals.status_at_referral",
		"referrals.placing_authority",
	],
	"closures:reason=other": [
		"referrals",
		"referrals.closed_date",
		"referrals.closure_reason",
	],
	"riskChange:direction=lower": [
		"referrals",
		"referrals.referral_id",
		"referrals.risk_at_referral",
	],
	"outcome:code=1|result=improved": [...cases, "outcomes"],
	"missingAndAtRisk:of=children": [
		"referrals",
		"referrals.closed_date",
		"missing",
	],
	"returnInterviews:stage=needed": ["missing"],
	"returnInterviews:stage=offered": ["missing", "missing.rhi_offered"],
	"returnInterviews:stage=accepted": ["missing", "missing.rhi_accepted"],
	"returnInterviews:stage=completed": ["missing", "missing.rhi_completed"],
	"returnInterviews:stage=within72Hours": [
		"missing",
		"missing.rhi_completed",
		"missing.end",
	],
	"discussed:group=g": ["discussions", "discussions.group"],
};

describe("what a figure cannot do without", () => {
	it.each(Object.entries(needed))("%s", (id, expected) => {
		expect(new Set(cannotDoWithout(id))).toEqual(new Set(expected));
	});

	it.each(Object.entries(ofParts))("%s", (id, expected) => {
		expect(new Set(cannotDoWithout(id))).toEqual(new Set(expected));
	});

	it("is said here of every measure", () => {
		expect(Object.keys(needed).toSorted()).toEqual([...measureIds].toSorted());
	});
});

describe("where there is something else to tell it from", () => {
	it("a change of risk is told by the referrals alone, where no assessments are given", () => {
		expect(
			new Set(cannotDoWithout("riskChange:direction=lower", "assessments")),
		).toEqual(
			new Set([
				"referrals",
				"referrals.risk_at_referral",
				"referrals.risk_latest",
			]),
		);
	});

	it("an outcome is told by the child, where it names no referral", () => {
		expect(cannotDoWithout("outcome", "outcomes.referral_id")).not.toContain(
			"referrals.referral_id",
		);
	});

	it("an interview is needed by its own column, or once an episode ended", () => {
		const id = "returnInterviews:stage=needed";
		const without = (one: string) => cannotDoWithout(id, `missing.${one}`);
		expect(without("rhi_needed")).toContain("missing.end");
		expect(without("end")).toContain("missing.rhi_needed");
	});
});
