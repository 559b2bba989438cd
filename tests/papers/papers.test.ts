import { describe, expect, it } from "vitest";
import { someOf } from "../examples.ts";
import { lintWord } from "../lint-docx.ts";
import { lintHtml } from "../lint-html.ts";
import { givens } from "./given.ts";
import { sharedPaper } from "./make-paper.ts";
import { readWord, type WordText } from "./read-word.ts";

/** What no sentence of a paper has in it, whatever the data. */
const blemishes: readonly (readonly [string, RegExp])[] = [
	["a value that is none", /\b(undefined|NaN|null|Infinity)\b/],
	["an object", /\[object /],
	["two spaces", / {2}/],
	["a space at an end", /^\s|\s$/],
	["a space before a mark", / [,.;:?!)]/],
	["a mark twice", /\.\.|,,|;;|::|, \.|,\.|\( |\(\)/],
	["a tag of the template", /\{%|%\}|\{\w+\}|\$words/],
	[
		"one of several",
		/(?<![\d,.])1 (referrals|children|cases|episodes|sessions|people|attendances)\b/,
	],
	["several of one", /\b(?!1 )\d+ (referral|child|case|episode|session)\b/],
	["a word twice", /\b(the|of|in|to|and|a|was|were|no) \1\b/i],
	["a sentence that begins small", /[.?!] [a-z]/],
	["a share over the whole", /\b(10[1-9]|1[1-9]\d|[2-9]\d\d)%/],
	[
		"a name that is none",
		/\b(numbers?|these:) (for )?(still|because|had|with)\b/,
	],
	["a code of the tool", /\b(notRecorded|notAvailable|withheld|banded)\b/],
];

const sentenceStyles = ["NumberedParagraph", "SmallNote"];

/** The paragraphs that the tool writes: what was said by others is printed as it was said. */
function ownParagraphs(word: WordText) {
	return word.paragraphs.filter(
		({ style, text }) => style !== "Quote" && text !== "",
	);
}

function findBlemishes(
	texts: readonly string[],
	among = blemishes,
): readonly string[] {
	return texts.flatMap((text) =>
		among.flatMap(([name, pattern]) =>
			pattern.test(text) ? [`${name}: ${text}`] : [],
		),
	);
}

/** A document as another tool reads it: nothing in it but what the contract names. */
function figuresOf(bytes: Uint8Array): readonly Record<string, unknown>[] {
	const document: unknown = JSON.parse(new TextDecoder().decode(bytes));
	expect(document).toMatchObject({ schema: "cse-report/figures/1" });
	return typeof document === "object" &&
		document !== null &&
		"figures" in document &&
		Array.isArray(document.figures)
		? document.figures
		: [];
}

/** All that may be said of a figure of which nothing is told. */
const ofSilent = ["id", "unit", "status", "symbol", "base", "flags", "period"];

/** Here the words of settings are printed as they are, blemishes and all: only what the tool adds is looked for. */
const wordsOfOthers = ["awkward words everywhere", "very long words"];

// The plain sample is looked at by many tests, so that the few of `npm test` are others.
describe.each(someOf(Object.entries(givens), 9, 3))(
	"the paper of %s",
	(name, given) => {
		const made = () => sharedPaper(given);

		it("keeps the publishing standard", async () => {
			expect(lintWord((await made()).docx)).toEqual([]);
			expect(lintHtml((await made()).html)).toEqual([]);
		});

		it("reads as sentences do", async () => {
			const word = readWord((await made()).docx);
			const texts = [
				...ownParagraphs(word).map(({ text }) => text),
				...word.altTexts,
				...word.properties,
			];
			const ours = wordsOfOthers.includes(name)
				? blemishes.slice(0, 2)
				: blemishes;
			expect(findBlemishes(texts, ours)).toEqual([]);
			const unended = ownParagraphs(word)
				.filter(({ style }) => sentenceStyles.includes(style))
				.filter(({ text }) => !/[.:?!”]$/.test(text));
			expect(unended).toEqual([]);
		});

		it("has a figures document and a table that agree", async () => {
			const { json, csv } = await made();
			// The table holds the council's own figures alone; what others published stands in the document beside them.
			const figures = figuresOf(json).filter(
				(figure) => !String(figure.id).includes("~"),
			);
			const rows = new TextDecoder().decode(csv).trim().split("\r\n");
			expect(rows.length - 1).toBe(figures.length);
			for (const figure of figures) {
				const numbers = Object.entries(figure).filter(
					([, value]) => typeof value === "number",
				);
				for (const [key, value] of numbers)
					expect([key, Number.isFinite(value), Number(value) >= 0]).toEqual([
						key,
						true,
						true,
					]);
				if (figure.status === "withheld" || figure.status === "notAvailable") {
					expect(numbers).toEqual([]);
					expect(ofSilent).toEqual(expect.arrayContaining(Object.keys(figure)));
				}
			}
		});
	},
);

describe("quotations", () => {
	const quotes = async (name: string) => {
		const given = givens[name];
		if (!given) throw new Error(name);
		return readWord((await sharedPaper(given)).docx)
			.paragraphs.filter(({ style }) => style === "Quote")
			.map(({ text }) => text.slice(0, text.lastIndexOf("”") + 1));
	};

	it("are printed whole up to 600 characters, and left out where longer", async () => {
		const printed = await quotes("awkward words everywhere");
		const lengths = printed.map((text) => [...text].length - 2);
		expect(lengths).toContain(600);
		expect(Math.max(...lengths)).toBe(600);
	});

	it("are printed as they were said, in one pair of marks and without the markup of web pages", async () => {
		const printed = await quotes("awkward words everywhere");
		expect(printed).toContain("“Already in quotation marks”");
		expect(printed).toContain("“Two lines of what was said”");
		expect(printed.some((text) => text.startsWith('“&"quoted"'))).toBe(true);
		expect(printed.some((text) => text.includes("😀 👩‍👧 שלום عربى"))).toBe(
			true,
		);
	});
});

it("finds blemishes where there are some", () => {
	const faulty = [
		"There were  two spaces.",
		"There were 1 referrals.",
		"Of the referrals , none.",
		"There was undefined.",
		"It was 104% of the the whole.",
		"Of 30. then more.",
		"The number for still open is not published.",
	];
	for (const text of faulty) expect(findBlemishes([text])).not.toEqual([]);
	expect(findBlemishes(["Of the 30 referrals, 9 (30%) were."])).toEqual([]);
});
