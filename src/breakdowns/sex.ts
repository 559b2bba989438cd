import { type Category, notRecorded } from "../dictionary/category.ts";
import type { Breakdown } from "./breakdown.ts";

export const sexes = [
	{ id: "female", label: "Female", aliases: ["F", "Girl", "Fenale"] },
	{ id: "male", label: "Male", aliases: ["M", "Boy"] },
	{ id: "other", label: "Other", aliases: ["Indeterminate", "Neither"] },
	{
		...notRecorded,
		aliases: [
			"U",
			"Unknown",
			"Not known",
			"Not stated",
			"Not stated/recorded",
			"Not stated/recorded (or unborn)",
			"Unborn",
		],
	},
] as const satisfies readonly Category[];

export const sex = {
	id: "sex",
	label: "sex",
	heading: "Sex",
	tellsOf: ["referral", "child"],
	categories: { kind: "fixed", list: sexes },
	column: {
		heading: "sex",
		meaning: "the child's sex as recorded",
		aliases: ["Gender", "PersonGenderCurrent"],
		note: "What numbers mean differs between case systems: say it under `sex` in settings.",
	},
	otherwise: "of another sex",
	known: { kind: "one", ofChild: "constant" },
} as const satisfies Breakdown;
