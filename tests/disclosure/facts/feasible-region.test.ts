import { expect, it } from "vitest";
import type { CompiledFact } from "../../../src/disclosure/facts/compile.ts";
import { regionOf } from "../../../src/disclosure/facts/feasible-region.ts";
import type { Row } from "../../../src/disclosure/facts/row.ts";

function factOf(...rows: readonly Row[]): CompiledFact {
	const places = [...new Set(rows.flatMap((row) => row.places))];
	return { rows, places, impossible: false };
}

function sum(places: number[], coefficients: number[], is: number): Row {
	return { places, coefficients, lower: is, upper: is };
}

/** Two sums of three cells each that have nothing to do with each other, and a cell beside them. */
function region(first: number, effort = 100) {
	const facts = [
		factOf(sum([0, 1, 2], [6, 10, 15], first)),
		factOf(sum([3, 4, 5], [1, 1, 1], 5)),
	];
	const found = regionOf(facts, 7, {
		open: undefined,
		solver: undefined,
		effort,
		nearby: () => [0, 0, 0, 0, 0, 0, 0],
	});
	if (found === undefined) throw new Error("there is a table");
	return found;
}

it("a table is one of all parts, with the asked value in its place", () => {
	const found = region(31).ask(3, 4, 4);
	const [a = 0, b = 0, c = 0, ...others] =
		found.status === "table" ? found.table : [];
	expect(6 * a + 10 * b + 15 * c).toBe(31);
	expect(others[0]).toBe(4);
	expect((others[1] ?? 0) + (others[2] ?? 0)).toBe(1);
});

it("a cell that hangs on nothing has any value, beside any table", () => {
	const found = region(31).ask(6, 7, 9);
	expect(found.status === "table" && found.table[6]).toBe(7);
	expect(region(31).componentOf(6)).toBeUndefined();
});

it("what its own part excludes is excluded, though the search for the others is given up", () => {
	// No whole numbers come to 29, which takes a search to see.
	expect(region(29).any().status).toBe("none");
	const givenUp = region(29, 0);
	expect(givenUp.any().status).toBe("unproven");
	expect(givenUp.ask(3, 4, 4).status).toBe("unproven");
	expect(givenUp.ask(3, 6, 9).status).toBe("none");
});
