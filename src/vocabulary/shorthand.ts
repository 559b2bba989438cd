/**
 * The shorthand that stands where a number cannot, or beside one (government Analysis Function, "Symbols in tables").
 * `[low]` is never used: "low" is a level of risk here.
 */
export const shorthand = {
	"[c]": "confidential: held back so that no child can be identified",
	"[x]": "not available",
	"[z]": "not applicable",
	"[u]": "low reliability: a share of fewer than 20",
	"[r]": "revised",
	"[p]": "provisional",
	"[b]": "break in the series",
	"[k]": "rounds to zero but is not zero",
} as const;

export type Shorthand = keyof typeof shorthand;

/** What may be flagged beside a figure. */
export type Flag = "u" | "r" | "p" | "b";
