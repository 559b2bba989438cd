/** What a text holds as JSON; `undefined` where it is none. */
export function parseJson(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

/** What something that was read as JSON holds under a name; `undefined` where it is no object, or has no such name. */
export function field(value: unknown, name: string): unknown {
	return typeof value === "object" && value !== null && !Array.isArray(value)
		? new Map<string, unknown>(Object.entries(value)).get(name)
		: undefined;
}

/**
 * The first key that a JSON text writes twice in one object, with its line: JSON readers take the last without a word, so what
 * one person reads in the file is not what is read of it. `undefined` where there is none. Takes text that is JSON.
 */
export function keyWrittenTwice(
	text: string,
): { readonly key: string; readonly line: number } | undefined {
	const open: (Set<string> | undefined)[] = [];
	for (const { 0: token, index } of text.matchAll(
		/[{}[\]]|"(?:[^"\\]|\\.)*"(?:\s*:)?/g,
	)) {
		if (token === "{") open.push(new Set());
		else if (token === "[") open.push(undefined);
		else if (token === "}" || token === "]") open.pop();
		else if (token.endsWith(":")) {
			const key = String(JSON.parse(token.slice(0, -1)));
			if (open.at(-1)?.has(key))
				return { key, line: text.slice(0, index).split("\n").length };
			open.at(-1)?.add(key);
		}
	}
	return undefined;
}
