import type { NamedSum } from "./join-populations.ts";

/** Counts that stand for other columns than those before them. */
export function withoutEqual(sums: readonly NamedSum[]): readonly NamedSum[] {
	const seen = new Set<bigint>();
	return sums.filter(({ columns }) => {
		if (columns === 0n || seen.has(columns)) return false;
		seen.add(columns);
		return true;
	});
}

/** The counts of one table that make up some columns. */
export function partsOf(
	columns: bigint,
	counts: readonly NamedSum[],
	table?: string,
): readonly string[] {
	const tables = new Map<string, { left: bigint; parts: string[] }>();
	for (const count of counts) {
		if (table !== undefined && count.table !== table) continue;
		if ((count.columns & ~columns) !== 0n) continue;
		const own = tables.get(count.table) ?? { left: columns, parts: [] };
		tables.set(count.table, own);
		if ((count.columns & ~own.left) !== 0n) continue;
		own.left &= ~count.columns;
		own.parts.push(count.name);
	}
	for (const { left, parts } of tables.values()) if (left === 0n) return parts;
	return [];
}
