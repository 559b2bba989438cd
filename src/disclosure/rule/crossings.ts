import { grouped } from "../../vocabulary/grouped.ts";
import type { Universe } from "../universe.ts";
import { type Affine, type Line, levelOnLine } from "./line.ts";
import { type OneWayPart, type Sum, sumsOf } from "./one-way-tables.ts";
import { asBlock, type Ruled, type RuledBlock } from "./rule-table.ts";

/** A crossing of two breakdowns that are both published: its margins, and its cells by row and column. */
export interface Crossing {
	readonly rows: OneWayPart;
	readonly columns: OneWayPart;
	readonly cells: readonly (readonly number[])[];
}

/** The crossings of tables of one breakdown. */
export function crossingsIn(
	{ links }: Universe,
	tables: readonly OneWayPart[],
): readonly Crossing[] {
	const sums = grouped(sumsOf(links), ({ total }) => total);
	return tables.flatMap((rows, place) =>
		tables.slice(place + 1).flatMap((columns) => {
			if (rows.total !== columns.total) return [];
			const cells = rows.parts.map((row) =>
				columns.parts.map((column) => common(sums.get(row), sums.get(column))),
			);
			const found = cells.map((row) => row.flatMap((at) => at ?? []));
			const isWhole = found.every(
				({ length }) => length === columns.parts.length,
			);
			return isWhole ? [{ rows, columns, cells: found }] : [];
		}),
	);
}

/** The only cell that a row and a column have in common. */
function common(
	rows: readonly Sum[] = [],
	columns: readonly Sum[] = [],
): number | undefined {
	for (const row of rows)
		for (const column of columns) {
			const [at, ...more] = row.parts.filter((one) =>
				column.parts.includes(one),
			);
			if (at !== undefined && more.length === 0) return at;
		}
	return undefined;
}

/**
 * The margin of a crossing that says nothing because of the other, if one does; `told` are margins of which each number is
 * told where they stand by themselves. Where one has small counts, the other comes down that has any itself, or any that
 * these could be too many for: of six in a column at most four in a row leave two in the others. Where both are told, the
 * columns do, if a cell is left some small values and not all: of 17, ten in a row and ten in a column have three in common.
 */
export function marginDownIn(
	{ countAt, threshold }: Ruled,
	{ rows, columns }: Pick<Crossing, "rows" | "columns">,
	told: ReadonlySet<OneWayPart>,
): OneWayPart | undefined {
	const countsOf = ({ parts }: OneWayPart) =>
		parts.map(countAt).filter((count) => count > 0);
	const isLow = (margin: OneWayPart) =>
		countsOf(margin).some((count) => count < 2 * threshold - 1);
	if (!told.has(rows))
		return told.has(columns) && !isLow(columns) ? undefined : columns;
	if (!told.has(columns)) return isLow(rows) ? rows : undefined;
	const isNarrow = countsOf(rows).some((row) =>
		countsOf(columns).some((column) => {
			const least = row + column - rows.table.total;
			return least > 0 && least < threshold;
		}),
	);
	return isNarrow ? columns : undefined;
}

/**
 * A crossing of two by two, but for rows and columns of none: where both margins are told, it hangs on one cell; where one is
 * not, it says nothing. Larger ones are left to the audit.
 */
export function ruleCrossing(
	{ rows, columns, cells }: Crossing,
	ruled: Ruled,
): RuledBlock | undefined {
	const filled = (parts: readonly number[]) =>
		parts.flatMap((at, place) => (ruled.countAt(at) > 0 ? [place] : []));
	const [across, down] = [filled(rows.parts), filled(columns.parts)];
	if (across.length > 2 || down.length > 2) return undefined;
	const beside = [...rows.parts, ...columns.parts];
	const isTold = beside.every((at) => ruled.alikeAt(at)?.length === 1);
	if (!isTold)
		return asBlock(
			{ level: "nothing", alike: [] },
			beside,
			new Map(cells.flat().map((at) => [at, []])),
		);
	const [top, bottom] = across;
	const [left, right] = down;
	if (
		top === undefined ||
		bottom === undefined ||
		left === undefined ||
		right === undefined
	)
		return undefined;
	const row = ruled.countAt(rows.parts[top] ?? -1);
	const column = ruled.countAt(columns.parts[left] ?? -1);
	const total = ruled.countAt(rows.total);
	const least = Math.max(0, row + column - total);
	const four: readonly (readonly [number, Affine])[] = [
		[cells[top]?.[left] ?? -1, { start: least, slope: 1 }],
		[cells[top]?.[right] ?? -1, { start: row - least, slope: -1 }],
		[cells[bottom]?.[left] ?? -1, { start: column - least, slope: -1 }],
		[
			cells[bottom]?.[right] ?? -1,
			{ start: total - row - column + least, slope: 1 },
		],
	];
	const line: Line = {
		from: 0,
		to: Math.min(row, column) - least,
		cells: four.map(([, cell]) => cell),
		wholes: [],
	};
	const [[first] = [-1]] = four;
	const found = levelOnLine(
		line,
		ruled.countAt(first) - least,
		ruled.threshold,
	);
	const alikeOf = ({ start, slope }: Affine) =>
		found.alike.map((value) => start + slope * value);
	return asBlock(
		found,
		beside,
		new Map(four.map(([at, cell]) => [at, alikeOf(cell)])),
	);
}
