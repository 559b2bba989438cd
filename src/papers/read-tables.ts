import { type MeasureId, measures } from "../measures/measures.ts";
import { readCount, readShare } from "./read-number.ts";
import type { Names, Reading, TableNames } from "./reading.ts";
import type { WordTable } from "./word-paper.ts";

/** What a paper's tables say of figures, and cells that hold no number that a figure could have. */
export interface TableReadings {
	readonly readings: readonly Reading[];
	/** Rows and cells of tables of figures that could not be read. */
	readonly notUnderstood: readonly {
		readonly place: string;
		readonly text: string;
	}[];
}

interface RowText {
	readonly cells: readonly string[];
	readonly place: string;
}

/** Reads the tables of figures among a paper's tables. */
export function readTables(
	tables: readonly WordTable[],
	names: Names,
	roundTo: number | undefined,
): TableReadings {
	const readings: Reading[] = [];
	const notUnderstood: { place: string; text: string }[] = [];
	for (const table of tables) {
		const named = names.tableOf(table.caption);
		if (named === undefined) continue;
		for (const row of rowsOf(table)) {
			const found = readRow(row, table.headings, named, names, roundTo);
			readings.push(...found.readings);
			notUnderstood.push(
				...found.notUnderstood.map((text) => ({ place: row.place, text })),
			);
		}
	}
	return { readings, notUnderstood };
}

function rowsOf({ place, rows }: WordTable): readonly RowText[] {
	return rows.flatMap(({ cells, before }) => {
		const at = `${place}, row ${cells[0] ?? before?.[0] ?? ""}`;
		return before === undefined
			? [{ cells, place: at }]
			: [
					{ cells, place: at },
					{
						cells: before.map((text, i) => text || (cells[i] ?? "")),
						place: `${at}, as it was before a tracked change`,
					},
				];
	});
}

interface RowReading {
	readonly readings: readonly Reading[];
	readonly notUnderstood: readonly string[];
}

function readRow(
	row: RowText,
	headings: readonly string[],
	table: TableNames,
	names: Names,
	roundTo: number | undefined,
): RowReading {
	const cell = (heading: RegExp) => {
		const at = headings.findIndex((one) => heading.test(one));
		return at < 0 ? undefined : row.cells[at];
	};
	const count = countIn(
		row,
		isAboutChildren(table.measure) ? roundTo : undefined,
	);
	if (table.measure === "outcome") {
		const code = cell(/^Code$/) ?? "";
		const scored = `outcomeScored:code=${code}`;
		return together([
			count(`outcomeCases:code=${code}`, cell(/^Cases with the outcome$/)),
			count(scored, cell(/^Cases with both scores$/)),
			count(
				`outcome:code=${code}|result=improved`,
				cell(/^Cases improved$/),
				cell(/^Share improved$/),
				scored,
			),
		]);
	}
	if (table.measure === "missingAndAtRisk") {
		const whole = names.measureOf(row.cells[0] ?? "");
		if (whole === undefined) return unknownRow(row);
		return together([
			count(whole, row.cells[1]),
			count(`missingAndAtRisk:of=${whole}`, row.cells[2], row.cells[3], whole),
		]);
	}
	if (table.measure.startsWith("training")) {
		const [label = ""] = row.cells;
		const audience = names.categoryOf("audience", label) ?? "";
		const part = label === "All audiences" ? "" : `:audience=${audience}`;
		return together([
			count(`trainingSessions${part}`, cell(/^Sessions$/)),
			count(`trainingAttendees${part}`, cell(/^Attendances$/)),
		]);
	}
	return countsRow(row, headings, table, names, count);
}

type Count = (
	id: string,
	text: string | undefined,
	share?: string,
	base?: string,
) => RowReading;

/** One row a category: its labels, its count and, where there is one, its share. */
function countsRow(
	row: RowText,
	headings: readonly string[],
	table: TableNames,
	names: Names,
	count: Count,
): RowReading {
	const [first = ""] = row.cells;
	const labels = Math.max(1, table.breakdowns.length);
	const text = row.cells[labels];
	const hasShare = headings[labels + 1]?.startsWith("Share") ?? false;
	const share = hasShare ? row.cells[labels + 1] : undefined;
	if (table.breakdowns.length === 0) return count(table.measure, text, share);
	if (first === table.total)
		return count(
			table.measure === "riskChange" ? "referrals" : table.measure,
			text,
		);
	const parts = table.breakdowns.map((breakdown, i) => {
		const category = names.categoryOf(breakdown, row.cells[i] ?? "");
		return category === undefined ? undefined : `${breakdown}=${category}`;
	});
	if (parts.includes(undefined)) return unknownRow(row);
	return count(`${table.measure}:${parts.toSorted().join("|")}`, text, share);
}

function unknownRow(row: RowText): RowReading {
	return { readings: [], notUnderstood: [row.cells.join(" | ")] };
}

function together(rows: readonly RowReading[]): RowReading {
	return {
		readings: rows.flatMap(({ readings }) => readings),
		notUnderstood: rows.flatMap((one) => one.notUnderstood),
	};
}

/** Reads a count with its share, in one row; a column that is not there says nothing. */
function countIn({ place }: RowText, roundTo: number | undefined): Count {
	return (id, text, shareText, base) => {
		if (text === undefined) return { readings: [], notUnderstood: [] };
		const value = readCount(text, roundTo);
		const share = shareText === undefined ? undefined : readShare(shareText);
		const said = [text, shareText].filter((one) => one !== undefined).join(" ");
		const isOdd =
			value === undefined ||
			(shareText !== undefined &&
				share === undefined &&
				!/^\[[cxz]\]$/.test(shareText.trim()));
		return {
			readings:
				value === undefined && share === undefined
					? []
					: [{ id, value, share, base, place, said }],
			notUnderstood: isOdd ? [said] : [],
		};
	};
}

function isAboutChildren(measure: MeasureId): boolean {
	return measures[measure].aboutChildren;
}
