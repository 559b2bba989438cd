import { describe, expect, it } from "vitest";
import {
	asLaws,
	asRelation,
	holds,
	namesIn,
	type Relation,
	sameFigures,
} from "../../src/reader/relation.ts";
import type { NamedLaw } from "../../src/universe/laws.ts";

/** A law of cells of one letter: "+a −b". */
function law(
	terms: string,
	bounds: Pick<NamedLaw, "lower" | "upper" | "many">,
): NamedLaw {
	return {
		terms: terms.split(" ").map((term) => ({
			name: term.slice(-1),
			coefficient:
				(term.startsWith("−") ? -1 : 1) * Number(/\d/.exec(term)?.[0] ?? 1),
		})),
		said: "as it says",
		...bounds,
	};
}

const exactly = { lower: 0, upper: 0 };
const atLeast = { lower: 0, upper: undefined };

describe("a law in its shortest form", () => {
	it.each<readonly [string, NamedLaw, Relation["kind"]]>([
		["a total and its parts", law("+t −a −b", exactly), "sum"],
		["the parts of a total first", law("+a +b −t", exactly), "sum"],
		["two that are the same", law("+a −b", exactly), "sum"],
		["two sums that are the same", law("+a +b −c −d", exactly), "law"],
		["one no more than another", law("+a −b", atLeast), "atMost"],
		["some parts within a total", law("+t −a −b", atLeast), "within"],
		["parts that cover a whole", law("+a +b −w", atLeast), "cover"],
		["one sum no more than another", law("+a +b −c −d", atLeast), "law"],
		["what is only added", law("+a +b", exactly), "law"],
		["what is only taken away", law("−a −b", exactly), "law"],
		["one of which there is none", law("+a", exactly), "law"],
		["or none of one", law("−a", exactly), "law"],
		["no more by far", law("+a −b", { lower: 0, upper: 5 }), "law"],
		["more by one", law("+a −b", { lower: 1, upper: undefined }), "law"],
		["at most", law("+a −b", { lower: undefined, upper: 0 }), "law"],
		["twice as many", law("+a −2b", exactly), "law"],
		["one taken three times beside one", law("+a −b −3c", exactly), "law"],
		[
			"none without another",
			law("−a", { ...atLeast, many: ["b"] }),
			"together",
		],
		["none without others", law("−a", { ...atLeast, many: ["b", "c"] }), "law"],
		[
			"no two without another",
			law("−a −b", { ...atLeast, many: ["c"] }),
			"law",
		],
		[
			"no two without two others",
			law("−a −b", { ...atLeast, many: ["c", "d"] }),
			"law",
		],
		["nothing that another bounds", law("−a", { ...atLeast, many: [] }), "law"],
	])("%s", (_, own, kind) => {
		expect(asRelation(own).kind).toBe(kind);
	});

	it("says which is the total, and which is more", () => {
		const total = { kind: "sum", total: "t", parts: ["a", "b"] };
		expect(asRelation(law("+t −a −b", exactly))).toEqual(total);
		expect(asRelation(law("+a +b −t", exactly))).toEqual(total);
		expect(asRelation(law("+a −b", atLeast))).toEqual({
			kind: "atMost",
			smaller: "b",
			larger: "a",
		});
		expect(asRelation(law("−a", { ...atLeast, many: ["b"] }))).toEqual({
			kind: "together",
			one: "b",
			other: "a",
		});
	});
});

describe("counts keep a relation", () => {
	const relations: readonly Relation[] = [
		{ kind: "sum", total: "t", parts: ["a", "b"] },
		{ kind: "within", total: "t", parts: ["a", "b"] },
		{ kind: "cover", whole: "t", parts: ["a", "b"] },
		{ kind: "atMost", smaller: "a", larger: "t" },
		{ kind: "together", one: "a", other: "t" },
	];
	const keeps = (
		kind: Relation["kind"],
		counts: Readonly<Record<string, number>>,
	) =>
		relations
			.filter((relation) => relation.kind === kind)
			.map((relation) => holds(relation, (name) => counts[name]))[0];

	it.each([
		["sum", { t: 3, a: 1, b: 2 }, true],
		["sum", { t: 4, a: 1, b: 2 }, false],
		["sum", { t: 2, a: 1, b: 2 }, false],
		["within", { t: 3, a: 1, b: 2 }, true],
		["within", { t: 4, a: 1, b: 2 }, true],
		["within", { t: 2, a: 1, b: 2 }, false],
		["cover", { t: 3, a: 1, b: 2 }, true],
		["cover", { t: 2, a: 1, b: 2 }, true],
		["cover", { t: 4, a: 1, b: 2 }, false],
		["atMost", { t: 1, a: 1 }, true],
		["atMost", { t: 1, a: 2 }, false],
		["together", { t: 0, a: 0 }, true],
		["together", { t: 7, a: 1 }, true],
		["together", { t: 1, a: 0 }, false],
		["together", { t: 0, a: 1 }, false],
	] as const)("%s of %j: %s", (kind, counts, kept) => {
		expect(keeps(kind, counts)).toBe(kept);
	});

	it("that has a count nobody knows", () => {
		expect(keeps("sum", { t: 2, a: 7 })).toBe(true);
		expect(keeps("together", { t: 1 })).toBe(true);
	});

	it.each([
		[1, false],
		[2, true],
		[5, true],
		[6, false],
	])("between two numbers, its ends with it: %i", (a, kept) => {
		const between: Relation = {
			kind: "law",
			law: law("+a", { lower: 2, upper: 5 }),
		};
		expect(holds(between, () => a)).toBe(kept);
	});
});

it("a relation speaks of all that it names", () => {
	const own = law("+a −b", { ...exactly, many: ["c"] });
	const names = (relation: Relation) => namesIn(relation).toSorted();
	expect(names({ kind: "sum", total: "t", parts: ["a", "b"] })).toEqual([
		"a",
		"b",
		"t",
	]);
	expect(names({ kind: "cover", whole: "w", parts: ["a", "b"] })).toEqual([
		"a",
		"b",
		"w",
	]);
	expect(names({ kind: "law", law: own })).toEqual(["a", "b", "c"]);
});

it("both are 0 or neither is: each is at most many times the other", () => {
	expect(asLaws({ kind: "together", one: "a", other: "b" })).toEqual([
		{ terms: [{ name: "a", coefficient: -1 }], many: ["b"], lower: 0 },
		{ terms: [{ name: "b", coefficient: -1 }], many: ["a"], lower: 0 },
	]);
});

describe("figures that are one and the same", () => {
	const sameAs = sameFigures([
		{ kind: "sum", total: "a", parts: ["b"] },
		{ kind: "sum", total: "t", parts: ["x", "y"] },
		{ kind: "within", total: "c", parts: ["x"] },
		{ kind: "cover", whole: "c", parts: ["y"] },
		{ kind: "sum", total: "d", parts: ["b"] },
	]);

	it("are a total of one part and that part, from one to the next", () => {
		for (const id of ["a", "b", "d"])
			expect(sameAs(id).toSorted()).toEqual(["a", "b", "d"]);
	});

	it.each(["t", "x", "y", "c", "not named"])("and not %s", (id) => {
		expect(sameAs(id)).toEqual([id]);
	});
});
