import { describe, expect, it } from "vitest";
import { protect } from "../../src/disclosure/protect.ts";
import type { Relation } from "../../src/statistics/figure-table.ts";
import { solver } from "../solver.ts";
import { policyOf, said, tableOf } from "./tables.ts";

const policy = policyOf("under-5");

/** Three counts, which of them are at most which, and how many children stand behind the first. */
interface Chain {
	readonly ids: readonly string[];
	readonly atMost: readonly (readonly [smaller: number, larger: number])[];
}

const chains: Readonly<Record<string, Chain>> = {
	"interviews needed, completed, and within 72 hours": {
		ids: ["needed", "completed", "within72Hours"].map(
			(stage) => `returnInterviews:stage=${stage}`,
		),
		atMost: [
			[1, 0],
			[2, 1],
		],
	},
	"referrals, children, and children at risk": {
		ids: ["referrals", "children", "childrenAtRisk"],
		atMost: [
			[1, 0],
			[1, 2],
		],
	},
};

const from = 15;
const to = 26;

/** Every three counts of a stretch that keep to a chain, by what is published of them. */
function published({ ids, atMost }: Chain) {
	const relations = atMost.map(
		([smaller, larger]): Relation => ({
			kind: "atMost",
			smaller: ids[smaller] ?? "",
			larger: ids[larger] ?? "",
		}),
	);
	const counts = Array.from({ length: to - from + 1 }, (_, at) => from + at);
	const all = counts.flatMap((a) =>
		counts.flatMap((b) => counts.map((c) => [a, b, c] as const)),
	);
	const found = new Map<string, (readonly number[])[]>();
	for (const values of all) {
		if (atMost.some(([s, l]) => (values[s] ?? 0) > (values[l] ?? 0))) continue;
		const figures = ids.map((id, at) => ({ id, count: values[at] }));
		const key = JSON.stringify(
			said(
				protect(tableOf(figures, relations), policy, { decimals: 0, solver }),
			),
		);
		found.set(key, [...(found.get(key) ?? []), values]);
	}
	return [...found.values()];
}

describe("a small group between two counts", () => {
	it.each(Object.entries(chains))(
		"may have every small value for somebody who reruns the tool: %s",
		(_, chain) => {
			let groups = 0;
			for (const tables of published(chain)) {
				// What reaches the end of the stretch would have more tables beyond it.
				const isWhole = tables.every((values) =>
					values.every((n) => n > from && n < to),
				);
				if (!isWhole) continue;
				for (const [smaller, larger] of chain.atMost) {
					const left = tables.map(
						(values) => (values[larger] ?? 0) - (values[smaller] ?? 0),
					);
					const small = new Set(left.filter((n) => n > 0 && n < 5));
					if (small.size > 0) groups++;
					expect([0, 4]).toContain(small.size);
				}
			}
			expect(groups).toBeGreaterThan(5);
		},
	);
});
