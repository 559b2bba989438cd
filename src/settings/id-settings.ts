import type { IdSettings } from "./settings.ts";
import { choice, group, list, maybe } from "./shape.ts";

/** `ids: { leadingZeros: same, sameAsReferrals: [missing] }` */
export const idsShape = group({
	leadingZeros: maybe(choice(["same", "different"])),
	sameAsReferrals: maybe(
		list(choice(["lookedAfter", "assessments", "outcomes", "missing"])),
	),
});

interface WrittenIds {
	readonly leadingZeros?: "same" | "different" | null | undefined;
	readonly sameAsReferrals?: IdSettings["sameAsReferrals"] | null | undefined;
}

/** How identifiers are held against each other; what is not said of them refuses. */
export function readIds(written: WrittenIds | undefined): IdSettings {
	return {
		leadingZeros: written?.leadingZeros ?? "refused",
		sameAsReferrals: written?.sameAsReferrals ?? [],
	};
}
