import { formatCount } from "../vocabulary/numbers.ts";
import { runsOf } from "./figure-marks.ts";
import type { Text } from "./model.ts";
import { plainText } from "./text-alone.ts";

/** What a part of the template comes to: words, a number, a yes or no, or runs of text; `undefined` is nothing at all. */
export type Value = string | number | boolean | Runs | undefined;

export interface Runs {
	readonly runs: Text;
}

/** Whether a value counts as yes: a word that is there does, an empty one does not. */
export function isTrue(value: Value): boolean {
	return value !== undefined && value !== false && value !== "";
}

/** A value as text: yes, no and nothing are no text. */
export function textOf(value: Value): string {
	if (typeof value === "string") return plainText(runsOf(value));
	if (typeof value === "number") return formatCount(value);
	if (typeof value === "object") return plainText(value.runs);
	return "";
}
