import type {
	Fact,
	FactSystem,
	LinearConstraint,
} from "../../../src/disclosure/facts/fact.ts";

/** Whether a table keeps to facts, by large whole numbers: nothing is shared with the code that is tested. */
export function agrees(
	cells: readonly string[],
	facts: readonly Fact[],
	table: readonly number[],
): boolean {
	const value = (cell: string) => BigInt(table[cells.indexOf(cell)] ?? -1);
	const holds = ({ terms, lower, upper }: LinearConstraint) => {
		const sum = terms.reduce(
			(total, term) => total + BigInt(term.coefficient) * value(term.cell),
			0n,
		);
		return (
			(lower === undefined || sum >= BigInt(lower)) &&
			(upper === undefined || sum <= BigInt(upper))
		);
	};
	return facts.every((fact) => fact.constraints.every(holds));
}

/** Every table with values from 0 to `most` that keeps to the facts, by trying them all. */
export function allTables(
	{ cells, facts }: FactSystem,
	most: number,
): readonly (readonly number[])[] {
	// A fact is asked as soon as its last cell has a value, or this would take all day.
	const last = (fact: Fact) =>
		Math.max(
			-1,
			...fact.constraints.flatMap((c) =>
				c.terms.map((t) => cells.indexOf(t.cell)),
			),
		);
	const tables: number[][] = [];
	const extend = (table: number[]) => {
		const due = facts.filter((fact) => last(fact) === table.length - 1);
		if (!agrees(cells, due, table)) return;
		if (table.length === cells.length) tables.push(table);
		else for (let v = 0; v <= most; v++) extend([...table, v]);
	};
	extend([]);
	return tables;
}

/** The values of a cell in any of the tables, in order. */
export function valuesIn(
	tables: readonly (readonly number[])[],
	place: number,
): readonly number[] {
	return [...new Set(tables.map((table) => table[place] ?? -1))].toSorted(
		(a, b) => a - b,
	);
}
