import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	type Found,
	findTable,
	searchSpace,
} from "../../../src/disclosure/facts/branch-and-bound.ts";
import { isFarkasCertificate } from "../../../src/disclosure/facts/farkas.ts";
import { feasibilityJump } from "../../../src/disclosure/facts/feasibility-jump.ts";
import type { LinearRelaxation } from "../../../src/disclosure/facts/linear-solver.ts";
import { keeps, type Row, readRow } from "../../../src/disclosure/facts/row.ts";
import { haveWholeSolution } from "../../../src/disclosure/facts/whole-solutions.ts";
import { examples } from "../../examples.ts";
import { solver } from "../../solver.ts";

const places = 4;
const most = 6;

const rows: fc.Arbitrary<readonly Row[]> = fc
	.array(
		fc
			.record({
				terms: fc.array(
					fc.tuple(fc.nat(places - 1), fc.integer({ min: -7, max: 7 })),
					{ minLength: 2, maxLength: 4 },
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

const box = (upper = most) => ({
	lower: new Float64Array(places),
	upper: new Float64Array(places).fill(upper),
});

/** Every table in the box, tried out. */
function hasTable(
	given: readonly Row[],
	table: readonly number[] = [],
): boolean {
	if (table.length === places) return given.every((row) => keeps(row, table));
	return Array.from({ length: most + 1 }).some((_, value) =>
		hasTable(given, [...table, value]),
	);
}

const find = (
	given: readonly Row[],
	relaxation: LinearRelaxation | undefined,
	effort: number,
): Found =>
	findTable(
		searchSpace(given, places, relaxation),
		box(),
		new Float64Array(places),
		{ left: effort },
	);

const lying = (relaxation: LinearRelaxation["solve"]) => ({
	solve: relaxation,
});

describe("branch and bound", () => {
	it("finds a table just where there is one, with the solver or without", () => {
		fc.assert(
			fc.property(rows, (given) => {
				const status = hasTable(given) ? "table" : "none";
				for (const relaxation of [undefined, solver.relax(given, places)]) {
					const found = find(given, relaxation, 5000);
					expect(found.status).toBe(status);
					if (found.status === "table")
						expect(given.every((row) => keeps(row, found.table))).toBe(true);
				}
			}),
			{ numRuns: examples(60, 1000) },
		);
	});

	it("believes no solver: what it says wrongly costs time, and is never wrong", () => {
		fc.assert(
			fc.property(
				rows,
				fc.array(fc.integer({ min: -9, max: 9 }), {
					minLength: 5,
					maxLength: 5,
				}),
				(given, numbers) => {
					const values = Float64Array.from(numbers);
					for (const relaxation of [
						lying(() => ({ status: "none", work: 0, multipliers: values })),
						lying(() => ({ status: "point", work: 0, values })),
						lying(() => ({ status: "failed", work: 0 })),
					])
						expect(find(given, relaxation, 5000).status).toBe(
							hasTable(given) ? "table" : "none",
						);
				},
			),
			{ numRuns: examples(40, 500) },
		);
	});

	it("says when its effort ran out", () => {
		const odd = readRow(
			new Map([
				[0, 6],
				[1, 10],
				[2, 15],
				[3, -30],
			]),
			29,
			29,
		);
		const given = typeof odd === "string" ? [] : [odd];
		expect(find(given, undefined, 0).status).not.toBe("none");
	});

	it("ends where cells have no upper end and no whole numbers fit", () => {
		const given: readonly Row[] = [
			{ places: [0, 1], coefficients: [2, -1], lower: 0, upper: 0 },
			{ places: [1, 2], coefficients: [1, -2], lower: 1, upper: 1 },
		];
		const found = findTable(
			searchSpace(given, places, undefined),
			box(Infinity),
			new Float64Array(places),
			{ left: 100 },
		);
		expect(found.status).toBe("none");
	});
});

describe("a Farkas certificate", () => {
	const circle: readonly Row[] = [
		{ places: [0, 1], coefficients: [1, 1], lower: 3, upper: 3 },
		{ places: [1, 2], coefficients: [1, 1], lower: 3, upper: 3 },
		{ places: [0, 2], coefficients: [1, -1], lower: 1, upper: 9 },
	];

	it("adds up to a contradiction, at any scale and of either sign", () => {
		for (const by of [1, -1, 1 / 3, 1e-4, 7.5e5])
			expect(isFarkasCertificate(circle, [-by, by, by], box(Infinity))).toBe(
				true,
			);
	});

	it("is none where the sum can be reached, or a side that it needs is open", () => {
		expect(isFarkasCertificate(circle, [1, 1, 0], box())).toBe(false);
		expect(isFarkasCertificate(circle, [0, 0, 0], box())).toBe(false);
		const open = circle.map((row) => ({ ...row, lower: -Infinity }));
		expect(isFarkasCertificate(open, [-1, 1, 1], box(Infinity))).toBe(false);
	});

	it("is never believed of rows that some table keeps to", () => {
		const multipliers = fc.array(fc.double({ min: -3, max: 3, noNaN: true }), {
			minLength: 5,
			maxLength: 5,
		});
		fc.assert(
			fc.property(rows, multipliers, (given, numbers) => {
				fc.pre(isFarkasCertificate(given, numbers, box()));
				expect(hasTable(given)).toBe(false);
			}),
			{ numRuns: examples(40, 500) },
		);
	});
});

describe("a table that is mended", () => {
	it("keeps to every row, or is none", () => {
		fc.assert(
			fc.property(rows, (given) => {
				const space = searchSpace(given, places);
				const table = feasibilityJump(space, box(), [1, 2, 3, 4], 50);
				if (table !== undefined)
					expect(given.every((row) => keeps(row, table))).toBe(true);
			}),
		);
	});

	it("is found where another is near", () => {
		const sum: readonly Row[] = [
			{ places: [0, 1], coefficients: [1, 1], lower: 5, upper: 5 },
			{ places: [2, 3], coefficients: [1, 1], lower: 5, upper: 5 },
			{ places: [0, 2], coefficients: [1, 1], lower: 6, upper: 6 },
		];
		const inside = box();
		inside.lower[0] = 4;
		expect([
			...(feasibilityJump(searchSpace(sum, places), inside, [3, 2, 3, 2], 50) ??
				[]),
		]).toEqual([4, 1, 2, 3]);
	});
});

describe("equations", () => {
	it("have a solution in whole numbers, or are known to have none", () => {
		const solved = fc.tuple(
			fc.array(
				fc.array(fc.integer({ min: -9, max: 9 }), {
					minLength: 4,
					maxLength: 4,
				}),
				{ minLength: 1, maxLength: 4 },
			),
			fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 4, maxLength: 4 }),
			fc.integer({ min: 2, max: 5 }),
		);
		const open = {
			lower: new Float64Array(places).fill(-Infinity),
			upper: new Float64Array(places).fill(Infinity),
		};
		const equation = (coefficients: readonly number[], sum: number): Row => ({
			places: [0, 1, 2, 3],
			coefficients,
			lower: sum,
			upper: sum,
		});
		fc.assert(
			fc.property(solved, ([lines, values, factor]) => {
				const sumOf = (line: readonly number[]) =>
					line.reduce((sum, c, at) => sum + c * (values[at] ?? 0), 0);
				const kept = lines.map((line) => equation(line, sumOf(line)));
				expect(haveWholeSolution(kept, open)).toBe(true);
				const off = lines.map((line, at) =>
					equation(
						line.map((c) => c * factor),
						sumOf(line) * factor + (at === 0 ? 1 : 0),
					),
				);
				expect(haveWholeSolution(off, open)).toBe(false);
			}),
		);
	});

	it.each([
		[[3], 6, true],
		[[3], 7, false],
		[[2, 4], 6, true],
		[[2, 4], 7, false],
		[[1, 1], 5, true],
		// With places that are fixed at 1.
		[[0, 0, 2, 1], 3, true],
		[[0, 0, 2, 1], 4, false],
		[[2, 0, 2, 1], 5, true],
		[[2, 0, 2, 1], 6, false],
	] as const)(
		"%j times whole numbers, the last two of four being 1, come to %d: %s",
		(coefficients, is, expected) => {
			const row: Row = {
				places: [...coefficients.keys()].filter((at) => coefficients[at] !== 0),
				coefficients: coefficients.filter((one) => one !== 0),
				lower: is,
				upper: is,
			};
			const box = {
				lower: Float64Array.of(-Infinity, -Infinity, 1, 1),
				upper: Float64Array.of(Infinity, Infinity, 1, 1),
			};
			expect(haveWholeSolution([row], box)).toBe(expected);
		},
	);
});
