import type { CompiledFact, CompiledSystem } from "./compile.ts";
import type { ComponentStore } from "./feasible-region.ts";

/** Facts by their places in the system, and the work kept for asking about some of them. */
export interface FactChoice {
	readonly system: Pick<CompiledSystem, "facts" | "places">;
	readonly store: ComponentStore;
	/** The facts to choose from. */
	readonly active: readonly number[];
}

/** What has to do with one cell, as a small system of its own, and where its parts stand in the whole. */
export interface AroundCell {
	readonly own: FactChoice;
	readonly factAt: (fact: number) => number;
	readonly placeAt: (place: number) => number | undefined;
}

/**
 * The active facts that have to do with a cell: not those beyond cells of which the very value is told. Where some table
 * keeps to all facts, these exclude of the cell what all of them do.
 */
export function aroundCell(
	{ system, store, active }: FactChoice,
	asked: number,
): AroundCell {
	const { about, told } = aboutCells(system.facts, active);
	const around = new Set<number>();
	const reached = new Set([asked]);
	for (const cell of reached) {
		const itself = cell === asked ? undefined : told.get(cell);
		const those = itself === undefined ? (about.get(cell) ?? []) : [itself];
		for (const at of those) {
			if (around.has(at)) continue;
			around.add(at);
			for (const other of system.facts[at]?.places ?? []) reached.add(other);
		}
	}
	const cells = [...reached];
	const facts = active.filter((at) => around.has(at));
	const place = new Map(cells.map((cell, at) => [cell, at]));
	return {
		own: {
			system: {
				places: cells.length,
				facts: facts.flatMap((at) => {
					const fact = system.facts[at];
					return fact === undefined ? [] : [renumbered(fact, place)];
				}),
			},
			store: {
				...store,
				ground: undefined,
				nearby: () => {
					const table = store.nearby();
					return cells.map((cell) => table[cell] ?? 0);
				},
			},
			active: [...facts.keys()],
		},
		factAt: (fact) => facts[fact] ?? -1,
		placeAt: (cell) => place.get(cell),
	};
}

/** By cell, the facts that speak of it, and the one that tells its very value. */
function aboutCells(
	facts: readonly CompiledFact[],
	active: readonly number[],
): {
	readonly about: ReadonlyMap<number, readonly number[]>;
	readonly told: ReadonlyMap<number, number>;
} {
	const about = new Map<number, number[]>();
	const told = new Map<number, number>();
	for (const at of active) {
		const { places = [], rows = [] } = facts[at] ?? {};
		for (const cell of places) {
			const those = about.get(cell);
			if (those === undefined) about.set(cell, [at]);
			else those.push(at);
		}
		const [only] = places;
		const isTold = rows.some((row) => row.lower === row.upper);
		if (places.length === 1 && only !== undefined && isTold) told.set(only, at);
	}
	return { about, told };
}

function renumbered(
	fact: CompiledFact,
	place: ReadonlyMap<number, number>,
): CompiledFact {
	const at = (cell: number) => place.get(cell) ?? -1;
	return {
		...fact,
		places: fact.places.map(at),
		rows: fact.rows.map((row) => ({ ...row, places: row.places.map(at) })),
	};
}
