import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { protect } from "../../src/disclosure/protect.ts";
import type { Policy } from "../../src/settings/settings.ts";
import { atOnce } from "../at-once.ts";
import { examples, someOf } from "../examples.ts";
import { solver } from "../solver.ts";
import { figuresOf } from "../statistics/records.ts";
import { attack } from "./attacker.ts";
import { ofFewerChildren, plausibleYear } from "./plausible-year.ts";
import { oneWay, policyOf, referralsBy, said, tableOf } from "./tables.ts";

const policies = fc
	.record({
		preset: fc.constantFrom("under-5", "dfe-1-5", "under-10", "round-5"),
		degree: fc.constantFrom<Policy["degree"][]>(2, 3),
		group: fc.constantFrom<Policy["group"][]>("show", "withhold"),
	})
	.map(({ preset, ...chosen }): Policy => ({ ...policyOf(preset), ...chosen }));

const someTables = fc.constantFrom<(readonly string[] | undefined)[]>(
	undefined,
	["referrals:risk|sex", "referrals:status|sex", "children:sex", "closures"],
	[
		"riskChange:from|state|to",
		"riskChange",
		"referrals:state",
		"closures:reason",
	],
	[
		"referrals:ageBand|sex",
		"children:ageBand|sex",
		"reReferrals",
		"lookedAfter",
	],
	[
		"outcome:code|result",
		"outcomeCases",
		"referrals:month",
		"referrals:quarter",
	],
);

/** Years, by their seed and number of referrals, in which few children stand behind many of them. */
const ofFew = [
	[6, 45],
	[8, 45],
	[10, 20],
	[14, 20],
	[19, 45],
] as const;

describe("a whole release", () => {
	it("tells nothing small to somebody who reads it all, under any policy", () => {
		fc.assert(
			fc.property(
				fc.integer({ min: 2, max: 60 }),
				fc.integer({ min: 1, max: 1_000_000 }),
				policies,
				someTables,
				(referrals, seed, policy, tables) => {
					const truth = figuresOf(plausibleYear(referrals, seed), { tables });
					const safe = atOnce(protect(truth, policy, { decimals: 0, solver }));
					expect(safe.broken).toEqual([]);
					expect(safe.safe).toBe(true);
					expect(attack(truth, safe.table, policy, false)).toEqual([]);
					if (policy.degree === 3)
						expect(attack(truth, safe.table, policy, true)).toEqual([]);
				},
			),
			{ numRuns: examples(3, 40) },
		);
	});

	it.each(["under-5", "dfe-1-5", "under-10"] as const)(
		"tells nothing small where few children stand behind many referrals (%s)",
		(preset) => {
			for (const [seed, referrals] of someOf(
				ofFew,
				1,
				policyOf(preset).threshold,
			)) {
				const year = ofFewerChildren(plausibleYear(referrals, seed), 3);
				const truth = figuresOf(year, { tables: undefined });
				const policy = policyOf(preset);
				const { table } = atOnce(
					protect(truth, policy, { decimals: 0, solver }),
				);
				expect(attack(truth, table, policy, true)).toEqual([]);
			}
		},
	);

	it("holds against each other a small count and many referrals of few children", () => {
		const { figures, relation } = oneWay("referrals", "status", {
			childInNeed: 12,
			childProtection: 5,
			earlyHelp: 2,
			none: 2,
		});
		const truth = tableOf(
			figures.map((figure) =>
				figure.id.endsWith("childProtection")
					? { ...figure, contributors: 3 }
					: figure,
			),
			[relation],
		);
		const policy = policyOf("under-5");
		const safe = atOnce(protect(truth, policy, { decimals: 0, solver }));
		// Of nine, two that are "fewer than 5" beside a "[c]", which is 0 or at least 5, would be 1 to 3 each.
		expect(said(safe)["referrals:status=childInNeed"]).not.toBe(12);
		expect(attack(truth, safe.table, policy, true)).toEqual([]);
	});

	it("keeps most of 30 referrals: at most a third of the figures that are not zero say nothing", () => {
		let figures = 0;
		let silent = 0;
		for (let seed = 1; seed <= examples(4, 12); seed++) {
			const truth = figuresOf(plausibleYear(30, seed), { tables: undefined });
			const { table } = atOnce(
				protect(truth, policyOf("under-5"), {
					decimals: 0,
					solver,
				}),
			);
			for (const { id, count, contributors } of truth.figures) {
				if (count === undefined || count === 0 || contributors === undefined)
					continue;
				figures++;
				if (table.byId.get(id)?.value.status === "withheld") silent++;
			}
		}
		expect(silent / figures).toBeLessThan(1 / 6);
	});
});

describe("the attacker", () => {
	it("finds what is given away: a total with all its parts but one", () => {
		const truth = referralsBy("sex", { female: 26, male: 4, other: 0 });
		const policy = policyOf("under-5");
		const { table } = atOnce(protect(truth, policy, { decimals: 0, solver }));
		const told = table.figures.map((figure) =>
			figure.id === "referrals:sex=female"
				? { ...figure, value: { status: "shown", count: 26 } as const }
				: figure,
		);
		const byId = new Map(told.map((figure) => [figure.id, figure]));
		const careless = { ...table, byId, figures: told };
		expect(attack(truth, careless, policy, false)).toEqual([
			"referrals:sex=male, which is 4: 4 are left",
			"referrals:sex=male is 4",
			"referrals-referrals:sex=female is 4",
			"referrals less its published parts is 4",
		]);
	});
});
