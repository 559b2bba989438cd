import { describe, expect, it } from "vitest";
import { wordStatements } from "../../../src/disclosure/draft/word-statements.ts";
import { universeOf } from "../../../src/disclosure/universe.ts";
import type { Policy } from "../../../src/settings/settings.ts";
import { atOnce } from "../../at-once.ts";
import { type Given, policyOf, referralsBy, tableOf } from "../tables.ts";

const bySex = (counts: Readonly<Record<string, number>>) =>
	atOnce(universeOf(referralsBy("sex", counts)));

function written(
	universe: Parameters<typeof wordStatements>[0],
	policy: Partial<Policy> = {},
) {
	return wordStatements(
		universe,
		{ ...policyOf("under-5"), ...policy },
		1000,
		10,
	);
}

const sex = (category: string) => `referrals:sex=${category}`;

describe("what is said in words", () => {
	it("is of a table that small counts are few, and that all others are 0 or large", () => {
		const { facts, statements, of } = written(
			bySex({ female: 20, male: 4, other: 0, notKnown: 5 }),
		);
		expect(statements).toEqual([
			{ facts: ["rule referrals"], cost: 200 },
			{
				facts: [
					`rule ${sex("female")}`,
					`words ${sex("male")}`,
					`rule ${sex("other")}`,
					`rule ${sex("notKnown")}`,
				],
				cost: 1300,
			},
		]);
		expect(of).toEqual([0, 1, 1, 1, 1]);
		expect(facts.map(({ id }) => id)).toEqual(
			statements.flatMap((one) => one.facts),
		);
		expect(
			facts.find(({ id }) => id === `words ${sex("male")}`)?.constraints,
		).toMatchObject([{ lower: 1, upper: 4 }]);
	});

	it("costs more of each small count", () => {
		const { statements } = written(bySex({ female: 20, male: 4, other: 3 }));
		expect(statements.map(({ cost }) => cost)).toEqual([200, 2400]);
	});

	it("has an unknown of each other count that is 0 where the count is", () => {
		const { cells, truth } = written(bySex({ female: 20, male: 4, other: 0 }));
		expect(cells.map((cell, at) => [cell, truth[at]])).toEqual([
			["referrals is not 0", 1],
			[`${sex("female")} is not 0`, 1],
			[`${sex("other")} is not 0`, 0],
		]);
	});

	it("is at degree 2 that small counts are few, and nothing more", () => {
		const { statements, of, cells } = written(
			bySex({ female: 20, male: 4, other: 0 }),
			{ degree: 2 },
		);
		expect(statements).toEqual([
			{ facts: [`words ${sex("male")}`], cost: 1300 },
		]);
		expect(of).toEqual([undefined, 0, 0, 0]);
		expect(cells).toEqual([]);
	});

	it.each([
		["numbers are rounded", { roundTo: 5 }],
		["fewer than 2 would be 1", { threshold: 2 }],
	])("is nothing where %s", (_, policy) => {
		const { facts, statements } = written(
			bySex({ female: 20, male: 1 }),
			policy,
		);
		expect([facts, statements]).toEqual([[], []]);
	});

	it("is said under a threshold of 3", () => {
		const { statements } = written(bySex({ female: 20, male: 1 }), {
			threshold: 3,
		});
		expect(statements).toHaveLength(2);
	});
});

it("the same is told of many of few children, by itself", () => {
	const given: readonly Given[] = [
		{ id: sex("female"), count: 12, contributors: 3 },
		{ id: sex("male"), count: 4 },
		{ id: sex("other"), count: 20 },
	];
	const { statements, facts } = written(atOnce(universeOf(tableOf(given, []))));
	expect(statements).toEqual([
		{ facts: [`words ${sex("male")}`, `rule ${sex("other")}`], cost: 1300 },
		{ facts: [`rule ${sex("female")}`], cost: 1300, follows: 0 },
	]);
	expect(facts).toHaveLength(3);
	const both = written(atOnce(universeOf(tableOf(given.slice(0, 2), []))));
	expect(both.facts).toHaveLength(2);
});

it("nothing is said in words of what is not available, or not about children", () => {
	const given: readonly Given[] = [
		{ id: sex("female"), count: undefined },
		{ id: sex("male"), count: 20 },
		{ id: "trainingSessions:audience=a", count: 3 },
		{ id: "trainingSessions:audience=b", count: 30 },
	];
	const { statements, of } = written(atOnce(universeOf(tableOf(given, []))));
	expect(statements.map(({ facts }) => facts)).toEqual([
		[`rule ${sex("male")}`],
	]);
	expect(of).toEqual([0, 0, undefined, undefined]);
});
