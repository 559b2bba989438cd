import { describe, expect, it } from "vitest";
import { prepare } from "../../src/disclosure/facts/auditor.ts";
import type {
	Condition,
	Count,
	Population,
} from "../../src/universe/attributes.ts";
import {
	type JoinedCounts,
	joinPopulations,
} from "../../src/universe/join-populations.ts";
import type { NamedLaw } from "../../src/universe/laws.ts";
import { examples } from "../examples.ts";
import { diceOf } from "../oracle/dice.ts";
import { solver } from "../solver.ts";
import { atomsOf, countIn, worldsOf } from "./worlds.ts";

/** What a reader who is told some counts can conclude of each, by the laws of the universe. */
function concluded(
	universe: JoinedCounts,
	names: readonly string[],
	told: ReadonlyMap<string, number>,
) {
	const nameOf = (name: string) => universe.sameAs.get(name) ?? name;
	const cells = new Set([...names.map(nameOf), ...universe.hidden]);
	const factOf = ({ said, terms, lower, upper }: NamedLaw, at: number) => ({
		id: `law ${at}`,
		said,
		constraints: [
			{
				terms: terms.map(({ name, coefficient }) => ({
					cell: name,
					coefficient,
				})),
				lower,
				upper,
			},
		],
	});
	const facts = [
		...universe.laws.map(factOf),
		...[...told].map(([name, value], at) => ({
			id: `told ${at}`,
			said: `${name} is ${value}`,
			constraints: [
				{
					terms: [{ cell: nameOf(name), coefficient: 1 }],
					lower: value,
					upper: value,
				},
			],
		})),
	];
	const reader = prepare({ cells: [...cells], facts }, { solver }).knowing();
	return (name: string) => {
		const set = reader.feasibleSet(nameOf(name), 50);
		return set.kind === "values" ? [...set.values] : [];
	};
}

/** Attributes, what is impossible, and a few tables and single counts. */
function inventPopulation(roll: (sides: number) => number): Population {
	const attributes = ["a", "b", "c", "d"].slice(0, 3 + roll(2)).map((name) => ({
		name,
		values: ["1", "2", "3"].slice(0, 2 + (roll(4) === 0 ? 1 : 0)),
	}));
	const some = <Item>(items: readonly Item[]) => items[roll(items.length)];
	const inventCondition = (most: number): Condition => {
		const names = new Set(
			Array.from({ length: 1 + roll(most) }, () => some(attributes)),
		);
		return new Map(
			[...names].flatMap((one) => {
				if (one === undefined) return [];
				const values = one.values.filter(() => roll(3) > 0);
				return [
					[one.name, values.length > 0 ? values : one.values.slice(0, 1)],
				];
			}),
		);
	};
	const impossible = Array.from({ length: roll(3) }, () =>
		inventCondition(2),
	).filter((where) => where.size > 1);
	const counts: Count[] = [
		{ name: "all", table: "all", where: new Map(), by: [] },
	];
	for (let table = 0; table < 2 + roll(3); table++) {
		if (roll(4) === 0) {
			counts.push({
				name: `n${table}`,
				table: `n${table}`,
				where: inventCondition(2),
				by: [],
			});
			continue;
		}
		const by = [
			...new Set([some(attributes), ...(roll(4) ? [some(attributes)] : [])]),
		];
		let cells: readonly (readonly [string, string])[][] = [[]];
		for (const one of by)
			cells = cells.flatMap((cell) =>
				(one?.values ?? []).map((value) => [
					...cell,
					[one?.name ?? "", value] as const,
				]),
			);
		for (const cell of cells)
			counts.push({
				name: `t${table} ${cell.map((part) => part.join("=")).join("|")}`,
				table: `t${table}`,
				where: new Map(cell.map(([name, value]) => [name, [value]])),
				by: cell.map((part) => part.join("=")),
			});
	}
	return { attributes, impossible, counts, laws: [] };
}

describe("a universe, against all small worlds", () => {
	it.each(Array.from({ length: examples(12, 200) }, (_, seed) => seed))(
		"leaves of each count what the worlds leave, example %i",
		(seed) => {
			const dice = diceOf(seed + 1);
			const roll = (sides: number) => dice.number(0, sides - 1);
			const population = inventPopulation(roll);
			const atoms = atomsOf(population.attributes, population.impossible);
			if (atoms.length === 0) return;
			let size = 4;
			while (size > 1 && choose(atoms.length + size - 1, size) > 4000) size--;
			const worlds = worldsOf(atoms, size);
			const vectors = worlds.map((world) =>
				population.counts.map(({ where }) => countIn(world, where)),
			);
			const universe = joinPopulations([population]);
			const names = population.counts.map(({ name }) => name);
			for (let example = 0; example < 3; example++) {
				const truth = vectors[roll(vectors.length)] ?? [];
				const told = new Map([["all", size]]);
				for (const [at, name] of names.entries())
					if (roll(2)) told.set(name, truth[at] ?? 0);
				const agreeing = vectors.filter((vector) =>
					names.every(
						(name, at) => !told.has(name) || told.get(name) === vector[at],
					),
				);
				const find = concluded(universe, names, told);
				for (const [at, name] of names.entries()) {
					const possible = new Set(agreeing.map((vector) => vector[at] ?? 0));
					expect(find(name), `${name} of ${JSON.stringify([...told])}`).toEqual(
						[...possible].toSorted((a, b) => a - b),
					);
				}
			}
		},
	);
});

function choose(n: number, k: number): number {
	let product = 1;
	for (let i = 0; i < k; i++) product = (product * (n - i)) / (i + 1);
	return product;
}
