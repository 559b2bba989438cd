import type { PaperFindings } from "../papers/register.ts";
import { harmless, type Pen } from "./screen.ts";

/** What in a paper is not as the tool wrote it, for people. */
export function paperLines(
	{ register, typed, changed, unread }: PaperFindings,
	pen: Pen,
): readonly string[] {
	const sections = [
		[
			register === undefined
				? "Nothing that the run kept was found beside this paper, so its numbers are held against its own tables."
				: `Its numbers are held against ${harmless(register)}.`,
		],
		section(
			"Numbers that are not in the register: somebody typed them. Check each by hand; the audit below knows only those that it can tie to a figure.",
			typed.map(({ place, number, words }) => [
				place,
				number,
				`“${harmless(words.trim())}”`,
			]),
			pen,
		),
		section(
			"Figures that no longer agree with the data",
			changed.map(({ place, id, printed, published }) => [
				place,
				id,
				`${printed}; the data have ${published}`,
			]),
			pen,
		),
		section(
			"Parts of the file that were not read",
			unread.map((part) => [part]),
			pen,
		),
	];
	return sections
		.filter((lines) => lines.length > 0)
		.flatMap((lines) => [...lines, ""]);
}

function section(
	title: string,
	rows: readonly (readonly string[])[],
	pen: Pen,
): readonly string[] {
	if (rows.length === 0) return [];
	const width = (column: number) =>
		Math.max(...rows.map((row) => harmless(row[column] ?? "").length));
	const widths = [width(0), width(1)];
	return [
		pen.strong(title),
		...rows.map(
			(row) =>
				`  ${row
					.map((text, i) => harmless(text).padEnd(widths[i] ?? 0))
					.join("  ")
					.trimEnd()}`,
		),
	];
}
