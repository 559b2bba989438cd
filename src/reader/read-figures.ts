import {
	type Difference,
	differencesIn,
	type Nesting,
	nestingsIn,
} from "../universe/differences.ts";
import { universeOf } from "../universe/universe.ts";
import { populationsOf } from "./populations.ts";
import { asRelation, type Relation } from "./relation.ts";
import type { Scheme, Statement } from "./statement.ts";

/** What a reader knows of figures whatever their values, and what can be subtracted from what. */
export interface Knowledge {
	readonly relations: readonly Relation[];
	readonly differences: readonly Difference[];
	readonly nestings: readonly Nesting[];
	/** Whether it is all that a reader could know. */
	readonly whole: boolean;
}

/** How figures hang together (disclosure.md, section 3, "One universe"). */
export function readFigures(
	statements: readonly Statement[],
	scheme: Scheme,
): Knowledge {
	const universe = universeOf(populationsOf(statements, scheme));
	return {
		relations: [
			...[...universe.sameAs].map(
				([other, one]): Relation => ({
					kind: "sum",
					total: one,
					parts: [other],
				}),
			),
			...universe.laws.map(asRelation),
		],
		differences: differencesIn(universe.cliques),
		nestings: nestingsIn(universe.cliques),
		whole: universe.whole,
	};
}
