/** The headings of the matches file. Those that reading asks for come first. */
export const matchHeadings = [
	"export",
	"column",
	"raw_value",
	"count",
	"matched_to",
	"status",
	"how_sure",
	"nearest",
	"choices",
] as const;

/** The headings that a matches file must have to be read back; others, and a person's own, are passed over. */
export const neededHeadings = [
	"export",
	"column",
	"raw_value",
	"matched_to",
] as const satisfies readonly (typeof matchHeadings)[number][];
