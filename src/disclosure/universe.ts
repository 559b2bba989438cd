import type { FigureId } from "../measures/figure-key.ts";
import { namesIn } from "../reader/relation.ts";
import type {
	Figure,
	FigureTable,
	Relation,
} from "../statistics/figure-table.ts";
import { grouped } from "../vocabulary/grouped.ts";
import { unionFind } from "../vocabulary/union-find.ts";
import type { LongWork } from "./facts/long-work.ts";
import {
	type Counts,
	holds,
	isOneCell,
	type Link,
	type LinkTerm,
	linkOf,
} from "./links.ts";

/** The figures as a reader sees them: unknown whole numbers, and how they hang together. */
export interface Universe {
	/** In declared order. Figures that every reader knows to be equal are one cell, and are shown or held back together. */
	readonly cells: readonly Cell[];
	readonly links: readonly Link[];
	/** What can be got by subtracting, and stands for children. */
	readonly differences: readonly CellDifference[];
	/** Which cells lie within which. */
	readonly nestings: readonly CellNesting[];
	readonly behind: ChildrenBehind;
	/** Whether the links are all that a reader could know. */
	readonly isWhole: boolean;
	/** Where in `cells` a figure is. */
	readonly cellOf: ReadonlyMap<FigureId, number>;
	/**
	 * Sums that the true counts do not keep: a fault of ours. Other relations that they do not keep are left out: they hang on
	 * what exports say of one child, and where these say that a child has two birth dates, a reader's conclusion is false.
	 */
	readonly broken: readonly Relation[];
}

/** How many children stand behind a sum of figures, some taken away; as far as `upTo`, `undefined` where nobody knows. */
export type ChildrenBehind = (
	terms: readonly { readonly name: string; readonly coefficient: number }[],
	upTo: number,
) => number | undefined;

/** A sum of cells, some of them taken away. */
export interface CellDifference {
	readonly terms: readonly LinkTerm[];
	/** The cells of one table that make it up, where some do. */
	readonly parts: readonly number[];
}

export interface CellNesting {
	readonly larger: number;
	readonly smaller: number;
}

export interface Cell {
	/** The id of its first figure. */
	readonly name: FigureId;
	readonly count: number | undefined;
	/** The fewest children behind any of its figures; `undefined` where none is about children. */
	readonly contributors: number | undefined;
	/** The base, under 20, of which a category holds all or none: it tells something of everyone in it. */
	readonly wholeGroup: number | undefined;
	/** Empty where a relation names a figure that is not published. */
	readonly figures: readonly Figure[];
}

/** Reads a table's figures and relations as cells and constraints; figures known to be equal become one cell. */
export function* universeOf(
	table: FigureTable,
	behind: ChildrenBehind = () => undefined,
): LongWork<Universe> {
	const counts = new Map(table.figures.map((f) => [f.id, f.count]));
	// Worked out where they are asked for, which takes long where many crossings are published.
	const { relations } = table;
	yield;
	const { differences } = table;
	yield;
	const { nestings } = table;
	yield;
	const broken = relations.filter((relation) => !holds(relation, counts));
	const kept = relations.filter((relation) => !broken.includes(relation));
	const heads = headsOf(kept, counts);
	const ids = kept.flatMap(namesIn).filter((id) => !counts.has(id));
	const groups = new Map([
		...grouped(table.figures, ({ id }) => heads(id)),
		...ids.map((id) => [id, []] as const),
	]);
	const place = new Map([...groups.keys()].map((id, at) => [id, at]));
	const at = (id: FigureId) => place.get(heads(id)) ?? -1;
	return {
		cells: [...groups].map(([name, own]) => cellOfFigures(name, own, counts)),
		links: kept
			.map((relation) => linkOf(relation, at))
			.filter((link) => !isOneCell(link)),
		behind,
		isWhole: table.isWhole,
		differences: differences.flatMap((difference) => {
			const own = difference.terms.map(({ name, coefficient }) => ({
				at: at(name),
				coefficient,
			}));
			return own.some((term) => term.at < 0)
				? []
				: [
						{
							terms: own,
							get parts() {
								return difference.parts.map(at);
							},
						},
					];
		}),
		nestings: nestings
			.map(({ larger, smaller }) => ({
				larger: at(larger),
				smaller: at(smaller),
			}))
			.filter(({ larger, smaller }) => larger >= 0 && smaller >= 0),
		cellOf: new Map(table.figures.map((f) => [f.id, at(f.id)])),
		broken: broken.filter(({ kind }) => kind === "sum"),
	};
}

function cellOfFigures(
	name: FigureId,
	figures: readonly Figure[],
	counts: Counts,
): Cell {
	const contributors = figures.flatMap((figure) => figure.contributors ?? []);
	return {
		name,
		count: figures[0]?.count,
		contributors:
			contributors.length === 0 ? undefined : Math.min(...contributors),
		wholeGroup: figures
			.map((figure) => wholeGroupOf(figure, counts))
			.find((base) => base !== undefined),
		figures,
	};
}

/** A base under this is a group small enough for all of it to be known by name. */
const largestGroup = 19;

function wholeGroupOf(
	{ count, base }: Figure,
	counts: Counts,
): number | undefined {
	const group = base === undefined ? undefined : counts.get(base);
	if (group === undefined || group < 1 || group > largestGroup)
		return undefined;
	return count === 0 || count === group ? group : undefined;
}

/** For each figure, the first of those that are known to be equal to it: a sum of one part says so. */
function headsOf(
	relations: readonly Relation[],
	counts: Counts,
): (id: FigureId) => FigureId {
	const order = new Map([...counts.keys()].map((id, at) => [id, at]));
	const { headOf, join } = unionFind<FigureId>();
	for (const relation of relations) {
		if (relation.kind !== "sum" || relation.parts.length !== 1) continue;
		const ends = [relation.total, ...relation.parts];
		if (ends.some((id) => counts.get(id) === undefined)) continue;
		const [first = "", second = ""] = ends
			.map(headOf)
			.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
		join(first, second);
	}
	return headOf;
}
