import { describe, expect, it } from "vitest";
import { figuresOfCorrectedTables } from "../../src/releases/corrected-tables.ts";
import { sheetsOfRelease } from "../../src/releases/sheets.ts";
import type { Relation } from "../../src/statistics/figure-table.ts";
import { type Given, policyOf, tableOf } from "../disclosure/tables.ts";
import { contentOf, type GivenDocument, type Said } from "./document.ts";

/** What says nothing new of the present figures, beside an issue that is corrected. */
function silent(
	issue: Readonly<Record<string, Said>>,
	now: readonly Given[],
	{
		relations = [],
		given = {},
		roundTo,
	}: {
		readonly relations?: readonly Relation[];
		readonly given?: Partial<GivenDocument>;
		readonly roundTo?: number;
	} = {},
): readonly string[] {
	const content = contentOf({ period: "2016", figures: issue, ...given });
	const sheets = sheetsOfRelease({ number: 1, content });
	const policy = { ...policyOf("under-5"), roundTo };
	return [
		...figuresOfCorrectedTables(tableOf(now, relations), sheets, policy),
	].toSorted();
}

const bySex = (female: number, male: number): readonly Given[] => [
	{ id: "referrals:sex=female", count: female },
	{ id: "referrals:sex=male", count: male },
];
const both = ["referrals:sex=female", "referrals:sex=male"];
const issue = { "referrals:sex=female": 20, "referrals:sex=male": 10 };

describe("a table in which something moved by few says nothing new", () => {
	it.each([
		[20, false],
		[21, true],
		[24, true],
		[25, false],
		[19, true],
		[16, true],
		[15, false],
	])("where one of its rows was 20 and is %i: %s", (now, isSilent) => {
		expect(silent(issue, bySex(now, 10))).toEqual(isSilent ? both : []);
	});

	it.each([
		[29, true],
		[30, false],
	])(
		"by fewer than the base of rounding, where that is more: 20 and %i",
		(now, isSilent) => {
			expect(silent(issue, bySex(now, 10), { roundTo: 10 })).toEqual(
				isSilent ? both : [],
			);
		},
	);

	it.each([
		["held back", "[c]"],
		["said to be small", "<5"],
		["said to lie in a band", "15-19"],
	])("and not where what it was before was %s", (_, said) => {
		const before = { ...issue, "referrals:sex=female": said };
		expect(silent(before, bySex(21, 10))).toEqual([]);
	});

	it("and not where it cannot be counted now, or was not told of the same days", () => {
		expect(
			silent(issue, [
				{ id: "referrals:sex=female", count: undefined },
				{ id: "referrals:sex=male", count: 10 },
			]),
		).toEqual([]);
		const given = { period: "2016-H1" };
		expect(silent(issue, bySex(21, 10), { given })).toEqual([]);
	});
});

describe("with a row that moved say nothing new", () => {
	it("the tables whose total it is, and never the total", () => {
		const total = { id: "referrals", count: 31 };
		const rows = bySex(20, 10).map((row) => ({ ...row, base: "referrals" }));
		expect(silent({ referrals: 30, ...issue }, [total, ...rows])).toEqual(both);
		expect(silent({ referrals: 30, ...issue }, [total])).toEqual([]);
	});

	it("no table beside it whose total stayed", () => {
		const rows = bySex(21, 10).map((row) => ({ ...row, base: "referrals" }));
		const others = [
			{ id: "referrals:risk=high", count: 12, base: "referrals" },
			{ id: "referrals:risk=low", count: 18, base: "referrals" },
		];
		const before = {
			referrals: 30,
			...issue,
			"referrals:risk=high": 12,
			"referrals:risk=low": 18,
		};
		const total = { id: "referrals", count: 30 };
		expect(silent(before, [total, ...rows, ...others])).toEqual(both);
	});

	it("the tables of its rows, from one to the next", () => {
		const crossed = [
			{
				id: "referrals:risk=high|sex=male",
				count: 7,
				base: "referrals:sex=male",
			},
		];
		const before = { ...issue, "referrals:risk=high|sex=male": 7 };
		expect(silent(before, [...bySex(21, 10), ...crossed])).toEqual([
			"referrals:risk=high|sex=male",
			...both,
		]);
	});

	it("what is known to be the same as one of its rows", () => {
		const same: Relation = {
			kind: "sum",
			total: "children:sex=male",
			parts: ["referrals:sex=male"],
		};
		const children = { id: "children:sex=male", count: 10 };
		expect(
			silent(issue, [...bySex(21, 10), children], { relations: [same] }),
		).toEqual(["children:sex=male", ...both]);
	});

	it("no table of other breakdowns, of another measure, or that the issue did not tell", () => {
		const others = [
			{ id: "referrals:risk=high", count: 12 },
			{ id: "children:sex=male", count: 9 },
			{ id: "lookedAfter:placedBy=thisAuthority", count: 8 },
		];
		const before = {
			...issue,
			"referrals:risk=high": 12,
			"children:sex=male": 9,
		};
		expect(silent(before, [...bySex(21, 10), ...others])).toEqual(both);
		const untold = { id: "referrals:risk=high", count: 12, base: "referrals" };
		expect(
			silent({ referrals: 30 }, [{ id: "referrals", count: 31 }, untold]),
		).toEqual([]);
	});

	it("what crosses one of its breakdowns with another, where its base moved", () => {
		const cell = {
			id: "referrals:risk=high|sex=male",
			count: 7,
			base: "referrals",
		};
		const total = { id: "referrals", count: 31 };
		expect(silent({ ...issue, referrals: 30 }, [total, cell])).toEqual([
			cell.id,
		]);
	});
});

it("a table is compared where any of the issues that are corrected told of it", () => {
	const sheets = [
		{ "referrals:sex=male": 10 },
		{ "referrals:risk=high": 12 },
	].flatMap((figures, at) =>
		sheetsOfRelease({
			number: at + 1,
			content: contentOf({ period: "2016", figures }),
		}),
	);
	const now = tableOf([{ id: "referrals:sex=male", count: 11 }], []);
	expect([
		...figuresOfCorrectedTables(now, sheets, policyOf("under-5")),
	]).toEqual(["referrals:sex=male"]);
});

describe("what is judged as at another day is no correction", () => {
	const given = { asAt: "2017-03-31" };
	it.each([
		["referrals:state=open", given, false],
		["referrals:state=open", {}, true],
		["referrals:sex=male", given, true],
		["outcome:code=1.2.1|result=improved", given, false],
		["outcome:code=1.2.1|result=improved", {}, true],
	])("%s, issued %j: %s", (id, more, isSilent) => {
		const moved = silent({ [id]: 20 }, [{ id, count: 21 }], { given: more });
		expect(moved).toEqual(isSilent ? [id] : []);
	});
});
