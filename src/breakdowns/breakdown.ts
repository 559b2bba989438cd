import type { Context } from "../counting/context.ts";
import type { Axis } from "../counting/count.ts";
import type { Population } from "../counting/counted-rows.ts";
import type {
	CountedLevel,
	CountingSettings,
} from "../counting/counting-settings.ts";
import type { BreakdownKnowledge } from "../counting/knowledge.ts";
import type { Need } from "../counting/needs.ts";
import type { Category } from "../dictionary/category.ts";
import type { ExportKind } from "../dictionary/columns.ts";
import type { FreeWord, Records } from "../validate/records.ts";
import type { Period } from "../vocabulary/period.ts";

/** All that anybody knows of one way to break a measure down: a file each in this folder. */
export interface Breakdown {
	readonly id: string;
	/** In the middle of a sentence: "status at referral". */
	readonly label: string;
	/** Above a column: "Status at referral". */
	readonly heading: string;
	/** What it tells of: a measure that counts such can name all its breakdowns at once. */
	readonly tellsOf: readonly Told[];
	readonly categories: CategorySource;
	/** The column of the referrals that holds it, where its cells are words of its list, and nothing else needs saying. */
	readonly column?: WordColumn;
	/** Exports and columns that it cannot do without, beside its column. */
	readonly needs?: readonly Need[];
	/** The same of one category, where not all need the same. */
	readonly categoryNeeds?: (category: string) => readonly Need[];
	/** Why the exports or settings do not tell of a category, though all that it needs is there: a whole sentence. */
	readonly untold?: (
		context: Context,
		population: Population,
		category: string,
	) => string | undefined;
	/** An export that it is told from beside that of its measure, where that is given. */
	readonly alsoFrom?: ExportKind;
	/**
	 * Places what is counted among its categories; `undefined` where nothing of these can be placed so. Absent where its
	 * column says it all.
	 */
	readonly place?: (
		population: Population,
		context: Context,
		categories: readonly Category[],
	) => Axis | undefined;
	/** What its categories say of whatever is counted, for its readers. */
	readonly known: BreakdownKnowledge;
	/** One of what is counted can be in several categories: they add up to more than the total. */
	readonly overlaps?: true;
	/** Its categories are the wholes that one count is a share of: all its cells are that count. */
	readonly namesWholes?: true;
	/** Its categories are names, and keep their capitals in the middle of a label. */
	readonly isNamed?: true;
	/** How its categories are told apart, where that does not go without saying: a whole sentence. */
	readonly judged?: string;
	/** The same of a child, where its measure's definition does not say it of all breakdowns. */
	readonly judgedOfChild?: string;
	/** What is said of those in another category: "of another sex". */
	readonly otherwise: string;
	/** The way to a cell starts with it, whatever the order of its measure's breakdowns. */
	readonly isTracedFirst?: true;
	/** A category in the words that follow a number, where its label will not do: "aged 13 to 15". */
	readonly spoken?: (words: string, category: string) => string;
	/** What the notes beside figures say of it; and what is said under a table of it. */
	readonly note?: string;
	readonly tableNote?: string;
	/** How its categories can be merged so that less is held back. */
	readonly merging?: Merging;
}

/** What a breakdown tells of. */
export type Told = "referral" | "child";

/** The lists of settings that categories come from. */
export type CategorySettings = Pick<
	CountingSettings,
	| "ageBands"
	| "audiences"
	| "closureReasons"
	| "decisions"
	| "groups"
	| "models"
	| "outcomes"
	| "riskLevels"
>;

/** Where the categories of a breakdown come from: never from the data, but for words that settings do not list. */
export type CategorySource =
	/** A closed list of the tool's own. */
	| {
			readonly kind: "fixed";
			readonly list: readonly Category[];
			/** So many of the list, unless a table is asked for in detail. */
			readonly plain?: number;
	  }
	/** Settings declare them. */
	| {
			readonly kind: "declared";
			/** `counted` are the levels of risk that count. */
			readonly list: (
				settings: CategorySettings,
				counted: readonly CountedLevel[],
			) => readonly Category[];
			/** Those that are listed whatever settings say. */
			readonly always: readonly string[];
			/** Those that hold where settings say nothing, and that a template may name. */
			readonly defaults?: readonly Category[];
	  }
	/** Parts of the period. */
	| {
			readonly kind: "calendar";
			readonly parts: (period: Period) => readonly Period[];
			/** What their ids look like. */
			readonly id: RegExp;
	  }
	/** The words that settings list; where they list none, those of the export, by id. */
	| {
			readonly kind: "found";
			readonly listed: (
				settings: CategorySettings,
			) => readonly Category[] | undefined;
			readonly found: (
				records: Pick<Records, "groups" | "audiences">,
			) => readonly FreeWord[];
			/** The category that stands last, whatever the words. */
			readonly last?: Category;
	  };

/** A column of the referrals whose cells are words of the breakdown's list, one or several. */
export interface WordColumn {
	readonly heading: string;
	readonly meaning: string;
	readonly aliases: readonly string[];
	/** What is said of its words in the data dictionary. */
	readonly note?: string;
	/** A cell can name several words: which one they are together, as whatever all referrals of a child name is together. */
	readonly several?: { readonly together: Together };
}

/** Which category several are together. One beside itself is itself, and their order says nothing. */
export type Together = (categories: ReadonlySet<string>) => string;

/** Neighbours of an ordered list, or all that is counted as "other". */
export type Merging =
	| { readonly kind: "neighbours" }
	| {
			readonly kind: "intoOther";
			/** The category that takes others in; a council's own list may have none. */
			readonly other: string;
			/** "reasons for closure" */
			readonly plural: string;
	  };
