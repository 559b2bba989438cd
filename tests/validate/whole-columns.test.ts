import { describe, expect, it } from "vitest";
import { shapeOf } from "../../src/validate/cell-shape.ts";
import { csv, issuesOf } from "./read-exports.ts";

const count = 500;
const rows = Array.from({ length: count }, (_, i) => i);
const day = (i: number) => `${String((i % 12) + 13)}/04/2016`;

function referrals(cellsOf: (i: number) => readonly string[]) {
	return {
		"referrals.csv": csv(
			"referral_id,child_id,referral_date,date_of_birth,risk_at_referral,sex",
			...rows.map((i) => cellsOf(i).join(",")),
		),
	};
}

const good = (i: number) => [`R${i}`, `C${i}`, day(i), day(i), "high", "F"];

function withCell(column: number, cell: (i: number) => string) {
	return referrals((i) =>
		good(i).map((each, at) => (at === column ? cell(i) : each)),
	);
}

async function refusals(folder: Readonly<Record<string, string>>) {
	const issues = await issuesOf(folder);
	return issues.filter(({ severity }) => severity === "refuse");
}

describe("a fault of a whole column is told once", () => {
	it.each([
		["words for dates", 2, () => "Smith", "not-a-date", "A"],
		["codes for dates", 3, (i: number) => `12.${i % 10}`, "not-a-date", "dd.d"],
		["numbers of days", 2, () => "42463", "day-number", "d…"],
		["dates for words", 4, day, "unknown-word", "dd/dd/dddd"],
		["another scheme", 5, () => "1", "undeclared-sex-code", "d"],
		["blanks", 4, () => "", "blank", undefined],
	] as const)("%s", async (_name, column, cell, code, shape) => {
		const [issue, ...more] = await refusals(withCell(column, cell));
		expect(more).toEqual([]);
		expect(issue).toMatchObject({ code, severity: "refuse" });
		expect(issue?.line).toBeUndefined();
		expect(issue?.message).toContain("500 of 500 cells");
		if (shape !== undefined)
			expect(issue?.message).toContain(
				shape === "A" ? "most of which are words" : `look like ${shape} (`,
			);
		expect(issue?.message).not.toContain("Smith");
	});

	it("American dates, of which only some can be told", async () => {
		const american = (i: number) =>
			`04/${String((i % 28) + 1).padStart(2, "0")}/2016`;
		const [issue, ...more] = await refusals(withCell(3, american));
		expect(more).toEqual([]);
		expect(issue?.code).toBe("month-first-date");
		expect(issue?.message).toContain("of 500 cells");
	});

	it("not a fault of half of the cells, each with several words", async () => {
		const folder = {
			"referrals.csv": csv(
				"child_id,referral_date,date_of_birth,models",
				...rows.map(
					(i) => `C${i},${day(i)},${day(i)},${i % 2 ? "Party" : "Xa; Xb"}`,
				),
			),
		};
		const issues = await refusals(folder);
		expect(issues[0]?.line).toBe(2);
		expect(issues.some(({ message }) => message.includes("of 500 cells"))).toBe(
			false,
		);
	});

	it("slipped columns, in a few lines", async () => {
		const slipped = referrals((i) => ["", ...good(i).slice(0, 5)]);
		const issues = await refusals(slipped);
		expect(issues.length).toBeLessThanOrEqual(6);
		expect(issues.every(({ line }) => line === undefined)).toBe(true);
	});

	it("rows with a cell more than the header", async () => {
		const wide = referrals((i) => ["x", ...good(i)]);
		const [issue, ...more] = await refusals(wide);
		expect(more).toEqual([]);
		expect(issue?.code).toBe("row-width");
		expect(issue?.message).toContain("500 of 500 rows");
	});

	it("but by their lines where they are faults of some cells", async () => {
		const some = withCell(2, (i) => (i % 100 === 7 ? "soon" : day(i)));
		const issues = await refusals(some);
		expect(issues.map(({ line }) => line)).toEqual([9, 109, 209, 309, 409]);
	});

	it("and by their lines where there are only a few rows", async () => {
		const few = {
			"referrals.csv": csv(
				"child_id,referral_date,date_of_birth",
				"C1,soon,",
				"C2,soon,",
			),
		};
		expect((await refusals(few)).map(({ line }) => line)).toEqual([2, 3]);
	});
});

describe("the shape of a cell", () => {
	it.each([
		["31/03/2016 10:00", "dd/dd/dddd dd:dd"],
		["Jane Smith", "A"],
		["Smith, Jane", "A, A"],
		["O'Neil-Smith", "A"],
		["0123456789", "d…"],
		["C-12", "Add"],
		["Zoë", "A"],
		["12.5", "dd.d"],
		["a@b.example", "A?A.A"],
		["1a.2b.3c.4d.5e.6f.7g.8h.9i", "a text"],
	])("of %j is %j", (cell, shape) => {
		expect(shapeOf(cell)).toBe(shape);
	});
});
