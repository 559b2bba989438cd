import { type Document, isMap, type Pair, type YAMLMap } from "yaml";
import { parseYaml } from "../vocabulary/read-yaml.ts";
import {
	endOfGroup,
	endOfPair,
	findPlace,
	type Place,
	startOfGroup,
	startOfKey,
} from "./setting-place.ts";
import {
	flowText,
	type SettingValue,
	settingLines,
	valueLines,
} from "./setting-text.ts";
import {
	afterComments,
	append,
	indentAt,
	insertLines,
	lineStart,
	nextLine,
} from "./text-lines.ts";

/** A setting to be written into a settings file, with what a person should know of it. */
export interface NewSetting {
	/** Its keys from the top: `["exports", "referrals", "headings", "child_id"]`. */
	readonly path: readonly string[];
	readonly value: SettingValue;
	/** Lines of comment that stand above it, without `#`. */
	readonly above?: readonly string[];
	/** A comment at the end of its line, without `#`. */
	readonly note?: string;
	/** It is written as a comment, to be taken up by a person. */
	readonly asComment?: boolean;
}

/** The setting as a comment: somebody has to see to something before it holds. */
export function asComment(setting: NewSetting, check: string): NewSetting {
	const above = [...(setting.above ?? []), `check: ${check}`];
	return { ...setting, above, asComment: true };
}

/**
 * What became of a setting: it was added; it was there already, whatever it says; or the file is written in a way that
 * leaves no place for it.
 */
export type Addition = "added" | "kept" | "impossible";

/**
 * Adds a setting to the text of a settings file where it is not there yet. Every byte that a person wrote stays: the file
 * is parsed to find the place, and lines are put in there. A comment that stands in the file already is not added again.
 */
export function addSetting(
	text: string,
	setting: NewSetting,
): { readonly text: string; readonly addition: Addition } {
	const document = parseYaml(text);
	if (document.errors.length > 0) return { text, addition: "impossible" };
	const place = findPlace(document, setting.path);
	if (place.status === "there") return { text, addition: "kept" };
	if (place.status === "blocked") return { text, addition: "impossible" };
	const added = setting.asComment
		? addComment(text, setting, place)
		: addLines(text, setting, place);
	if (added === text) return { text, addition: "kept" };
	return saysTheSame(text, added, setting)
		? { text: added, addition: "added" }
		: { text, addition: "impossible" };
}

/** Whether a settings file says something of a setting. */
export function hasSetting(text: string, path: readonly string[]): boolean {
	return findPlace(parseYaml(text), path).status === "there";
}

type Open = Extract<Place, { readonly status: "open" }>;

function addLines(
	text: string,
	setting: NewSetting,
	{ depth, group, empty }: Open,
): string {
	if (group?.flow) return addInBraces(text, setting, depth, group);
	if (empty) return addUnderKey(text, setting, depth, empty);
	if (!group || depth === 0) return append(text, linesOf(setting, 0, ""));
	const indent = indentAt(text, startOfGroup(group));
	const at = lineUnder(text, group);
	return insertLines(text, at, linesOf(setting, depth, indent));
}

/** The start of the line under a group and the comments that end it. */
function lineUnder(text: string, group: YAMLMap): number {
	const at = nextLine(text, endOfGroup(group));
	return afterComments(text, at, indentAt(text, startOfGroup(group)));
}

function linesOf(
	{ path, value, note, above = [] }: NewSetting,
	depth: number,
	indent: string,
): readonly string[] {
	return [
		...above.map((line) => `${indent}# ${line}`),
		...settingLines(path.slice(depth), value, note, indent),
	];
}

/** A key with nothing after it gets its value, or the keys that go under it. */
function addUnderKey(
	text: string,
	setting: NewSetting,
	depth: number,
	empty: Pair,
): string {
	const start = startOfKey(empty);
	const indent = indentAt(text, start);
	if (depth < setting.path.length) {
		const at = nextLine(text, endOfPair(empty));
		return insertLines(text, at, linesOf(setting, depth, `${indent}  `));
	}
	const at = text.indexOf(":", start) + 1;
	const [first = "", ...rest] = valueLines(setting.value, indent);
	const filled = text.slice(0, at) + first + text.slice(at);
	return insertLines(filled, nextLine(filled, at), rest);
}

/** In `{ a: b }` there is no line for a comment, so it goes above. */
function addInBraces(
	text: string,
	{ path, value, above = [], note }: NewSetting,
	depth: number,
	group: YAMLMap,
): string {
	const nested = path
		.slice(depth)
		.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
	const written = flowText(nested).slice(2, -2);
	const last = group.items.at(-1);
	const start = startOfGroup(group);
	const at = last ? endOfPair(last) : start + 1;
	const more = last ? `, ${written}` : ` ${written} `;
	const filled = text.slice(0, at) + more + text.slice(at);
	const indent = indentAt(filled, start);
	const comments = note === undefined ? above : [...above, note];
	return insertLines(
		filled,
		lineStart(filled, start),
		comments.map((line) => `${indent}# ${line}`),
	);
}

/** The setting's lines as a comment, beside what is there of its group, unless they stand in the file already. */
function addComment(
	text: string,
	setting: NewSetting,
	{ group, depth }: Open,
): string {
	const beside = group && !group.flow && depth > 0 ? group : undefined;
	const indent = beside ? indentAt(text, startOfGroup(beside)) : "";
	const { path, value, note, above = [] } = setting;
	const keys = path.slice(beside ? depth : 0);
	const lines = settingLines(keys, value, note, "");
	const there = new Set(text.split(/\r?\n/).map(bareComment));
	if (lines.every((line) => there.has(bareComment(line)))) return text;
	const comments = [...above, ...lines].map((line) => `${indent}# ${line}`);
	return beside
		? insertLines(text, lineUnder(text, beside), comments)
		: append(text, comments);
}

function bareComment(line: string): string {
	return line.replace(/^[\s#]+/, "").trimEnd();
}

/** Whether a changed file says what it said before, and the new setting beside it. */
function saysTheSame(
	before: string,
	after: string,
	{ path, asComment }: NewSetting,
): boolean {
	const document = parseYaml(after);
	if (document.errors.length > 0) return false;
	if (asComment !== true) {
		if (!document.hasIn(path)) return false;
		removeSetting(document, path);
	}
	return saying(document) === saying(parseYaml(before));
}

/** Takes out a setting, and the groups that hold nothing without it. */
function removeSetting(document: Document, path: readonly string[]): void {
	document.deleteIn(path);
	const above = path.slice(0, -1);
	if (above.length === 0) return;
	const group = document.getIn(above);
	if (isMap(group) && group.items.length === 0) removeSetting(document, above);
}

/** What a file says, without keys that say nothing. */
function saying(document: Document): string {
	const value: unknown = document.toJS({ maxAliasCount: 100 });
	return JSON.stringify(withoutNothing(value) ?? {});
}

function withoutNothing(value: unknown): unknown {
	if (value === null) return undefined;
	if (typeof value !== "object") return value;
	if (Array.isArray(value))
		return value.map((item) => withoutNothing(item) ?? null);
	const kept = Object.entries(value)
		.map(([key, inner]) => [key, withoutNothing(inner)] as const)
		.filter(([, inner]) => inner !== undefined);
	return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
