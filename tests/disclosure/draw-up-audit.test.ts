import { describe, expect, it } from "vitest";
import { protect } from "../../src/disclosure/protect.ts";
import { atOnce } from "../at-once.ts";
import { solver } from "../solver.ts";
import {
	oneWay,
	policyOf,
	protectBy,
	referralsBy,
	said,
	tableOf,
} from "./tables.ts";

const sex = referralsBy("sex", { female: 26, male: 4, other: 0 });

describe("the audit", () => {
	it("says what is held back, and why", () => {
		const { heldBack } = atOnce(protectBy("under-5", sex).audit());
		expect(heldBack).toEqual([
			{
				id: "referrals:sex=female",
				count: 26,
				contributors: 26,
				why: "partner",
			},
			{ id: "referrals:sex=male", count: 4, contributors: 4, why: "small" },
		]);
		const episodes = tableOf(
			[{ id: "missingEpisodes", count: 12, contributors: 3 }],
			[],
		);
		expect(
			atOnce(protectBy("under-5", episodes).audit()).heldBack[0]?.why,
		).toBe("fewChildren");
	});

	it("says what a reader can conclude of whatever is small", () => {
		const { concluded } = atOnce(protectBy("under-5", sex).audit());
		expect(concluded[0]).toEqual({
			cell: "referrals:sex=male",
			madeOf: [{ id: "referrals:sex=male", coefficient: 1 }],
			count: 4,
			kept: [1, 2, 3, 4],
			feasible: { kind: "values", values: [1, 2, 3, 4] },
		});
	});

	it("says what the proof rests on, and which degree is proved of which table", () => {
		const audit = atOnce(protectBy("under-5", sex).audit());
		expect(audit).toMatchObject({ degree: 3, optimal: true, tooMuch: [] });
		expect(audit.proof.unproven).toBe(0);
		expect(audit.proof.witnesses).toBeGreaterThan(2);
		expect(audit.byTheRule).toEqual({
			proved: ["referrals", "referrals:sex"],
			sought: [],
		});
		const two = atOnce(
			protect(
				sex,
				{ ...policyOf("under-5"), degree: 2 },
				{ decimals: 0, solver },
			),
		);
		expect(atOnce(two.audit())).toMatchObject({
			degree: 2,
			byTheRule: { proved: [], sought: [] },
		});
	});

	it("says that nothing is proved of the rule where not all was put together that a reader could know", () => {
		const safe = protectBy("under-5", { ...sex, isWhole: false });
		expect(safe.isWhole).toBe(false);
		const { isWhole, byTheRule } = atOnce(safe.audit());
		expect(isWhole).toBe(false);
		expect(byTheRule.proved).toEqual([]);
	});

	it("says that degree 3 is proved of what lies in a whole that is told, and not of what hangs together otherwise", () => {
		const status = oneWay("referrals", "status", {
			lookedAfter: 9,
			none: 3,
			childInNeed: 18,
		});
		const model = ["online", "peer", "gang"].map(
			(id) => `referrals:model=${id}`,
		);
		const table = tableOf(
			[
				...status.figures,
				{ id: "closures", count: 12 },
				...model.map((id, at) => ({ id, count: at < 2 ? 17 : 3 })),
			],
			[
				status.relation,
				{
					kind: "atMost",
					smaller: "referrals:status=lookedAfter",
					larger: "closures",
				},
				{ kind: "cover", whole: "referrals", parts: model },
			],
		);
		expect(atOnce(protectBy("under-5", table).audit()).byTheRule).toEqual({
			proved: ["referrals", "closures"],
			sought: ["referrals:model", "referrals:status"],
		});
	});
});

describe("a category that holds all or none of a base under 20", () => {
	const all = referralsBy("status", { lookedAfter: 12, childInNeed: 0 });

	it("is told of in the audit", () => {
		const safe = protectBy("under-5", all);
		expect(safe.heldBack).toBe(0);
		expect(atOnce(safe.audit()).wholeGroups).toEqual([
			{
				id: "referrals:status=lookedAfter",
				base: "referrals",
				holds: "all",
				heldBack: false,
			},
			{
				id: "referrals:status=childInNeed",
				base: "referrals",
				holds: "none",
				heldBack: false,
			},
		]);
		const large = referralsBy("status", { lookedAfter: 20, childInNeed: 0 });
		expect(atOnce(protectBy("under-5", large).audit()).wholeGroups).toEqual([]);
	});

	it("is held back where the council asks for it, so that either could hold them all", () => {
		const policy = { ...policyOf("under-5"), group: "withhold" } as const;
		const safe = atOnce(protect(all, policy, { decimals: 0, solver }));
		expect(said(safe)).toEqual({
			referrals: 12,
			"referrals:status=lookedAfter": "[c]",
			"referrals:status=childInNeed": "[c]",
		});
		expect(safe.safe).toBe(true);
		expect(atOnce(safe.audit()).heldBack.map(({ why }) => why)).toEqual([
			"wholeGroup",
			"wholeGroup",
		]);
	});
});
