import { describe, expect, it } from "vitest";
import { families, rerunFamily } from "./rerun-linked.ts";
import { policyOf } from "./tables.ts";

/** Tables in which every part stands near the threshold; the rest are tried in the heavy tests. */
const few = Object.entries(families).filter(([name]) =>
	["missing, at risk, and both", "referrals, closed, and closures"].includes(
		name,
	),
);

describe("a reader who reruns the tool on every table of linked counts that agrees", () => {
	it.each(few)("recovers and narrows no small count: %s", (_, family) => {
		const result = rerunFamily(family, policyOf("under-5"), 7);
		expect(result.small).toBeGreaterThan(50);
		expect(result).toMatchObject({
			recovered: [],
			narrowed: [],
			groupsRecovered: [],
		});
	});
});
