/** A page of blocks with blank lines between them, under the note that nobody should edit it. */
export function pageOf(blocks: readonly string[]): string {
	const [title = "", ...rest] = blocks;
	const note =
		"<!-- This page is made by `npm run docs`. Change the code that it describes, or scripts/docs/, not this file. -->";
	return `${[title, note, ...rest].join("\n\n")}\n`;
}

/** A table; cells may hold Markdown, and a `|` in one is escaped. */
export function tableOf(
	headings: readonly string[],
	rows: readonly (readonly string[])[],
): string {
	const line = (cells: readonly string[]) =>
		`| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
	return [
		line(headings),
		line(headings.map(() => "---")),
		...rows.map(line),
	].join("\n");
}

/** A word as it is typed. */
export function code(text: string): string {
	return `\`${text}\``;
}

/** Words as they are typed, with commas. */
export function codes(texts: readonly string[]): string {
	return texts.map(code).join(", ");
}

/** A block of text as a program prints it. */
export function block(text: string): string {
	return `\`\`\`text\n${text.trimEnd()}\n\`\`\``;
}
