import type { ArgumentKind } from "./function-shape.ts";

/** What a tag of the template language may be given. */
export interface TemplateTag {
	/** What stands after the tag's name. */
	readonly primary?: ArgumentKind;
	readonly attributes: Readonly<Record<string, ArgumentKind>>;
	/** One of these must be given: what stands after the name is `primary`. */
	readonly needed?: readonly string[];
	/** What is missing where none of them is. */
	readonly toSay?: string;
}

/** Every tag of the template language. Tags give blocks; functions give words. */
export const templateTags: Readonly<Record<string, TemplateTag>> = {
	if: {
		primary: "any",
		attributes: {},
		needed: ["primary"],
		toSay: 'on what it depends: {% if told("referrals") %}',
	},
	else: { primary: "any", attributes: {} },
	chart: {
		primary: "table",
		attributes: {},
		needed: ["primary"],
		toSay: 'which table it draws: {% chart "referrals:risk" /%}',
	},
	table: {
		primary: "table",
		attributes: { caption: "text", widths: "text" },
		needed: ["primary", "caption"],
		toSay:
			'which figures it holds, {% table "referrals:risk" /%}, or the caption of its own rows, {% table caption="Implications" %}',
	},
	series: {
		primary: "tables",
		attributes: {},
		needed: ["primary"],
		toSay:
			'which table it sets beside other periods: {% series "referrals:risk" /%}',
	},
	benchmarks: {
		primary: "table",
		attributes: {},
		needed: ["primary"],
		toSay:
			'which total it sets beside what others published: {% benchmarks "referrals" /%}',
	},
	seriesChart: {
		primary: "table",
		attributes: {},
		needed: ["primary"],
		toSay: 'which table it draws over time: {% seriesChart "referrals" /%}',
	},
	quotations: {
		primary: "respondent",
		attributes: { first: "number", after: "number" },
		needed: ["primary"],
		toSay: 'whose: {% quotations "youngPerson" /%}',
	},
	frontSheet: { attributes: {} },
	implications: { attributes: {} },
	keyMessages: { primary: "tables", attributes: {} },
	inAppendix: { attributes: {} },
	appendix: { attributes: {} },
	definitions: { attributes: {} },
	shorthand: { attributes: {} },
	sources: { attributes: {} },
};
