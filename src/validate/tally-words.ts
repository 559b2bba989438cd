import { type ExportKind, exportKinds } from "../dictionary/columns.ts";
import {
	type WordColumn,
	type WordColumnDefinition,
	wordColumn,
	wordColumnsOf,
} from "../dictionary/word-columns.ts";
import type { RawTable } from "../ingest/raw-table.ts";
import type { Settings } from "../settings/settings.ts";

import { type CellColumn, cellColumns, type Rows } from "./cell-column.ts";
import { cellText } from "./cell-text.ts";
import { columnWords } from "./column-words.ts";
import { idIndex } from "./id-index.ts";
import { issueLog } from "./issue-log.ts";
import { type ReadingProgress, readRows } from "./read-rows.ts";
import { eachWord, type IsWord } from "./several-words.ts";
import { wantedAuthority } from "./validate.ts";
import { wordMeanings } from "./word-meanings.ts";

/** What stands in one column of words, as it is written. */
export interface ColumnTally {
	readonly kind: ExportKind;
	readonly column: WordColumn;
	/** In the order in which they are first met. */
	readonly words: readonly WordTally[];
	/** How many cells are blank. */
	readonly blank: number;
	/** How many words are not listed, being too long for a word or of too many kinds: such a column holds free text. */
	readonly unlisted: number;
}

export interface WordTally {
	readonly raw: string;
	readonly count: number;
	/** The category that reading takes it for; `undefined` where it is not known. */
	readonly means: string | undefined;
}

/** So many different words of a column are listed. */
const mostWords = 2000;

/** The longest text that passes for a word, in bytes. */
const longestWord = 200;

/**
 * Counts every spelling of every column of words, and what each is taken for. It reads the files once more: a run that
 * does not ask for this pays nothing for it. Dates are never listed, nor any column that holds no words.
 *
 * @param authority the one council whose rows count, in files that pool several; all rows without it
 */
export async function tallyWords(
	tables: readonly RawTable[],
	settings: Settings,
	authority: string | undefined,
	progress: ReadingProgress,
): Promise<readonly ColumnTally[]> {
	const counts = exportKinds.flatMap((kind) =>
		wordColumnsOf(kind).map((column) => ({
			kind,
			column,
			seen: wordCounter(wordColumn(column)),
		})),
	);
	const wanted = wantedAuthority(settings, authority);
	// A word for nothing, such as "-", is a word where settings give it a meaning.
	const listed = (kind: ExportKind, column: WordColumn) =>
		columnWords(kind, column, settings).isListed;
	const wordTest = (kind: ExportKind, column: WordColumn): IsWord => {
		const known = columnWords(kind, column, settings);
		return (...word) => known.indexAt(...word) !== undefined;
	};
	for (const table of tables) {
		// What is wrong with the file is told where it is checked.
		const log = issueLog();
		const { column: columnOf } = cellColumns(table, log);
		const counted = counts
			.filter(({ kind, column }) => kind === table.kind && has(table, column))
			.map(({ column, seen }) => ({
				seen,
				cells: columnOf(column, "allowed", listed(table.kind, column)),
				isWord: wordTest(table.kind, column),
			}));
		const reading = { wanted, log, progress, settings };
		await readRows(table, reading, (rows) => {
			for (const { seen, cells, isWord } of counted)
				seen.add(cells, rows, isWord);
		});
	}
	return counts.flatMap(({ kind, column, seen }) => {
		if (!tables.some((table) => table.kind === kind && has(table, column)))
			return [];
		const meanings = wordMeanings(kind, column, settings);
		return [{ kind, column, ...seen.finish(meanings) }];
	});
}

function has(table: RawTable, column: WordColumn): boolean {
	return table.columns.has(column);
}

/** Counts the words of one column. */
function wordCounter({ several, orDate }: WordColumnDefinition) {
	const spellings = idIndex();
	const raws: string[] = [];
	const counts: number[] = [];
	let blank = 0;
	let unlisted = 0;
	return { add, finish };

	function add(cells: CellColumn, rows: Rows, isWord: IsWord): void {
		const { bytes } = rows.batch;
		const { from, to } = cells.locate(rows);
		for (let i = 0; i < rows.count; i++) {
			const start = from[i] ?? 0;
			const end = to[i] ?? 0;
			if (start === end) blank++;
			else if (several) eachWord(bytes, start, end, isWord, count);
			else count(bytes, start, end);
		}
	}

	function count(bytes: Uint8Array, start: number, end: number): void {
		let number =
			end - start > longestWord ? -1 : spellings.find(bytes, start, end);
		if (number < 0 && (end - start > longestWord || raws.length >= mostWords)) {
			unlisted++;
			return;
		}
		if (number < 0) {
			number = spellings.add(bytes, start, end);
			raws.push(cellText(bytes, start, end));
		}
		counts[number] = (counts[number] ?? 0) + 1;
	}

	function finish(
		meanings: (words: readonly string[]) => readonly (string | undefined)[],
	): Pick<ColumnTally, "words" | "blank" | "unlisted"> {
		const means = meanings(raws);
		const words = raws.map((raw, i) => ({
			raw,
			count: counts[i] ?? 0,
			means: means[i],
		}));
		return {
			words: words.filter((word) => !(orDate && isDateLike(word))),
			blank,
			unlisted,
		};
	}
}

/** Where a column may hold a date instead of a word, a digit that is no word is taken for a part of one. */
function isDateLike({ raw, means }: WordTally): boolean {
	return means === undefined && /\d/.test(raw);
}
