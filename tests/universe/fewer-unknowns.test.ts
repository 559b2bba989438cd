import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withFewerUnknowns } from "../../src/universe/fewer-unknowns.ts";
import type { NamedLaw } from "../../src/universe/laws.ts";

/** A law by coefficients of names: `law({ a: 1, b: -1 }, 0, 0)`. */
function law(
	coefficients: Readonly<Record<string, number>>,
	lower: number | undefined,
	upper?: number,
): NamedLaw {
	const terms = Object.entries(coefficients)
		.filter(([, coefficient]) => coefficient !== 0)
		.map(([name, coefficient]) => ({ name, coefficient }));
	return { said: "as it was", terms, lower, upper };
}

/** What is left, in words where it has any, else as it stands. */
function left(laws: readonly NamedLaw[], ...hidden: readonly string[]) {
	const known = withFewerUnknowns(laws, hidden);
	return {
		said: known.laws.map(({ said, terms, lower, upper }) =>
			said === "as it was"
				? `${terms.map(({ name, coefficient }) => `${coefficient}${name}`).join(" ")} in ${lower ?? ""}..${upper ?? ""}`
				: said,
		),
		hidden: known.hidden,
	};
}

describe("an unknown that is no count", () => {
	it("which others make up is put in terms of these", () => {
		expect(
			left(
				[
					law({ h: 1, a: -1, b: -1 }, 0, 0),
					law({ c: 1, h: -1 }, 0),
					law({ d: 1, h: -1, c: 1 }, 0),
				],
				"h",
			),
		).toEqual({
			said: ["a + b is at most c", "a + b is at most d + c"],
			hidden: [],
		});
	});

	it("that one law speaks of leaves the rest at most, or at least, what it was", () => {
		expect(left([law({ a: 1, b: 1, c: -1, h: 1 }, 0, 0)], "h").said).toEqual([
			"a + b is at most c",
		]);
		expect(left([law({ a: 1, b: 1, c: -1, h: -1 }, 0, 0)], "h").said).toEqual([
			"c is at most a + b",
		]);
	});

	it("that is only bounded leaves that each bound below is at most each above", () => {
		const most = [law({ a: 1, h: -1 }, 0), law({ b: 1, h: -1 }, 0)];
		expect(left([...most, law({ c: 1, h: 1, b: -1 }, 0)], "h")).toEqual({
			said: ["b is at most a + c"],
			hidden: [],
		});
		const bounds = (...laws: readonly NamedLaw[]) =>
			withFewerUnknowns(laws, ["h"]).laws.map(({ terms, lower, upper }) => [
				Object.fromEntries(terms.map((term) => [term.name, term.coefficient])),
				lower,
				upper,
			]);
		expect(bounds(...most, law({ h: 1 }, 2))).toEqual([
			[{ a: 1 }, 2, undefined],
			[{ b: 1 }, 2, undefined],
		]);
		expect(
			bounds(law({ a: 1, h: -1 }, 0), law({ c: 1, h: -1 }, undefined, 1)),
		).toEqual([[{ a: 1, c: -1 }, -1, undefined]]);
	});

	it("that is bounded stays where more laws would come of it", () => {
		const laws = ["a", "b", "c", "d"].flatMap((name) => [
			law({ [name]: 1, h: -1 }, 1),
			law({ [`${name} too`]: -1, h: 1 }, -1),
		]);
		expect(withFewerUnknowns(laws, ["h"]).hidden).toEqual(["h"]);
	});

	it("that counts twice, or many times, stays", () => {
		const twice = law({ a: 1, h: -2 }, 0, 0);
		expect(left([twice], "h")).toEqual({
			said: ["1a -2h in 0..0"],
			hidden: ["h"],
		});
		const many = { ...law({ a: 1 }, undefined, 0), many: ["h"] };
		expect(left([many, law({ h: 1, b: -1 }, 0, 0)], "h").hidden).toEqual(["h"]);
	});

	it("of which no law speaks goes", () => {
		expect(left([law({ a: 1, b: -1 }, 0)], "h")).toEqual({
			said: ["1a -1b in 0.."],
			hidden: [],
		});
	});
});

describe("a law that says nothing any more", () => {
	const gone = (coefficients: Readonly<Record<string, number>>) =>
		left([law(coefficients, 0, 0)], "h").said;

	it("goes: that counts are no less than 0, or what is taken away no more", () => {
		expect(gone({ a: 1, b: 1, h: -1 })).toEqual([]);
		expect(gone({ a: -1, b: -1, h: 1 })).toEqual([]);
		expect(gone({ a: 1, b: -1, h: -1 })).toEqual(["b is at most a"]);
		expect(gone({ a: 1, h: 1 })).toEqual(["a is at most 0"]);
	});

	it("stays where it bounds something, and where nothing was hidden", () => {
		expect(left([law({ a: 1, h: -1 }, 1, 1)], "h").said).toEqual(["1a in 1.."]);
		expect(left([law({ a: -1, h: 1 }, -1, -1)], "h").said).toEqual([
			"-1a in ..-1",
		]);
	});
});

describe("all laws together", () => {
	const names = ["a", "b", "c", "h", "i"];
	const laws = fc.array(
		fc
			.record({
				coefficients: fc.array(fc.constantFrom(-1, 0, 0, 1), {
					minLength: 5,
					maxLength: 5,
				}),
				isEqual: fc.boolean(),
			})
			.map(({ coefficients, isEqual }) =>
				law(
					Object.fromEntries(names.map((n, at) => [n, coefficients[at] ?? 0])),
					0,
					isEqual ? 0 : undefined,
				),
			),
		{ minLength: 1, maxLength: 4 },
	);

	/** Every table of counts up to two that some values of the unknowns, up to six, go with. */
	function tables(all: readonly NamedLaw[], hidden: readonly string[]) {
		const keeps = (values: Readonly<Record<string, number>>) =>
			all.every(({ terms, lower = -Infinity, upper = Infinity }) => {
				const sum = terms.reduce(
					(so, { name, coefficient }) => so + coefficient * (values[name] ?? 0),
					0,
				);
				return sum >= lower && sum <= upper;
			});
		const upTo = (most: number) => [...Array(most + 1).keys()];
		const found: string[] = [];
		for (const a of upTo(2))
			for (const b of upTo(2))
				for (const c of upTo(2)) {
					const isPossible = upTo(hidden.includes("h") ? 6 : 0).some((h) =>
						upTo(hidden.includes("i") ? 6 : 0).some((i) =>
							keeps({ a, b, c, h, i }),
						),
					);
					if (isPossible) found.push(`${a}${b}${c}`);
				}
		return found;
	}

	it("leave the same tables of counts possible", () => {
		fc.assert(
			fc.property(laws, (all) => {
				const known = withFewerUnknowns(all, ["h", "i"]);
				expect(tables(known.laws, known.hidden)).toEqual(
					tables(all, ["h", "i"]),
				);
			}),
			{ numRuns: 60 },
		);
	});
});
