import { describe, expect, it } from "vitest";
import { readTables } from "../../../src/ingest/read-tables.ts";
import { partsOf } from "../../../src/vocabulary/calendar.ts";
import {
	csv,
	issuesOf,
	recordsOf,
	settingsOf,
	told,
} from "../../validate/read-exports.ts";
import { sourceOf } from "../read-csv.ts";
import {
	type Cell,
	type SheetToWrite,
	serial,
	writeWorkbook,
} from "./write-workbook.ts";

const heading = ["child_id", "referral_date", "date_of_birth"];
const date = (day: string): Cell => ({ format: 14, value: serial(day) });
const row = (id: Cell, ...more: readonly Cell[]): readonly Cell[] => [
	id,
	date("2016-04-03"),
	date("2002-01-01"),
	...more,
];

function book(
	rows: SheetToWrite["rows"],
	more: Partial<SheetToWrite> = {},
	...others: readonly SheetToWrite[]
): Uint8Array {
	return writeWorkbook([{ name: "R", rows, ...more }, ...others]);
}

const r = 'b.xlsx, sheet "R"';

describe("an export in a workbook", () => {
	it("is read, its identifiers with the zeros that other files have", async () => {
		const folder = {
			"b.xlsx": book([
				heading,
				row({ format: "000000", value: 12 }),
				row("000013"),
			]),
			"missing.csv": csv(
				"child_id,start",
				"000012,05/04/2016",
				"000013,06/04/2016",
			),
		};
		expect(await told(folder)).toEqual([]);
		const { referrals, children, missing } = await recordsOf(folder);
		expect(children.count).toBe(2);
		expect([...(missing?.child ?? [])]).toEqual([0, 1]);
		expect(partsOf(referrals?.date[0] ?? 0)).toEqual({
			year: 2016,
			month: 4,
			day: 3,
		});
	});

	it("has its title, its notes and its totals, and is told by row", async () => {
		const cells = [
			["Referrals of the year"],
			[],
			[...heading, undefined, "Printed on Monday"],
			row("C1"),
			undefined,
			row("C2", undefined, undefined, "a note beside the table"),
			[undefined, undefined, undefined, "another"],
			row("C3").with(1, "soon"),
			["Total", 3],
		];
		expect(await told({ "b.xlsx": book(cells) })).toEqual([
			`${r}:3 above-header`,
			`${r}:7 sub-heading`,
			`${r}:8 referral_date not-a-date`,
			`${r}:9 totals-row`,
		]);
	});

	it("may have rows that end early or go on beyond the header: every cell has its place", async () => {
		const cells = [
			[...heading, "sex", "models"],
			["C1", date("2016-04-03")],
			row("C2", "F", "online\nparty", "x", "y", "z"),
		];
		expect(await told({ "b.xlsx": book(cells) })).toEqual([]);
		const { referrals } = await recordsOf({ "b.xlsx": book(cells) });
		expect([...(referrals?.models ?? [])].map((bits) => bits > 0)).toEqual([
			true,
			true,
		]);
	});

	it("says what is hidden in it, and reads it", async () => {
		const cells = [heading, row("C1"), row("C2"), row("C3")];
		const hidden = {
			hiddenRows: [3, 4],
			hiddenColumns: [
				[3, 3],
				[5, 9],
			] as const,
		};
		const folder = { "b.xlsx": book(cells, hidden) };
		expect(await told(folder)).toEqual([
			`${r} hidden-columns`,
			`${r}:3 hidden-rows`,
		]);
		expect((await recordsOf(folder)).referrals?.count).toBe(3);
	});

	it("has errors for blank, and says so", async () => {
		const error = { type: "e", value: "#REF!" };
		const cells = [[...heading, "sex"], row("C1", error), row(error, "F")];
		expect(await told({ "b.xlsx": book(cells) })).toEqual([
			`${r}:2 cell-errors`,
			`${r}:3 child_id blank`,
		]);
	});

	it("is refused for a formula without a value where its column is read, and not elsewhere", async () => {
		const formula = { formula: "TODAY()" };
		const age = book([[...heading, "Age"], row("C1", formula)]);
		expect(await told({ "b.xlsx": age })).toEqual([]);
		const born = book([heading, row("C1"), row("C2").with(2, formula)]);
		expect(await told({ "b.xlsx": born })).toEqual([
			`${r}:3 date_of_birth formula-without-value`,
		]);
	});

	it("is told of where a long number has lost its last digits", async () => {
		const cells = [heading, row({ value: "1.2345678901234568E+17" })];
		expect(await told({ "b.xlsx": book(cells) })).toEqual([
			`${r}:2 child_id shortened-id`,
		]);
	});

	it("may have one column twice, where the cells are the same", async () => {
		const twice = [...heading, "child_id"];
		const same = book([twice, row("C1", "C1")]);
		expect(await told({ "b.xlsx": same })).toEqual([
			`${r}:1 child_id twin-headings`,
		]);
		const other = book([twice, row("C1", "C2")]);
		expect(await told({ "b.xlsx": other })).toEqual([
			`${r}:2 child_id ambiguous-heading`,
		]);
	});
});

