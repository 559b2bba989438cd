import { describe, expect, it } from "vitest";
import {
	type CouncilPiece,
	councilPlaces,
} from "../../../src/disclosure/councils/council-places.ts";
import { localSystem } from "../../../src/disclosure/councils/local-system.ts";
import type { Known } from "../../../src/disclosure/councils/open-council.ts";
import type { Draft } from "../../../src/disclosure/draft/draft.ts";
import { countFrom } from "../../../src/disclosure/facts/constraints.ts";
import { universeOf } from "../../../src/disclosure/universe.ts";
import { atOnce } from "../../at-once.ts";
import { tableOf } from "../tables.ts";

/** A council of so many boys, of which nothing is told but between which numbers they lie. */
function council(count: number, upper = 99): Known {
	return {
		pieces: [
			{
				cells: ["own boys"],
				truth: [count],
				rows: [countFrom("own boys", 0, upper)],
				targets: [],
			},
		],
		cellOf: new Map([["referrals:sex=male", "own boys"]]),
		isWhole: true,
		saidSmall: new Set(count < 5 ? ["own boys"] : []),
	};
}

const boys = "referrals:sex=male";
const universe = atOnce(universeOf(tableOf([{ id: boys, count: 15 }], [])));
const places = councilPlaces(universe, [council(4), council(5), council(6)]);
const [first, second, third] = places.pieces;

/** Together they are 15, which may be held back. */
const pooled: Draft = {
	system: {
		cells: [boys],
		facts: [{ id: "number", said: "", constraints: [countFrom(boys, 15, 15)] }],
	},
	always: [],
	statements: [{ facts: ["number"], cost: 1 }],
	targets: [],
	truth: [15],
};

describe("the open cells of councils", () => {
	it("are the parts of what they are together, each with what is said of it", () => {
		expect(
			places
				.partsOf(boys)
				?.map(({ of, count, isSaidSmall }) => [of.council, count, isSaidSmall]),
		).toEqual([
			[0, 4, true],
			[1, 5, false],
			[2, 6, false],
		]);
		expect(places.partsOf("nobody")).toBeUndefined();
	});

	it("are parts of nothing that is not available, or that a council does not have", () => {
		const unknown = atOnce(
			universeOf(
				tableOf(
					[
						{ id: boys, count: undefined },
						{ id: "closures", count: 7 },
					],
					[],
				),
			),
		);
		const { partsOf, pieces } = councilPlaces(unknown, [council(4)]);
		expect(partsOf(boys)).toEqual([]);
		expect(partsOf("closures")).toEqual([]);
		expect(pieces.map((one) => [...one.pooled])).toEqual([[]]);
	});
});

describe("some councils, all others being as they are", () => {
	const can = (
		members: readonly (CouncilPiece | undefined)[],
		value: number,
		{
			heldBack = [],
			cell = "0 own boys",
			asked,
		}: {
			readonly heldBack?: readonly number[];
			readonly cell?: string;
			readonly asked?: number;
		} = {},
	) => {
		const parts = places.partsOf(boys) ?? [];
		const local = localSystem(
			pooled,
			places,
			members.flatMap((one) => one ?? []),
			asked === undefined ? undefined : { parts, count: asked },
			undefined,
		);
		return local.table(cell, value, new Set(heldBack));
	};

	it("can be nothing else where one is left of what is told of all", () => {
		expect(can([first], 4)).toEqual(new Map([["0 own boys", 4]]));
		expect(can([first], 3)).toBeUndefined();
		expect(can([first], 3, { heldBack: [0] })).toEqual(
			new Map([["0 own boys", 3]]),
		);
	});

	it("make up for one another", () => {
		expect(can([first, second], 1)).toEqual(
			new Map([
				["0 own boys", 1],
				["1 own boys", 8],
			]),
		);
		expect(can([first, second], 9)).toBeDefined();
		expect(can([first, second], 10)).toBeUndefined();
		expect(can([first, second, third], 15)).toBeDefined();
	});

	it("can be asked of their sum, others with it", () => {
		const sum = { cell: "asked", asked: 15 };
		expect(can([first], 15, sum)).toBeDefined();
		expect(can([first], 14, sum)).toBeUndefined();
		const open = { ...sum, heldBack: [0] };
		expect(can([first], 11, open)).toEqual(
			new Map([
				["0 own boys", 0],
				["asked", 11],
			]),
		);
		expect(can([first], 10, open)).toBeUndefined();
	});
});
