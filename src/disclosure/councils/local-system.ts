import { type Draft, truthOf } from "../draft/draft.ts";
import { type Auditor, prepare } from "../facts/auditor.ts";
import { isSumOf, withKnown } from "../facts/constraints.ts";
import type { Fact, FactId, LinearConstraint, Term } from "../facts/fact.ts";
import type { LinearSolver } from "../facts/linear-solver.ts";
import type { CouncilPiece, CouncilPlaces, Part } from "./council-places.ts";

/** Some pieces of some councils, all others being as they are, and what the pooled figures say of them. */
export interface LocalSystem {
	readonly members: readonly CouncilPiece[];
	/** The statements of the pooled figures that say something of them, in the order in which they come down. */
	readonly statements: readonly number[];
	/** A table with this value in a cell, where all but these statements are told; by the names of `ownCell`. */
	readonly table: (
		cell: string,
		value: number,
		heldBack: ReadonlySet<number>,
	) => ReadonlyMap<string, number> | undefined;
}

/** The name of a council's cell among those of others. */
export function ownCell(council: number, cell: string): string {
	return `${council} ${cell}`;
}

/** The name under which a sum that is asked about stands in a local system. */
export const askedCell = "asked";

/** A sum over councils that is asked about. */
export interface AskedSum {
	readonly parts: readonly Part[];
	readonly count: number;
}

/**
 * What is told of some pieces of councils: their own rows, and what the pooled figures say of their sum, since all else is
 * taken to be as it is. A table that keeps to it, with the true figures of everything else, keeps to everything that is
 * published.
 */
export function localSystem(
	pooled: Draft,
	{ partsOf }: CouncilPlaces,
	members: readonly CouncilPiece[],
	asked: AskedSum | undefined,
	solver: LinearSolver | undefined,
): LocalSystem {
	const isMember = new Set(members);
	const countOf = truthOf(pooled);
	const factOf = new Map(pooled.system.facts.map((fact) => [fact.id, fact]));
	const touched = new Set(members.flatMap((member) => [...member.pooled]));
	const switches = new Set<string>();
	const statements = pooled.statements
		.map((statement, at) => ({ ...statement, at }))
		.map(({ facts, cost, at }) => ({
			at,
			cost,
			facts: facts.flatMap((id) => localFact(factOf.get(id)) ?? []),
		}))
		.filter(({ facts }) => facts.length > 0)
		.toSorted((a, b) => a.cost - b.cost || a.at - b.at);
	const own = members.map(rowsOf);
	const sum = asked === undefined ? [] : [sumFact(asked, isMember)];
	const cells = [
		...members.flatMap(({ council, piece }) =>
			piece.cells.map((cell) => ownCell(council, cell)),
		),
		...switches,
		...sum.map(() => askedCell),
	];
	const always = [...own, ...sum];
	const auditor: Auditor = prepare(
		{
			cells,
			facts: [...always, ...statements.flatMap(({ facts }) => facts)],
		},
		{ solver },
	);
	let last = { asked: "", knowledge: auditor.knowing(new Set()) };
	const knowing = (heldBack: ReadonlySet<number>) => {
		const told = statements.filter(({ at }) => !heldBack.has(at));
		const asked = told.map(({ at }) => at).join(" ") || "nothing";
		if (last.asked !== asked) {
			const ids = [...always, ...told.flatMap(({ facts }) => facts)];
			const facts = new Set<FactId>(ids.map(({ id }) => id));
			last = { asked, knowledge: auditor.knowing(facts) };
		}
		return last.knowledge;
	};
	return {
		members,
		statements: statements.map(({ at }) => at),
		table(cell, value, heldBack) {
			const answer = knowing(heldBack).tableWith(cell, value);
			if (answer.status !== "table") return undefined;
			return new Map(cells.map((name, at) => [name, answer.table[at] ?? -1]));
		},
	};

	/** A fact of the pooled figures about these councils; none where it tells nothing of them. */
	function localFact(fact: Fact | undefined): Fact | undefined {
		const speaksOf = fact?.constraints.some(({ terms }) =>
			terms.some(({ cell }) => touched.has(cell)),
		);
		if (fact === undefined || speaksOf !== true) return undefined;
		const constraints = fact.constraints.map(localConstraint);
		return { ...fact, constraints };
	}

	/** What is told of a pooled figure is told of the members' parts, less all else that it is made of. */
	function localConstraint(constraint: LinearConstraint): LinearConstraint {
		let others = 0;
		const terms = constraint.terms.flatMap(
			({ cell, coefficient }): readonly Term[] => {
				const parts = partsOf(cell)?.filter(({ of }) => isMember.has(of));
				if (parts === undefined) {
					switches.add(cell);
					return [{ cell, coefficient }];
				}
				others += coefficient * (countOf(cell) - sumOf(parts));
				return parts.map((part) => ({
					cell: ownCell(part.of.council, part.cell),
					coefficient,
				}));
			},
		);
		return withKnown(terms, constraint, others);
	}
}

function rowsOf({ council, piece }: CouncilPiece, at: number): Fact {
	return {
		id: `piece ${at}`,
		said: "",
		constraints: piece.rows.map((row) => ({
			...row,
			terms: row.terms.map(({ cell, coefficient }) => ({
				cell: ownCell(council, cell),
				coefficient,
			})),
		})),
	};
}

/** The cell that is asked about is the sum of the members' parts and of all others as they are. */
function sumFact(
	{ parts, count }: AskedSum,
	isMember: ReadonlySet<CouncilPiece>,
): Fact {
	const own = parts.filter(({ of }) => isMember.has(of));
	const terms = own.map(({ of, cell, coefficient }) => ({
		cell: ownCell(of.council, cell),
		coefficient,
	}));
	const sum = isSumOf(askedCell, terms);
	return {
		id: askedCell,
		said: "",
		constraints: [withKnown(sum.terms, sum, count - sumOf(own))],
	};
}

function sumOf(parts: readonly Part[]): number {
	return parts.reduce(
		(sum, { coefficient, count }) => sum + coefficient * count,
		0,
	);
}
