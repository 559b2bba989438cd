import * as v from "valibot";
import { type Day, readIsoDay } from "../vocabulary/calendar.ts";
import { nearestName } from "../vocabulary/words.ts";
import type { SettingFault, SettingPath } from "./problem.ts";

/** What a setting must look like, and what it becomes. This file is the only one that knows the checking library. */
export type Shape<Value> = v.GenericSchema<unknown, Value>;

/** Reads one setting: its value where it has the right shape, and all that is wrong with it. */
export function readShape<Value>(
	shape: Shape<Value>,
	input: unknown,
	path: SettingPath,
): {
	readonly value: Value | undefined;
	readonly faults: readonly SettingFault[];
} {
	if (input === undefined || input === null)
		return { value: undefined, faults: [] };
	const result = v.safeParse(shape, input);
	if (result.success) return { value: result.output, faults: [] };
	return {
		value: undefined,
		faults: result.issues.map((issue) => ({
			path: [...path, ...(issue.path ?? []).map(stepOf)],
			message: issue.message,
		})),
	};
}

function stepOf(item: v.IssuePathItem): string | number {
	return typeof item.key === "number" ? item.key : String(item.key);
}

/** Any text that is not empty, without the spaces around it. */
export const text: Shape<string> = v.pipe(
	v.string("This must be a text."),
	v.trim(),
	v.nonEmpty("This must not be empty."),
);

/** Any text, several lines and none included. */
export const longText: Shape<string> = v.pipe(
	v.string("This must be a text."),
	v.trim(),
);

/** A list of texts, or one text that stands for a list of one. */
export const texts: Shape<readonly string[]> = v.pipe(
	v.unknown(),
	v.transform((input) => (typeof input === "string" ? [input] : input)),
	v.array(text, "This must be a text, or a list of texts: [one, two]."),
);

/** True or false, in words. */
export const yesNo: Shape<boolean> = v.pipe(
	v.string("This must be true or false."),
	v.regex(/^(true|false|yes|no)$/i, "This must be true or false."),
	v.transform((word) => /^(true|yes)$/i.test(word)),
);

/** A day, written 2017-01-09. */
export const day: Shape<Day> = v.pipe(
	v.string("This must be a date, written 2017-01-09."),
	v.rawTransform(({ dataset, addIssue, NEVER }) => {
		const found = readIsoDay(dataset.value.trim());
		if (found !== undefined) return found;
		addIssue({ message: "This must be a date, written 2017-01-09." });
		return NEVER;
	}),
);

/** A whole number between two others, both in. */
export function wholeNumber(least: number, most: number): Shape<number> {
	const message = `This must be a whole number from ${least} to ${most}.`;
	return v.pipe(
		v.string(message),
		v.regex(/^\s*\d{1,9}\s*$/, message),
		v.transform(Number),
		v.minValue(least, message),
		v.maxValue(most, message),
	);
}

/** Any number. */
export const anyNumber: Shape<number> = v.pipe(
	v.string("This must be a number."),
	v.regex(/^\s*-?\d+(\.\d+)?\s*$/, "This must be a number."),
	v.transform(Number),
);

/** One of the words allowed. */
export function choice<const Word extends string>(
	allowed: readonly Word[],
): Shape<Word> {
	return v.picklist(
		allowed,
		(issue) =>
			`This must be one of ${allowed.join(", ")}.${didYouMean(issue.input, allowed)}`,
	);
}

/** A list in which every item has the same shape. */
export function list<Value>(item: Shape<Value>): Shape<readonly Value[]> {
	return v.array(item, "This must be a list.");
}

/** A key that may be left out, or written with nothing after it. */
export function maybe<const S extends Shape<unknown>>(shape: S) {
	return v.nullish(shape);
}

/** A key that a later version of the tool knows: refused, so that nobody believes that it does something. */
export const later = v.optional(
	v.custom<never>(
		() => false,
		"This setting comes in a later version of cse-report. Take it out.",
	),
);

/** A group of keys that are all known. */
export function group<const Entries extends v.ObjectEntries>(entries: Entries) {
	const known = Object.keys(entries);
	return v.pipe(
		v.custom<Readonly<Record<string, unknown>>>(isGroup, groupMessage(known)),
		v.looseObject(entries),
		v.rawCheck(({ dataset, addIssue }) => {
			const input: unknown = dataset.value;
			if (!isGroup(input)) return;
			for (const [key, value] of Object.entries(input)) {
				if (known.includes(key)) continue;
				addIssue({
					message: unknownKey(key, known),
					path: [{ type: "object", origin: "key", input, key, value }],
				});
			}
		}),
	);
}

/** What to tell of a key that is not known. */
export function unknownKey(key: string, known: readonly string[]): string {
	const nearest = nearestName(key, known);
	const suggestion = nearest === undefined ? "" : ` Did you mean "${nearest}"?`;
	return `This key is not known.${suggestion} Known here: ${known.join(", ")}.`;
}

/** A text where one is written, something else where it is not a text. */
export function textOr<const S extends Shape<unknown>>(other: S) {
	return v.lazy((input) => (typeof input === "string" ? text : other));
}

/** A group with keys of the council's own. */
export function record<Value>(
	value: Shape<Value>,
): Shape<Readonly<Record<string, Value>>> {
	return v.pipe(
		v.custom<Readonly<Record<string, unknown>>>(isGroup, groupMessage([])),
		v.record(v.string(), value),
	);
}

/** Whether a value is a group of keys. */
export function isGroup(input: unknown): input is Record<string, unknown> {
	return typeof input === "object" && input !== null && !Array.isArray(input);
}

function groupMessage(known: readonly string[]): string {
	return `This must be a group of keys, each with its value${known.length > 0 ? `: ${known.join(", ")}` : ""}.`;
}

function didYouMean(input: unknown, known: readonly string[]): string {
	const nearest =
		typeof input === "string" ? nearestName(input, known) : undefined;
	return nearest === undefined ? "" : ` Did you mean ${nearest}?`;
}
