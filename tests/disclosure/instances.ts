import type {
	Draft,
	Statement,
	Target,
} from "../../src/disclosure/draft/draft.ts";
import type { Fact } from "../../src/disclosure/facts/fact.ts";

/** A public count table: each cell a sum of the inner cells, which are the unknowns of the reader. */
export interface Instance {
	readonly threshold: number;
	readonly cells: readonly {
		readonly sumOf: readonly number[];
		readonly count: number;
		readonly small: boolean;
	}[];
}

/** The question that an instance asks: every figure costs 1, `[c]` says nothing, zeros may come down. */
export function draftOfInstance({ threshold, cells }: Instance): Draft {
	const inner = [...new Set(cells.flatMap(({ sumOf }) => sumOf))].toSorted(
		(a, b) => a - b,
	);
	const name = (at: number) => `inner ${at}`;
	const always: Fact[] = [];
	const facts: Fact[] = [];
	const statements: Statement[] = [];
	const targets: Target[] = [];
	const sums: { readonly cell: string; readonly count: number }[] = [];
	const values = Array.from({ length: threshold - 1 }, (_, i) => i + 1);
	for (const [at, { sumOf, count, small }] of cells.entries()) {
		const terms = sumOf.map((i) => ({ cell: name(i), coefficient: 1 }));
		if (!small) {
			const id = `cell ${at}`;
			const constraints = [{ terms, lower: count, upper: count }];
			facts.push({ id, said: `${count}`, constraints });
			statements.push({ facts: [id], cost: 1 });
			continue;
		}
		const [only] = sumOf;
		if (sumOf.length === 1 && only !== undefined) {
			targets.push({ kind: "small figure", cell: name(only), values });
			continue;
		}
		const cell = `cell ${at}`;
		sums.push({ cell, count });
		targets.push({ kind: "small figure", cell, values });
		always.push({
			id: `sum ${at}`,
			said: cell,
			constraints: [
				{ terms: [...terms, { cell, coefficient: -1 }], lower: 0, upper: 0 },
			],
		});
	}
	const counts = new Map(
		cells.flatMap(({ sumOf, count }) =>
			sumOf.length === 1 ? [[sumOf[0] ?? -1, count] as const] : [],
		),
	);
	return {
		system: {
			cells: [...inner.map(name), ...sums.map(({ cell }) => cell)],
			facts: [...always, ...facts],
		},
		always: always.map(({ id }) => id),
		statements,
		targets,
		truth: [
			...inner.map((at) => counts.get(at) ?? 0),
			...sums.map(({ count }) => count),
		],
	};
}
