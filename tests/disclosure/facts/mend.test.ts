import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { prepare } from "../../../src/disclosure/facts/auditor.ts";
import { isDisclosed } from "../../../src/disclosure/facts/conclusions.ts";
import type { Fact } from "../../../src/disclosure/facts/fact.ts";
import { factsToLeaveOut } from "../../../src/disclosure/facts/mend.ts";
import { atOnce } from "../../at-once.ts";
import { solver } from "../../solver.ts";

/** That some cells add up to this. */
function told(id: string, cells: readonly string[], sum: number): Fact {
	const terms = cells.map((cell) => ({ cell, coefficient: 1 }));
	return { id, said: "", constraints: [{ terms, lower: sum, upper: sum }] };
}

const cells = ["a", "b", "c"];

function auditorOf(a: number, b: number, c: number) {
	const facts = [
		told("all", cells, a + b + c),
		told("a", ["a"], a),
		told("b", ["b"], b),
		told("c", ["c"], c),
	];
	return prepare({ cells, facts }, { solver });
}

function leaveOut(
	counts: readonly [number, number, number],
	may = ["all", "a", "b", "c"],
	judged?: readonly string[],
) {
	return atOnce(factsToLeaveOut(auditorOf(...counts), 5, new Set(may), judged));
}

describe("facts to leave out", () => {
	it("are none where nothing is told of anything small", () => {
		expect(leaveOut([7, 8, 0])).toEqual([]);
	});

	it("are what tells it, and of what it can be worked out from the last that is said", () => {
		expect(leaveOut([7, 8, 3])).toEqual(["b", "c"]);
		expect(leaveOut([7, 3, 8])).toEqual(["b", "c"]);
	});

	it("are of those that may be", () => {
		expect(leaveOut([7, 8, 3], ["all", "a", "c"])).toEqual(["a", "c"]);
		expect(leaveOut([7, 8, 3], ["all", "c"])).toEqual(["all", "c"]);
		expect(leaveOut([7, 8, 3], ["c"])).toBeUndefined();
		expect(leaveOut([7, 8, 3], [])).toBeUndefined();
	});

	it("are for the cells that are judged alone", () => {
		expect(leaveOut([7, 8, 3], undefined, ["a", "b"])).toEqual([]);
		expect(leaveOut([7, 3, 3], undefined, ["c"])).toEqual(["b", "c"]);
	});

	it("leave nothing told, and none of them could stay", () => {
		const count = fc.integer({ min: 0, max: 9 });
		fc.assert(
			fc.property(count, count, count, (a, b, c) => {
				const auditor = auditorOf(a, b, c);
				const ids = auditor.system.facts.map(({ id }) => id);
				const isTold = (out: readonly string[]) => {
					const left = new Set(ids.filter((id) => !out.includes(id)));
					const known = auditor.knowing(left);
					return cells.some((cell) => isDisclosed(known, cell, 5));
				};
				const out = leaveOut([a, b, c]) ?? ["none is enough"];
				expect(isTold(out)).toBe(false);
				for (const id of out)
					expect(isTold(out.filter((one) => one !== id))).toBe(true);
			}),
			{ numRuns: 30 },
		);
	});
});
