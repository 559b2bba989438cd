import type { Category } from "./category.ts";

export const missingKinds = [
	{ id: "missing", label: "Missing", aliases: ["M"] },
	{ id: "absent", label: "Absent", aliases: ["A"] },
] as const satisfies readonly Category[];

export const respondents = [
	{ id: "youngPerson", label: "Young person" },
	{
		id: "parentOrCarer",
		label: "Parent or carer",
		aliases: ["Parent", "Carer"],
	},
	{ id: "professional", label: "Professional" },
] as const satisfies readonly Category[];

/** Yes is 1, no is 0. */
export const yesOrNo = [
	{ id: "no", label: "No", aliases: ["N", "false", "0"] },
	{ id: "yes", label: "Yes", aliases: ["Y", "true", "1"] },
] as const satisfies readonly Category[];

/** The default risk scheme, highest first; settings may declare another. */
export const defaultRiskLevels = [
	{ id: "high", label: "High", aliases: ["H"], inScope: true },
	{ id: "medium", label: "Medium", aliases: ["M"], inScope: true },
	{ id: "low", label: "Low", aliases: ["L"], inScope: false },
	{ id: "minimal", label: "Minimal", aliases: [], inScope: false },
] as const;

/** The outcomes that need no settings (the six of the 2016 paper). */
export const defaultOutcomes = [
	{
		code: "1.2.13",
		label: "Improved mental health and well-being",
		better: "higher",
	},
	{
		code: "1.3.02",
		label: "Improved strategies for sexual health",
		better: "higher",
	},
	{
		code: "2.1.02",
		label: "Able to identify abusive or exploitative behaviour",
		better: "higher",
	},
	{ code: "2.1.08", label: "Reduced level of risk or harm", better: "lower" },
	{
		code: "2.1.21",
		label: "Able to recognise online exploitation or grooming",
		better: "higher",
	},
	{ code: "4.1.12", label: "Fewer episodes of missing", better: "lower" },
] as const;
