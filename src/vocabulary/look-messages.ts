/** What is said of a council's Word template: of none of its text, but for the names of places in it. */

/** Why a file cannot be a look, and what to do about it. */
export const lookRefusals = {
	notWord:
		"It is not a Word file of the kind that is read (.docx or .dotx), or it is damaged. Open it in Word and save it as Word Document (.docx).",
	encrypted:
		"It is protected by a password or a sensitivity label, or is an old Word file (.doc). Open it in Word, take the protection off (File, Info), and save it as Word Document (.docx).",
	huge: (megabytes: number) =>
		`It is larger than a template needs to be: more than ${megabytes} MB, packed or unpacked. Make its pictures smaller (Picture Format, Compress Pictures), or take them out, and save it again.`,
	macros:
		"It holds macros, and a published paper must hold none. Open it in Word and save it as Word Document (.docx) or Word Template (.dotx), without macros.",
	active:
		"It holds controls or objects of other programs (ActiveX, OLE, an embedded workbook). Put pictures or text in their place and save it again.",
	strict:
		'It is saved as "Strict Open XML", which many programs cannot read. Save it as Word Document (.docx).',
	outside: (count: number) =>
		`It takes ${count === 1 ? "something" : `${count} things`} from files or addresses outside it, which a published paper must not: linked pictures, text or data. Open File, Info, Edit Links to Files, break the links, and save it again.`,
	tracked:
		"It holds tracked changes. Accept or reject them all (Review, Accept All Changes) and save it again.",
} as const;

/** What to know of a look that is taken. */
export const lookNotices = {
	addedStyles: (names: readonly string[]) =>
		`It has no style named ${list(names)}: the paper's own ${names.length === 1 ? "was" : "were"} added, in its font.`,
	numberedHeadings:
		"Its headings are numbered. The paper's are not, as its paragraphs are numbered through the whole paper.",
	layoutTables: (count: number) =>
		`${count === 1 ? "A table" : `${count} tables`} in it ${count === 1 ? "has" : "have"} no marked header row, as tables for layout have none. ${count === 1 ? "It stays" : "They stay"}, and a screen reader reads ${count === 1 ? "it" : "them"} as data: tabs or columns are better.`,
	noAltText: (count: number) =>
		`${count === 1 ? "A picture" : `${count} pictures`} in its text ${count === 1 ? "has" : "have"} no alternative text. Add it in Word (right-click, View Alt Text).`,
	smallText: (points: number) =>
		`Its text is ${points} point. Guidance on accessible documents asks for 12.`,
	leftOut: (paragraphs: number) =>
		`${paragraphs === 1 ? "A paragraph" : `${paragraphs} paragraphs`} of its text ${paragraphs === 1 ? "was" : "were"} not taken over. To keep text, write {paper} in it where the paper is to stand.`,
	appended:
		"It has no place named {paper}: what has no place of its own stands after its text.",
	unknownPlaces: (
		places: readonly {
			readonly name: string;
			readonly nearest: string | undefined;
		}[],
	) => {
		const named = places.map(({ name, nearest }) =>
			nearest === undefined
				? `"${name}"`
				: `"${name}" (did you mean "${nearest}"?)`,
		);
		return `It has places that this paper has nothing for, and they stand as they are: ${named.join(", ")}. Known are paper, title, authority, period, asAt, the words of the settings, and the headings of the paper.`;
	},
	placeInTable:
		"A place for text of the paper stands in a table. The text was put there; a screen reader reads it as a cell.",
	oneColumn:
		"Its text runs in columns. The paper stands in one, as its tables need the width of the page.",
	noFooter: "It has no footer: the paper's own was added.",
	noPageNumber: "Its footers have no page number.",
	contents:
		"Its table of contents lists its own headings and not the paper's. In Word, right-click it in the paper and choose Update Field, or take it out of the template.",
	comments: "Its comments were left out.",
	protection: "Its protection against editing was taken off.",
	detached: "It no longer points to the template that it was made from.",
} as const;

/** `"heading 1", "caption"` */
function list(names: readonly string[]): string {
	return names.map((name) => `"${name}"`).join(", ");
}
