import { expect, it } from "vitest";
import { withTrueZeros } from "../../src/report/true-zeros.ts";
import { tableOf } from "./fixture.ts";

it.each([
	["the smallest count that is told rounds up: zero is none", 5, 5, "shown"],
	["so does 5 to the nearest 10", 5, 10, "shown"],
	["5 to the nearest 11 comes to zero too", 5, 11, "rounded"],
	["nothing is rounded", 5, undefined, "rounded"],
])("%s", (_, threshold, roundTo, status) => {
	const policy = {
		preset: undefined,
		threshold,
		roundTo,
		degree: 3,
		group: "show",
		merge: false,
	} as const;
	const { figures, byId } = withTrueZeros(
		tableOf({ referrals: "~30", "referrals:sex=male": "~0" }),
		policy,
	);
	expect(byId.get("referrals:sex=male")?.value.status).toBe(status);
	expect(figures.map(({ value }) => value.status)).toContain("rounded");
});
