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
		looks === undefined
			? ""
			: `, most of which look like ${looks} (d stands for a digit, A for letters)`;
	return {
		...first,
		message: `${first.message}; so it is with ${formatCount(cells)} of ${formatCount(all)} cells of this column${looking}`,
		remedy: `${first.remedy} Where the columns have slipped, mend the export; where another column holds what is meant, name it under exports: … headings: in cse-report.yaml.`,
	};
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
