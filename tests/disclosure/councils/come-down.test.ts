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

const policy = { ...policyOf("under-5"), degree: 2 } as const;
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

/** What is said of 15 boys and 60 girls of several councils, where these are open in some of them. */
function rungs(...councils: readonly Known[]): readonly string[] {
	const universe = atOnce(
		universeOf(
			tableOf(
				[
					{ id: ids[0], count: 15 },
					{ id: ids[1], count: 60 },
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
