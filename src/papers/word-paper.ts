import type { FigureMark } from "./paragraph-text.ts";

/** What a Word file says, wherever it says it. */
export interface WordPaper {
	/** In the order of the file; cells of tables are not among them. */
	readonly pieces: readonly Piece[];
	readonly tables: readonly WordTable[];
	/** Parts that may hold numbers and are not read: pasted charts and workbooks. */
	readonly unread: readonly string[];
}

/** Some text, and where a person finds it. */
export interface Piece {
	/** "paragraph 21", "the caption of table 3", "a comment" */
	readonly place: string;
	readonly text: string;
	/** Where it stands for figures; absent where it has no marks. */
	readonly marks?: readonly FigureMark[];
}

export interface WordTable {
	/** "table 3" */
	readonly place: string;
	/** Without its number; empty where it has none. */
	readonly caption: string;
	readonly headings: readonly string[];
	readonly rows: readonly WordRow[];
	/** What stands right below it, up to the next caption, table or numbered paragraph. */
	readonly notes: readonly string[];
}

/** What stands where a paper is marked for a figure. */
export interface MarkedText {
	readonly mark: string;
	readonly text: string;
}

export interface WordRow {
	readonly cells: readonly string[];
	/** What stands in them at marks of figures, in order; absent where nothing does. */
	readonly marked?: readonly MarkedText[];
	/** What tracked changes say was there before; absent where that is the same. */
	readonly before?: readonly string[];
}
