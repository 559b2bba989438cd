import { expect, it } from "vitest";
import { witnessesOf } from "../../../src/disclosure/choice/witnesses.ts";
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
