import { type Category, notRecorded } from "../dictionary/category.ts";
import { yesOrNo } from "../dictionary/listed-words.ts";
import type { Breakdown } from "./breakdown.ts";

const answers = [
	yesOrNo[1],
	yesOrNo[0],
	{ ...notRecorded, aliases: ["U", "Unknown", "Not known", "Not stated"] },
] as const satisfies readonly Category[];

export const groupBased = {
	id: "groupBased",
	label: "group-based exploitation",
	heading: "Group-based exploitation",
	tellsOf: ["referral"],
	categories: { kind: "fixed", list: answers },
	column: {
		heading: "group_based",
		meaning:
			"whether a group is thought to exploit the child: two or more people, identified or not, who know or are associated with one another",
		aliases: ["Group based exploitation", "Group based CSE"],
		note: "It is a field of its own, and follows from no model of exploitation.",
	},
	otherwise: "of another answer about group-based exploitation",
	note: "Group-based exploitation means that two or more people are thought to take part, identified or not, who know or are associated with one another. It is recorded by itself: the models of exploitation that name a gang, a group or a network are other words for other things.",
	known: { kind: "one" },
} as const satisfies Breakdown;
