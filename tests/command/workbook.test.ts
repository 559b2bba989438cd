import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { serial, writeWorkbook } from "../ingest/workbook/write-workbook.ts";
import { newFolder, runCommand } from "./run-command.ts";

describe("a folder of workbooks", () => {
	it("is found and read as one of CSV files is, and the run's record says of what", () => {
		const folder = newFolder();
		cpSync("tests/cases/layout-workbook/given", folder, { recursive: true });
		writeFileSync(join(folder, "~$Annex A.xlsx"), "a lock of Excel's");
		const { code, err } = runCommand(["build", "2016"], folder);
		expect(err).toContain('Annex A.xlsx, sheet "Guidance": ');
		expect(code).toBe(0);
		const record: {
			readonly sources: readonly Readonly<Record<string, unknown>>[];
		} = JSON.parse(
			readFileSync(
				join(folder, "out", "private", "private-run-2016.json"),
				"utf8",
			),
		);
		expect(
			record.sources.map(({ file, workbook }) => [file, workbook]),
		).toEqual([
			['Annex A.xlsx, sheet "List 3"', "Annex A.xlsx"],
			['Annex A.xlsx, sheet "List 8"', "Annex A.xlsx"],
			['Missing.xlsx, sheet "missing"', "Missing.xlsx"],
		]);
		for (const { sha256 } of record.sources)
			expect(sha256).toMatch(/^[0-9a-f]{64}$/);
	});

	it("is recognised by init, sheet by sheet", () => {
		const folder = newFolder();
		for (const name of ["Annex A.xlsx", "Missing.xlsx"])
			cpSync(`tests/cases/layout-workbook/given/${name}`, join(folder, name));
		const { code, err } = runCommand(["init", "--yes"], folder);
		expect(code).toBe(0);
		expect(err).toContain("15 files and sheets");
		expect(err).toContain('Missing.xlsx, sheet "missing": missing, 19 rows');
		expect(readFileSync(join(folder, "cse-report.yaml"), "utf8")).not.toContain(
			"Guidance",
		);
		expect(runCommand(["figures", "2016"], folder).code).toBe(0);
	});

	it("is told of by sheet and row, and of other spreadsheets that they are not read", () => {
		const folder = newFolder();
		const rows = [
			["child_id", "referral_date", "date_of_birth"],
			["C1", { format: 14, value: serial("2016-04-03") }, "soon"],
		];
		const book = writeWorkbook([{ name: "Referrals", rows }]);
		writeFileSync(join(folder, "exports.xlsx"), book);
		writeFileSync(join(folder, "old.xls"), "an old one");
		const { code, err } = runCommand(["figures", "2016"], folder);
		expect(code).toBe(1);
		expect(err).toContain(
			'exports.xlsx, sheet "Referrals", row 2, "date_of_birth": this is not a date',
		);
		expect(err).toContain("old.xls: this is an old Excel workbook (.xls)");
		writeFileSync(join(folder, "exports.xlsx"), book.subarray(0, 900));
		const cut = runCommand(["check"], folder);
		expect(cut.code).toBe(1);
		expect(cut.out).toContain("damaged-workbook");
	});
});
