/** "a, b and c"; with a comma before the "and" where an item has an "and" or "or" of its own: of two, where it has an "and". */
export function wordsWithAnd(items: readonly string[]): string {
	return joined(items, "and");
}

/** "a, b or c", in the same way. */
export function wordsWithOr(items: readonly string[]): string {
	return joined(items, "or");
}

/** The text with its first letter large, as at the start of a sentence. */
export function capitalised(text: string): string {
	return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** A label inside a sentence: "Under 13" is "under 13"; a label in capitals stays as it is. */
export function inSentence(label: string): string {
	return /^\p{Lu}\p{Lu}/u.test(label)
		? label
		: label.slice(0, 1).toLowerCase() + label.slice(1);
}

function joined(items: readonly string[], word: string): string {
	if (items.length < 2) return items[0] ?? "";
	// Of two with another word than this inside, no comma is needed: "aged 16 to 17 and aged 18 or over".
	const compound = items.some((item) =>
		items.length === 2 ? item.includes(` ${word} `) : / (and|or) /.test(item),
	);
	const comma = compound ? "," : "";
	return `${items.slice(0, -1).join(", ")}${comma} ${word} ${items[items.length - 1]}`;
}
