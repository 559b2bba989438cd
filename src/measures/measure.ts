import type { BreakdownName, CategoryOf } from "../breakdowns/breakdowns.ts";
import type { Apart, CohortDeclaration } from "../cohorts/cohort.ts";
import type { MeasureKnowledge } from "../counting/knowledge.ts";
import type { PartSetting } from "./year-part.ts";

/** What one of a measure stands for. */
export type Unit =
	| "referral"
	| "child"
	| "case"
	| "episode"
	| "session"
	| "attendee";

/** All that anybody knows of one measure of the contract, section 4: a file each in this folder. */
export interface Measure {
	readonly id: string;
	readonly label: string;
	readonly unit: Unit;
	/** How it is counted, in one sentence for a methods annex. */
	readonly definition: string;
	/** Which records it counts, by which named steps; and which exports and columns that takes. */
	readonly cohort: CohortDeclaration;
	/** Whether the count without any breakdown is a figure of its own. */
	readonly total: boolean;
	/** The breakdowns that it may be crossed by, in the order of their tables. */
	readonly breakdowns: readonly BreakdownName[];
	/** The breakdowns that its plain name in a list of tables brings with it. */
	readonly ownBreakdowns: readonly BreakdownName[];
	/** The tables that `all` adds for it; absent where these are its breakdowns, each by itself. */
	readonly furtherTables?: readonly (readonly BreakdownName[])[];
	/**
	 * It is told by all its breakdowns at once or not at all, as by fewer it would be another measure; and this is what a
	 * table tells beyond the plain one that names them all.
	 */
	readonly detail?: string;
	/** A way to tell it apart in the arithmetic of `check`, beside its breakdowns. */
	readonly apart?: Apart;
	/** What all else of a paper is about: its total is the last to be held back. */
	readonly isMain?: true;
	/** What its shares are shares of. */
	readonly base: BaseRule;
	/** The base of a share is published only where its table was asked for; else there is no share. */
	readonly baseIsOptional?: true;
	/** Its definition says how each breakdown is judged. */
	readonly judgedByDefinition?: true;
	/** Whether it counts children or what befell them; training is not, and is never held back. */
	readonly aboutChildren: boolean;
	/** The setting that says which part of the year it covers; absent where it always covers the whole period. */
	readonly part?: PartSetting;
	readonly overTime: OverTime;
	/** What a reader hopes for: of most measures of this field neither, as more may mean that more was seen. */
	readonly polarity: "fewer is better" | "more is better" | "neither";
	/** How its table stands in a paper, where it is not a row a category, with a count and its share of one whole. */
	readonly table?: TableLayout;
	/** Whom it counts, for its readers: how it hangs together with others follows from that. */
	readonly known: MeasureKnowledge;
	/** What the whole is called in the arithmetic of `check`: "referrals". */
	readonly plural: string;
}

/**
 * How it behaves over time. `flow`: what has a day; the parts of a period add up. `state`: the same, but judged as at a
 * day. `distinct`: each is counted once a period, and can count in several parts of it.
 */
export type OverTime = "flow" | "state" | "distinct";

export type TableLayout = TableOfWholes | TableTogether;

/** Each row is a share of a whole of its own, which stands beside it. */
export interface TableOfWholes {
	readonly kind: "ofWholes";
	/** The only category of a breakdown that the table tells: the others follow from it. */
	readonly only?: CategoryOf;
	/** What its rows are: an id and its label, or a label alone. */
	readonly rows: readonly [string, string] | readonly [string];
	/** The headings of the whole of the whole (where it is published), of the whole, of the count, and of its share. */
	readonly wholeOfWhole?: string;
	readonly whole: string;
	readonly count: string;
	readonly share: string;
}

/** Measures of one name are columns of one table. */
export interface TableTogether {
	readonly kind: "together";
	readonly name: string;
	readonly heading: string;
	/** What the row of the total is called. */
	readonly all: string;
}

/** A figure by its measure and its cell. */
export interface FigureRef {
	/** An id of `measures.ts`. */
	readonly measure: string;
	readonly cell: readonly CategoryOf[];
}

/**
 * What the shares of a measure are shares of. `total`: of its own total, a crossing of its first-named breakdown's
 * figure. `none`: of nothing. A function: of the figure that it gives for a cell.
 */
export type BaseRule =
	| "total"
	| "none"
	| ((cell: readonly CategoryOf[]) => FigureRef | undefined);
