import { expect, it } from "vitest";
import { chooseRungs } from "../../../src/disclosure/choose-rungs.ts";
import { chooseBesideCouncils } from "../../../src/disclosure/councils/beside-councils.ts";
import type { Known } from "../../../src/disclosure/councils/open-council.ts";
import type { Piece } from "../../../src/disclosure/councils/open-pieces.ts";
import {
	countFrom,
	eachOf,
} from "../../../src/disclosure/facts/constraints.ts";
import { universeOf } from "../../../src/disclosure/universe.ts";
import { atOnce } from "../../at-once.ts";
import { policyOf, tableOf } from "../tables.ts";

const ids = ["referrals:sex=male", "referrals:sex=female"] as const;

/** A council that tells nothing of its boys and girls but that they are so many together at most. */
function council(piece: Partial<Piece>): Known {
	return {
		pieces: [
			{
				cells: ["boys", "girls"],
				truth: [3, 17],
				rows: [{ terms: eachOf(["boys", "girls"]), upper: 30 }],
				targets: [{ kind: "small figure", cell: "boys", values: [1, 2, 3, 4] }],
				...piece,
			},
		],
		cellOf: new Map([
			[ids[0], "boys"],
			[ids[1], "girls"],
		]),
		isWhole: true,
		saidSmall: new Set(),
	};
}

/** What is said of 415 boys and 460 girls of several councils, where these are open in some of them. */
function rungs(...councils: readonly Known[]): readonly string[] {
	return rungsUnder(5, ...councils);
}

function rungsUnder(
	threshold: number,
	...councils: readonly Known[]
): readonly string[] {
	const policy = { ...policyOf("under-5"), degree: 2, threshold } as const;
	const universe = atOnce(
		universeOf(
			tableOf(
				[
					{ id: ids[0], count: 415 },
					{ id: ids[1], count: 460 },
				],
				[],
			),
		),
	);
	const alone = atOnce(chooseRungs(universe, policy));
	return atOnce(chooseBesideCouncils(universe, policy, alone, councils)).rungs;
}

it("what would tell of one council comes down, and what came down for nothing goes up again", () => {
	// Girls are less important than boys, and are tried first.
	expect(rungs(council({}))).toEqual(["nothing", "number"]);
});

it("all that it takes comes down", () => {
	const together = { terms: eachOf(["boys", "girls"]), lower: 20, upper: 20 };
	expect(rungs(council({ rows: [together] }))).toEqual(["nothing", "nothing"]);
});

it("nothing comes down where another council can make up for it", () => {
	const other = council({
		cells: ["boys"],
		truth: [12],
		rows: [countFrom("boys", 0, 99)],
		targets: [],
	});
	expect(rungs(council({}), other)).toEqual(["number", "number"]);
	const girls = council({
		cells: ["girls"],
		truth: [12],
		rows: [countFrom("girls", 0, 99)],
		targets: [],
	});
	expect(rungs(council({}), girls)).toEqual(["nothing", "number"]);
});

it("nothing comes down for what need not stay open", () => {
	const large = council({ truth: [13, 17], targets: [] });
	expect(rungs(large)).toEqual(["number", "number"]);
	// Of several together it has to, were it a target of none.
	expect(rungs(council({ targets: [] }))).toEqual(["nothing", "number"]);
});

it("each sum is asked about for itself", () => {
	expect(rungs(council({ truth: [3, 2], targets: [] }))).toEqual([
		"nothing",
		"nothing",
	]);
});

it.each([
	[5, "number"],
	[17, "number"],
	[18, "nothing"],
])(
	"up to sixteen others make up for a council, of %i boys, by one each: %s",
	(boys, rung) => {
		const values = Array.from({ length: 29 }, (_, at) => at + 1);
		const own = council({
			cells: ["boys"],
			truth: [boys],
			rows: [countFrom("boys", 0, boys)],
			targets: [
				{ kind: "small figure", cell: "boys", values: values.slice(0, boys) },
			],
		});
		const others = Array.from({ length: 17 }, () =>
			council({
				cells: ["boys"],
				truth: [11],
				rows: [countFrom("boys", 11, 12)],
				targets: [],
			}),
		);
		expect(rungsUnder(30, own, ...others)[0]).toBe(rung);
	},
);
