/**
 * Rows of words as lines in which columns stand under each other, two spaces between them.
 *
 * @param right the columns whose words end under each other, from 0; all others begin so
 */
export function aligned(
	rows: readonly (readonly string[])[],
	right: readonly number[] = [],
): readonly string[] {
	const widthOf = (column: number) =>
		Math.max(...rows.map((row) => row[column]?.length ?? 0));
	const widths = (rows[0] ?? []).map((_, column) => widthOf(column));
	return rows.map((row) =>
		row
			.map((words, column) =>
				right.includes(column)
					? words.padStart(widths[column] ?? 0)
					: words.padEnd(widths[column] ?? 0),
			)
			.join("  ")
			.trimEnd(),
	);
}
