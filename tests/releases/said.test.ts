import { describe, expect, it } from "vitest";
import { isUntold } from "../../src/published/figure-statements.ts";
import { toldByTheRule } from "../../src/published/rule-blocks.ts";
import { startGathering } from "../../src/releases/gathered-facts.ts";
import { addRule, addSaid, agrees } from "../../src/releases/said.ts";
import { contentOf, type Said } from "./document.ts";

const relation = {
	kind: "sum",
	total: "referrals",
	parts: ["female", "male", "other"].map((sex) => `referrals:sex=${sex}`),
} as const;

function release(female: Said, male: Said, other: Said) {
	const content = contentOf({
		period: "2016",
		figures: {
			referrals: 30,
			"referrals:sex=female": female,
			"referrals:sex=male": male,
			"referrals:sex=other": other,
			"referrals:status=lookedAfter": "[c]",
		},
	});
	return { number: 1, content };
}

describe("the rule of a release tells that what is held back is 0 or large", () => {
	it('in the table in which something is said to be "fewer than 5"', () => {
		expect([
			...toldByTheRule(release(20, "<5", "[c]").content.figures, () => [
				relation,
			]),
		]).toEqual(["referrals:sex=other"]);
		expect([
			...toldByTheRule(release("6-20", "<5", 7).content.figures, () => [
				relation,
			]),
		]).toEqual(["referrals:sex=female"]);
	});

	it("of nothing that stands in no table with it: a stage, or another outcome", () => {
		const content = contentOf({
			period: "2016",
			figures: {
				"returnInterviews:stage=needed": "<5",
				"returnInterviews:stage=completed": "[c]",
				"outcome:code=1.2.13|result=improved": "<5",
				"outcome:code=1.2.13|result=notImproved": "[c]",
				"outcome:code=1.2.14|result=improved": "[c]",
			},
		});
		expect([...toldByTheRule(content.figures, () => [])]).toEqual([
			"outcome:code=1.2.13|result=notImproved",
		]);
	});

	it("of what is known to be the same as something in that table, and nothing that is only known elsewhere", () => {
		const same = {
			kind: "sum",
			total: "lookedAfter:placedBy=thisAuthority",
			parts: ["referrals:sex=male"],
		} as const;
		const content = contentOf({
			period: "2016",
			figures: {
				"referrals:sex=female": "[c]",
				"referrals:sex=male": "<5",
				"lookedAfter:placedBy=thisAuthority": "<5",
				"lookedAfter:placedBy=otherAuthority": "[c]",
			},
		});
		expect([...toldByTheRule(content.figures, () => [same])]).toEqual([
			"referrals:sex=female",
			"lookedAfter:placedBy=otherAuthority",
		]);
	});

	it("of nothing where it is said of none", () => {
		const silent = toldByTheRule(
			release(20, "[c]", "[c]").content.figures,
			() => [relation],
		);
		expect([...silent]).toEqual([]);
	});
});

it("a count agrees with what was said of it, its ends with it", () => {
	const { policy, figures } = release(20, "<5", "6-9").content.figures;
	const said = (id: string, count: number) => {
		const figure = figures.find((one) => one.id === `referrals:${id}`);
		if (figure === undefined) throw new Error(`nothing is said of ${id}`);
		return agrees(figure, policy, count);
	};
	expect([19, 20, 21].map((count) => said("sex=female", count))).toEqual([
		false,
		true,
		false,
	]);
	expect([5, 6, 9, 10].map((count) => said("sex=other", count))).toEqual([
		false,
		true,
		true,
		false,
	]);
	expect([4, 5].map((count) => said("sex=male", count))).toEqual([true, false]);
	expect(said("status=lookedAfter", 77)).toBe(true);
	expect(figures.map(isUntold)).toEqual([false, false, true, true, true]);
});

describe("what a release said is taken in", () => {
	const { content } = release(20, "<5", "[c]");
	const take = (sex: string, count?: number) => {
		const gathered = startGathering(new Set(), 1000);
		const figure = content.figures.figures.find(
			({ id }) => id === `referrals:sex=${sex}`,
		);
		if (figure === undefined) throw new Error(`nothing is said of ${sex}`);
		addSaid(gathered, { number: 1, content }, figure, "cell");
		const said = gathered.facts.flatMap(({ constraints }) => constraints);
		addRule(gathered, { number: 1, content }, figure, "cell", count);
		return { said, gathered };
	};

	it("between which counts a figure lies, and nothing where it was held back", () => {
		const terms = [{ cell: "cell", coefficient: 1 }];
		expect(take("female").said).toEqual([{ terms, lower: 20, upper: 20 }]);
		expect(take("male").said).toEqual([{ terms, lower: 1, upper: 4 }]);
		expect(take("other").said).toEqual([]);
	});

	it("that it is 0 or at least 5, by an unknown of its own that is 0 where the figure is, and 1 where nobody knows", () => {
		const either = "release 1 2016  referrals:sex=other is not 0";
		const known = (count?: number) => {
			const { gathered } = take("other", count);
			return [gathered.counts.get(either)?.count, gathered.guesses.get(either)];
		};
		expect(known(0)).toEqual([0, undefined]);
		expect(known(5)).toEqual([1, undefined]);
		expect(known()).toEqual([undefined, 1]);
		expect(take("other").gathered.facts).toEqual([
			expect.objectContaining({
				said: expect.stringMatching(/, so it is 0 or at least 5$/),
			}),
		]);
	});
});

it("each release says it for itself, though another said the same", () => {
	const gathered = startGathering(new Set(), 100);
	for (const number of [1, 2]) {
		const said = { ...release(20, "<5", "[c]"), number };
		const [figure] = said.content.figures.figures;
		if (figure) addSaid(gathered, said, figure, "a");
	}
	expect(gathered.facts.map(({ said, saidIn }) => [said, saidIn])).toEqual([
		["release 1, January to December 2016: referrals: 30", 1],
		["release 2, January to December 2016: referrals: 30", 2],
	]);
});
