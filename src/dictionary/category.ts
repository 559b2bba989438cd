/** One category of a breakdown, or one word of a list. */
export interface Category {
	readonly id: string;
	/** As a table's first column writes it. */
	readonly label: string;
	/** Words of case systems that mean this category, beside its id and its label. */
	readonly aliases?: readonly string[];
	/** The category of the same breakdown that it is a part of: "the same" is a part of "not improved". */
	readonly partOf?: string;
	/** Of a part: what is said of those of the whole that are not in it, and of those that are. */
	readonly not?: string;
	readonly are?: string;
	/** Ids of the categories that were merged into it. */
	readonly holds?: readonly string[];
}

/** The category of what an export does not tell. */
export const notRecorded = {
	id: "notRecorded",
	label: "Not recorded",
} as const satisfies Category;
