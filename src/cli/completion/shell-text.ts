/** Parts of a year as they stand behind it and a dash: 2016-Q3. */
export const periodForms: readonly string[] = [
	...["H1", "H2", "Q1", "Q2", "Q3", "Q4"],
	...Array.from(
		{ length: 12 },
		(_, month) => `M${String(month + 1).padStart(2, "0")}`,
	),
];

/** A text in single quotation marks, for bash and zsh. */
export function quoted(text: string): string {
	return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}
