import { tableKey } from "./known-figures.ts";

/** A word or phrase for one and for several: "was" and "were". */
export interface Forms {
	readonly one: string;
	readonly many: string;
}

/** How generated sentences and headlines speak of one table. All of it is the clerk's to edit, in `phrases.yaml`. */
export interface TablePhrases {
	/** What captions and subtitles call it: "Referrals by level of risk at referral". */
	readonly about: string | undefined;
	/** The heading of the first column. */
	readonly column: string | undefined;
	/** The headline where nothing can be claimed. */
	readonly headline: string | undefined;
	/** What the whole is called: "referral of a looked-after child". */
	readonly base: Forms | undefined;
	/** What the row of the whole is called: "All referrals closed". */
	readonly total: string | undefined;
	/** How the sentence begins; `{base}` stands for "the 30 referrals", `{asAt}` and `{period}` for the days. */
	readonly opening: string | undefined;
	readonly verb: Forms;
	/** For categories without a phrase of their own; `{label}` is the category's label. */
	readonly each: Forms;
	/** How a key message says the whole; `{count}` stands for "30 referrals", `{were}` for "was" or "were". */
	readonly message: string | undefined;
	/** A note under the table. */
	readonly note: string | undefined;
	/** A whole sentence said wherever something is told of the table: what its figures mean, or do not. */
	readonly meaning: string | undefined;
	readonly categories: ReadonlyMap<string, CategoryPhrases>;
}

export interface CategoryPhrases {
	readonly verb: Forms | undefined;
	readonly says: Forms;
	/** A whole sentence said when there are none; a category that has one is said, too, when there are some. */
	readonly none: string | undefined;
	/** A whole sentence said when it is what the figures show most of: what that may mean. */
	readonly meaning: string | undefined;
	/** What a headline says of it instead of verb and words: "were at the same level of risk as at referral". */
	readonly finding: string | undefined;
	/** What a list calls it: "the numbers for high risk are not published". */
	readonly name: string | undefined;
}

export type Phrases = ReadonlyMap<string, TablePhrases>;

/** The words for a table of which the template says nothing. */
export const plainPhrases: TablePhrases = {
	about: undefined,
	column: undefined,
	headline: undefined,
	base: undefined,
	total: undefined,
	opening: undefined,
	verb: { one: "was", many: "were" },
	each: {
		one: "recorded as ‘{label}’",
		many: "recorded as ‘{label}’",
	},
	message: undefined,
	note: undefined,
	meaning: undefined,
	categories: new Map(),
};

/** The phrases of a table; plain ones where the template has none. */
export function phrasesOf(phrases: Phrases, table: string): TablePhrases {
	return phrases.get(tableKey(table)) ?? plainPhrases;
}
