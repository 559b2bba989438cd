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

/** The id of the category into which these were merged, so that nobody takes it for the first of them: `other_turned18_disengaged`. */
export function mergedId(ids: readonly string[]): string {
	return ids.join("_");
}

/** The categories that were merged into one, by its id; itself where none were. */
export function idsMergedInto(id: string): readonly string[] {
	return id.split("_");
}

/** The category of what an export does not tell. */
export const notRecorded = {
	id: "notRecorded",
	label: "Not recorded",
} as const satisfies Category;

/**
 * The extra row of a table whose shares leave unknowns out of the base (settings: `unknownsInBase`): all that is
 * known, which the known categories are shares of.
 */
export const recorded = {
	id: "recorded",
	label: "Recorded",
} as const satisfies Category;

/** Whether a category, by its id, says that the export does not know. "Not reassessed" is known, and so is "unborn". */
export function isUnknown(category: string): boolean {
	return category === notRecorded.id || category === "notKnown";
}
