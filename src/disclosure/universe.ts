import type { FigureId } from "../measures/figure-key.ts";
import { holds, namesIn, type Relation, renamed } from "../reader/relation.ts";
import type {
	ChildrenBehind,
	Figure,
	FigureTable,
} from "../statistics/figure-table.ts";
import type { Difference } from "../universe/differences.ts";
import type { Nesting } from "../universe/nestings.ts";
import { grouped } from "../vocabulary/grouped.ts";
import { unionFind } from "../vocabulary/union-find.ts";
import type { LongWork } from "./facts/long-work.ts";

/** The figures as a reader sees them: unknown whole numbers, and how they hang together. */
export interface Universe {
	/** In declared order. Figures that every reader knows to be equal are one cell, and are shown or held back together. */
	readonly cells: readonly Cell[];
	/** By places in `cells`, as all that follows. */
	readonly links: readonly Relation<number>[];
	/** What can be got by subtracting, and stands for children. */
	readonly differences: readonly Difference<number>[];
	/** Which cells lie within which. */
	readonly nestings: readonly Nesting<number>[];
	/** Asked of figures. */
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
	const countOf = (id: FigureId) => counts.get(id);
	const broken = relations.filter((relation) => !holds(relation, countOf));
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
			.map((relation) => renamed(relation, at))
			.filter((link) => !isOfOneCell(link)),
		behind,
		isWhole: table.isWhole,
		differences: differences.flatMap((difference) => {
			const terms = difference.terms.map(({ name, coefficient }) => ({
				name: at(name),
				coefficient,
			}));
			return terms.some(({ name }) => name < 0)
				? []
				: [
						{
							terms,
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

/** What a figure has to do with itself tells nothing. */
function isOfOneCell(link: Relation<number>): boolean {
	const [one, other, ...more] = namesIn(link);
	return one === other && more.length === 0;
}

type Counts = ReadonlyMap<FigureId, number | undefined>;

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
