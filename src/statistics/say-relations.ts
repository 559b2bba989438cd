import type { FigureId } from "../measures/figure-key.ts";
import type { Relation } from "./figure-table.ts";

export function sum(total: FigureId, parts: readonly FigureId[]): Relation {
	return { kind: "sum", total, parts };
}

/** Two names of one count. */
export function same(one: FigureId, other: FigureId): Relation {
	return sum(one, [other]);
}

export function within(total: FigureId, parts: readonly FigureId[]): Relation {
	return { kind: "within", total, parts };
}

export function cover(whole: FigureId, parts: readonly FigureId[]): Relation {
	return { kind: "cover", whole, parts };
}

export function atMost(smaller: FigureId, larger: FigureId): Relation {
	return { kind: "atMost", smaller, larger };
}

/** Whoever counts is counted for something: no children without referrals, no referrals without children. */
export function together(one: FigureId, other: FigureId): Relation {
	return { kind: "together", one, other };
}