describe("the sheets of a workbook", () => {
	it("that are no export are passed over; one that nearly is one is refused", async () => {
		const sheets = [
			{ name: "Guidance", rows: [["How to fill this in"], ["Yours"]] },
			{
				name: "Pivot",
				rows: [
					["Row Labels", "Count"],
					["2016", 3],
				],
			},
			{ name: "Sheet2", rows: [] },
			{ name: "Lookups", rows: [heading], state: "hidden" as const },
		];
		expect(
			await told({ "b.xlsx": book([heading, row("C1")], {}, ...sheets) }),
		).toEqual([
			'b.xlsx, sheet "Guidance" other-sheet',
			'b.xlsx, sheet "Lookups" hidden-sheet',
			'b.xlsx, sheet "Pivot" other-sheet',
			'b.xlsx, sheet "Sheet2" empty-sheet',
		]);
		const nearly = {
			name: "M",
			rows: [
				["child_id", "end"],
				["C1", "x"],
			],
		};
		expect(
			await told({ "b.xlsx": book([heading, row("C1")], {}, nearly) }),
		).toEqual(['b.xlsx, sheet "M":1 unknown-export']);
	});

	it("are no export at all where none is one", async () => {
		expect(await told({ "b.xlsx": book([["Hello"]]) })).toEqual([
			". no-exports",
			`${r} other-sheet`,
		]);
	});

	it("may be listed, one by one, as one export; two that are not are refused", async () => {
		const second = { name: "S", rows: [heading, row("C2")] };
		const folder = { "b.xlsx": book([heading, row("C1")], {}, second) };
		expect(await told(folder)).toEqual([`${r} two-files`]);
		const yaml = `exports: { referrals: { files: ['${r}', 'b.xlsx, sheet "S"'] } }`;
		expect(await told(folder, { yaml })).toEqual([]);
		expect((await recordsOf(folder, { yaml })).referrals?.count).toBe(2);
		const whole = "exports: { referrals: { files: [b.xlsx] } }";
		expect(await told({ "b.xlsx": book([heading]) }, { yaml: whole })).toEqual([
			"b.xlsx sheet-not-named",
			`${r} no-rows`,
		]);
	});

	it("are ignored one by one, or with their workbook", async () => {
		const second = { name: "Old", rows: [heading, row("C2")] };
		const folder = {
			"b.xlsx": book([heading, row("C1")], {}, second),
			"damaged.xlsx": new Uint8Array([80, 75, 3, 4]),
		};
		const yaml = `ignore: ['b.xlsx, sheet "O*"', "damaged*"]`;
		expect(await told(folder, { yaml })).toEqual([
			'b.xlsx, sheet "Old" ignored',
			"damaged.xlsx ignored",
		]);
	});

	it("lie beside those of others, and beside CSV files", async () => {
		const missing = [
			["child_id", "start"],
			["C1", date("2016-05-01")],
		];
		const folder = {
			"a.xlsx": writeWorkbook([{ name: "M", rows: missing }]),
			"b.xlsx": book([heading, row("C1")]),
			"c.csv": csv("audience,date", "Schools,03/04/2016"),
			"~old.xls": "x",
		};
		expect(await told(folder)).toEqual(["~old.xls other-spreadsheet"]);
		const { referrals, missing: away, training } = await recordsOf(folder);
		expect([referrals, away, training].map((each) => each?.count)).toEqual([
			1, 1, 1,
		]);
	});

	it("tell their workbook, for the record of a run", async () => {
		const sources = [sourceOf("b.xlsx", book([heading, row("C1")]))];
		const { tables } = await readTables(sources, settingsOf());
		expect(tables.map(({ file, workbook }) => [file, workbook])).toEqual([
			[r, "b.xlsx"],
		]);
	});
});

describe("messages", () => {
	it("speak of the rows of a sheet", async () => {
		const cells = [
			heading,
			["C1", "13/04/2016", "01/01/2002"],
			["C2", "04/13/2016", "01/01/2002"],
		];
		const issues = await issuesOf({ "b.xlsx": book(cells) });
		const [mixed] = issues.filter(({ code }) => code === "mixed-date-orders");
		expect(mixed?.message).toContain(
			"day first on row 2, month first on row 3",
		);
	});
});
