import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
	type CliqueTree,
	cliqueTree,
	sharedBy,
	treeOfTables,
} from "../../src/universe/clique-tree.ts";

const vertices = ["a", "b", "c", "d", "e"];

/** Whether what any two cliques share lies in all that stand between them: each vertex's cliques are one piece of the tree. */
function runs({ cliques, parents }: CliqueTree): boolean {
	return vertices.every((vertex) => {
		const own = [...cliques.keys()].filter((at) =>
			cliques[at]?.includes(vertex),
		);
		const roots = own.filter((at) => {
			const parent = parents[at];
			return parent === undefined || !own.includes(parent);
		});
		return roots.length === 1;
	});
}

/** Each stands behind its parent, and the first alone has none. */
function isRooted({ parents }: CliqueTree): boolean {
	return parents.every((parent, at) =>
		at === 0 ? parent === undefined : parent !== undefined && parent < at,
	);
}

const tables = fc.array(fc.subarray(vertices, { minLength: 1, maxLength: 3 }), {
	maxLength: 6,
});

describe("a tree of cliques", () => {
	it("holds every vertex and every table in one clique, and runs", () => {
		fc.assert(
			fc.property(tables, fc.integer({ min: 1, max: 4 }), (joint, size) => {
				const tree = cliqueTree(vertices, joint, (v) => (v < "c" ? size : 2));
				for (const set of [...joint, ...vertices.map((v) => [v])])
					expect(
						tree.cliques.some((own) => set.every((v) => own.includes(v))),
					).toBe(true);
				expect(isRooted(tree)).toBe(true);
				expect(runs(tree)).toBe(true);
				expect(new Set(tree.cliques.map((own) => own.join())).size).toBe(
					tree.cliques.length,
				);
			}),
			{ numRuns: 60 },
		);
	});

	it("has what two share as a clique of its own between them", () => {
		const tree = cliqueTree(
			["a", "b", "c"],
			[
				["a", "b"],
				["b", "c"],
			],
			() => 2,
		);
		expect(tree.cliques.map((own) => own.join(""))).toContain("b");
		for (const [at, parent] of tree.parents.entries()) {
			if (parent === undefined) continue;
			const [own = [], other = []] = [tree.cliques[at], tree.cliques[parent]];
			expect(sharedBy(own, other)).toHaveLength(
				Math.min(own.length, other.length),
			);
		}
	});

	it("fills in as little as it takes: a ring of four takes one more edge, between the smaller", () => {
		const ring = [
			["a", "b"],
			["b", "c"],
			["c", "d"],
			["d", "a"],
		];
		const sizes: Record<string, number> = { a: 9, b: 2, c: 9, d: 2 };
		const { cliques } = cliqueTree(
			["a", "b", "c", "d"],
			ring,
			(v) => sizes[v] ?? 1,
		);
		const largest = cliques.filter(({ length }) => length === 3);
		expect(largest.map((own) => own.join(""))).toEqual(
			expect.arrayContaining(["abd", "bcd"]),
		);
		expect(cliques.every(({ length }) => length < 4)).toBe(true);
	});
});

it.each([
	[
		"path",
		[
			["a", "b"],
			["b", "c"],
			["c", "d"],
		],
	],
	[
		"star of triangles",
		[
			["a", "b", "c"],
			["a", "d", "e"],
		],
	],
])(
	"fills in nothing where nothing has to be: a %s, whatever is large",
	(_, joint) => {
		fc.assert(
			fc.property(fc.shuffledSubarray(vertices, { minLength: 5 }), (order) => {
				const { cliques } = cliqueTree(
					vertices,
					joint,
					(vertex) => 3 ** order.indexOf(vertex),
				);
				const sets = [...joint, ...vertices.map((vertex) => [vertex])];
				for (const own of cliques)
					expect(sets.some((set) => own.every((v) => set.includes(v)))).toBe(
						true,
					);
			}),
			{ numRuns: 30 },
		);
	},
);

describe("a tree of tables", () => {
	it("has what stands in one table and no more, whatever hangs together", () => {
		fc.assert(
			fc.property(tables, (joint) => {
				const tree = treeOfTables(vertices, joint);
				for (const own of tree.cliques.filter((one) => one.length > 0))
					expect(
						[...joint, ...vertices.map((v) => [v])].some((set) =>
							own.every((v) => set.includes(v)),
						),
					).toBe(true);
				for (const set of joint)
					expect(
						tree.cliques.some((own) => set.every((v) => own.includes(v))),
					).toBe(true);
				expect(isRooted(tree)).toBe(true);
			}),
			{ numRuns: 60 },
		);
	});

	it("of nothing is a clique of nothing", () => {
		expect(treeOfTables([], [])).toEqual({
			cliques: [[]],
			parents: [undefined],
		});
	});
});
