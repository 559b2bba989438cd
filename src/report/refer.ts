import { listWords } from "../vocabulary/numbers.ts";
import { tableKey } from "./known-figures.ts";
import type { Writing } from "./writing.ts";

/** Where in the paper a table's figures stand: "Figure 1 and Table 2"; "" where it has neither. */
export function referTo(writing: Writing, name: string): string {
	const key = tableKey(name);
	const figure = writing.known.figures.get(key);
	const table = writing.known.tables.get(key);
	return listWords([
		...(figure === undefined ? [] : [`Figure ${figure}`]),
		...(table === undefined
			? []
			: [
					writing.known.appendix.has(key) && !writing.isInAppendix
						? `Table ${table} in the appendix`
						: `Table ${table}`,
				]),
	]);
}
