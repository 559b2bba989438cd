import { fault, type SettingFault } from "./problem.ts";
import { type Policy, type PolicyPreset, policyPresets } from "./settings.ts";
import { choice, group, maybe, wholeNumber, yesNo } from "./shape.ts";

const presetNames = [
	"under-5",
	"dfe-1-5",
	"under-10",
	"round-5",
] as const satisfies readonly PolicyPreset[];

/** `policy: { preset: under-5 }`, or `threshold` and `roundTo`. */
export const policyShape = group({
	preset: maybe(choice(presetNames)),
	threshold: maybe(wholeNumber(1, 1000)),
	roundTo: maybe(wholeNumber(2, 100)),
	degree: maybe(choice(["2", "3"])),
	group: maybe(choice(["show", "withhold"])),
	merge: maybe(yesNo),
});

interface PolicyText {
	readonly preset?: PolicyPreset | null | undefined;
	readonly threshold?: number | null | undefined;
	readonly roundTo?: number | null | undefined;
	readonly degree?: "2" | "3" | null | undefined;
	readonly group?: Policy["group"] | null | undefined;
	readonly merge?: boolean | null | undefined;
}

/** The policy: what is written wins over the preset, and a preset that is changed is no longer that preset. */
export function readPolicy(written: PolicyText | undefined): Policy {
	const preset = written?.preset ?? "under-5";
	const base: Omit<Policy, "preset"> = policyPresets[preset];
	const threshold = written?.threshold ?? base.threshold;
	const roundTo = written?.roundTo ?? base.roundTo;
	const same = threshold === base.threshold && roundTo === base.roundTo;
	return {
		preset: same ? preset : undefined,
		threshold,
		roundTo,
		degree: written?.degree === "2" ? 2 : 3,
		group: written?.group ?? base.group,
		merge: written?.merge ?? base.merge,
	};
}

/** What a council should know of a policy that is allowed and weak. */
export function policyNotices(policy: Policy): readonly SettingFault[] {
	const notice = fault(
		["policy", "threshold"],
		`With a threshold of ${policy.threshold}, ${policy.threshold === 1 ? "no count is held back as small" : "only a count of 1 is held back as small"}. Councils commonly publish nothing under 5.`,
	);
	return policy.threshold < 3 ? [notice] : [];
}
