import { choice } from "./scalars.ts";
import { group, key, keyOr } from "./setting-keys.ts";
import { list, meaning } from "./shape.ts";

/** The exports that name children or referrals of the referrals export, with figures that hang on it. */
const linkedExports = [
	"lookedAfter",
	"assessments",
	"outcomes",
	"missing",
] as const;

const written = group({
	leadingZeros: key(
		choice(["same", "different"]),
		"What two of them are that differ in leading zeros alone.",
	),
	sameAsReferrals: keyOr(
		list(choice(linkedExports)),
		"Exports whose identifiers are those of the referrals, as the council knows, however few they have in common.",
		[],
	),
});

/** `ids: { leadingZeros: same, sameAsReferrals: [missing] }`: what is not said of them refuses. */
export const ids = meaning(
	written,
	({ leadingZeros = "refused" as const, ...given }) => ({
		...given,
		leadingZeros,
	}),
);
