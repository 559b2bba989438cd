import { dateColumns, type ExportKind } from "../dictionary/columns.ts";
import { riskWords } from "../dictionary/risk-words.ts";
import { isWordColumn, type WordColumn } from "../dictionary/word-columns.ts";
import type { Settings } from "../settings/settings.ts";
import { columnWords } from "../validate/column-words.ts";
import { bareWord } from "../vocabulary/words.ts";
import { type ColumnProfile, overlap, shareOf } from "./column-profile.ts";
import { type Column, columnsOf } from "./known-headings.ts";
import { codeShape } from "./propose-outcomes.ts";

/** The ids of the referrals, where an export of them was found: other exports hold the same. */
export interface KnownIds {
	readonly child_id: ReadonlySet<string>;
	readonly referral_id: ReadonlySet<string>;
}

/**
 * What the cells under a heading say of its being a column: above 0 for it, below 0 against it, `impossible` where it
 * cannot be. A column without a filled cell says nothing.
 */
export type ContentFit = number | "impossible";

/** Tells what the cells under a heading say of its being a column of one kind of export. */
export type ContentJudge = (
	kind: ExportKind,
	column: Column,
	profile: ColumnProfile,
	knownIds: KnownIds | undefined,
) => ContentFit;

/** Looks at what columns hold; what it has found of their words it remembers. */
export function contentJudge(settings: Settings): ContentJudge {
	const knowers = new Map<ExportKind, WordKnower>();
	const knowerOf = (kind: ExportKind) => {
		const known = knowers.get(kind) ?? wordKnower(kind, settings);
		knowers.set(kind, known);
		return known;
	};
	return (kind, column, profile, knownIds) => {
		if (profile.rows === 0 || profile.filled === 0) return 0;
		const fit = fitOf(column, profile, knownIds, knowerOf(kind));
		if (fit === "impossible") return fit;
		const definition = columnsOf(kind).find((each) => each.heading === column);
		if (!definition?.filled || !definition.required) return fit;
		// A required cell is hardly ever blank: an end or a review is.
		const blank = 1 - profile.filled / profile.rows;
		return fit - Math.min(blank * 2, 0.5);
	};
}

function fitOf(
	column: Column,
	profile: ColumnProfile,
	knownIds: KnownIds | undefined,
	known: WordKnower,
): ContentFit {
	const dated = shareOf(profile, profile.dates);
	if (column === "rhi_completed")
		return dated >= mostly || known("rhi_completed", profile) >= mostly
			? 0.25
			: "impossible";
	if (dateColumns.has(column)) return dated >= mostly ? 0.25 : "impossible";
	if (dated >= 0.5) return "impossible";
	if (isIdColumn(column)) return idFit(column, profile, knownIds);
	switch (column) {
		case "first_score":
		case "last_score":
			return scoreFit(profile);
		case "attendees":
		case "sessions":
			return shareOf(profile, profile.wholes) >= mostly ? 0.2 : "impossible";
		case "quote":
			return shareOf(profile, profile.sentences) >= 0.6 ? 0.3 : -0.3;
		case "outcome":
			return shareOf(profile, profile.numbers) >= 0.5 ? "impossible" : 0;
		case "outcome_code":
			return codeFit(profile, known);
		default:
			return isWordColumn(column) ? wordFit(column, profile, known) : 0;
	}
}

/** Of the cells of a column that are filled, so many must be what its name says. */
const mostly = 0.8;

type IdColumn = "child_id" | "referral_id";

/** Whether a column holds identifiers. */
export function isIdColumn(column: Column): column is IdColumn {
	return column === "child_id" || column === "referral_id";
}

function idFit(
	column: IdColumn,
	profile: ColumnProfile,
	knownIds: KnownIds | undefined,
): ContentFit {
	// Names of people are letters and spaces; an id has digits, or is one word.
	if (shareOf(profile, profile.codes) < 0.7) return "impossible";
	// A few values in many rows are no ids: ages, scores, wards.
	if (profile.ids.size < 4 && profile.filled > 12) return "impossible";
	if (shareOf(profile, profile.numbers) > mostly && profile.most < 30)
		return "impossible";
	if (!knownIds) return isRunningNumber(profile) ? -0.1 : 0.15;
	const other = column === "child_id" ? "referral_id" : "child_id";
	const shared = overlap(profile, knownIds[column]);
	const withOther = overlap(profile, knownIds[other]);
	return 0.1 + 0.4 * shared - 0.3 * withOther;
}

/** Numbers that count the rows of a sheet identify nothing but its rows. */
function isRunningNumber({ filled, wholes, least, most, ids }: ColumnProfile) {
	const all = wholes === filled && ids.size === filled;
	return filled > 3 && all && most - least === filled - 1;
}

