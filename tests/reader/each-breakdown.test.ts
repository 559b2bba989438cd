import { describe, expect, it } from "vitest";
import { breakdownNames, breakdowns } from "../../src/breakdowns/breakdowns.ts";
import { someOf } from "../examples.ts";
import { broken, during, type Fact, known, unknown } from "./facts.ts";

/** Two categories of a breakdown of which each is counted once, and all of them: no less than the whole, and no more. */
function toldApart(
	measure: string,
	breakdown: string,
	categories: string,
	whole = measure,
): readonly Fact[] {
	const all = categories
		.split(" ")
		.map((category) => `${measure}:${breakdown}=${category}`);
	const [one = "", other = ""] = all;
	const beside = all.join(" ");
	return [
		known(beside, whole),
		known(whole, beside),
		unknown(whole, one, { beside }),
		unknown(one, other, { beside }),
	];
}

/** Where a referral is in a category, so is a child. */
function both(category: string, beside: string): readonly Fact[] {
	return [
		known(`children:${category}`, `referrals:${category}`, {
			together: true,
			beside: `children:${beside} referrals:${beside}`,
		}),
	];
}

const yesNo = "yes no notRecorded";
const types = "sexual criminal sexualAndCriminal other notRecorded";
const groups = "white mixed asian black other notRecorded";
const directions = "reduced unchanged increased notReassessed";
const levels = "high medium low notReassessed";

const facts: readonly Fact[] = [
	...toldApart("referrals", "risk", "high medium"),
	...toldApart("children", "risk", "high medium"),
	known("children:risk=high", "referrals:risk=high"),
	...both("risk=high", "risk=medium"),
	...both("ageBand=unborn", "ageBand=13-15"),
	...both("sex=male", "sex=female"),
	...both("ethnicGroup=black", "ethnicGroup=white"),
	...both("disability=yes", "disability=no"),
	...toldApart("referrals", "ageBand", "under13 13-17 18plus unborn notKnown"),
	known("referrals:ageBand=13-15", "referrals:ageBand=13-17"),
	known("children:ageBand=unborn", "referrals:ageBand=unborn"),
	known(
		"children:ageBand=13-15|risk=high children:ageBand=13-15|risk=medium",
		"children:ageBand=13-15",
		{
			beside:
				"children:ageBand=16-17 children:ageBand=16-17|risk=high children:ageBand=16-17|risk=medium",
		},
	),
	...toldApart("referrals", "sex", "female male other notRecorded"),
	known("children:sex=male", "referrals:sex=male"),
	...toldApart(
		"referrals",
		"status",
		"lookedAfter childProtection childInNeed earlyHelp none notRecorded",
	),
	...toldApart("referrals", "source", "1A 1B notRecorded"),
	known("referrals:source=1A", "referrals:source=1A_1B"),
	...toldApart("referrals", "ethnicGroup", groups),
	known("children:ethnicGroup=black", "referrals:ethnicGroup=black"),
	known("referrals:ethnicGroup=black", "referrals:ethnicGroup=black_other"),
	...toldApart("referrals", "disability", yesNo),
	known("children:disability=yes", "referrals:disability=yes"),
	...toldApart("referrals", "exploitation", types),
	known("children:exploitation=criminal", "referrals:exploitation=criminal"),
	unknown(
		"children:exploitation=sexualAndCriminal",
		"referrals:exploitation=sexualAndCriminal",
		{
			beside: "referrals:exploitation=sexual referrals:exploitation=criminal",
		},
	),
	...toldApart("referrals", "groupBased", yesNo),
	...toldApart("referrals", "state", "open closed"),
	known("referrals:model=online referrals:model=notRecorded", "referrals"),
	unknown("referrals:model=online referrals:model=peer", "referrals"),
	known("referrals", "referrals:model=online referrals:model=notRecorded"),
	known("referrals:month=2016-M01", "referrals:quarter=2016-Q1"),
	known("referrals:quarter=2016-Q1", "referrals@2016-Q1"),
	unknown("referrals", "referrals:quarter=2016-Q1"),
	unknown("referrals", "referrals:month=2016-M01"),
	...toldApart(
		"lookedAfter",
		"placedBy",
		"thisAuthority otherAuthority notRecorded",
	),
	...toldApart("riskChange", "direction", directions, "referrals"),
	...toldApart("riskChange", "to", levels, "referrals"),
	known("riskChange:from=high", "referrals:risk=high"),
	known("referrals:risk=high", "riskChange:from=high"),
	known("riskChange:direction=notReassessed", "riskChange:to=notReassessed"),
	known("riskChange:to=notReassessed", "riskChange:direction=notReassessed"),
	known("riskChange:direction=increased referrals:risk=high", "referrals"),
	known(
		"riskChange:to=notReassessed!2017-03-31",
		"riskChange:to=notReassessed",
		{ beside: "riskChange:to=high riskChange:to=high!2017-03-31" },
	),
	unknown(
		"riskChange:to=notReassessed",
		"riskChange:to=notReassessed!2017-03-31",
		{ beside: "riskChange:to=high riskChange:to=high!2017-03-31" },
	),
	known("riskChange:from=medium|to=high", "riskChange:direction=increased", {
		beside:
			"riskChange:from=medium|to=low riskChange:from=high|to=low riskChange:from=high|to=high riskChange:direction=reduced riskChange:direction=unchanged",
	}),
	// And no more of it: that level and that latest one are possible together.
	unknown("riskChange:from=medium|to=high", "riskChange:direction=reduced", {
		beside:
			"riskChange:from=medium|to=low riskChange:from=high|to=low riskChange:from=high|to=high riskChange:direction=increased riskChange:direction=unchanged",
	}),
	...toldApart("closures", "reason", "riskReduced movedAway other notRecorded"),
	known("closures:reason=movedAway", "closures:reason=movedAway_other"),
	...toldApart("discussed", "decision", "carriedForward noLongerAtRisk other"),
	...toldApart("discussed", "group", "meg mesa notRecorded"),
	known("outcomeCases:code=1.2.13", "outcomeCases:code=1.2.13"),
	unknown("outcomeCases:code=1.2.13", "outcomeCases:code=2.1.02"),
	known(
		"outcome:code=1.2.13|result=improved outcome:code=1.2.13|result=notImproved",
		"outcomeCases:code=1.2.13",
	),
	unknown(
		"outcomeCases:code=1.2.13",
		"outcome:code=1.2.13|result=improved outcome:code=1.2.13|result=notImproved",
	),
	known(
		"outcome:code=1.2.13|result=same",
		"outcome:code=1.2.13|result=notImproved",
	),
	known("outcome:code=1.2.13|result=improved", "outcomeScored:code=1.2.13"),
	...["decision", "group"].flatMap((breakdown) => [
		// Who is discussed in the last quarter is then discussed last, and not everybody is.
		known(`discussed:${breakdown}=b@2016-Q4`, `discussed:${breakdown}=b`, {
			beside: `discussed:${breakdown}=a discussed:${breakdown}=a@2016-Q4`,
		}),
		unknown(`discussed:${breakdown}=b@2016-Q1`, `discussed:${breakdown}=b`, {
			beside: `discussed:${breakdown}=a discussed:${breakdown}=a@2016-Q1`,
		}),
		unknown(
			`discussed:${breakdown}=a discussed:${breakdown}=b`,
			`discussed:${breakdown}=a@2016-Q4 discussed:${breakdown}=b@2016-Q4`,
		),
	]),
	unknown("missingEpisodes", "returnInterviews:stage=needed"),
	known("returnInterviews:stage=accepted", "returnInterviews:stage=offered"),
	known(
		"missingAndAtRisk:of=missingChildren",
		"missingAndAtRisk:of=childrenAtRisk",
	),
];

