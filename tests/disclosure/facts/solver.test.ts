import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { loadLinearSolver } from "../../../src/disclosure/facts/linear-solver.ts";
import {
	proposedRelaxation,
	shelfOf,
} from "../../../src/disclosure/facts/proposed-relaxation.ts";
import { exactRelaxation } from "../../../src/disclosure/facts/relaxation.ts";
import { type Row, readRow } from "../../../src/disclosure/facts/row.ts";
import { search, searchSpace } from "../../../src/disclosure/facts/search.ts";

const solver = await loadLinearSolver();
const shelf = shelfOf(solver);
afterAll(shelf.close);

const places = 5;
const rows: fc.Arbitrary<readonly Row[]> = fc
	.array(
		fc
			.record({
				terms: fc.array(
					fc.tuple(fc.nat(places - 1), fc.integer({ min: -7, max: 7 })),
					{ minLength: 2, maxLength: 5 },
				),
				lower: fc.integer({ min: -20, max: 30 }),
				width: fc.nat(6),
			})
			.map(({ terms, lower, width }) =>
				readRow(new Map(terms), lower, lower + width),
			),
		{ minLength: 1, maxLength: 5 },
	)
	.map((list) => list.filter((row) => typeof row !== "string"));

const box = () => ({
	lower: new Float64Array(places),
	upper: new Float64Array(places).fill(12),
});

describe("the solver's proposals", () => {
	it("come to the same as the exact search, or to nothing that is believed", () => {
		fc.assert(
			fc.property(rows, (given) => {
				const exact = searchSpace(given, places, exactRelaxation);
				const proposed = searchSpace(given, places, (r, p) =>
					proposedRelaxation(shelf, r, p),
				);
				const own = search(exact, box(), { left: 20_000 });
				const asked = search(proposed, box(), { left: 2_000, guessAt: 1_995 });
				if (asked.status !== "unproven") expect(asked.status).toBe(own.status);
			}),
			{ numRuns: 300 },
		);
	});

	it("of no point are proved again before they are believed", () => {
		const given: readonly Row[] = [
			{ places: [0, 1], coefficients: [1, 1], lower: 3, upper: 3 },
			{ places: [1, 2], coefficients: [1, 1], lower: 3, upper: 3 },
			{ places: [0, 2], coefficients: [1, -1], lower: 1, upper: 9 },
		];
		const relaxation = proposedRelaxation(shelf, given, places);
		expect(relaxation.leavesPoint(box())).toBe("no");
		const lying = proposedRelaxation(
			{
				close: () => {},
				open: () => () => ({
					close: () => {},
					solve: () => ({
						status: "none",
						multipliers: Float64Array.of(1, 1, 0),
					}),
				}),
			},
			given,
			places,
		);
		expect(lying.leavesPoint(box())).toBe("unproven");
	});
});
