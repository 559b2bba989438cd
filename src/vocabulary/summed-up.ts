import type { Message } from "./message.ts";
import { formatCount } from "./numbers.ts";

/**
 * A fault that nearly every cell of a column has, said once.
 *
 * @param first what is told of one cell
 * @param looks what most of the cells look like, as a shape
 */
export function ofWholeColumn(
	first: Message,
	cells: number,
	all: number,
	looks: string | undefined,
): Message {
	const looking =
		looks === undefined ? "" : `, most of which ${looksLike(looks)}`;
	return {
		...first,
		message: `${first.message}; so it is with ${formatCount(cells)} of ${formatCount(all)} cells of this column${looking}`,
		remedy: `Look whether the columns have slipped, and mend the export; or whether another column holds what is meant, and name it under exports: … headings: in cse-report.yaml. Otherwise: ${first.remedy}`,
	};
}

function looksLike(shape: string): string {
	if (shape === "A") return "are words";
	return shape === "a text"
		? "are longer texts"
		: `look like ${shape} (d stands for a digit, A for letters)`;
}

/** The same of rows of a file. */
export function ofWholeFile(
	first: Message,
	rows: number,
	all: number,
): Message {
	return {
		...first,
		message: `${first.message}; so it is with ${formatCount(rows)} of ${formatCount(all)} rows`,
	};
}
