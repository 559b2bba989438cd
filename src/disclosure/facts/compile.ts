import type { Fact, FactSystem, LinearConstraint } from "./fact.ts";
import { type Row, readRow } from "./row.ts";

/** A system by places instead of names. */
export interface CompiledSystem {
	readonly placeOf: (cell: string) => number;
	readonly places: number;
	/** At [i] what fact i comes to. */
	readonly facts: readonly CompiledFact[];
	readonly factAt: ReadonlyMap<string, number>;
	readonly compile: (constraint: LinearConstraint) => CompiledFact;
}

export interface CompiledFact {
	readonly rows: readonly Row[];
	/** Those that its rows name. */
	readonly places: readonly number[];
	/** No table at all satisfies it: 2a + 2b = 5. */
	readonly impossible: boolean;
}

/** Refuses names and ids that are used twice, cells that are not known, numbers that are not safe whole numbers. */
export function compileSystem(system: FactSystem): CompiledSystem {
	const places = new Map(system.cells.map((cell, place) => [cell, place]));
	const factAt = new Map(system.facts.map((fact, at) => [fact.id, at]));
	if (places.size < system.cells.length)
		throw new RangeError("two cells have the same name");
	if (factAt.size < system.facts.length)
		throw new RangeError("two facts have the same id");
	const placeOf = (cell: string) => {
		const place = places.get(cell);
		if (place === undefined) throw new RangeError("a cell is not known");
		return place;
	};
	const compile = (constraint: LinearConstraint) =>
		compiled([constraint], placeOf);
	return {
		placeOf,
		places: places.size,
		facts: system.facts.map((fact: Fact) =>
			compiled(fact.constraints, placeOf),
		),
		factAt,
		compile,
	};
}

function compiled(
	constraints: readonly LinearConstraint[],
	placeOf: (cell: string) => number,
): CompiledFact {
	const rows: Row[] = [];
	for (const { terms, lower, upper } of constraints) {
		const sums = new Map<number, number>();
		for (const { cell, coefficient } of terms) {
			const place = placeOf(cell);
			sums.set(place, whole((sums.get(place) ?? 0) + whole(coefficient)));
		}
		const row = readRow(
			sums,
			lower === undefined ? -Infinity : whole(lower),
			upper === undefined ? Infinity : whole(upper),
		);
		if (row === "never") return { rows: [], places: [], impossible: true };
		if (row !== "always") rows.push(row);
	}
	const named = new Set(rows.flatMap((one) => one.places));
	return { rows, places: [...named], impossible: false };
}

function whole(value: number): number {
	if (!Number.isSafeInteger(value))
		throw new RangeError("a number of a fact is not a safe whole number");
	return value + 0;
}
