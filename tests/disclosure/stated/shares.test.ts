import { describe, expect, it } from "vitest";
import { protectBy, referralsBy, tableOf } from "../tables.ts";

describe("shares", () => {
	it("are of a base that is shown", () => {
		const { table } = protectBy(
			"under-5",
			referralsBy("sex", { female: 26, male: 4, other: 0 }),
		);
		expect(
			table.figures.map(({ id, share, flags }) => ({ id, share, flags })),
		).toEqual([
			{ id: "referrals", share: undefined, flags: [] },
			{
				id: "referrals:sex=female",
				share: { status: "banded", from: 87, to: 100 },
				flags: [],
			},
			{
				id: "referrals:sex=male",
				share: { status: "banded", from: 0, to: 13 },
				flags: [],
			},
			{
				id: "referrals:sex=other",
				share: { status: "shown", percent: 0 },
				flags: [],
			},
		]);
	});

	it("have the decimals that are asked for, rounded half away from zero", () => {
		const figures = [
			{ id: "referrals", count: 2000 },
			{ id: "referrals:risk=high", count: 5, base: "referrals" },
		];
		const share = (decimals: number) =>
			protectBy("under-5", tableOf(figures, []), decimals).table.byId.get(
				"referrals:risk=high",
			)?.share;
		expect(share(0)).toEqual({ status: "shown", percent: 0 });
		expect(share(1)).toEqual({ status: "shown", percent: 0.3 });
		expect(share(2)).toEqual({ status: "shown", percent: 0.25 });
	});

	it("are flagged where the base is under 20, and only where there is a share", () => {
		const { table } = protectBy(
			"under-5",
			referralsBy("risk", { high: 9, medium: 10 }),
		);
		expect(table.figures.map(({ flags }) => flags)).toEqual([[], ["u"], ["u"]]);
		const twenty = protectBy(
			"under-5",
			referralsBy("risk", { high: 10, medium: 10 }),
		);
		expect(twenty.table.figures.flatMap(({ flags }) => flags)).toEqual([]);
	});

	it("are left out where the base is 0, held back or not available", () => {
		for (const count of [0, 3, undefined]) {
			const { table } = protectBy(
				"under-5",
				tableOf(
					[
						{ id: "referrals", count },
						{ id: "reReferrals", count: 0, base: "referrals" },
					],
					[],
				),
			);
			const figure = table.byId.get("reReferrals");
			expect(figure?.value).toEqual({ status: "shown", count: 0 });
			expect(figure?.share).toBeUndefined();
			expect(figure?.flags).toEqual([]);
		}
	});

	it("are worked out from rounded figures where counts are rounded", () => {
		const { table } = protectBy(
			"round-5",
			referralsBy("risk", { high: 13, medium: 20 }),
		);
		expect(table.figures.map(({ value, share }) => [value, share])).toEqual([
			[{ status: "rounded", count: 35, roundedTo: 5 }, undefined],
			[
				{ status: "rounded", count: 15, roundedTo: 5 },
				{ status: "shown", percent: 43 },
			],
			[
				{ status: "rounded", count: 20, roundedTo: 5 },
				{ status: "shown", percent: 57 },
			],
		]);
	});

	it("never set a rounded count against one that is not", () => {
		const { table } = protectBy(
			"round-5",
			tableOf(
				[
					{ id: "trainingSessions", count: 12 },
					{ id: "referrals", count: 8, base: "trainingSessions" },
				],
				[],
			),
		);
		expect(table.byId.get("trainingSessions")?.value.status).toBe("shown");
		expect(table.byId.get("referrals")?.value.status).toBe("rounded");
		expect(table.byId.get("referrals")?.share).toBeUndefined();
	});
});
