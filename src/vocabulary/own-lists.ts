/**
 * The headings of the lists that the tool writes as CSV, and what a message calls each list. They are told among exports
 * by these headings, so each list has some that no export has.
 */

/** Figures, one row each. */
export const figureHeadings = [
	"id",
	"label",
	"unit",
	"status",
	"symbol",
	"count",
	"from",
	"to",
	"rounded_to",
	"base",
	"percent",
	"percent_from",
	"percent_to",
	"flags",
	"period",
] as const;

/** What stands behind these where other periods stand beside the run's own. */
export const changeHeadings = [
	"change_since",
	"change",
	"change_percent",
	"change_says",
] as const;

/** What a check found, one row an issue. */
export const issueHeadings = [
	"file",
	"line",
	"heading",
	"severity",
	"code",
	"message",
	"remedy",
] as const;

/** The matches file. Those that reading asks for come first. */
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
export const neededMatchHeadings = [
	"export",
	"column",
	"raw_value",
	"matched_to",
] as const satisfies readonly (typeof matchHeadings)[number][];

/** What each list is told by, and its name. People add columns and take some out, so a few headings are enough. */
export const ownLists: readonly {
	readonly is: string;
	readonly headings: readonly string[];
}[] = [
	{ is: "figures", headings: ["id", "unit", "status", "symbol", "base"] },
	{
		is: "its list of what a check found",
		headings: ["file", "severity", "code", "remedy"],
	},
	{ is: "its list of matched words", headings: neededMatchHeadings },
];

/** How files begin that the tool writes and that are no CSV, whatever their names end in. */
export const ownBeginnings: readonly {
	readonly is: string;
	readonly begins: RegExp;
}[] = [
	{ is: "a snapshot of exports", begins: /^cse-report snapshot / },
	{
		is: "figures, or another document of its own",
		begins: /^\s*\{\s*"schema":\s*"cse-report\//,
	},
	{
		is: "its record of a run",
		begins: /^\s*\{\s*"note":\s*"Private record of a run of cse-report/,
	},
];
