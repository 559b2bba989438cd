import {
	exemptInformation,
	publicInterestTest,
} from "../dictionary/exempt-information.ts";
import type { FrontSheet } from "../settings/settings.ts";
import { wordsWithAnd } from "./list-words.ts";
import type { Block, TableBlock, Text } from "./model.ts";
import type { Template } from "./template.ts";
import type { Writing } from "./writing.ts";

/**
 * The council's own front sheet, as its settings list it: what fits a line stands beside its heading, all else below it.
 * `undefined` where settings name none, so that the template's own stands.
 */
export function writeFrontSheet(
	writing: Writing,
): readonly Block[] | undefined {
	const { frontSheet } = writing.context.settings;
	const parts = partsOf(frontSheet);
	if (parts.length === 0) return undefined;
	const blocks: Block[] = [];
	for (const part of parts) {
		// Beside its heading it would be read as part of the section above.
		const isBelow = blocks.some(({ kind }) => kind === "heading");
		blocks.push(...writePart(writing, part, isBelow));
	}
	return blocks;
}

function writePart(
	writing: Writing,
	{ heading = "", text = "", part }: FrontSheet["parts"][number],
	isBelow: boolean,
): readonly Block[] {
	const { frontSheet } = writing.context.settings;
	switch (part) {
		case undefined:
			return writeLines(heading, text.split("\n"), isBelow);
		case "decisionRoute":
			return writeRoute(heading || "Decision route", frontSheet, isBelow);
		case "access":
			return writeLines(
				heading || "Public or exempt",
				[accessOf(frontSheet)],
				isBelow,
			);
		case "implications":
			return implicationsTable(writing, heading);
		default:
			return part satisfies never;
	}
}

/** The implications where the template has them; none where they stand on the front sheet, `undefined` where settings name none. */
export function writeImplications(
	writing: Writing,
): readonly Block[] | undefined {
	const { implications, parts } = writing.context.settings.frontSheet;
	if (implications.length === 0) return undefined;
	return parts.some(({ part }) => part === "implications")
		? []
		: implicationsTable(writing, "");
}

/** At the head of each page of a report that press and public may not read; nothing of any other. */
export function markOfExempt({
	access,
	paragraphs,
}: FrontSheet): string | undefined {
	if (access !== "exempt") return undefined;
	return `Not for publication: exempt under Schedule 12A, ${numbered(paragraphs)}`;
}

/**
 * What settings give and this template has no place for, as lines: nothing that a council prescribes goes without a word, unless
 * the template says that it is no paper for a committee.
 */
export function missingPlaces(
	{ file, body, frontMatter }: Template,
	frontSheet: FrontSheet,
): readonly string[] {
	if (frontMatter.isWithoutFrontSheet) return [];
	const tags = new Set([...body.walk()].map(({ tag }) => tag));
	const inText = !frontSheet.parts.some(({ part }) => part === "implications");
	return [
		{
			tag: "frontSheet",
			what: "The front sheet",
			isGiven: partsOf(frontSheet).length > 0,
		},
		{
			tag: "implications",
			what: "The implications",
			isGiven: inText && frontSheet.implications.length > 0,
		},
	]
		.filter(({ tag, isGiven }) => isGiven && !tags.has(tag))
		.map(
			({ tag, what }) =>
				`${what} of the settings ${tag === "frontSheet" ? "is" : "are"} not in this paper: ${file} has no place for it. Put {% ${tag} /%} on a line of its own below the title where it should be.`,
		);
}

/** As listed; then what is given and not listed. */
function partsOf(frontSheet: FrontSheet): FrontSheet["parts"] {
	const { parts, decisionRoute, access } = frontSheet;
	const isListed = (name: string) => parts.some(({ part }) => part === name);
	const more = [
		...(decisionRoute.length > 0 ? (["decisionRoute"] as const) : []),
		...(access === undefined ? [] : (["access"] as const)),
	].filter((name) => !isListed(name));
	return [...parts, ...more.map((part) => ({ part }))];
}

function writeLines(
	heading: string,
	written: readonly string[],
	isBelow: boolean,
): readonly Block[] {
	const lines = written.filter((line) => line.trim() !== "");
	const [first = ""] = lines;
	if (lines.length < 2 && !isBelow)
		return [
			{
				kind: "paragraph",
				numbered: false,
				text: [{ text: `${heading}:`, strong: true }, { text: ` ${first}` }],
			},
		];
	return [
		{ kind: "heading", level: 2, text: [{ text: heading }] },
		...lines.map((line) => ({
			kind: "paragraph" as const,
			numbered: false,
			text: [{ text: line }],
		})),
	];
}

function writeRoute(
	heading: string,
	{ decisionRoute }: FrontSheet,
	isBelow: boolean,
): readonly Block[] {
	const steps = decisionRoute.map(({ body = "", date, purpose }) => {
		const when = [body, ...(date === undefined ? [] : [date])].join(", ");
		return purpose === undefined ? when : `${when}: ${purpose}`;
	});
	if (steps.length < 2) return writeLines(heading, steps, isBelow);
	return [
		{ kind: "heading", level: 2, text: [{ text: heading }] },
		{
			kind: "list",
			nested: false,
			items: steps.map((text): Text => [{ text }]),
		},
	];
}

function accessOf({ access, paragraphs, publicInterest }: FrontSheet): string {
	if (access === "public") return "Public";
	const what = paragraphs.map((number) => exemptInformation[number]).join("; ");
	const because = `Exempt, and not for publication, under ${numbered(paragraphs)} of Part 1 of Schedule 12A to the Local Government Act 1972: ${what}.`;
	return publicInterest === undefined
		? because
		: `${because} It is exempt because, ${publicInterestTest}: ${publicInterest}`;
}

function numbered(paragraphs: FrontSheet["paragraphs"]): string {
	return `${paragraphs.length === 1 ? "paragraph" : "paragraphs"} ${wordsWithAnd(paragraphs)}`;
}

function implicationsTable(
	writing: Writing,
	heading: string,
): readonly TableBlock[] {
	const { implications } = writing.context.settings.frontSheet;
	const number = writing.tableNumbers.size + 1;
	writing.tableNumbers.set("implications", number);
	return [
		{
			kind: "table",
			id: "implications",
			number,
			caption: heading || "Implications of this report",
			columns: [
				{ heading: "Subject", kind: "words", width: 0.28 },
				{ heading: "Implication", kind: "words", width: 0.72 },
			],
			rows: implications.map((one) => [
				[{ text: one.heading ?? "" }],
				[{ text: one.text ?? "" }],
			]),
			notes: [],
		},
	];
}
