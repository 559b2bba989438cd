import type { PublishedFigure } from "../published/published-figures.ts";
import { formatCount } from "../vocabulary/numbers.ts";
import { bareWord } from "../vocabulary/words.ts";
import { escaped } from "./read-sentences.ts";
import type { EditedText, TypedNumber } from "./register.ts";
import type { Piece } from "./word-paper.ts";

/** What a paper's text is held against. */
export interface KnownNumbers {
	readonly figures: readonly PublishedFigure[];
	/** Every piece of text as it was built. */
	readonly said: readonly string[] | undefined;
	/** Text that is no statement about figures: the template's, definitions, labels of categories. */
	readonly fixed: readonly string[];
	/** Labels with numbers in them that are no figures. */
	readonly labels: readonly string[];
}

/**
 * Numbers in a paper's text that are not in the register. Where the text as it was built is known, every number that
 * it did not have in that place; otherwise, every number that no figure has, dates and fixed text aside.
 */
export function typedNumbers(
	pieces: readonly Piece[],
	known: KnownNumbers,
): readonly TypedNumber[] {
	return known.said === undefined
		? againstFigures(pieces, known)
		: againstText(pieces, known.said);
}

const numberWords =
	"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|half|third|quarter|both|neither|none";
const digits = "\\d[\\d,]*(?:\\.\\d+)*%?";

interface Token {
	readonly text: string;
	readonly at: number;
}

function tokensIn(text: string, pattern: string): readonly Token[] {
	return [...text.matchAll(new RegExp(`\\b(?:${pattern})`, "giu"))].map(
		(match) => ({
			text: match[0].replace(/,$/, ""),
			at: match.index,
		}),
	);
}

function againstText(
	pieces: readonly Piece[],
	said: readonly string[],
): readonly TypedNumber[] {
	const built = new Set(said.map(bareWord));
	return pieces
		.filter(({ text }) => !built.has(bareWord(withoutCaption(text))))
		.flatMap((piece) => {
			const nearest = nearestText(piece.text, said);
			const left = tokensIn(nearest, `${digits}|(?:${numberWords})\\b`).map(
				({ text }) => text.toLowerCase(),
			);
			return tokensIn(piece.text, `${digits}|(?:${numberWords})\\b`).flatMap(
				(token) => {
					const at = left.indexOf(token.text.toLowerCase());
					if (at < 0) return [typed(piece, token)];
					left.splice(at, 1);
					return [];
				},
			);
		});
}

/** Text that the paper did not have when it was built, whether or not there is a number in it. */
export function editedText(
	pieces: readonly Piece[],
	said: readonly string[],
): readonly EditedText[] {
	const built = new Set(said.map(bareWord));
	const isBuilt = (text: string) => built.has(bareWord(text));
	return pieces.filter(
		({ text }) =>
			bareWord(text) !== "" &&
			!isBuilt(withoutCaption(text)) &&
			!isBuilt(text.replace(/\s*Page\s*\d*\s*of\s*\d*\s*$/, "")),
	);
}

/** Word counts captions again, and their numbers are its own. */
function withoutCaption(text: string): string {
	return text.replace(/^(Table|Figure) \d+\s*:\s*/, "");
}

/** The built text that has most words in common; none where there is little. */
function nearestText(text: string, said: readonly string[]): string {
	const words = wordsOf(text);
	let best = { text: "", share: 0.5 };
	for (const one of said) {
		const others = wordsOf(one);
		const common = [...words].filter((word) => others.has(word)).length;
		const share = (2 * common) / (words.size + others.size);
		if (share > best.share) best = { text: one, share };
	}
	return best.text;
}

function wordsOf(text: string): ReadonlySet<string> {
	return new Set(text.toLowerCase().match(/\p{L}+/gu) ?? []);
}

const months =
	"January|February|March|April|May|June|July|August|September|October|November|December";

/** Numbers that are none of a figure's: dates, years, references, addresses. */
const noFigure: readonly RegExp[] = [
	new RegExp(`\\b\\d{1,2} (?:${months})(?: \\d{4})?`, "g"),
	new RegExp(`\\b(?:${months}) \\d{4}`, "g"),
	/\b(?:19|20)\d\d(?:[/–-]\d{2,4})?\b/g,
	/\b(?:[Tt]ables?|[Ff]igures?|[Pp]aragraphs?|[Pp]ages?|[Ss]ections?|extension)(?: |\u00a0)\d+(?:(?:,| and| to)+ \d+)*/g,
	/\S+@\S+|https?:\S+|www\.\S+/g,
];

function againstFigures(
	pieces: readonly Piece[],
	{ figures, fixed, labels }: KnownNumbers,
): readonly TypedNumber[] {
	const numbers = new Set(figures.flatMap(numbersOf));
	const named = labels.map((label) => new RegExp(escaped(label), "gi"));
	const around = fixed.map((text) => ` ${plainWords(text)} `);
	return pieces.flatMap((piece) => {
		const text = [...named, ...noFigure].reduce(
			(left, pattern) =>
				left.replace(pattern, (found) => " ".repeat(found.length)),
			piece.text,
		);
		return tokensIn(text, digits)
			.filter((token) => !numbers.has(token.text))
			.filter(
				(token) =>
					!around.some((one) => one.includes(surroundings(piece.text, token))),
			)
			.map((token) => typed(piece, token));
	});
}

/** All ways in which a figure's numbers are printed. */
function numbersOf({ value, share }: PublishedFigure): readonly string[] {
	const shares = share?.text.match(/\d+(?:\.\d+)?%/g) ?? [];
	switch (value.status) {
		case "shown":
		case "rounded":
			return [formatCount(value.count), ...shares];
		case "banded":
			return [...(value.text.match(/\d+(?:,\d{3})*/g) ?? []), ...shares];
		case "withheld":
		case "notAvailable":
			return shares;
	}
	value satisfies never;
}

/** The number with the word before it and the word after it, as fixed text would have them. */
function surroundings(text: string, { text: number, at }: Token): string {
	const before = /(\S+)\s*$/.exec(text.slice(0, at))?.[1] ?? "";
	const after = /^\s*(\S+)/.exec(text.slice(at + number.length))?.[1] ?? "";
	return ` ${plainWords(`${before} ${number} ${after}`)} `;
}

function plainWords(text: string): string {
	return (text.toLowerCase().match(/[\p{L}\p{N}%]+/gu) ?? []).join(" ");
}

function typed({ place, text }: Piece, token: Token): TypedNumber {
	const before = text.slice(0, token.at).split(" ").slice(-5).join(" ");
	const after = text
		.slice(token.at + token.text.length)
		.split(" ")
		.slice(0, 5)
		.join(" ");
	return { place, number: token.text, words: before + token.text + after };
}
