import type { RawBatch, RawTable } from "../ingest/raw-table.ts";
import { messages } from "../vocabulary/messages.ts";
import { bareWord } from "../vocabulary/words.ts";
import { isBlankText } from "./blank-text.ts";
import { cellText } from "./cell-text.ts";
import type { IssueLog } from "./issue-log.ts";
import { spellings } from "./known-words.ts";

/** Which rows of files that pool several councils are wanted. */
export interface WantedAuthority {
	/** The names and codes of the one that was asked for; `undefined` where all rows are wanted. */
	readonly asked: readonly string[] | undefined;
	/** The names and codes of the council whose settings these are: all of them mean one authority. */
	readonly own: readonly string[];
}

/** Says of each row of one file whether it is wanted. */
export interface AuthorityFilter {
	readonly isWanted: (batch: RawBatch, row: number) => boolean;
	/** Judges what only the whole file shows: whether it has rows, and none of them is wanted. */
	readonly isAboutOthers: () => boolean;
}

/**
 * The rows of one authority. Where nobody chose one, a file that pools several is refused: their sum would pass for one
 * council's.
 */
export function authorityFilter(
	table: RawTable,
	{ asked, own }: WantedAuthority,
	log: IssueLog,
): AuthorityFilter {
	const column = table.columns.get("authority");
	if (!column) return { isWanted: () => true, isAboutOthers: () => false };
	const { index, heading } = column;
	const askedWords = asked && new Set(asked.map(bareWord));
	const ownWords = new Set(own.map(bareWord));
	const ownWord = bareWord(own[0] ?? "");
	const seen = spellings();
	const different = new Set<string>();
	let rows = 0;
	let found = 0;
	return {
		isWanted(batch, row) {
			const { bytes } = batch;
			const cell = row * batch.columns + index;
			const start = batch.starts[cell] ?? 0;
			const end = batch.ends[cell] ?? 0;
			let answer = seen.meaning(bytes, start, end);
			if (answer === undefined) {
				const text = cellText(bytes, start, end).trim();
				answer = judge(isBlankText(text) ? "" : bareWord(text));
				seen.remember(bytes, start, end, answer);
			}
			rows++;
			found += answer;
			return answer === 1;
		},
		isAboutOthers() {
			if (!asked && different.size > 1)
				log.add({ file: table.file, heading }, messages.severalAuthorities());
			return asked !== undefined && found === 0 && rows > 0;
		},
	};

	/** 1 where the rows of an authority are wanted, 0 where they are not. */
	function judge(word: string): 0 | 1 {
		if (word !== "") different.add(ownWords.has(word) ? ownWord : word);
		return askedWords === undefined || askedWords.has(word) ? 1 : 0;
	}
}
