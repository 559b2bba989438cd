import { type Category, notRecorded } from "../dictionary/category.ts";
import { type SourceCode, sourceWords } from "../dictionary/national-codes.ts";
import type { Breakdown } from "./breakdown.ts";

/** Referral sources of the children in need census. */
export const sources = [
	named("1A", "Individual: family member, relative or carer"),
	named("1B", "Individual: acquaintance"),
	named("1C", "Individual: self"),
	named("1D", "Individual: other"),
	named("2A", "Schools"),
	named("2B", "Education services"),
	named("3A", "Health: general practitioner"),
	named("3B", "Health: health visitor"),
	named("3C", "Health: school nurse"),
	named("3D", "Health: other primary health services"),
	named("3E", "Health: accident and emergency"),
	named("3F", "Health: other"),
	named("4", "Housing"),
	named("5A", "Local authority: social care"),
	named("5B", "Local authority: other internal"),
	named("5C", "Local authority: external"),
	named("5D", "Local authority: early help"),
	named("6", "Police"),
	named("7", "Other legal agency"),
	named("8", "Other"),
	named("9", "Anonymous"),
	named("10", "Unknown to the referrer"),
	notRecorded,
] as const satisfies readonly Category[];

export const source = {
	id: "source",
	label: "source of referral",
	heading: "Source of referral",
	tellsOf: ["referral"],
	categories: { kind: "fixed", list: sources },
	column: {
		heading: "referral_source",
		meaning: "who referred the child, as a national code",
		aliases: ["Source of referral"],
		note: "The codes of the children in need census.",
	},
	otherwise: "from another source",
	merging: { kind: "intoOther", other: "8", plural: "sources of referral" },
	known: { kind: "one", merges: true },
} as const satisfies Breakdown;

/** A source of referral, with what the national returns call it. */
function named<const Code extends SourceCode>(id: Code, label: string) {
	return { id, label, aliases: sourceWords(id, label) };
}
