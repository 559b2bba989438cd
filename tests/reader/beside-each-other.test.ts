import { expect, it } from "vitest";
import { readFigure } from "../../src/measures/figure-key.ts";
import { besideEachOther } from "../../src/reader/beside-each-other.ts";

const placed = (id: string) => {
	const figure = readFigure(id);
	if (figure === undefined) throw new Error(`${id} is no figure`);
	return figure;
};

/** The ids of each block, those of one count joined. */
function blocksOf(...counts: readonly string[]): readonly string[] {
	const cells = counts.map((ids) => ids.split(" = ").map(placed));
	return besideEachOther(cells).map((block) =>
		block.map((at) => counts[at]).join(", "),
	);
}

it("parts of one whole stand beside each other, and those of a crossing", () => {
	expect(
		blocksOf(
			"referrals",
			"referrals:risk=high",
			"referrals:risk=medium",
			"referrals:risk=high|sex=male",
			"referrals:risk=medium|sex=male",
			"riskChange:direction=reduced",
			"riskChange:direction=increased",
		),
	).toEqual([
		"referrals",
		"referrals:risk=high, referrals:risk=medium",
		"referrals:risk=high|sex=male, referrals:risk=medium|sex=male",
		"riskChange:direction=reduced, riskChange:direction=increased",
	]);
});

it("what is part of no whole stands alone", () => {
	const alone = [
		"returnInterviews:stage=needed",
		"returnInterviews:stage=completed",
		"outcomeCases:code=1.2.13",
		"outcomeScored:code=1.2.13",
		"outcomeScored:code=1.2.14",
		"missingAndAtRisk:of=missingChildren",
	];
	expect(blocksOf(...alone)).toEqual(alone);
	expect(
		blocksOf(
			"outcome:code=1.2.13|result=improved",
			"outcome:code=1.2.14|result=improved",
			"outcome:code=1.2.13|result=notImproved",
		),
	).toEqual([
		"outcome:code=1.2.13|result=improved, outcome:code=1.2.13|result=notImproved",
		"outcome:code=1.2.14|result=improved",
	]);
});

it("tables that share a count stand beside each other, but for one that only lies in none", () => {
	expect(
		blocksOf(
			"referrals:status=lookedAfter = lookedAfter",
			"referrals:status=none",
			"lookedAfter:placedBy=thisAuthority",
		),
	).toEqual([
		"referrals:status=lookedAfter = lookedAfter, referrals:status=none",
		"lookedAfter:placedBy=thisAuthority",
	]);
});
