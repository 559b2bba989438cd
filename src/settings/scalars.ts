import * as v from "valibot";
import { type Day, dayFrom, readIsoDay } from "../vocabulary/calendar.ts";
import { printedText } from "../vocabulary/printed-text.ts";
import { didYouMean } from "../vocabulary/words.ts";
import { jsonOf, meaning, type Shape, type Tell, withJson } from "./shape.ts";

const scalar = ["string", "number", "boolean"];

/** Any text that is not empty, without the spaces around it. */
export const text: Shape<string> = withJson(
	v.pipe(
		v.string("This must be a text."),
		v.trim(),
		v.nonEmpty("This must not be empty."),
	),
	() => ({ type: scalar, pattern: "\\S" }),
);

/** Any text, several lines and none included. */
const longText: Shape<string> = withJson(
	v.pipe(v.string("This must be a text."), v.trim()),
	() => ({ type: scalar }),
);

/** A text that is printed: what programs put into texts is taken out of it, where it is certain what was meant. */
export const printed: Shape<string> = meaning(text, printable);

/** The same of several lines, or none. */
export const printedLines: Shape<string> = meaning(longText, (written, tell) =>
	written
		.split(/\r\n?|\n/)
		.map((line) => printable(line, tell))
		.join("\n"),
);

function printable(written: string, tell: Tell): string {
	const found = printedText(written);
	if (found.ok) return found.isMended ? found.text : written;
	tell(
		`This is printed, and holds ${found.because}. Write the words as they are to stand in the paper.`,
	);
	return written;
}

/** A list of texts, or one text that stands for a list of one. */
export const texts = oneOrMore(
	text,
	"This must be a text, or a list of texts: [one, two].",
);

/** True or false, in words. */
export const yesNo: Shape<boolean> = withJson(
	v.pipe(
		v.string("This must be true or false."),
		v.regex(/^(true|false|yes|no)$/i, "This must be true or false."),
		v.transform((word) => /^(true|yes)$/i.test(word)),
	),
	() => ({ enum: [true, false, "yes", "no"] }),
);

const dayMessage = "This must be a date, written 2017-01-09.";

/** A day, written 2017-01-09. */
export const day: Shape<Day> = withJson(
	meaning(v.string(dayMessage), (written, tell) => {
		const found = readIsoDay(written.trim());
		if (found === undefined) tell(dayMessage);
		return found ?? 0;
	}),
	() => ({ type: "string", format: "date" }),
);

const writtenDayMessage =
	"This must be a date as the export writes it: 31/12/2100, or 2100-12-31.";

/** A day of any year, day first or year first. */
const writtenDay: Shape<Day> = withJson(
	meaning(v.string(writtenDayMessage), (written, tell) => {
		const dayFirst = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(written.trim());
		const found = dayFirst
			? dayFrom(Number(dayFirst[3]), Number(dayFirst[2]), Number(dayFirst[1]))
			: readIsoDay(written.trim());
		if (found === undefined) tell(writtenDayMessage);
		return found ?? 0;
	}),
	() => ({
		type: "string",
		pattern: "^\\s*(\\d{1,2}/\\d{1,2}/\\d{4}|\\d{4}-\\d{2}-\\d{2})\\s*$",
	}),
);

/** A list of such days, or one. */
export const writtenDays = oneOrMore(
	writtenDay,
	`${writtenDayMessage} Or a list of them.`,
);

/** A list, or one that stands for a list of one. */
function oneOrMore<Value>(
	item: Shape<Value>,
	message: string,
): Shape<readonly Value[]> {
	return withJson(
		v.pipe(
			v.unknown(),
			v.transform((input) => (typeof input === "string" ? [input] : input)),
			v.array(item, message),
		),
		() => {
			const json = jsonOf(item);
			return { ...json, type: [json.type, "array"].flat(), items: json };
		},
	);
}

/** A whole number between two others, both in. */
export function wholeNumber(least: number, most: number): Shape<number> {
	const message = `This must be a whole number from ${least} to ${most}.`;
	return withJson(
		v.pipe(
			v.string(message),
			v.regex(/^\s*\d{1,9}\s*$/, message),
			v.transform(Number),
			v.minValue(least, message),
			v.maxValue(most, message),
		),
		() => ({ type: "integer", minimum: least, maximum: most }),
	);
}

/** Any number. */
export const anyNumber: Shape<number> = withJson(
	v.pipe(
		v.string("This must be a number."),
		v.regex(/^\s*-?\d+(\.\d+)?\s*$/, "This must be a number."),
		v.transform(Number),
	),
	() => ({ type: "number" }),
);

/** One of the words allowed. */
export function choice<const Word extends string>(
	allowed: readonly Word[],
): Shape<Word> {
	return withJson(
		v.picklist(
			allowed,
			(issue) =>
				`This must be one of ${allowed.join(", ")}.${perhapsMeant(issue.input, allowed)}`,
		),
		() => ({
			enum: allowed.flatMap((word) =>
				/^\d+$/.test(word) ? [Number(word), word] : [word],
			),
		}),
	);
}

/** A text that is printed where one is written, a group where it is not a text. */
export function printedOr<Value>(other: Shape<Value>): Shape<string | Value> {
	return withJson(
		v.lazy(
			(input): Shape<string | Value> =>
				typeof input === "string" ? printed : other,
		),
		() => ({
			...jsonOf(other),
			...jsonOf(text),
			type: [...scalar, "object"],
		}),
	);
}

function perhapsMeant(input: unknown, known: readonly string[]): string {
	return typeof input === "string" ? didYouMean(input, known) : "";
}
