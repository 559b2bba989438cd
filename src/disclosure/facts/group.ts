import { growsForEver, searchEndless } from "./endless.ts";
import { type Box, copyBox } from "./propagate.ts";
import type { Relaxation } from "./relaxation.ts";
import type { Row } from "./row.ts";
import { type Found, search, searchSpace } from "./search.ts";
import type { Part } from "./split.ts";

/** Cells that hang together, and what is already known of them. Places are those within the group. */
export interface Group {
	readonly cells: readonly number[];
	readonly box: Box;
	/** A table of the group's cells with this one between two values, both in. */
	readonly ask: (place: number, from: number, to: number) => Found;
	/** Any table. */
	readonly any: () => Found;
	/** The values of a cell that a table was found for, each with its table. */
	readonly seen: (place: number) => ReadonlyMap<number, Float64Array>;
	/** Takes in a table that keeps to every row. */
	readonly remember: (place: number, table: Float64Array) => void;
	readonly rows: readonly Row[];
	/**
	 * Whether there are tables with more and more of this cell; asked of a group that has a table. Where whole-number
	 * tables exist at all, they reach as far as points do (Meyer, 1974).
	 */
	readonly endless: (place: number) => boolean;
}

export type Relax = (rows: readonly Row[], places: number) => Relaxation;

/** Opens a group for questions. Nothing is worked out before it is asked for; nothing is worked out twice. */
export function openGroup(part: Part, relax: Relax, effort: number): Group {
	const { cells, rows, box } = part;
	const space = searchSpace(rows, cells.length, relax);
	const seen = cells.map(() => new Map<number, Float64Array>());
	const without = cells.map(() => new Map<string, Found>());
	let first: Found | undefined;
	const look = (inside: Box, moved: readonly number[] | undefined): Found => {
		const found = inside.upper.includes(Infinity)
			? searchOpen(inside)
			: search(space, inside, { left: effort, guessAt: effort - 40 }, moved);
		if (found.status === "table")
			for (const [place, tables] of seen.entries()) {
				const value = found.table[place] ?? 0;
				if (!tables.has(value)) tables.set(value, found.table);
			}
		return found;
	};
	// Small tables first: most are found at once, and are easier to read.
	const searchOpen = (inside: Box): Found => {
		const found = search(space, copyBox(inside), { left: 60 });
		return found.status === "unproven"
			? searchEndless(rows, inside, { left: effort })
			: found;
	};
	const ask = (place: number, from: number, to: number): Found => {
		const table = tableBetween(seen[place], from, to);
		if (table !== undefined) return { status: "table", table };
		const key = `${from} ${to}`;
		const before = without[place]?.get(key);
		if (before !== undefined) return before;
		const inside = copyBox(box);
		const lower = Math.max(box.lower[place] ?? 0, from);
		const upper = Math.min(box.upper[place] ?? 0, to);
		if (lower > upper) return { status: "none" };
		inside.lower[place] = lower;
		inside.upper[place] = upper;
		const found = look(inside, [place]);
		if (found.status !== "table") without[place]?.set(key, found);
		return found;
	};
	return {
		cells,
		box,
		rows,
		ask,
		any: () => {
			first ??= look(copyBox(box), undefined);
			return first;
		},
		seen: (place) => seen[place] ?? new Map(),
		remember: (place, table) => {
			seen[place]?.set(table[place] ?? 0, table);
		},
		endless: (place) => growsForEver(rows, box, place),
	};
}

function tableBetween(
	tables: ReadonlyMap<number, Float64Array> | undefined,
	from: number,
	to: number,
): Float64Array | undefined {
	if (from === to) return tables?.get(from);
	for (const [value, table] of tables ?? [])
		if (value >= from && value <= to) return table;
	return undefined;
}
