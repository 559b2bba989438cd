import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	propagate,
	rowsByPlace,
	wholeBox,
} from "../../../src/disclosure/facts/propagate.ts";
import type { Row } from "../../../src/disclosure/facts/row.ts";
import { rowsBehind } from "../../../src/disclosure/facts/rows-behind.ts";

function row(places: number[], lower: number, upper: number): Row {
	return { places, coefficients: places.map(() => 1), lower, upper };
}

/** All places from 0 on, but for one. */
function boxWith(places: number, place: number, value: number) {
	const box = wholeBox(places);
	box.lower[place] = value;
	box.upper[place] = value;
	return box;
}

describe("the rows that leave a box without a table", () => {
	it("are those that drew in the bounds by which it is left without one", () => {
		const rows = [
			row([4], 0, 9),
			row([0, 1], 5, 5),
			row([3], 0, 2),
			row([1, 2], 0, 3),
			row([2, 3], 4, Infinity),
		];
		// 0 is 1, so 1 is 4: more than 3.
		expect([...(rowsBehind(rows, boxWith(5, 0, 1), undefined) ?? [])]).toEqual([
			3, 1,
		]);
		// 0 is 3, so 1 is 2, and 2 at most 1, and 3 at least 3: more than 2.
		const behind = rowsBehind(rows, boxWith(5, 0, 3), undefined) ?? [];
		expect([...behind].toSorted()).toEqual([1, 2, 3, 4]);
		expect(rowsBehind(rows, boxWith(5, 0, 5), undefined)).toBeUndefined();
	});

	it("are those of a certificate, where bounds do not tell, and those that drew in what it rests on", () => {
		const rows = [
			row([3], 0, 7),
			row([0, 1], -Infinity, 1),
			row([1, 2], -Infinity, 1),
			row([0, 2], -Infinity, 1),
			row([0, 1, 2, 3], 2, Infinity),
			row([3], 0, 0),
		];
		const used = [1, 2, 3, 4];
		for (const sign of [1, -1]) {
			const multipliers = [-0.5, -0.5, -0.5, 1].map((one) => sign * one);
			const behind = rowsBehind(rows, wholeBox(4), { rows: used, multipliers });
			expect([...(behind ?? [])].toSorted()).toEqual([1, 2, 3, 4, 5]);
		}
		const nothing = { rows: used, multipliers: [1, 1, 1, 1] };
		expect(rowsBehind(rows, wholeBox(4), nothing)).toBeUndefined();
		expect(rowsBehind(rows, wholeBox(4), undefined)).toBeUndefined();
	});

	it("leave it without one by themselves", () => {
		const term = fc.tuple(
			fc.integer({ min: 0, max: 4 }),
			fc.constantFrom(-2, -1, 1, 1, 2, 3),
		);
		const anyRow = fc
			.tuple(
				fc.uniqueArray(term, {
					minLength: 1,
					maxLength: 3,
					selector: ([place]) => place,
				}),
				fc.integer({ min: -3, max: 9 }),
				fc.integer({ min: 0, max: 4 }),
			)
			.map(
				([terms, lower, more]): Row => ({
					places: terms.map(([place]) => place),
					coefficients: terms.map(([, coefficient]) => coefficient),
					lower,
					upper: lower + more,
				}),
			);
		fc.assert(
			fc.property(fc.array(anyRow, { maxLength: 9 }), (rows) => {
				const behind = rowsBehind(rows, wholeBox(5), undefined);
				const isLeft = (some: readonly Row[]) =>
					propagate(some, rowsByPlace(some, 5), wholeBox(5));
				expect(behind === undefined).toBe(isLeft(rows));
				if (behind !== undefined)
					expect(isLeft(rows.filter((_, at) => behind.has(at)))).toBe(false);
			}),
			{ numRuns: 2000 },
		);
	});
});
