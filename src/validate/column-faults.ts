import type { Message } from "../vocabulary/message.ts";
import { ofWholeColumn } from "../vocabulary/summed-up.ts";
import { shapeOf } from "./cell-shape.ts";
import { cellText } from "./cell-text.ts";
import type { IssueLog } from "./issue-log.ts";

/** What is wrong with a column as a whole, rather than with one cell after the other. */
export interface ColumnFaults {
	/** Looks at cells of the column: from `from[i]` to before `to[i]`. */
	readonly look: (
		bytes: Uint8Array,
		count: number,
		places: { readonly from: Int32Array; readonly to: Int32Array },
	) => void;
	/** Tells the log something about a cell, or about the whole column. */
	readonly tell: (line: number | undefined, message: Message) => void;
	/** Tells once what was told of some cells, where these show what is wrong with all. */
	readonly sumUp: (code: string) => void;
	/** Tells once what was told of nearly every cell. */
	readonly finish: () => void;
}

/** Faults of these kinds are those of a cell by itself; others are about how rows go together. */
const ofCells: ReadonlySet<string> = new Set([
	"blank",
	"not-a-date",
	"day-number",
	"month-first-date",
	"not-a-day-number",
	"unknown-word",
	"unknown-outcome",
	"undeclared-sex-code",
	"not-a-number",
	"not-a-whole-number",
	"not-a-period",
	"no-letters",
	"unprintable-word",
	"shortened-id",
]);

/** With fewer cells each is told by its line. */
const fewest = 5;

/** So many cells of a column are looked at for what they look like. */
const mostShapes = 200;

/**
 * Counts the faults of one column. Where nine cells in ten, or more, have the same, it is one fault and not five hundred:
 * the column is another, has slipped, or is written in another way throughout.
 */
export function columnFaults(
	file: string,
	heading: string,
	log: IssueLog,
): ColumnFaults {
	let cells = 0;
	let filled = 0;
	/** The first cells: what they look like is worked out where it is told, which it seldom is. */
	const first: string[] = [];
	const faults = new Map<
		string,
		{ readonly count: number; readonly line: number }
	>();
	const sumUp = (code: string) => {
		const count = faults.get(code)?.count ?? 0;
		if (count < fewest) return;
		const all = code === "blank" ? cells : filled;
		const looks = code === "blank" ? undefined : usualShape(first);
		log.sumUp({ file, heading }, code, (told) =>
			ofWholeColumn(told, Math.min(count, all), all, looks),
		);
	};
	return {
		sumUp,
		look(bytes, count, { from, to }) {
			cells += count;
			for (let i = 0; i < count; i++) {
				const start = from[i] ?? 0;
				const end = to[i] ?? 0;
				if (start === end) continue;
				if (filled++ < mostShapes) first.push(cellText(bytes, start, end));
			}
		},
		tell(line, message) {
			log.add({ file, line, heading }, message);
			const { code } = message;
			if (line === undefined || !ofCells.has(code)) return;
			const before = faults.get(code);
			// A cell of several words may have the same fault several times.
			if (before?.line !== line)
				faults.set(code, { count: (before?.count ?? 0) + 1, line });
		},
		finish() {
			for (const [code, { count }] of faults) {
				const all = code === "blank" ? cells : filled;
				if (count * 10 >= all * 9) sumUp(code);
			}
		},
	};
}

/** The shape of more than half of these cells; `undefined` where there is none. */
function usualShape(cells: readonly string[]): string | undefined {
	const shapes = new Map<string, number>();
	for (const cell of cells) {
		const shape = shapeOf(cell);
		shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
	}
	return [...shapes].find(([, count]) => count * 2 > cells.length)?.[0];
}
