import type { Relation } from "../reader/relation.ts";
import type { PublishedFigure } from "./published-figures.ts";
import { tableKindOf } from "./table-shapes.ts";

/**
 * Figures that stand beside each other: parts of one total, and what hangs together so. Of such a block the tool says
 * "fewer than 5" of all small counts or of none. Figures that every reader knows to be equal stand in each other's.
 */
export function blocksOf(
	figures: readonly PublishedFigure[],
	relations: readonly Relation[],
): readonly (readonly PublishedFigure[])[] {
	const heads = new Map<string, string>();
	const head = (id: string): string => {
		const next = heads.get(id);
		return next === undefined ? id : head(next);
	};
	const join = (one: string, other: string) => {
		if (head(one) !== head(other)) heads.set(head(other), head(one));
	};
	const kinds = new Map(figures.map((one) => [one.id, [tableKindOf(one)]]));
	for (const relation of relations) {
		if (relation.kind !== "sum" || relation.parts.length !== 1) continue;
		const ends = [relation.total, ...relation.parts];
		const all = ends.flatMap((id) => kinds.get(id) ?? []);
		for (const id of ends) kinds.set(id, all);
		join(relation.total, relation.parts[0] ?? relation.total);
	}
	for (const relation of relations) {
		if (
			relation.kind === "atMost" ||
			relation.kind === "together" ||
			relation.kind === "law"
		)
			continue;
		const [first, ...others] = relation.parts;
		if (first === undefined || !isOneTable(relation.parts, kinds)) continue;
		for (const other of others) join(first, other);
	}
	const blocks = new Map<string, PublishedFigure[]>();
	for (const figure of figures) {
		const key = head(figure.id);
		blocks.set(key, [...(blocks.get(key) ?? []), figure]);
	}
	return [...blocks.values()];
}

/** What covers a whole without being its parts (children and re-referrals) is no table. */
function isOneTable(
	ids: readonly string[],
	kinds: ReadonlyMap<string, readonly string[]>,
): boolean {
	const [first = [], ...others] = ids.map((id) => kinds.get(id) ?? []);
	return first.some((kind) => others.every((other) => other.includes(kind)));
}
