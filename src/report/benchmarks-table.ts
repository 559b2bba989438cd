import { formatCount } from "../vocabulary/numbers.ts";
import { shortPeriod } from "../vocabulary/short-period.ts";
import { figureOverTime, periodsOf } from "./figures-over-time.ts";
import { tableKey } from "./known-figures.ts";
import type { TableBlock } from "./model.ts";
import { phrasesOf } from "./phrases.ts";
import { cellsOf, findTable } from "./published.ts";
import { countInCell } from "./say-figure.ts";
import { shorthandNotes } from "./shorthand-used.ts";
import { columnsOf } from "./table-columns.ts";
import { aboutTable, tableText } from "./table-words.ts";
import { useFigure, type Writing } from "./writing.ts";

/**
 * A total beside what others published of the same days, the council first and the others in the order of the file: never
 * ranked. Nothing where nobody published any.
 */
export function writeBenchmarks(
	writing: Writing,
	name: string,
): readonly TableBlock[] {
	const table = findTable(writing, name);
	const [own, ...more] = table ? cellsOf(writing, table) : [];
	const { elsewhere = [] } = writing.context;
	const others = elsewhere.filter(({ figure }) => figure === own?.id);
	if (!table || !own || more.length > 0 || others.length === 0) return [];
	useFigure(writing, own.id);
	const { authority } = writing.context.settings;
	const periods = periodsOf(writing);
	const compared = new Set(others.map(({ period }) => period.id));
	const mine = (
		periods.length === 0 ? [own] : figureOverTime(writing, own).toReversed()
	).filter((figure) => compared.has(figure?.period.id ?? ""));
	const rows = [
		...mine.flatMap((figure) =>
			figure === undefined
				? []
				: [
						[
							authority.name,
							shortPeriod(figure.period),
							countInCell(figure.value),
							"This report",
						],
					],
		),
		...others.map(({ area, period, value, source }) => [
			area,
			shortPeriod(period),
			typeof value === "number" ? formatCount(value) : value,
			source ?? "Not stated",
		]),
	];
	const number = writing.tableNumbers.size + 1;
	const id = `${tableKey(name)}, elsewhere`;
	writing.tableNumbers.set(id, number);
	const phrases = phrasesOf(writing.template.phrases, tableText(table));
	const { columns } = columnsOf(
		["Area", "Period"],
		["Number"],
		["Source"],
		rows,
	);
	const notes = others.flatMap(({ area, note }) =>
		note === undefined ? [] : [`${area} cannot be compared: ${note}.`],
	);
	return [
		{
			kind: "table",
			id,
			number,
			caption: `${aboutTable(table, phrases)}, beside what others published`,
			columns,
			rows: rows.map((row) => row.map((text) => [{ text }])),
			notes: [...new Set(notes), ...shorthandNotes(rows.flat())],
		},
	];
}
