import { describe, expect, it } from "vitest";
import type { Count, Population } from "../../src/universe/attributes.ts";
import { differencesIn, sumsOfCounts } from "../../src/universe/differences.ts";
import { joinPopulations } from "../../src/universe/join-populations.ts";
import { subtractions } from "../../src/universe/subtractions.ts";
import { type Atom, atomsOf, meets } from "./worlds.ts";

/** Something published, by the values that it counts: `count("sexes", { sex: "1 2" })`. */
function count(
	table: string,
	where: Readonly<Record<string, string>>,
	series?: string,
): Count {
	const parts = Object.entries(where);
	const words = parts.map(([name, values]) => `${name}=${values}`);
	return {
		name: `${table} ${words.join("|")}`,
		table,
		by: words,
		where: new Map(parts.map(([name, values]) => [name, values.split(" ")])),
		...(series === undefined ? {} : { series }),
	};
}

interface Told {
	readonly counts: readonly Count[];
	/** Whom the group is of. */
	readonly group: (atom: Atom) => boolean;
}

const examples: Readonly<
	Record<keyof typeof subtractions | keyof typeof sumsOfCounts, Told>
> = {
	remainders: {
		counts: [
			count("year", {}, "all"),
			...["1", "2", "3"].map((one) => count(one, { quarter: one }, "all")),
		],
		group: (atom) => atom.get("quarter") === "4",
	},
	margins: {
		counts: ["1", "2"].flatMap((sex) =>
			["1", "2", "3", "4"].map((quarter) => count("both", { sex, quarter })),
		),
		group: (atom) => atom.get("sex") === "1",
	},
	lessOne: {
		counts: [count("all", {}), count("sexes", { sex: "1" })],
		group: (atom) => atom.get("sex") === "2",
	},
	lessTwo: {
		counts: [
			count("all", {}),
			count("sexes", { sex: "1" }),
			count("both", { sex: "2", quarter: "1" }),
		],
		group: (atom) => atom.get("sex") === "2" && atom.get("quarter") !== "1",
	},
	inCommon: {
		counts: [
			count("all", {}),
			count("to the third", { quarter: "1 2 3" }),
			count("from the second", { quarter: "2 3 4" }),
		],
		group: (atom) => "23".includes(atom.get("quarter") ?? ""),
	},
	lessTheRest: {
		counts: [
			count("first half", { quarter: "1 2" }),
			count("first", { quarter: "1" }),
			count("second and third", { quarter: "2 3" }),
		],
		group: (atom) => atom.get("quarter") === "3",
	},
};

const attributes = [
	{ name: "sex", values: ["1", "2"] },
	{ name: "quarter", values: ["1", "2", "3", "4"] },
];

/** Whether subtraction tells of just this group. */
function isFound({ counts, group }: Told): boolean {
	const population: Population = {
		attributes,
		impossible: [],
		counts,
		laws: [],
	};
	const byName = new Map(counts.map((one) => [one.name, one]));
	const timesIn = (atom: Atom, name: string) =>
		meets(atom, byName.get(name)?.where ?? new Map()) ? 1 : 0;
	return differencesIn(joinPopulations([population]).cliques).some(
		({ terms }) =>
			atomsOf(attributes, []).every(
				(atom) =>
					terms.reduce(
						(sum, { name, coefficient }) =>
							sum + coefficient * timesIn(atom, name),
						0,
					) === (group(atom) ? 1 : 0),
			),
	);
}

function without(kinds: object, kind: string, look: () => boolean): boolean {
	const before: unknown = Reflect.get(kinds, kind);
	Reflect.set(kinds, kind, () => []);
	try {
		return look();
	} finally {
		Reflect.set(kinds, kind, before);
	}
}

describe("a group that subtraction tells is found, and by nothing else", () => {
	it.each(Object.entries(examples))("%s", (kind, told) => {
		const kinds = kind in subtractions ? subtractions : sumsOfCounts;
		expect(isFound(told)).toBe(true);
		expect(without(kinds, kind, () => isFound(told))).toBe(false);
	});
});