function scoreFit(profile: ColumnProfile): ContentFit {
	const { numbers, least, most } = profile;
	if (shareOf(profile, numbers) < mostly) return "impossible";
	return least >= -10 && most <= 100 ? 0.25 : "impossible";
}

function codeFit(profile: ColumnProfile, known: WordKnower): ContentFit {
	const { words, filled } = profile;
	const shaped = [...words.entries()]
		.filter(([word]) => codeShape.test(word))
		.reduce((sum, [, count]) => sum + count, 0);
	if (shaped >= filled * mostly || known("outcome_code", profile) >= mostly)
		return 0.4;
	if (shareOf(profile, profile.sentences) > 0.3) return "impossible";
	// Codes come again and again; an id or a score column of its own does not pass for them.
	return words.size <= Math.max(filled / 3, 12) ? 0.05 : -0.3;
}

/** Columns whose words are whatever they are. */
const freeColumns: ReadonlySet<Column> = new Set([
	"group",
	"audience",
	"placing_authority",
]);

function wordFit(
	column: WordColumn,
	profile: ColumnProfile,
	known: WordKnower,
): ContentFit {
	const share = known(column, profile);
	if (freeColumns.has(column))
		return shareOf(profile, profile.numbers) > 0.5 ? "impossible" : 0;
	if (share >= 0.9) return 0.35;
	if (share >= 0.5) return 0.2;
	const isCoded = column === "sex" || isRisk(column);
	if (shareOf(profile, profile.numbers) > 0.5)
		return isCoded && profile.wholes > 0 && profile.most <= 9
			? 0.1
			: "impossible";
	if (shareOf(profile, profile.sentences) > 0.7 || profile.words.size > 200)
		return "impossible";
	return share > 0 ? 0 : -0.15;
}

function isRisk(column: WordColumn): boolean {
	return (
		column === "risk_at_referral" ||
		column === "risk_latest" ||
		column === "risk_level"
	);
}

/** How much of a column is known as words of one of ours, from 0 to 1. */
type WordKnower = (column: WordColumn, profile: ColumnProfile) => number;

const riskNames = new Set(
	riskWords.flatMap(({ id, label, aliases }) =>
		[id, label, ...aliases].flatMap((name) => [
			bareWord(name),
			bareWord(`${name} risk`),
		]),
	),
);

function wordKnower(kind: ExportKind, settings: Settings): WordKnower {
	const words = new Map<WordColumn, (word: string) => boolean>();
	const shares = new Map<WordColumn, Map<ColumnProfile, number>>();
	return (column, profile) => {
		if (freeColumns.has(column)) return 0;
		const isKnown = words.get(column) ?? knownWordsOf(kind, column, settings);
		words.set(column, isKnown);
		const before = shares.get(column) ?? new Map<ColumnProfile, number>();
		shares.set(column, before);
		const share = before.get(profile) ?? shareKnown(column, profile, isKnown);
		before.set(profile, share);
		return share;
	};
}

function knownWordsOf(
	kind: ExportKind,
	column: WordColumn,
	settings: Settings,
): (word: string) => boolean {
	if (column === "outcome_code") {
		const codes = new Set(settings.outcomes.map(({ code }) => code));
		return (word) => codes.has(word);
	}
	const { indexOf } = columnWords(kind, column, settings);
	return isRisk(column)
		? (word) => indexOf(word) !== undefined || riskNames.has(bareWord(word))
		: (word) => indexOf(word) !== undefined;
}

function shareKnown(
	column: WordColumn,
	profile: ColumnProfile,
	isKnown: (word: string) => boolean,
): number {
	const several = column === "models" || column === "status_at_referral";
	let all = 0;
	let sure = 0;
	for (const [cell, count] of profile.words) {
		const words = several ? cell.split(/[;,\n]/) : [cell];
		all += count;
		if (words.every((word) => word.trim() === "" || isKnown(word)))
			sure += count;
	}
	return all === 0 ? 0 : sure / all;
}

/** Words that nothing else is made of: a column that holds them is known by them alone. */
const tellingColumns: Readonly<Partial<Record<Column, number>>> = {
	ethnicity: 2,
	models: 3,
	sex: 1,
	outcome_code: 2,
	quote: 0,
};

const fewIds = 10;
const nearlyAll = 0.95;

/** Whether what stands in a column tells what it is, whatever its heading says. */
export function tellsItself(
	column: Column,
	profile: ColumnProfile,
	fit: ContentFit,
	knownIds: KnownIds | undefined,
): boolean {
	if (fit === "impossible") return false;
	if (isIdColumn(column) && knownIds) {
		const { size } = profile.ids;
		return size > fewIds && overlap(profile, knownIds[column]) >= nearlyAll;
	}
	const least = tellingColumns[column];
	return (
		least !== undefined &&
		least > 0 &&
		fit >= 0.35 &&
		profile.words.size > least
	);
}
