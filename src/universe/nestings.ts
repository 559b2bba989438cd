import type { NamedClique } from "./join-populations.ts";
import { partsOf, withoutEqual } from "./table-parts.ts";

/** That all of one count are among those of another, which is no total of its table. */
export interface Nesting<Name = string> {
	readonly larger: Name;
	readonly smaller: Name;
}

/** Which counts lie within which, but for the parts that their table tells of a total. */
export function nestingsIn(
	cliques: readonly NamedClique[],
): readonly Nesting[] {
	const found = new Map<string, Nesting>();
	for (const { sums } of cliques) {
		const counts = withoutEqual(sums);
		for (const larger of counts)
			for (const smaller of counts) {
				if (smaller.columns === 0n || smaller.columns === larger.columns)
					continue;
				if ((smaller.columns & ~larger.columns) !== 0n) continue;
				const rest = larger.columns & ~smaller.columns;
				if (partsOf(rest, counts, smaller.table).length > 0) continue;
				found.set(`${larger.name} ${smaller.name}`, {
					larger: larger.name,
					smaller: smaller.name,
				});
			}
	}
	return [...found.values()];
}
