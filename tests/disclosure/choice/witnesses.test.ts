import { expect, it } from "vitest";
import { witnessesOf } from "../../../src/disclosure/choice/witnesses.ts";
import { countFrom } from "../../../src/disclosure/facts/constraints.ts";
import type { Table } from "../../../src/disclosure/facts/fact.ts";

it("lets the oldest tables go where they are large, and each as a whole", () => {
	const size = 20;
	const cells = Array.from({ length: size }, (_, at) => `c${at}`);
	const witnesses = witnessesOf(
		{ cells, facts: [] },
		new Set(),
		["c0", "c1"],
		1,
	);
	const told = new Uint8Array();
	const tableOf = (first: number): Table => {
		const table = Array.from({ length: size }, () => 0);
		table[0] = first;
		table[1] = first % 2;
		return table;
	};
	for (let first = 0; first < 101; first++) witnesses.add(tableOf(first));
	expect(witnesses.find("c0", 0, told)).toBeUndefined();
	expect(witnesses.find("c0", 1, told)?.[0]).toBe(1);
	// Of those with this value the one that went was the first.
	expect(witnesses.find("c1", 0, told)?.[0]).toBe(100);
	expect(witnesses.find("c1", 1, told)?.[0]).toBe(99);
});

it("takes for a witness what are whole numbers from 0, and nothing else", () => {
	const witnesses = witnessesOf({ cells: ["a"], facts: [] }, new Set(), ["a"]);
	for (const value of [-1, 0.5, 2 ** 53, Number.NaN]) {
		witnesses.add([value]);
		expect(witnesses.find("a", value, new Uint8Array())).toBeUndefined();
	}
	witnesses.add([0]);
	expect(witnesses.find("a", 0, new Uint8Array())).toEqual([0]);
});

it("takes no table of which one number is none", () => {
	const witnesses = witnessesOf({ cells: ["a", "b"], facts: [] }, new Set(), [
		"a",
	]);
	witnesses.add([3, -1]);
	witnesses.add([3, 0.5]);
	expect(witnesses.find("a", 3, new Uint8Array())).toBeUndefined();
	witnesses.add([3, 1]);
	expect(witnesses.find("a", 3, new Uint8Array())).toEqual([3, 1]);
});

it("is a witness where no fact is told that it breaks in any part", () => {
	const facts = [
		{
			id: "both",
			said: "",
			constraints: [countFrom("a", 0, 5), countFrom("b", 2)],
		},
		{ id: "other", said: "", constraints: [countFrom("a", 0, 3)] },
		{ id: "always", said: "", constraints: [countFrom("b", 0, 9)] },
	];
	const witnesses = witnessesOf(
		{ cells: ["a", "b"], facts },
		new Set(["always"]),
		["a"],
	);
	const find = (value: number, ...told: readonly number[]) =>
		witnesses.find("a", value, Uint8Array.from(told));
	// It breaks the second part of the first fact.
	witnesses.add([3, 1]);
	expect(find(3, 1, 0, 1)).toBeUndefined();
	expect(find(3, 0, 1, 1)).toEqual([3, 1]);
	// It breaks nothing, and lies at both ends.
	witnesses.add([3, 2]);
	expect(find(3, 1, 1, 1)).toEqual([3, 2]);
	witnesses.add([4, 2]);
	expect(find(4, 1, 1, 1)).toBeUndefined();
	expect(find(4, 1, 0, 1)).toEqual([4, 2]);
	// What breaks what is always told is a witness of nothing.
	witnesses.add([5, 10]);
	expect(find(5, 0, 0, 0)).toBeUndefined();
	witnesses.add([5, 9]);
	expect(find(5, 1, 0, 1)).toEqual([5, 9]);
});
