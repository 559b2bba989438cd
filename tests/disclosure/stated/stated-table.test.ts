import { describe, expect, it } from "vitest";
import type { ProtectedValue } from "../../../src/disclosure/protected-table.ts";
import {
	statedTable,
	trueTable,
} from "../../../src/disclosure/stated/stated-table.ts";
import { tableOf } from "../tables.ts";

const boys = "referrals:sex=male";

/** What is stated of boys among referrals. */
function stated(base: ProtectedValue, value: ProtectedValue) {
	const table = tableOf(
		[
			{ id: "referrals", count: 0 },
			{ id: boys, count: 0, base: "referrals" },
			{ id: "children", count: 0 },
		],
		[],
	);
	const values = new Map([
		["referrals", base],
		[boys, value],
	]);
	const { byId } = statedTable(table, values, { decimals: 0 });
	const { share, flags } = byId.get(boys) ?? {};
	return { share, flags, others: byId.get("children")?.value };
}

const shown = (count: number): ProtectedValue => ({ status: "shown", count });

describe("a share", () => {
	it("is of little use of a base under 20", () => {
		expect(stated(shown(20), shown(5)).flags).toEqual([]);
		expect(stated(shown(19), shown(5)).flags).toEqual(["u"]);
	});

	it("is none, and no flag, where the count or its base is held back", () => {
		for (const [base, value] of [
			[shown(19), { status: "withheld" }],
			[{ status: "withheld" }, shown(5)],
		] as const)
			expect(stated(base, value)).toMatchObject({
				share: undefined,
				flags: [],
			});
	});
});

it("what nothing may be said of is held back", () => {
	expect(stated(shown(20), shown(5)).others).toEqual({ status: "withheld" });
});

it("true figures are told, small or not, and what is not available is not", () => {
	const table = tableOf(
		[
			{ id: "referrals", count: 3 },
			{ id: boys, count: 0, base: "referrals" },
			{ id: "children", count: undefined },
		],
		[],
	);
	expect(
		trueTable(table, { decimals: 0 }).figures.map(({ value }) => value),
	).toEqual([shown(3), shown(0), { status: "notAvailable" }]);
});
