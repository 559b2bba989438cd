import { type Document, isNode, isScalar, parseDocument } from "yaml";
import { addSetting } from "../settings/add-setting.ts";
import { flowText, type SettingValue } from "../settings/setting-text.ts";
import { withoutSetting } from "../settings/without-setting.ts";

/**
 * The text of a settings file with one setting changed, and every other byte as it was: comments stay. A setting that is
 * given no value is taken out with its key: some keys may not stand there with nothing behind them.
 *
 * @param path its keys from the top: `["policy", "preset"]`
 * @returns `undefined` where the file is written in a way that leaves no place for it: then a person changes the text
 */
export function changeSetting(
	text: string,
	path: readonly string[],
	value: SettingValue | undefined,
): string | undefined {
	const document = parseDocument(text);
	if (document.errors.length > 0) return undefined;
	const node = document.getIn(path, true);
	const changed = isEmpty(node)
		? value === undefined
			? text
			: addSetting(text, { path, value }).text
		: value === undefined
			? withoutSetting(text, document, path)
			: replaced(text, node, value);
	return changed !== undefined && says(parseDocument(changed), path, value)
		? changed
		: undefined;
}

/** What a setting says, by its keys from the top; `undefined` where it says nothing. */
export type ReadSetting = (path: readonly string[]) => unknown;

/** What the settings of a text say; nothing where it cannot be read. */
export function settingsIn(text: string): ReadSetting {
	const document = parseDocument(text);
	return (path) => {
		if (document.errors.length > 0) return undefined;
		const node = document.getIn(path, true);
		try {
			return isNode(node) ? node.toJS(document) : undefined;
		} catch {
			// A few lines that stand for billions: the reader of settings refuses them too.
			return undefined;
		}
	};
}

function isEmpty(node: unknown): boolean {
	return node === undefined || (isScalar(node) && node.value === null);
}

function replaced(
	text: string,
	node: unknown,
	value: SettingValue,
): string | undefined {
	if (!isNode(node) || !node.range) return undefined;
	const [from, to] = node.range;
	const isOnOneLine = !text.slice(from, to).trimEnd().includes("\n");
	const written = flowText(value);
	if (isOnOneLine) return text.slice(0, from) + written + text.slice(to);
	// A list in lines: what stands behind its last line stays where it is.
	const lineStart = text.lastIndexOf("\n", from - 1) + 1;
	const end = from + text.slice(from, to).trimEnd().length;
	return `${text.slice(0, lineStart).replace(/\s*$/, "")} ${written}${text.slice(end)}`;
}

function says(
	document: Document,
	path: readonly string[],
	value: SettingValue | undefined,
): boolean {
	if (document.errors.length > 0) return false;
	const node = document.getIn(path, true);
	if (value === undefined) return isEmpty(node);
	const said: unknown = isNode(node) ? node.toJS(document) : node;
	return flowText(asTexts(said)) === flowText(asTexts(value));
}

/** Numbers and words of YAML for true and false are texts here, as the settings take them for. */
function asTexts(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(asTexts);
	return typeof value === "object" ? value : String(value);
}
