/** The text with lines put in at the start of a line; they end as its others do. */
export function insertLines(
	text: string,
	at: number,
	lines: readonly string[],
): string {
	if (lines.length === 0) return text;
	const end = lineEndOf(text);
	const before = text.slice(0, at);
	const gap = before === "" || before.endsWith("\n") ? "" : end;
	return `${before}${gap}${lines.join(end)}${end}${text.slice(at)}`;
}

/** The text with lines at its end; after a blank one, where they start with a comment. */
export function append(text: string, lines: readonly string[]): string {
	const end = lineEndOf(text);
	const whole = text === "" || text.endsWith("\n") ? text : text + end;
	const apart = lines[0]?.startsWith("#") || !text.endsWith("\n");
	const gap = !apart || whole === "" || whole.endsWith(end + end) ? "" : end;
	return insertLines(whole + gap, whole.length + gap.length, lines);
}

/** The start of the line that a place is on. */
export function lineStart(text: string, at: number): number {
	return text.lastIndexOf("\n", at - 1) + 1;
}

/** The start of the next line; the place itself where it is one. */
export function nextLine(text: string, at: number): number {
	if (text[at - 1] === "\n") return at;
	const end = text.indexOf("\n", at);
	return end === -1 ? text.length : end + 1;
}

/** The start of the first line from here on that is no comment set in by so many spaces or more. */
export function afterComments(
	text: string,
	at: number,
	indent: string,
): number {
	const comment = new RegExp(`${indent} *#.*(?:\\r?\\n|$)`, "y");
	let next = at;
	for (comment.lastIndex = at; comment.test(text); ) next = comment.lastIndex;
	return next;
}

/** The spaces at the start of the line that a place is on. */
export function indentAt(text: string, at: number): string {
	return /^ */.exec(text.slice(lineStart(text, at)))?.[0] ?? "";
}

function lineEndOf(text: string): string {
	return text.includes("\r\n") ? "\r\n" : "\n";
}
