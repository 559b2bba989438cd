import { describe, expect, it } from "vitest";
import { annexALists, ssda903Files } from "../layouts/annex-a-lists.ts";
import { told } from "../validate/read-exports.ts";

/** A list as its template has it: a title, the headings, and rows under them. */
function list(number: number, row = ""): string {
	const headings = (annexALists[number] ?? []).map((each) => `"${each}"`);
	return `List ${number}\r\n${headings.join(",")}\r\n${row}`;
}

const allLists = Object.fromEntries(
	Object.keys(annexALists).map((number) => [
		`Annex A list ${number.padStart(2, "0")}.csv`,
		list(Number(number)),
	]),
);

describe("lists of national returns", () => {
	it("are passed over where they are not used, all of Annex A in one folder", async () => {
		const codes = (await told(allLists)).filter(
			(line) => !line.endsWith("above-header"),
		);
		expect(codes).toEqual(
			Object.keys(allLists).map((file) =>
				/03|08/.test(file) ? `${file} no-rows` : `${file} other-layout`,
			),
		);
	});

	it("are passed over where they are not used, all of SSDA903 in one folder", async () => {
		expect(await told(ssda903Files)).toEqual(
			Object.keys(ssda903Files)
				.toSorted()
				.map((file) =>
					file === "missing.csv" ? `${file} no-rows` : `${file} other-layout`,
				),
		);
	});

	it("are no export where they are alone", async () => {
		expect(await told({ "list 1.csv": list(1) })).toEqual([
			". no-exports",
			"list 1.csv other-layout",
		]);
	});

	it("are read where settings name them as an export", async () => {
		const yaml =
			"exports: { referrals: { files: [list 1.csv], headings: { referral_date: Date of Contact, referral_source: Contact Source } } }";
		const row =
			"C1,b) Female,a) WBRI,01/01/2002,14,03/04/2016,q) 6: Police\r\n";
		const found = await told({ "list 1.csv": list(1, row) }, { yaml });
		expect(found).toEqual(["list 1.csv:2 above-header"]);
	});

	it("are an export where they have all that one needs", async () => {
		const text = "child_id,referral_date,DOB,CIN Start Date,CIN Closure Date\n";
		const found = await told({ "cin.csv": `${text}C1,03/04/2016,,,\n` });
		expect(found).toEqual([]);
	});
});
