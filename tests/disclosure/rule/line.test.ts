import { describe, expect, it } from "vitest";
import { type Line, levelOnLine } from "../../../src/disclosure/rule/line.ts";

/** What is printed for every value of the unknown, "<" where in words and "c" where nothing is. */
function printed(line: Line, threshold = 5): string {
	return Array.from({ length: line.to + 1 }, (_, value) => {
		const { level, alike } = levelOnLine(line, value, threshold);
		expect(alike).toContain(value);
		return level === "number" ? "." : level === "words" ? "<" : "c";
	}).join("");
}

const part = { start: 0, slope: 1 } as const;
const within = (...wholes: readonly (readonly number[])[]): Line => ({
	from: 0,
	to: Math.min(...wholes.map((values) => Math.max(...values))),
	cells: [part],
	wholes: wholes.map((values) => ({ values })),
});

describe("a part beside its whole", () => {
	it("is in words only where what is left of the whole cannot be small, or can be all that is", () => {
		expect(printed(within([5]))).toBe(".<<<<.");
		expect(printed(within([6]))).toBe(".ccccc.");
		expect(printed(within([8]))).toBe(".ccccccc.");
		expect(printed(within([9]))).toBe(".<<<<cccc.");
		expect(printed(within([12]))).toBe(".<<<<...cccc.");
	});

	it("leaves a small whole all its values", () => {
		expect(printed(within([1, 2, 3, 4]))).toBe("ccccc");
	});

	it("hangs on both of two wholes", () => {
		expect(printed(within([12], [13]))).toBe(".<<<<...ccccc");
		expect(printed(within([20], [40]))).toBe(".<<<<...........cccc.");
	});

	it("keeps what is left of a whole that is held back", () => {
		expect(printed(within([16, 17, 18, 19]))).toBe(".<<<<.......ccc.cccc");
	});
});

describe("a count of which another is known to leave so many at least", () => {
	it.each([
		[[1], ".ccccc..cccc."],
		[[0, 1], "cccccc..cccc."],
		[[1, 2], ".cccccc.cccc."],
		[[2, 3], "..ccccccccccc"],
		[[0, 1, 2, 3], "cccccccccccc."],
		// Every small value may be all that is left, and then both are said to be few.
		[[1, 2, 3, 4], ".<<<<ccccccc."],
		[[0, 1, 2, 3, 4], "c<<<<ccccccc."],
	])("is, where it leaves %j of 12: %s", (values, expected) => {
		const line: Line = {
			from: Math.min(...values),
			to: 12,
			cells: [part],
			wholes: [{ values: [12] }, { values, isWithin: true }],
		};
		expect(printed(line)).toBe(expected);
	});
});

describe("two parts of a total", () => {
	it("are a table of one breakdown", () => {
		const parts = (total: number): Line => ({
			from: 0,
			to: total,
			cells: [part, { start: total, slope: -1 }],
			wholes: [],
		});
		expect(printed(parts(5))).toBe(".<<<<.");
		expect(printed(parts(7))).toBe(".cccccc.");
		expect(printed(parts(12))).toBe(".<<<<...<<<<.");
	});
});

describe("a count beside a total in which it need not lie", () => {
	it("comes down where it would leave a little of the total", () => {
		const beside = (total: number): Line => ({
			from: 0,
			to: total + 5,
			cells: [part],
			wholes: [{ values: [total], mayBeLess: true }],
		});
		expect(printed(beside(12))).toBe(".<<<<...cccc......");
		expect(printed(beside(6))).toBe(".ccccc......");
	});

	it("leaves a little of it every value, however few it can be itself", () => {
		const line: Line = {
			from: 0,
			to: 9,
			cells: [],
			wholes: [{ values: [12], mayBeLess: true }],
		};
		expect(printed(line)).toBe("cccccccccc");
		// Where it has to lie in it, 3 are left at the least.
		expect(printed({ ...line, wholes: [{ values: [12] }] })).toBe("........cc");
	});

	it("leaves nothing of a total that is less: that says nothing of what is left of a larger", () => {
		const line: Line = {
			from: 0,
			to: 12,
			cells: [],
			wholes: [{ values: [8, 10], mayBeLess: true }],
		};
		expect(printed(line, 2)).toBe("........cc...");
		// Beside 8, a total of 8 leaves nothing and one of 9 leaves one.
		const beside = { values: [8, 9], mayBeLess: true } as const;
		expect(printed({ ...line, wholes: [beside] }, 2)).toBe(".............");
	});
});
