import type { Category } from "../dictionary/category.ts";
import { type ExportKind, exportKinds } from "../dictionary/columns.ts";
import {
	categoriesOf,
	type WordColumn,
	wordColumn,
	wordColumnsOf,
} from "../dictionary/word-columns.ts";
import type { SettingsProblem } from "../settings/problem.ts";
import type { Matches, Settings } from "../settings/settings.ts";
import {
	bareWord,
	camelCaseId,
	isId,
	nearestName,
	wordKey,
} from "../vocabulary/words.ts";
import type { FilledLine } from "./filled-line.ts";

/** A line that matches a word to a category, or what is wrong with it and under which heading. */
type LineReading =
	| { readonly ok: true; readonly match: Match | undefined }
	| { readonly ok: false; readonly key: string; readonly message: string };

interface Match {
	readonly kind: ExportKind;
	readonly column: WordColumn;
	readonly raw: string;
	readonly id: string;
}

/**
 * The matches that the lines of a file make. Refused are exports, columns and categories that are not known, a word with
 * two meanings, and one that settings give another meaning. No message holds what a cell holds.
 */
export function collectMatches(
	lines: readonly FilledLine[],
	file: string,
	settings: Settings,
): {
	readonly matches: Matches;
	readonly problems: readonly SettingsProblem[];
} {
	const found: Match[] = [];
	const problems: SettingsProblem[] = [];
	const seen = new Map<
		string,
		{ readonly id: string; readonly line: number }
	>();
	for (const filled of lines) {
		const { line } = filled;
		const tell = (key: string, message: string) =>
			void problems.push({ file, line, key, message });
		const reading = readLine(filled, settings);
		if (!reading.ok) tell(reading.key, reading.message);
		if (!reading.ok || !reading.match) continue;
		const { kind, column, raw, id } = reading.match;
		const key = [kind, column, keyOf(column, raw, settings)].join("\n");
		const other = seen.get(key);
		if (other && other.id !== id)
			tell(
				"matched_to",
				`This word is matched to ${id} here and to ${other.id} on line ${other.line}. Case, spaces and punctuation make no difference. Keep one of the two.`,
			);
		if (!other) seen.set(key, { id, line });
		found.push(reading.match);
	}
	return { matches: byColumn(found), problems };
}

function byColumn(found: readonly Match[]): Matches {
	const wordsOf = (kind: ExportKind, column: WordColumn) =>
		Object.fromEntries(
			found
				.filter((match) => match.kind === kind && match.column === column)
				.map(({ raw, id }) => [raw, id]),
		);
	return Object.fromEntries(
		[...new Set(found.map(({ kind }) => kind))].map((kind) => [
			kind,
			Object.fromEntries(
				wordColumnsOf(kind)
					.map((column) => [column, wordsOf(kind, column)] as const)
					.filter(([, words]) => Object.keys(words).length > 0),
			),
		]),
	);
}

function readLine(line: FilledLine, settings: Settings): LineReading {
	const kind = exportKinds.find((known) => sameName(known, line.export));
	if (kind === undefined)
		return unknownName("export", "an export", line.export, exportKinds);
	const columns = wordColumnsOf(kind);
	const column = columns.find((known) => sameName(known, line.column));
	if (column === undefined)
		return unknownName(
			"column",
			`a column of words of ${kind}`,
			line.column,
			columns,
		);
	if (line.raw === "") return readBlank(column, line.matchedTo);
	if (line.matchedTo === "") return { ok: true, match: undefined };
	const categories = categoriesOf(column, settings);
	const id =
		categories === undefined
			? freeId(line.matchedTo)
			: categoryId(line.matchedTo, categories);
	if (id === undefined || id === "")
		return unknownName(
			"matched_to",
			`a category of ${column}`,
			line.matchedTo,
			(categories ?? []).map((category) => category.id),
		);
	const { raw } = line;
	return (
		contradiction(column, raw, id, settings) ?? {
			ok: true,
			match: { kind, column, raw, id },
		}
	);
}

/** The id of a free word, as it was filled in or made of what was. */
function freeId(written: string): string {
	return isId(written) ? written : camelCaseId(written);
}

/** What a blank cell means is the tool's to say: a line about it may only say the same. */
function readBlank(column: WordColumn, matchedTo: string): LineReading {
	const { blank = "" } = wordColumn(column);
	if (matchedTo === "" || sameName(blank, matchedTo))
		return { ok: true, match: undefined };
	return {
		ok: false,
		key: "matched_to",
		message: `A line without a raw value is about blank cells, and what these mean cannot be changed${blank === "" ? "" : `: it is ${blank}`}. Take out what was filled in.`,
	};
}

function contradiction(
	column: WordColumn,
	raw: string,
	id: string,
	settings: Settings,
): LineReading | undefined {
	const key = keyOf(column, raw, settings);
	const said = Object.entries(settings.codes[column] ?? {}).find(
		([word]) => keyOf(column, word, settings) === key,
	);
	return said === undefined || said[1] === id
		? undefined
		: {
				ok: false,
				key: "matched_to",
				message: `This word is matched to ${id} here, and settings say under codes: ${column}: that it is ${said[1]}. Keep one of the two.`,
			};
}

/** What tells the words of a column apart, as reading does. */
function keyOf(column: WordColumn, raw: string, settings: Settings): string {
	if (column === "outcome_code") return raw.toLowerCase();
	return categoriesOf(column, settings) === undefined ? raw : wordKey(raw);
}

function sameName(known: string, written: string): boolean {
	return bareWord(known) === bareWord(written);
}

/** The category that was filled in, by its id or else by its label or another of its names. */
function categoryId(
	written: string,
	categories: readonly Category[],
): string | undefined {
	const named = (names: (category: Category) => readonly string[]) =>
		categories.find((category) =>
			names(category).some((name) => wordKey(name) === wordKey(written)),
		)?.id;
	return (
		categories.find(({ id }) => id === written)?.id ??
		named(({ id }) => [id]) ??
		named(({ label, aliases = [] }) => [label, ...aliases])
	);
}

function unknownName(
	key: string,
	what: string,
	written: string,
	known: readonly string[],
): LineReading {
	const { length } = [...written];
	const nearest = nearestName(written, known);
	return {
		ok: false,
		key,
		message: `What stands here (${length} characters) is not ${what}.${nearest === undefined ? "" : ` Did you mean ${nearest}? Known here: ${known.join(", ")}.`}`,
	};
}
