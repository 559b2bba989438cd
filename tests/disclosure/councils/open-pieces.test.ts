import { describe, expect, it } from "vitest";
import {
	openPieces,
	type Piece,
} from "../../../src/disclosure/councils/open-pieces.ts";
import type { LinearConstraint } from "../../../src/disclosure/facts/fact.ts";

/** "a + b": each letter once; "a − b" takes one away. */
function row(
	sum: string,
	lower: number | undefined,
	upper: number | undefined,
): LinearConstraint {
	const terms = [...sum.matchAll(/(−?)\s*([a-z])/g)].map(([, sign, cell]) => ({
		cell: cell ?? "",
		coefficient: sign === "−" ? -1 : 1,
	}));
	return { terms, lower, upper };
}

function pieces(
	counts: Readonly<Record<string, number>>,
	rows: readonly LinearConstraint[],
	targets: readonly string[] = [],
) {
	return openPieces({
		cells: Object.keys(counts),
		truth: Object.values(counts),
		rows,
		targets: targets.map((cell) => ({
			kind: "small figure",
			cell,
			values: [1, 2],
		})),
	});
}

const cellsOf = (found: readonly Piece[]) =>
	found.map(({ cells }) => cells.join(""));

describe("what is told of a table", () => {
	it("is put into its rows, from one to the next", () => {
		const found = pieces({ a: 3, b: 7, c: 4, d: 6 }, [
			row("a", 3, 3),
			row("a + b", 10, 10),
			row("b + c + d", 17, 20),
		]);
		expect(cellsOf(found)).toEqual(["cd"]);
		expect(found[0]?.rows).toEqual([row("c + d", 10, 13)]);
		expect(found[0]?.truth).toEqual([4, 6]);
	});

	it("is nothing where a row leaves two values, or tells no upper end", () => {
		expect(cellsOf(pieces({ a: 3 }, [row("a", 3, 4)]))).toEqual(["a"]);
		expect(cellsOf(pieces({ a: 3 }, [row("a", 3, undefined)]))).toEqual(["a"]);
		expect(cellsOf(pieces({ a: 0 }, [row("a", undefined, 0)]))).toEqual([]);
	});

	it("is all of what adds up to none, and not what is no more than another", () => {
		expect(
			cellsOf(pieces({ a: 0, b: 0 }, [row("a + b", undefined, 0)])),
		).toEqual([]);
		expect(
			cellsOf(pieces({ a: 1, b: 2 }, [row("a − b", undefined, 0)])),
		).toEqual(["ab"]);
		expect(cellsOf(pieces({ a: 1, b: 0 }, [row("a + b", 0, 1)]))).toEqual([
			"ab",
		]);
	});

	it("counts a cell as often as all terms of a row do", () => {
		const twice = {
			terms: [...row("a + b", 0, 0).terms, ...row("−b", 0, 0).terms],
			lower: 3,
			upper: 3,
		};
		expect(cellsOf(pieces({ a: 3, b: 7 }, [twice]))).toEqual(["b"]);
	});
});

describe("what is left", () => {
	const counts = { a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 };

	it("falls into pieces that no row ties", () => {
		const found = pieces(counts, [
			row("a + b", 0, 9),
			row("c + d", 0, 9),
			row("d + e", 0, 9),
		]);
		expect(cellsOf(found)).toEqual(["ab", "cde", "f"]);
		expect(found.map(({ rows }) => rows.length)).toEqual([1, 2, 0]);
	});

	it("has the targets of its own cells, and none that is told or that it does not have", () => {
		const found = pieces(
			counts,
			[row("a + b", 0, 9), row("c", 3, 3)],
			["b", "c", "f", "nobody"],
		);
		expect(
			found.map(({ cells, targets }) => [
				cells.join(""),
				targets.map(({ cell }) => cell).join(),
			]),
		).toEqual([
			["ab", "b"],
			["d", ""],
			["e", ""],
			["f", "f"],
		]);
	});
});
