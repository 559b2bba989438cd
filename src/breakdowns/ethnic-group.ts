import { type Category, notRecorded } from "../dictionary/category.ts";
import { ethnicityWords } from "../dictionary/national-codes.ts";
import type { Breakdown } from "./breakdown.ts";

/** Ethnic groups by their names in the 2021 census, with the national codes of each as it groups them. */
export const ethnicGroups = [
	{ id: "white", label: "White", aliases: ethnicityWords("white") },
	{
		id: "mixed",
		label: "Mixed or multiple ethnic groups",
		aliases: ethnicityWords("mixed"),
	},
	{
		id: "asian",
		label: "Asian or Asian British",
		aliases: ethnicityWords("asian"),
	},
	{
		id: "black",
		label: "Black, Black British, Caribbean or African",
		aliases: ethnicityWords("black"),
	},
	{
		id: "other",
		label: "Other ethnic group",
		aliases: ethnicityWords("other"),
	},
	{ ...notRecorded, aliases: ethnicityWords("notRecorded") },
] as const satisfies readonly Category[];

export const ethnicGroup = {
	id: "ethnicGroup",
	label: "ethnic group",
	heading: "Ethnic group",
	tellsOf: ["referral", "child"],
	categories: { kind: "fixed", list: ethnicGroups },
	column: {
		heading: "ethnicity",
		meaning: "the child's ethnicity, as a national code",
		aliases: ["Ethnic", "Ethnic origin", "Ethnic code"],
		note: "The 20 national codes, alone, with their words, or the words alone. `CHNE` can be counted with other: `ethnicity` in settings.",
	},
	isNamed: true,
	otherwise: "of another ethnic group",
	merging: { kind: "intoOther", other: "other", plural: "ethnic groups" },
	known: { kind: "one", ofChild: "constant", merges: true },
} as const satisfies Breakdown;
