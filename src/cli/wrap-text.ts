/** As wide as a terminal is at least. */
export const screenWidth = 80;

/** Words on lines of at most so many columns, the first after one indent and the others after another. */
export function wrap(
	text: string,
	first = "",
	others = first,
	width = screenWidth,
): readonly string[] {
	const lines: string[] = [];
	let line = first;
	let empty = true;
	for (const word of text.split(" ")) {
		if (!empty && line.length + 1 + word.length > width) {
			lines.push(line);
			line = others;
			empty = true;
		}
		line += empty ? word : ` ${word}`;
		empty = false;
	}
	return [...lines, line];
}

/** The same with a mark at the right edge: on the last line where there is room, else on a line of its own. */
export function withMark(
	lines: readonly string[],
	mark: string,
	width = screenWidth,
): readonly string[] {
	const last = lines.at(-1) ?? "";
	return last.length + 2 + mark.length <= width
		? [...lines.slice(0, -1), last + mark.padStart(width - last.length)]
		: [...lines, mark.padStart(width)];
}
