import { describe, expect, it } from "vitest";
import { type Rule, rules } from "../../src/reader/rules.ts";
import { broken, type Fact, known, unknown } from "./facts.ts";

/** A figure told apart by all types of exploitation, but for some; `@2016-H1` of a part of the year. */
function byType(measure: string, without: readonly string[] = [], period = "") {
	return ["sexual", "criminal", "sexualAndCriminal", "other", "notRecorded"]
		.filter((type) => !without.includes(type))
		.map((type) => `${measure}:exploitation=${type}${period}`)
		.join(" ");
}

function decisions(period = "") {
	return ["carriedForward", "noLongerAtRisk", "other"]
		.map((decision) => `discussed:decision=${decision}${period}`)
		.join(" ");
}

/** Where every child is of sexual exploitation alone, no referral is of criminal exploitation. */
const onlySexual = known("referrals:exploitation=criminal", "", {
	zero: byType("children", ["sexual"]),
	beside: `${byType("children")} ${byType("referrals")}`,
});

const facts: Readonly<Record<Rule, readonly Fact[]>> = {
	"a level of risk counts in its own scopes": [
		known("referrals:risk=high#all", "referrals", {
			beside: "referrals:risk=medium#all referrals#all",
		}),
	],
	"closed no earlier than made": [
		known(
			"referrals:state=closed@2017!2016-12-31",
			"referrals:state=open@2016",
		),
	],
	"the one before is no later": [known("referrals", "children reReferrals")],
	"again within a year is a re-referral": [
		known("referrals", "children reReferrals"),
	],
	"a change of risk is one from the level at referral": [
		known("riskChange:direction=increased referrals:risk=high", "referrals"),
	],
	"a change of risk is the one to the latest level": [
		known("riskChange:from=medium|to=high", "riskChange:direction=increased", {
			beside:
				"riskChange:from=medium|to=low riskChange:from=high|to=low riskChange:from=high|to=high riskChange:direction=reduced riskChange:direction=unchanged",
		}),
	],
	"without a latest level there is no change": [
		known("riskChange:to=notReassessed", "riskChange:direction=notReassessed", {
			unlisted: true,
			beside: "referrals:risk=high",
		}),
	],
	"with a latest level there is a change": [
		known("riskChange:direction=notReassessed", "riskChange:to=notReassessed", {
			unlisted: true,
			beside: "referrals:risk=high",
		}),
	],
	"reassessed once, reassessed ever after": [
		known(
			"riskChange:to=notReassessed!2017-03-31",
			"riskChange:to=notReassessed",
			{ beside: "riskChange:to=high riskChange:to=high!2017-03-31" },
		),
	],
	"what is settled by some day stays so": [
		known(
			"returnInterviews:stage=completed",
			"returnInterviews:stage=completed!2017-03-31",
		),
		known("outcomeScored:code=1.2.13", "outcomeScored:code=1.2.13!2017-03-31"),
		known(
			"outcome:code=1.2.13|result=improved@2016-Q1!2016-03-31",
			"outcome:code=1.2.13|result=improved",
		),
	],
	"one of several is any of them": [
		known("referrals:model=online referrals:model=notRecorded", "referrals"),
	],
	"any of several is one of them": [
		known("referrals", "referrals:model=online referrals:model=notRecorded"),
	],
	"where there is one, there is a child": [
		known("children", "referrals", { together: true }),
	],
	"where there is one of a kind that a child keeps, there is such a child": [
		known("children:sex=male", "referrals:sex=male", {
			together: true,
			beside: "children:sex=female referrals:sex=female",
		}),
	],
	"each child has one that is the highest": [
		known("referrals", "reReferrals children:risk=high children:risk=medium"),
	],
	"where there is one of a level, there is a child at that level or higher": [
		known("children:risk=high", "referrals:risk=high", {
			together: true,
			beside: "children:risk=medium referrals:risk=medium",
		}),
	],
	"what a child's highest says of it is what its first says": [
		known(
			"children:ageBand=13-15|risk=high children:ageBand=13-15|risk=medium",
			"children:ageBand=13-15",
			{
				beside:
					"children:ageBand=16-17 children:ageBand=16-17|risk=high children:ageBand=16-17|risk=medium",
			},
		),
	],
	"whoever comes again was there before": [
		known("absentChildren@2016-H2", "absentChildren"),
	],
	"whoever comes again keeps what a child keeps": [
		known("children:sex=male@2016-H2", "children:sex=male", {
			beside: "children:sex=female@2016-H2 children:sex=female",
		}),
	],
	"what one of a child is, a child is in part": [onlySexual],
	"no one of a child is more than the child": [onlySexual],
	"what a child is in part, one of it is": [
		known("children:exploitation=criminal", "referrals:exploitation=criminal", {
			beside: `${byType("children")} ${byType("referrals")}`,
		}),
	],
	"in a part of a time a child is no more than in all of it": [
		known("children:exploitation=sexual@2016-H1", "", {
			zero: "children:exploitation=sexual children:exploitation=sexualAndCriminal",
			beside: `${byType("children")} ${byType("children", [], "@2016-H1")}`,
		}),
	],
	"in a part of a time, in all of it": [
		known("childrenAtRisk@2016-Q1", "childrenAtRisk"),
		known(
			"missingAndAtRisk:of=childrenAtRisk@2016-Q1",
			"missingAndAtRisk:of=childrenAtRisk",
		),
		known("outcomeCases:code=1.2.13@2016-Q1", "outcomeCases:code=1.2.13"),
		known("discussed@2016-Q1", "discussed"),
		known("discussed:decision=other@2016-Q4", "discussed:decision=other", {
			beside: `${decisions()} ${decisions("@2016-Q4")}`,
		}),
	],
	"in a time, in one of those that cover it": [
		known("discussed", "discussed@2016-H1 discussed@2016-H2"),
		known(
			"discussed",
			[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]
				.map((month) => `discussed@2016-M${`${month}`.padStart(2, "0")}`)
				.join(" "),
		),
		known(
			"childrenAtRisk@2016-04..2016-09",
			"childrenAtRisk@2016-H1 childrenAtRisk@2016-H2",
		),
	],
	"what was counted in a time was something at last": [
		known("discussed", "discussed:decision=other", {
			zero: "discussed:decision=noLongerAtRisk discussed:decision=carriedForward",
		}),
	],
	"where nothing came after, the last before was last": [
		known(
			"discussed:decision=other",
			"discussed:decision=other@2016-H1 discussed:decision=other@2016-H2",
			{
				beside: `${decisions()} ${decisions("@2016-H1")} ${decisions("@2016-H2")}`,
			},
		),
		known(
			"discussed:decision=other@2016-Q2",
			"discussed:decision=other discussed@2016-Q4",
			{
				zero: "discussed@2016-Q3",
				beside: ["", "@2016-Q1", "@2016-Q2", "@2016-Q3", "@2016-Q4"]
					.map(decisions)
					.join(" "),
			},
		),
	],
	"a child whose referral is open is at risk": [
		known("referrals:state=open children", "childrenAtRisk@2016-H2 referrals", {
			beside: "referrals:state=closed",
		}),
		unknown(
			"referrals:state=open children",
			"childrenAtRisk@2016-H1 referrals",
			{ beside: "referrals:state=closed" },
		),
	],
	"referred in a part of a time, at risk in all of it": [
		known("children@2016-Q1", "childrenAtRisk#all"),
	],
	"referred at some levels, at risk at them": [
		known("children", "childrenAtRisk"),
	],
	"at some levels, at more of them": [
		known("childrenAtRisk", "childrenAtRisk#all"),
	],
};

it("readers know these", () => {
	expect(broken(Object.values(facts).flat())).toEqual([]);
});

describe("without a rule of what is counted, something would not be known", () => {
	it.each(rules)("%s", (rule) => {
		expect(broken(facts[rule], rule).length).toBeGreaterThan(0);
	});
});
