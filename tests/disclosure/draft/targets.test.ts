import { describe, expect, it } from "vitest";
import type { ResidualGroup } from "../../../src/disclosure/draft/residual-groups.ts";
import { targetsOfGroup } from "../../../src/disclosure/draft/targets.ts";
import { universeOf } from "../../../src/disclosure/universe.ts";
import { atOnce } from "../../at-once.ts";
import { policyOf, referralsBy } from "../tables.ts";

const policy = policyOf("under-5");

/** What must stay possible of all the small parts together, and while something is held back. */
function keptOf(...small: readonly number[]) {
	const counts = Object.fromEntries(small.map((count, i) => [`c${i}`, count]));
	const universe = atOnce(
		universeOf(referralsBy("sex", { all: 30, ...counts })),
	);
	const parts = small.map((_, i) =>
		universe.cells.findIndex(({ name }) => name === `referrals:sex=c${i}`),
	);
	const group: ResidualGroup = {
		kind: "small parts of a total",
		cell: "together",
		count: small.reduce((a, b) => a + b, 0),
		terms: [],
		parts,
		isOfFew: false,
	};
	return targetsOfGroup(group, universe, policy, () => 7).map(
		({ values, where }) => [values, where],
	);
}

describe("a group of small parts", () => {
	it('has no value below the number of those said to be "fewer than 5", while that is said', () => {
		expect(keptOf(1, 1)).toEqual([
			[[2, 3, 4], undefined],
			[[1, 2, 3, 4], 7],
		]);
		expect(keptOf(1, 1, 1)[0]).toEqual([[3, 4], undefined]);
	});

	it("keeps two values at least", () => {
		expect(keptOf(1, 1, 1, 1)[0]).toEqual([[4, 5], undefined]);
		expect(keptOf(1, 1, 1, 1, 1)[0]).toEqual([[5, 6], undefined]);
	});

	it("keeps every small value where none of them is said to be small", () => {
		expect(keptOf(0, 0)).toEqual([[[1, 2, 3, 4], undefined]]);
	});
});
