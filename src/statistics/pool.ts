import { breakdowns } from "../breakdowns/breakdowns.ts";
import type { FigureId } from "../measures/figure-key.ts";
import { namesIn } from "../reader/relation.ts";
import { sum } from "../vocabulary/numbers.ts";
import type { Figure, FigureGroup, FigureTable } from "./figure-table.ts";

/**
 * The figures of several councils together: each is the sum of theirs. A child who is known to two councils counts with
 * each, since identifiers are a council's own. A figure that is not available from every council is not available.
 * Takes tables of one period, of which there is at least one, made under the same settings.
 */
export function poolFigures(tables: readonly FigureTable[]): FigureTable {
	const [first] = tables;
	if (first === undefined) throw new Error("there are no councils to pool");
	const byId = tables.map(
		({ figures }) => new Map(figures.map((figure) => [figure.id, figure])),
	);
	const known = new Map(byId.flatMap((own) => [...own]));
	const figures = [...known.values()].map((figure) => poolFigure(figure, byId));
	const told = new Set(
		figures.filter(({ count }) => count !== undefined).map(({ id }) => id),
	);
	// What is no figure is a cell that it takes to say how figures hang together.
	const isTold = (names: readonly FigureId[]) =>
		names.every((name) => told.has(name) || !known.has(name));
	return {
		period: first.period,
		tables: poolGroups(tables.map((table) => table.tables)),
		beside: first.beside.map(({ period }, at) => ({
			period,
			tables: poolGroups(tables.map((table) => table.beside[at]?.tables ?? [])),
		})),
		figures,
		relations: inAll(tables.map((table) => table.relations)).filter(
			(relation) => isTold(namesIn(relation)),
		),
		differences: inAll(tables.map((table) => table.differences)).filter(
			({ terms }) => isTold(terms.map(({ name }) => name)),
		),
		nestings: inAll(tables.map((table) => table.nestings)),
		isWhole: tables.every((table) => table.isWhole),
		leftOut: [...new Set(tables.flatMap((table) => table.leftOut))],
	};
}

/** What every council's readers know. */
function inAll<Known>([
	first = [],
	...others
]: readonly (readonly Known[])[]): readonly Known[] {
	const known = others.map(
		(some) => new Set(some.map((one) => JSON.stringify(one))),
	);
	return first.filter((one) =>
		known.every((some) => some.has(JSON.stringify(one))),
	);
}

function poolFigure(
	figure: Figure,
	byId: readonly ReadonlyMap<FigureId, Figure>[],
): Figure {
	// What one council does not list is none of it.
	const isOwnCategory = figure.cell.some(
		({ breakdown }) => breakdowns[breakdown].categories.kind === "found",
	);
	const parts = byId.map((own) => own.get(figure.id));
	const known = parts.filter((part) => part !== undefined);
	const isKnown =
		known.every(({ count }) => count !== undefined) &&
		(isOwnCategory || known.length === parts.length);
	const isAboutChildren = known.some(
		({ contributors }) => contributors !== undefined,
	);
	return {
		...figure,
		count: isKnown ? sum(known.map(({ count = 0 }) => count)) : undefined,
		contributors:
			isKnown && isAboutChildren
				? sum(known.map(({ contributors = 0 }) => contributors))
				: undefined,
	};
}

/** The tables of any council, in the order of the first that has them; their figures are those of any council. */
function poolGroups(
	tables: readonly (readonly FigureGroup[])[],
): readonly FigureGroup[] {
	const groups = new Map<string, FigureGroup>();
	for (const own of tables)
		for (const group of own) {
			const there = groups.get(group.name)?.figures ?? [];
			const figures = [...new Set([...there, ...group.figures])];
			groups.set(group.name, { ...group, figures });
		}
	return [...groups.values()];
}
