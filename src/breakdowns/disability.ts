import { type Category, notRecorded } from "../dictionary/category.ts";
import { yesOrNo } from "../dictionary/listed-words.ts";
import type { Breakdown } from "./breakdown.ts";

/** With the codes of the children in need census, which tell of each kind of disability. */
const disabilities = [
	{
		...yesOrNo[1],
		aliases: [
			...yesOrNo[1].aliases,
			...["MOB", "HAND", "PC", "INC", "COMM", "LD", "HEAR", "VIS", "BEH"],
			...["CON", "AUT", "DDA"],
		],
	},
	{
		...yesOrNo[0],
		aliases: [...yesOrNo[0].aliases, "NONE", "No disability"],
	},
	{ ...notRecorded, aliases: ["U", "Unknown", "Not known", "Not stated"] },
] as const satisfies readonly Category[];

export const disability = {
	id: "disability",
	label: "disability",
	heading: "Disability",
	tellsOf: ["referral", "child"],
	categories: { kind: "fixed", list: disabilities },
	column: {
		heading: "disability",
		meaning:
			"whether the child has a disability: yes or no, or the codes of its kinds; several are separated by semicolons (or by commas, slashes or line breaks, where each is a known word)",
		aliases: ["Disabled", "Has a disability", "Disabilities"],
		several: { together },
		note: "The codes of the children in need census count as yes, but for `NONE`.",
	},
	otherwise: "of another answer about disability",
	note: "Disability is counted as the export has it at the referral. Where it is not recorded, nothing is known, which is not the same as “no”.",
	known: { kind: "one", ofChild: "constant" },
} as const satisfies Breakdown;

function together(answers: ReadonlySet<string>): string {
	return ["yes", "no"].find((id) => answers.has(id)) ?? notRecorded.id;
}
