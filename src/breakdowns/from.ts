import type { Breakdown } from "./breakdown.ts";
import { placeLevels, risk } from "./risk.ts";

/** The level at referral, where it is set against a later one. */
export const from = {
	id: "from",
	label: risk.label,
	heading: risk.heading,
	tellsOf: [],
	categories: risk.categories,
	needs: risk.needs,
	place: placeLevels,
	judged: risk.judged,
	otherwise: risk.otherwise,
	isTracedFirst: true,
	spoken: (words) => `${words} at referral`,
	known: { kind: "one", attribute: "risk" },
} as const satisfies Breakdown;
