import { describe, expect, it } from "vitest";
import { prepare } from "../../../src/disclosure/facts/auditor.ts";
import type { LinearConstraint } from "../../../src/disclosure/facts/fact.ts";
import { solver } from "../../solver.ts";

/** "2a −b": each letter so many times. */
function row(
	sum: string,
	lower: number | undefined,
	upper: number | undefined,
): LinearConstraint {
	const terms = [...sum.matchAll(/(−?)(\d*)([a-z])/g)].map(
		([, sign, times, cell]) => ({
			cell: cell ?? "",
			coefficient: (sign === "−" ? -1 : 1) * Number(times || 1),
		}),
	);
	return { terms, lower, upper };
}

/** A reader of these rows, each a fact by its place. */
function reader(...rows: readonly LinearConstraint[]) {
	const cells = new Set([
		"a",
		...rows.flatMap(({ terms }) => terms.map(({ cell }) => cell)),
	]);
	const facts = rows.map((constraint, at) => ({
		id: `${at}`,
		said: "",
		constraints: [constraint],
	}));
	return prepare({ cells: [...cells], facts }, { solver }).knowing();
}

const setOf =
	(...given: readonly LinearConstraint[]) =>
	(limit?: number) => {
		const set = reader(...given).feasibleSet("a", limit);
		return set.kind === "values" ? set.values : set.range;
	};
const upTo = (most: number, step = 1) =>
	Array.from({ length: Math.floor(most / step) + 1 }, (_, at) => at * step);

describe("the values that a cell can have", () => {
	it("are listed up to as many as are asked for, of a cell by itself", () => {
		const set = setOf(row("a", undefined, 9));
		expect(set(10)).toEqual(upTo(9));
		expect(set(9)).toEqual({ from: 0, to: 9 });
		expect(set()).toEqual(upTo(9));
	});

	it("and of one that hangs together with another", () => {
		const set = setOf(row("a + b", 9, 9));
		expect(set(10)).toEqual(upTo(9));
		expect(set(9)).toEqual({ from: 0, to: 9 });
	});

	it("are none in a gap", () => {
		expect(setOf(row("a −2b", 0, 0), row("b", undefined, 4))()).toEqual(
			upTo(8, 2),
		);
		expect(setOf(row("a −7b", 0, 0), row("b", undefined, 3))(4)).toEqual(
			upTo(21, 7),
		);
		expect(setOf(row("a −7b", 0, 0), row("b", undefined, 3))(3)).toEqual({
			from: 0,
			to: 21,
		});
	});

	it("are none where nothing is left", () => {
		expect(setOf(row("a", 3, undefined), row("a", undefined, 2))()).toEqual([]);
		// Of rows that leave no whole numbers together.
		const odd = [row("a + b −2c", 1, 1), row("a −b", 0, 0)];
		expect(setOf(...odd, row("a", undefined, 9))()).toEqual([]);
	});

	it("are as many as there may be, where nothing bounds them", () => {
		expect(setOf()()).toEqual({ from: 0, to: undefined });
		expect(setOf(row("a", 3, undefined))()).toEqual({ from: 3, to: undefined });
		expect(setOf(row("a −b", 2, undefined))()).toEqual({
			from: 2,
			to: undefined,
		});
	});
});

describe("the least and the most that a cell can be", () => {
	it("are known where only rows together bound it", () => {
		// Twice as many as b and four at most, and b three more at most: seven.
		const rows = [row("2a −b", undefined, 4), row("b −a", undefined, 3)];
		expect(reader(...rows).range("a")).toEqual({ from: 0, to: 7 });
		expect(reader(...rows).range("b")).toEqual({ from: 0, to: 10 });
	});

	it("are whole numbers that some table has, and not what each row leaves", () => {
		const rows = [row("a −3b", 0, 0), row("a", 2, 16), row("a + c", 16, 16)];
		expect(reader(...rows).range("a")).toEqual({ from: 3, to: 15 });
	});

	it("are none where nothing is left", () => {
		expect(
			reader(row("a", 3, undefined), row("a", undefined, 2)).range("a"),
		).toBeUndefined();
		const odd = [row("a + b −2c", 1, 1), row("a −b", 0, 0)];
		expect(reader(...odd, row("a", undefined, 9)).range("a")).toBeUndefined();
	});
});

describe("why a cell has no other values", () => {
	it("is what bounds it below and above, though they are too many to list", () => {
		expect(
			reader(
				row("a", 5, undefined),
				row("b", undefined, 3),
				row("a", undefined, 2000),
			).why("a"),
		).toEqual(["0", "2"]);
	});

	it("is what leaves gaps, too", () => {
		expect(
			reader(row("a −2b", 0, 0), row("c", 1, 1), row("b", undefined, 4)).why(
				"a",
			),
		).toEqual(["0", "2"]);
		expect(reader(row("a −2b", 0, 0), row("c", 1, 1)).why("a", [3])).toEqual([
			"0",
		]);
	});

	it("is nothing that has to be said of none, and cannot be said where facts contradict each other", () => {
		expect(reader(row("b", 1, 1)).why("a")).toEqual([]);
		expect(
			reader(row("a", 3, undefined), row("a", undefined, 2)).why("a"),
		).toBeUndefined();
		expect(reader(row("a", undefined, 2)).why("a", [1])).toBeUndefined();
	});
});

it("facts that differ only in how often they count a cell are told apart", () => {
	const auditor = prepare(
		{
			cells: ["a", "b"],
			facts: [
				{ id: "box", said: "", constraints: [row("a", 0, 2), row("b", 0, 2)] },
				{ id: "twice", said: "", constraints: [row("a + 2b", 2, undefined)] },
				{ id: "once", said: "", constraints: [row("a + b", 2, undefined)] },
			],
		},
		{ nearby: [0, 1] },
	);
	const with0 = (fact: string) =>
		auditor.knowing(new Set(["box", fact])).tableWith("a", 0);
	expect(with0("twice")).toEqual({ status: "table", table: [0, 1] });
	expect(with0("once")).toEqual({ status: "table", table: [0, 2] });
});
