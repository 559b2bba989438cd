import { choice, wholeNumber, yesNo } from "./scalars.ts";
import { group, key, keyOr } from "./setting-keys.ts";
import { meaning } from "./shape.ts";

export interface Policy {
	readonly preset: PolicyPreset | undefined;
	/** A count from 1 to one less than this is small. */
	readonly threshold: number;
	/** What counts are rounded to; `undefined` where they are not. */
	readonly roundTo: number | undefined;
	/** The degree of the promise that is kept: 3, nor by rerunning the tool; 2 holds the fewest back. */
	readonly degree: 2 | 3;
	/** What becomes of a category that holds all or none of a base under 20, and so tells something of everyone in it. */
	readonly group: "show" | "withhold";
	/** Whether categories are merged where that holds less back. */
	readonly merge: boolean;
}

export const policyPresets = {
	"under-5": { threshold: 5, roundTo: undefined },
	"dfe-1-5": { threshold: 6, roundTo: undefined },
	"under-10": { threshold: 10, roundTo: undefined },
	"round-5": { threshold: 5, roundTo: 5 },
} as const;

export type PolicyPreset = keyof typeof policyPresets;

const presets = ["under-5", "dfe-1-5", "under-10", "round-5"] as const;

const written = group(
	{
		preset: keyOr(
			choice(presets satisfies readonly PolicyPreset[]),
			"A usual policy: from which count on, and rounded or not.",
			"under-5",
		),
		threshold: key(
			wholeNumber(1, 1000),
			"A count from 1 to one less than this is small, in place of the preset's.",
		),
		roundTo: key(
			wholeNumber(2, 100),
			"Counts are rounded to this, in place of the preset's.",
		),
		degree: keyOr(
			choice(["2", "3"]),
			"How much is promised: 2 holds fewer figures back than 3, and promises less.",
			"3",
		),
		group: keyOr(
			choice(["show", "withhold"]),
			"What becomes of a category that holds all or none of a base under 20.",
			"show",
		),
		merge: keyOr(
			yesNo,
			"Whether neighbouring categories are merged where that holds fewer figures back.",
			"false",
		),
	},
	// A line that was begun and never finished must not stand for the usual policy: a stricter one may have been meant.
	{ isFilled: true },
);

/** What is written wins over the preset, and a preset that is changed is no longer that preset. */
export const policy = meaning(written, ({ preset, ...given }): Policy => {
	const usual = policyPresets[preset];
	const { threshold = usual.threshold, roundTo = usual.roundTo } = given;
	const same = threshold === usual.threshold && roundTo === usual.roundTo;
	return {
		preset: same ? preset : undefined,
		threshold,
		roundTo,
		degree: given.degree === "2" ? 2 : 3,
		group: given.group,
		merge: given.merge,
	};
});

/** What a council should know of a policy that is allowed and weak; `undefined` where it is not. */
export function policyNotice({ threshold }: Policy): string | undefined {
	return threshold < 3
		? `With a threshold of ${threshold}, ${threshold === 1 ? "no count is held back as small" : "only a count of 1 is held back as small"}. Councils commonly publish nothing under 5.`
		: undefined;
}
