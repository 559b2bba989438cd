import type { Text } from "./model.ts";

/** The text without its appearance. */
export function plainText(text: Text): string {
	return text.map((run) => run.text).join("");
}
