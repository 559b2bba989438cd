import { type BreakdownName, breakdowns } from "../breakdowns/breakdowns.ts";
import type { FigureKey } from "../measures/figure-key.ts";
import { type MeasureId, measureIds, measures } from "../measures/measures.ts";
import type { PublishedPart } from "../published/published-figures.ts";
import { finestOf } from "../reader/ages.ts";
import type { Figure } from "../statistics/figure-table.ts";
import { idOf, type Sheet } from "./sheets.ts";
import { mergedIds, type Unknowns } from "./unknowns.ts";

/** A table by its figures, of which no count is known. */
export interface EmptyTable {
	readonly table: {
		readonly measure: MeasureId;
		readonly breakdowns: readonly BreakdownName[];
	};
	readonly cells: readonly (readonly PublishedPart[])[];
	readonly recordedAt: number | undefined;
}

/** The categories that sheets name, by breakdown, in their order: the finest bands of age, and none that are merged. */
export type Categories = ReadonlyMap<BreakdownName, readonly string[]>;

export function categoriesOf(
	sheets: readonly Sheet[],
	{ bands }: Pick<Unknowns, "bands">,
): Categories {
	const found = new Map<BreakdownName, Set<string>>();
	for (const { figures } of sheets)
		for (const { cell } of figures)
			for (const part of cell) {
				const own = found.get(part.breakdown) ?? new Set();
				found.set(part.breakdown, own);
				const finest =
					part.breakdown === "ageBand"
						? finestOf(part.category, bands)
						: mergedIds(part);
				for (const category of finest) own.add(category);
			}
	const levels = [...(found.get("risk") ?? []), ...(found.get("from") ?? [])];
	if (levels.length > 0)
		for (const name of ["risk", "from"] as const)
			found.set(name, new Set(levels));
	return new Map([...found].map(([name, all]) => [name, [...all]]));
}

/** The tables of these names, with every cell that their categories make. */
export function emptyTables(
	names: Iterable<string>,
	categories: Categories,
): readonly EmptyTable[] {
	return [...names].flatMap((name) => {
		const [first = "", rest = ""] = name.split(":");
		const measure = measureIds.find((id) => id === first);
		if (measure === undefined) return [];
		const by = rest === "" ? [] : rest.split("|").flatMap(breakdownNamed);
		const cells = by.reduce<readonly (readonly PublishedPart[])[]>(
			(before, breakdown) =>
				before.flatMap((parts) =>
					categoriesFor(categories, breakdown, by.length).map((category) => [
						...parts,
						{ breakdown, category },
					]),
				),
			[[]],
		);
		const at = cells.findIndex((cell) => cell.some(isRecorded));
		return [
			{
				table: { measure, breakdowns: by },
				cells,
				recordedAt: at < 0 ? undefined : at,
			},
		];
	});
}

/** Their figures. */
export function emptyFigures(
	tables: readonly EmptyTable[],
	of: Pick<FigureKey, "period" | "asAt">,
): readonly Figure[] {
	return tables.flatMap(({ table: { measure }, cells }) =>
		cells.map((cell) => ({
			...of,
			id: idOf(measure, cell),
			measure,
			cell: cell.map((part) => ({ ...part, label: part.category })),
			label: "",
			unit: measures[measure].unit,
			count: undefined,
			contributors: undefined,
		})),
	);
}

/** "Recorded" is a row of a table of one breakdown alone. */
function categoriesFor(
	categories: Categories,
	breakdown: BreakdownName,
	of: number,
): readonly string[] {
	const all = categories.get(breakdown) ?? [];
	return of === 1
		? all
		: all.filter((category) => !isRecorded({ breakdown, category }));
}

function isRecorded({ category }: PublishedPart): boolean {
	return category === "recorded";
}

function breakdownNamed(name: string): readonly BreakdownName[] {
	return isBreakdown(name) ? [name] : [];
}

function isBreakdown(name: string): name is BreakdownName {
	return name in breakdowns;
}
