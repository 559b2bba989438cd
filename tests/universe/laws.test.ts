import { expect, it } from "vitest";
import {
	merged,
	type NamedLaw,
	type NamedTerm,
	withoutRepeats,
} from "../../src/universe/laws.ts";

const term = (coefficient: number, name: string): NamedTerm => ({
	name,
	coefficient,
});

it("names that occur twice are added up, and those that come to nothing are left out", () => {
	expect(
		merged([term(1, "a"), term(-1, "b"), term(1, "b"), term(2, "a")]),
	).toEqual([term(3, "a")]);
});

it("a law is said once, in whatever order and words, and one without terms not at all", () => {
	const law: NamedLaw = {
		said: "a is at most b",
		terms: [term(1, "b"), term(-1, "a")],
		lower: 0,
	};
	const others: readonly NamedLaw[] = [
		{ ...law, lower: 1 },
		{ ...law, upper: 4 },
		{ ...law, many: ["c", "d"] },
		{ ...law, terms: [term(1, "b"), term(-2, "a")] },
	];
	expect(
		withoutRepeats([
			law,
			...others,
			{ ...law, said: "b is at least a", terms: law.terms.toReversed() },
			{ ...law, many: ["d", "c"] },
			{ said: "nothing", terms: [], lower: 0 },
		]),
	).toEqual([law, ...others]);
});
