import { describe, expect, it } from "vitest";
import {
	countsBehind,
	highestRung,
	isPublic,
	isSmall,
	isSmallCount,
	roundedCount,
} from "../../src/disclosure/ladder.ts";
import { type Cell, universeOf } from "../../src/disclosure/universe.ts";
import type { Policy } from "../../src/settings/settings.ts";
import { smallValues } from "../../src/vocabulary/small-values.ts";
import { atOnce } from "../at-once.ts";
import { policyOf, tableOf } from "./tables.ts";

function cellOf(
	count: number | undefined,
	contributors = count,
	id = "referrals",
): Cell {
	const given =
		id === "referrals" ? { id, count, contributors } : { id, count };
	const [cell] = atOnce(universeOf(tableOf([given], []))).cells;
	if (cell === undefined) throw new Error("a figure is no cell");
	return cell;
}

const under5 = policyOf("under-5");
const rounding = (roundTo: number): Policy => ({ ...under5, roundTo });

describe("what is small", () => {
	it("is a count from 1 to one less than the threshold, or one that stands on so few children", () => {
		const small = [0, 1, 4, 5].map((count) => isSmall(cellOf(count), under5));
		expect(small).toEqual([false, true, true, false]);
		expect(isSmall(cellOf(9, 4), under5)).toBe(true);
		expect(isSmallCount(cellOf(9, 4), under5)).toBe(false);
		expect(isSmall(cellOf(9, 5), under5)).toBe(false);
		expect(isSmallCount(cellOf(4, 4), under5)).toBe(true);
	});

	it("is about children where any of its figures is", () => {
		const [children, training] = [
			cellOf(3, undefined),
			cellOf(3, undefined, "trainingSessions"),
		];
		const both = [...children.figures, ...training.figures];
		expect(isPublic(training)).toBe(true);
		expect(isPublic({ ...training, figures: both })).toBe(false);
		expect(isPublic({ ...training, figures: both.toReversed() })).toBe(false);
	});

	it("is nothing that is not about children, or not available", () => {
		const sessions = cellOf(3, undefined, "trainingSessions");
		expect(isSmall(sessions, under5)).toBe(false);
		expect(highestRung(sessions, under5)).toBe("number");
		expect(isSmall(cellOf(undefined), under5)).toBe(false);
		expect(highestRung(cellOf(undefined), under5)).toBe("nothing");
	});
});

describe("the highest rung", () => {
	it.each([
		[0, "number"],
		[1, "fewerThan"],
		[4, "fewerThan"],
		[5, "number"],
	] as const)("of %i is %s", (count, rung) =>
		expect(highestRung(cellOf(count), under5)).toBe(rung),
	);

	it("of a few is nothing where the policy rounds, and of fewer than 2 too", () => {
		expect(highestRung(cellOf(4), rounding(5))).toBe("nothing");
		const two = { ...under5, threshold: 2 };
		expect(highestRung(cellOf(1), two)).toBe("nothing");
		expect(highestRung(cellOf(1), { ...under5, threshold: 3 })).toBe(
			"fewerThan",
		);
	});

	it("of what would be rounded to 0 is nothing: a zero that is published is a true zero", () => {
		const coarse = { ...rounding(20), threshold: 5 };
		expect(highestRung(cellOf(9), coarse)).toBe("nothing");
		expect(highestRung(cellOf(10), coarse)).toBe("number");
		expect(highestRung(cellOf(0), coarse)).toBe("number");
	});
});

describe("a number that is rounded", () => {
	it.each([2, 3, 5, 10])(
		"to %i stands for all counts that round to it, and no others",
		(step) => {
			const policy = rounding(step);
			for (let count = policy.threshold; count < 60; count++) {
				const { from, to } = countsBehind(cellOf(count), policy);
				const alike = Array.from({ length: 90 }, (_, at) => at).filter(
					(other) =>
						other >= policy.threshold &&
						roundedCount(other, policy) === roundedCount(count, policy),
				);
				expect([from, to]).toEqual([alike[0], alike.at(-1)]);
			}
		},
	);

	it("is itself where nothing is rounded, and where it is none", () => {
		expect(countsBehind(cellOf(23), under5)).toEqual({ from: 23, to: 23 });
		expect(countsBehind(cellOf(0), rounding(5))).toEqual({ from: 0, to: 0 });
	});
});

it("every small value must stay possible, and 2 beside 1 where 1 alone is small", () => {
	expect(smallValues(5)).toEqual([1, 2, 3, 4]);
	expect(smallValues(2)).toEqual([1, 2]);
	expect(smallValues(3)).toEqual([1, 2]);
});
