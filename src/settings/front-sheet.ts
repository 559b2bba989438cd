import {
	type ExemptParagraph,
	exemptInformation,
} from "../dictionary/exempt-information.ts";
import { choice, printed, printedLines } from "./scalars.ts";
import { group, key, keyOr } from "./setting-keys.ts";
import { list, meaning, type Tell, type ValueOf } from "./shape.ts";

/** What stands on the front sheet by itself, where a list of parts does not say otherwise, in this order. */
const partNames = ["decisionRoute", "access", "implications"] as const;

export type FrontSheetPart = (typeof partNames)[number];

const part = group({
	heading: key(printed, "The heading."),
	text: key(
		printedLines,
		"What stands beside it; several lines stand under it.",
	),
	part: key(
		choice(partNames),
		"In place of a text: what is given below under that name.",
	),
});

const step = group({
	body: key(printed, "Who decides or is consulted."),
	date: key(printed, "When."),
	purpose: key(printed, "What for."),
});

const implication = group({
	heading: key(printed, "The subject: Legal, Finance, Equality."),
	text: key(printedLines, "What the report means for it."),
});

const paragraphNumbers = Object.keys(exemptInformation).filter(
	(name): name is ExemptParagraph => Object.hasOwn(exemptInformation, name),
);

const sheet = group({
	parts: keyOr(list(part), "Headings with their texts, in order.", []),
	decisionRoute: keyOr(
		list(step),
		"Who decides or is consulted, in order.",
		[],
	),
	access: key(
		choice(["public", "exempt"]),
		"Whether press and public may read it.",
	),
	paragraphs: keyOr(
		list(choice(paragraphNumbers)),
		"Of an exempt report: the paragraphs of Part 1 of Schedule 12A, 1 to 7.",
		[],
	),
	publicInterest: key(
		printed,
		"Of an exempt report: why that outweighs the interest in disclosing it.",
	),
	implications: keyOr(
		list(implication),
		"What the report means for each subject, in order.",
		[],
	),
});

/** The headings that a council prescribes for the head of a report, and what stands under them. */
export type FrontSheet = ValueOf<typeof sheet>;

export const frontSheet = meaning(sheet, (written, tell) => {
	for (const [i, item] of written.parts.entries())
		tellPart(written, item, (message) => tell(message, "parts", i));
	const { parts } = written;
	for (const name of partNames)
		if (parts.filter((item) => item.part === name).length > 1)
			tell(`The part "${name}" stands here twice.`, "parts");
	for (const [i, { body }] of written.decisionRoute.entries())
		if (body === undefined)
			tell("This step needs a body: who decides.", "decisionRoute", i);
	for (const [i, { heading, text }] of written.implications.entries())
		if (heading === undefined || !text)
			tell("Give a heading and a text.", "implications", i);
	tellAccess(written, tell);
	return written;
});

function tellPart(
	written: FrontSheet,
	item: ValueOf<typeof part>,
	tell: Tell,
): void {
	if (item.part === undefined) {
		if (item.heading === undefined || !item.text)
			tell("Give a heading and a text, or the name of a part.");
		return;
	}
	if (item.text !== undefined)
		tell(`Its text is that of ${item.part}: take one of the two out.`);
	if (!isGiven(written, item.part))
		tell(`There is no ${item.part}: give it under frontSheet.`);
}

function tellAccess(
	{ access, paragraphs, publicInterest }: FrontSheet,
	tell: Tell,
): void {
	if (access === "exempt" && paragraphs.length === 0)
		tell(
			"Say under which paragraphs of Part 1 of Schedule 12A it is exempt: paragraphs: [1, 2].",
			"access",
		);
	if (access === "exempt") return;
	if (paragraphs.length > 0)
		tell("This is for a report with access: exempt.", "paragraphs");
	if (publicInterest !== undefined)
		tell("This is for a report with access: exempt.", "publicInterest");
}

function isGiven(written: FrontSheet, name: FrontSheetPart): boolean {
	switch (name) {
		case "decisionRoute":
			return written.decisionRoute.length > 0;
		case "access":
			return written.access !== undefined;
		case "implications":
			return written.implications.length > 0;
		default:
			return name satisfies never;
	}
}
