/**
 * What the tool's own templates parse to, as JSON, by their very texts: a template that was changed is not among them, and is
 * parsed. There is none where the source runs as it is: `scripts/parsed-texts.js` puts them into the bundle, since to parse
 * the text of the sample paper takes a twentieth of its time.
 */
export const parsedTexts: {
	/** Trees of `parseText`. */
	readonly trees: ReadonlyMap<string, string>;
	/** Values of `readYaml`, of texts without a fault. */
	readonly values: ReadonlyMap<string, string>;
} = { trees: new Map(), values: new Map() };
