import { type ExportKind, exportKinds } from "../dictionary/columns.ts";
import {
	categoriesOf,
	type WordColumn,
	wordColumn,
	wordColumnsOf,
} from "../dictionary/word-columns.ts";
import type { Settings } from "../settings/settings.ts";
import type { ColumnTally } from "../validate/tally-words.ts";
import { wordMeanings } from "../validate/word-meanings.ts";
import { compareText } from "../vocabulary/issue.ts";
import { proposeMatch, type Sureness } from "./propose-match.ts";

/** What a line of the matches file is about: a word that is known or not, a blank cell, or words that it does not list. */
export type MatchStatus = "known" | "unknown" | "blank" | "not listed";

/** One line of the private matches file. It holds what stands in the exports: it goes nowhere else. */
export interface MatchLine {
	readonly kind: ExportKind;
	readonly column: WordColumn;
	readonly raw: string;
	readonly count: number;
	/** A category's id, empty where there is none: what a person fills in. */
	readonly matchedTo: string;
	readonly status: MatchStatus;
	readonly sure: Sureness | "";
	/** The category that a word which is not known is near to. */
	readonly nearest: string;
	/** What may be filled in for a word that is not known. */
	readonly choices: readonly string[];
}

/**
 * The lines of the matches file: every word of every column, those that are not known first, then the most frequent. What
 * a person matched before is kept where it says something, even where these exports have no such word.
 */
export function composeMatchLines(
	tallies: readonly ColumnTally[],
	settings: Settings,
): readonly MatchLine[] {
	return exportKinds.flatMap((kind) =>
		wordColumnsOf(kind).flatMap((column) => {
			const tally = tallies.find(
				(each) => each.kind === kind && each.column === column,
			);
			const words = (tally?.words ?? []).map((word) =>
				wordLine(kind, column, word, settings),
			);
			return [
				...words.toSorted(compareLines),
				...keptLines(kind, column, tally, settings),
				...(tally ? otherLines(tally) : []),
			];
		}),
	);
}

function wordLine(
	kind: ExportKind,
	column: WordColumn,
	word: ColumnTally["words"][number],
	settings: Settings,
): MatchLine {
	const { raw, count, means } = word;
	const categories = categoriesOf(column, settings) ?? [];
	const { id, sure } = proposeMatch(raw, categories, means);
	const line = { kind, column, raw, count };
	if (means !== undefined)
		return {
			...line,
			matchedTo: means,
			status: "known",
			sure,
			nearest: "",
			choices: [],
		};
	return {
		...line,
		matchedTo: "",
		status: "unknown",
		sure,
		nearest: id ?? "",
		choices: categories.map((category) => category.id),
	};
}

function compareLines(a: MatchLine, b: MatchLine): number {
	return (
		Number(a.status === "known") - Number(b.status === "known") ||
		b.count - a.count ||
		compareText(a.raw, b.raw)
	);
}

/** What a person matched, and these exports do not have: it stays, where it says what nothing else does. */
function keptLines(
	kind: ExportKind,
	column: WordColumn,
	tally: ColumnTally | undefined,
	settings: Settings,
): readonly MatchLine[] {
	const listed = new Set(tally?.words.map(({ raw }) => raw));
	const meanings = wordMeanings(kind, column, { ...settings, matches: {} });
	return Object.entries(settings.matches[kind]?.[column] ?? {})
		.filter(([raw, id]) => !listed.has(raw) && meanings([raw])[0] !== id)
		.map(([raw, id]) => ({
			kind,
			column,
			raw,
			count: 0,
			matchedTo: id,
			status: "known",
			sure: "declared",
			nearest: "",
			choices: [],
		}));
}

/** Lines that are there to be counted, and not to be filled in. */
function otherLines({
	kind,
	column,
	blank,
	unlisted,
}: ColumnTally): readonly MatchLine[] {
	const { blank: means = "" } = wordColumn(column);
	const line = { kind, column, raw: "", nearest: "", choices: [] } as const;
	const lines: readonly MatchLine[] = [
		{ ...line, count: blank, matchedTo: means, status: "blank", sure: "" },
		{ ...line, count: unlisted, matchedTo: "", status: "not listed", sure: "" },
	];
	return lines.filter(({ count }) => count > 0);
}
