import type { FigureId } from "../measures/figure-key.ts";
import { namesIn } from "../reader/relation.ts";
import type { Relation } from "../statistics/figure-table.ts";
import type { NamedLaw } from "../universe/laws.ts";

/** A relation between places in `cells`. */
export type Link =
	| {
			/** The parts add up to the whole; or, where they cover it, to at least that. */
			readonly kind: "sum" | "cover";
			readonly whole: number;
			readonly parts: readonly number[];
	  }
	| {
			/** The parts add up to the whole at most. */
			readonly kind: "within";
			readonly whole: number;
			readonly parts: readonly number[];
	  }
	| {
			readonly kind: "atMost";
			readonly smaller: number;
			readonly larger: number;
	  }
	| {
			/** Both are 0, or neither is. */
			readonly kind: "together";
			readonly one: number;
			readonly other: number;
	  }
	| {
			/** Any other sum; where `many` are none, it holds without them. */
			readonly kind: "law";
			readonly said: string;
			readonly terms: readonly LinkTerm[];
			readonly many: readonly number[];
			readonly lower: number | undefined;
			readonly upper: number | undefined;
	  };

export interface LinkTerm {
	readonly at: number;
	readonly coefficient: number;
}

/** A relation of figures as one of places. */
export function linkOf(relation: Relation, at: (id: FigureId) => number): Link {
	switch (relation.kind) {
		case "sum":
			return {
				kind: "sum",
				whole: at(relation.total),
				parts: relation.parts.map(at),
			};
		case "within":
			return {
				kind: "within",
				whole: at(relation.total),
				parts: relation.parts.map(at),
			};
		case "cover":
			return {
				kind: "cover",
				whole: at(relation.whole),
				parts: relation.parts.map(at),
			};
		case "atMost":
			return {
				kind: "atMost",
				smaller: at(relation.smaller),
				larger: at(relation.larger),
			};
		case "together":
			return {
				kind: "together",
				one: at(relation.one),
				other: at(relation.other),
			};
		case "law": {
			const { said, terms, many = [], lower, upper } = relation.law;
			return {
				kind: "law",
				said,
				terms: terms.map(({ name, coefficient }) => ({
					at: at(name),
					coefficient,
				})),
				many: many.map(at),
				lower,
				upper,
			};
		}
	}
	relation satisfies never;
}

/** The cells that a link speaks of. */
export function cellsOf(link: Link): readonly number[] {
	switch (link.kind) {
		case "sum":
		case "within":
		case "cover":
			return [link.whole, ...link.parts];
		case "atMost":
			return [link.smaller, link.larger];
		case "together":
			return [link.one, link.other];
		case "law":
			return [...link.terms.map(({ at }) => at), ...link.many];
	}
	link satisfies never;
}

/** What a figure has to do with itself tells nothing. */
export function isOneCell(link: Link): boolean {
	const cells = cellsOf(link);
	return cells.length === 2 && cells[0] === cells[1];
}

export type Counts = ReadonlyMap<FigureId, number | undefined>;

/** Whether the true counts keep a relation; one with a count that is not known cannot be broken. */
export function holds(relation: Relation, counts: Counts): boolean {
	if (relation.kind === "law") return lawHolds(relation.law, counts);
	const values = namesIn(relation).map((id) => counts.get(id));
	const [first = 0, ...others] = values.filter((value) => value !== undefined);
	if (values.length !== others.length + 1) return true;
	const sum = others.reduce((total, value) => total + value, 0);
	if (relation.kind === "together") return (first === 0) === (sum === 0);
	if (relation.kind === "within") return first >= sum;
	return relation.kind === "sum" ? first === sum : first <= sum;
}

function lawHolds(
	{ terms, many = [], lower, upper }: NamedLaw,
	counts: Counts,
): boolean {
	const names = [...terms.map(({ name }) => name), ...many];
	if (names.some((name) => counts.get(name) === undefined)) return true;
	if (many.some((name) => counts.get(name) !== 0)) return true;
	const sum = terms.reduce(
		(all, { name, coefficient }) => all + coefficient * (counts.get(name) ?? 0),
		0,
	);
	return sum >= (lower ?? -Infinity) && sum <= (upper ?? Infinity);
}
