/**
 * What exports write for nothing, as it stands or in other case: a closed list. In every column but free text it is read
 * as blank, unless settings give it a meaning in that column.
 */
export const blankWords: readonly string[] = [
	"-",
	"--",
	"---",
	"–",
	"—",
	".",
	"..",
	"...",
	"n/a",
	"#n/a",
	"na",
	"n.a.",
	"nan",
	"nat",
	"null",
	"#null!",
	"(null)",
	"<null>",
	"[null]",
	"\\n",
	"(blank)",
];