function factsOf(name: string): readonly Fact[] {
	const written = new RegExp(`[:|]${name}=`);
	return facts.filter(({ less, more }) => written.test(`${less} ${more}`));
}

it("readers know these, and no more of them", () => {
	expect(broken(facts)).toEqual([]);
});

/** Breakdowns of words that settings do not list say the same where nothing is known of them; training is not about children. */
const saysNothing = ["audience"];

describe("where nothing is known of a breakdown, something else would be", () => {
	const telling = breakdownNames.filter(
		(name) =>
			breakdowns[name].known.kind !== "nothing" && !saysNothing.includes(name),
	);

	it.each(someOf(telling, 8))("%s", (name) => {
		expect(
			during(breakdowns[name], { kind: "nothing" }, () => broken(factsOf(name)))
				.length,
		).toBeGreaterThan(0);
	});
});

describe("without a part of what is known of a breakdown, something else would be", () => {
	const parts = breakdownNames.flatMap((name) =>
		Object.keys(breakdowns[name].known)
			.filter((part) => part !== "kind" && part !== "where")
			.map((part) => [name, part] as const),
	);

	it.each(someOf(parts, 8))("%s: %s", (name, part) => {
		const { known: all } = breakdowns[name];
		const left = Object.fromEntries(
			Object.entries(all).filter(([key]) => key !== part),
		);
		expect(
			during(breakdowns[name], left, () => broken(factsOf(name))).length,
		).toBeGreaterThan(0);
	});
});
