import { type Document, isMap, isScalar, type Pair } from "yaml";
import { endOfPair, startOfKey } from "./setting-place.ts";
import { lineStart, nextLine } from "./text-lines.ts";

/**
 * The text of a settings file without a key and its value; a comment on its line stays, as does the group in which it stood, be
 * it empty.
 *
 * @returns `undefined` where it stands in no group of keys
 */
export function withoutSetting(
	text: string,
	document: Document,
	path: readonly string[],
): string | undefined {
	const group =
		path.length === 1
			? document.contents
			: document.getIn(path.slice(0, -1), true);
	if (!isMap(group)) return undefined;
	const at = group.items.findIndex(
		({ key }) => isScalar(key) && key.value === path.at(-1),
	);
	const pair = group.items[at];
	if (pair === undefined) return undefined;
	if (group.flow) return withoutItem(text, group.items, at);
	const [from, to] = [startOfKey(pair), endOfPair(pair)];
	const start = lineStart(text, from);
	const rest = text.slice(to, nextLine(text, to));
	const isAlone = (text.slice(start, from) + rest).trim() === "";
	return isAlone
		? text.slice(0, start) + text.slice(to + rest.length)
		: text.slice(0, from) + rest.trimStart() + text.slice(to + rest.length);
}

/** The text without one of the pairs in braces, and without the comma beside it. */
function withoutItem(
	text: string,
	items: readonly Pair[],
	at: number,
): string | undefined {
	const [before, pair, after] = [items[at - 1], items[at], items[at + 1]];
	if (pair === undefined) return undefined;
	const from =
		after === undefined && before ? endOfPair(before) : startOfKey(pair);
	const to = after === undefined ? endOfPair(pair) : startOfKey(after);
	return text.slice(0, from) + text.slice(to);
}
