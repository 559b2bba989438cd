import {
	type Alias,
	type Document,
	isAlias,
	isCollection,
	isNode,
	isPair,
	isScalar,
	type Node,
	Scalar,
	visit,
	type YAMLError,
} from "yaml";

/** What keeps a YAML text from being read as it stands, and where in the text. */
export interface FaultAt {
	readonly offset: number;
	/** The key that is written twice; empty where the fault is another. */
	readonly key: string;
	readonly message: string;
}

/** So many aliases at most, each counted as often as it is repeated: settings are written out, and no file grows by reading. */
const mostAliases = 100;

/** So many faults of the parser: what follows the first often follows from it. */
const mostErrors = 20;

/**
 * All that keeps a text from being read as it stands: what the parser says, and what it passes over or would give up on
 * later without a place. `readable`: nothing but keys that are written twice, so that more faults can be looked for.
 */
export function yamlFaults(
	text: string,
	document: Document.Parsed,
): { readonly faults: readonly FaultAt[]; readonly readable: boolean } {
	const hidden = hiddenMark(text);
	if (hidden !== undefined) return { faults: [hidden], readable: false };
	const errors = [...document.errors, ...document.warnings];
	const exhausted = errors.find(({ code }) => code === "RESOURCE_EXHAUSTION");
	if (exhausted !== undefined)
		return { faults: [saidBy(exhausted, text)], readable: false };
	const written = errors.slice(0, mostErrors).map((each) => saidBy(each, text));
	const ofNodes = errors.every(isDuplicate) ? nodeFaults(document) : [];
	return {
		faults: [...written, ...ofNodes],
		readable: errors.every(isDuplicate) && ofNodes.length === 0,
	};
}

function isDuplicate({ code }: YAMLError): boolean {
	return code === "DUPLICATE_KEY";
}

/** Marks that nobody sees, of a file that is damaged, or no text at all. A mark of order may begin a file. */
function hiddenMark(text: string): FaultAt | undefined {
	const found = /[\p{Cc}\u2028\u2029\ufeff]/u.exec(
		text.replace(/[\t\n\r]/g, " ").replace(/^\ufeff/, " "),
	);
	if (found === null) return undefined;
	const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase();
	return faultAt(
		found.index,
		`A mark that nobody sees (U+${code.padStart(4, "0")}) stands on this line. Take it out, or type the line anew; if the whole file looks odd in an editor, it is damaged: put it back from a copy.`,
	);
}

function saidBy(error: YAMLError, text: string): FaultAt {
	const [offset] = error.pos;
	const key = isDuplicate(error) ? wordAt(text, offset) : "";
	return { offset, key, message: plainWords(error) };
}

function plainWords({ code, message }: YAMLError): string {
	switch (code) {
		case "DUPLICATE_KEY":
			return "This key is written twice in the same group. Keep one of the two.";
		case "TAB_AS_INDENT":
			return "A tab stands at the start of this line. Indent with spaces.";
		case "MULTIPLE_DOCS":
			return "A second document starts here (---). Keep one.";
		case "TAG_RESOLVE_FAILED":
			return noTags;
		case "NON_STRING_KEY":
			return "A key is a single word or text. Put it in quotes.";
		case "BAD_DIRECTIVE":
			return "A line that begins with % is not used here. Take it out.";
		case "RESOURCE_EXHAUSTION":
			return "Lists and groups stand too deep within one another. Write them out flat.";
		case "MISSING_CHAR":
			if (/^Missing closing .*quote/.test(message))
				return "A quotation mark that opens a text is never closed, up to here. Close it at the end of its text.";
			return notYaml(message);
		default:
			return notYaml(message);
	}
}

const noTags = "Tags (!name) are not used here. Take it out.";

/** Without what the parser quotes of the text. */
function notYaml(message: string): string {
	const [said = ""] = message.split(/\n|: "/, 1);
	return `This cannot be read as YAML (${said}). Look at the indentation, colons, quotes and brackets of this line and the one above it.`;
}

function wordAt(text: string, offset: number): string {
	const word = /^["']?([^"':\n]*)/.exec(text.slice(offset, offset + 100));
	return word?.[1]?.trim() ?? "";
}

/** What the parser lets through: tags of its own, `<<`, names that data cannot have, and aliases that lead nowhere or on and on. */
function nodeFaults(document: Document.Parsed): readonly FaultAt[] {
	const faults: FaultAt[] = [];
	const aliases: Alias[] = [];
	visit(document, {
		Node: (_key, node) => {
			if (isAlias(node)) aliases.push(node);
			else if (hasTag(node)) faults.push(faultAt(startOf(node), noTags));
		},
		Pair: (_key, { key }) => {
			const message = isScalar(key) ? keyFault(key) : undefined;
			if (message !== undefined) faults.push(faultAt(startOf(key), message));
		},
	});
	return [...faults, ...aliasFaults(aliases, document)];
}

function hasTag(node: Node): boolean {
	return "tag" in node && node.tag !== undefined && !isUsual(node.tag);
}

/** `!!str` says what every value is anyhow. */
function isUsual(tag: string): boolean {
	return ["str", "map", "seq", "null"].some(
		(name) => tag === `tag:yaml.org,2002:${name}`,
	);
}

function keyFault({ value, type }: Scalar): string | undefined {
	if (value === "<<" && type === Scalar.PLAIN)
		return "Groups are not merged into others here (<<). Write the keys out.";
	return value === "__proto__" ||
		value === "constructor" ||
		value === "prototype"
		? `No key can be called "${value}". Take it out, or call it otherwise.`
		: undefined;
}

function aliasFaults(
	aliases: readonly Alias[],
	document: Document,
): readonly FaultAt[] {
	for (const alias of aliases) {
		const meant = alias.resolve(document);
		if (meant === undefined)
			return [
				faultAt(
					startOf(alias),
					"This alias (*name) has no anchor (&name) above it. Write the value out.",
				),
			];
		if (startOf(meant) < startOf(alias) && startOf(alias) < endOf(meant))
			return [
				faultAt(
					startOf(alias),
					"This alias (*name) repeats the group that it stands in. Write the value out.",
				),
			];
	}
	const [first] = aliases;
	return first !== undefined && repeats(document) > mostAliases
		? [
				faultAt(
					startOf(first),
					`Aliases (*name) repeat more than ${mostAliases} values of this file. Write them out.`,
				),
			]
		: [];
}

/** How many values aliases stand for, aliases within these included; more than the most where it is too many to count. */
function repeats(document: Document): number {
	let counted = 0;
	const count = (node: unknown, inside: boolean): void => {
		if (counted > mostAliases) return;
		if (isAlias(node)) {
			counted++;
			count(node.resolve(document), true);
			return;
		}
		if (inside) counted++;
		if (!isCollection(node)) return;
		for (const item of node.items)
			count(isPair(item) ? item.value : item, inside);
	};
	count(document.contents, false);
	return counted;
}

function startOf(node: unknown): number {
	return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}

function endOf(node: unknown): number {
	return isNode(node) ? (node.range?.[1] ?? 0) : 0;
}

function faultAt(offset: number, message: string): FaultAt {
	return { offset, key: "", message };
}
