/**
 * The paper before it has an appearance: everything is already said, in words. Renderers choose only how it looks, so
 * none of them can name a child or work a figure out.
 */
export interface Paper {
	readonly title: string;
	/** The body that publishes the paper: the file's author. */
	readonly publisher: string;
	/** One sentence for the file's properties. */
	readonly subject: string;
	/** The day that the file's own dates are set to, `2016-12-31`: never the day of the run. */
	readonly date: string;
	/** At the foot of every page, beside the page number. */
	readonly footer: string;
	/** At the head of every page, in bold: what nobody may overlook. */
	readonly mark: string | undefined;
	/** What a council's Word template may ask for by name: the title, the period, the words of settings. */
	readonly named: Readonly<Record<string, string>>;
	readonly blocks: readonly Block[];
}

export type Block =
	| HeadingBlock
	| ParagraphBlock
	| ListBlock
	| TableBlock
	| ChartBlock
	| QuotationBlock
	| NoteBlock;

/** A run of text in one appearance. */
export interface TextRun {
	readonly text: string;
	readonly strong?: boolean;
	readonly emphasis?: boolean;
	/** An address on the web, or a mailto. */
	readonly link?: string;
	/** A section of the paper that it leads to: the `id` of its heading. */
	readonly section?: string;
	/** The id of the figure that it is the number of: a paper marks the place. */
	readonly figure?: string;
}

export type Text = readonly TextRun[];

/** The title is the one heading of level 1; no level is skipped. */
export interface HeadingBlock {
	readonly kind: "heading";
	readonly level: 1 | 2 | 3 | 4;
	/** Where text of the paper leads to it. */
	readonly id?: string;
	readonly text: Text;
	/** The first of a part that begins on a page of its own. */
	readonly startsPage?: true;
}

export interface ParagraphBlock {
	readonly kind: "paragraph";
	/** A numbered paragraph: the numbers run on through the whole paper. */
	readonly numbered: boolean;
	readonly text: Text;
}

export interface ListBlock {
	readonly kind: "list";
	/** Whether it stands under a numbered paragraph, and is set in as that is. */
	readonly nested: boolean;
	readonly items: readonly Text[];
}

/** A table with a caption that carries its number: "Table 3: …". The first column names the rows. */
export interface TableBlock {
	readonly kind: "table";
	readonly id: string;
	readonly number: number;
	readonly caption: string;
	readonly columns: readonly TableColumn[];
	/** Each row has one cell a column; no cell is empty. */
	readonly rows: readonly (readonly Text[])[];
	/** Under the table: the shorthand that it uses, what adds up and what does not. */
	readonly notes: readonly string[];
}

export interface TableColumn {
	readonly heading: string;
	readonly kind: "words" | "numbers";
	/** Share of the table's width; all columns together make 1. */
	readonly width: number;
}

/** A chart of horizontal bars, or of lines over time. Its figures stand beside it in a table or a sentence. */
export interface ChartBlock {
	readonly kind: "chart";
	readonly id: string;
	readonly number: number;
	/** The finding in words, as its caption: "Most referrals were assessed as medium risk". */
	readonly headline: string;
	/** Measure, unit, period: "Referrals by level of risk at referral, January to December 2016". */
	readonly subtitle: string;
	readonly altText: string;
	readonly bars: readonly ChartBar[];
	/** Over time, in place of bars: each in a panel of its own, all on one scale. */
	readonly lines?: readonly ChartLine[];
	readonly notes: readonly string[];
}

/** One bar, in declared order. A figure held back keeps its place and has a label but no length. */
export interface ChartBar {
	readonly category: string;
	/** Absent where the figure may not be told: nothing of it is drawn but its label. */
	readonly length?: number;
	/** At the end of the bar: "25 (83%)", "fewer than 5", "[c]". */
	readonly label: string;
}

export interface ChartLine {
	readonly category: string;
	/** In order of time, as many in every line of a chart. */
	readonly points: readonly ChartPoint[];
}

/** One period of a line. What is held back is a gap, with its label and no height; no line crosses it. */
export interface ChartPoint {
	readonly period: string;
	readonly value?: number;
	/** "26", "26 [b]", "fewer than 5", "[c]". */
	readonly label: string;
	/** It is counted otherwise than the point before: no line joins the two. */
	readonly isBreak?: boolean;
}

export interface QuotationBlock {
	readonly kind: "quotation";
	readonly text: string;
	/** "Young person" */
	readonly attribution: string;
}

/** A small paragraph apart from the text: a source, a warning, a definition. */
export interface NoteBlock {
	readonly kind: "note";
	readonly text: Text;
}
