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
