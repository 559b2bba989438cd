import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { renderCsv } from "../../src/render/csv.ts";
import type {
	FigureEntry,
	FigureRow,
} from "../../src/report/figure-entries.ts";

function row(figure: FigureEntry, label = "Referrals"): FigureRow {
	return { label, figure, period: "2016" };
}

const rows: readonly FigureRow[] = [
	row({ id: "referrals", unit: "referral", status: "shown", count: 1234 }),
	row(
		{
			id: "referrals:risk=high",
			unit: "referral",
			status: "shown",
			count: 0,
			base: "referrals",
			percent: 0,
			flags: ["u"],
		},
		'Referrals, risk at referral: "High"',
	),
	row({
		id: "referrals:sex=male",
		unit: "referral",
		status: "banded",
		from: 0,
		to: 4,
		text: "fewer than 5",
		base: "referrals",
		percentFrom: 0,
		percentTo: 13.3,
	}),
	row({
		id: "referrals:model=party",
		unit: "referral",
		status: "withheld",
		symbol: "[c]",
		base: "referrals",
	}),
	row({
		id: "reReferrals",
		unit: "referral",
		status: "notAvailable",
		symbol: "[x]",
	}),
	row({
		id: "missingChildren",
		unit: "child",
		status: "rounded",
		count: 85,
		roundedTo: 5,
	}),
];

function textOf(given: readonly FigureRow[]): string {
	return new TextDecoder("utf-8", { ignoreBOM: true }).decode(renderCsv(given));
}

describe("CSV", () => {
	it("has one row a figure, under the contract's headings", () => {
		expect(textOf(rows).split("\r\n")).toEqual([
			"\uFEFFid,label,unit,status,symbol,count,from,to,rounded_to,base,percent,percent_from,percent_to,flags,period",
			"referrals,Referrals,referral,shown,,1234,,,,,,,,,2016",
			'referrals:risk=high,"Referrals, risk at referral: ""High""",referral,shown,,0,,,,referrals,0,,,u,2016',
			"referrals:sex=male,Referrals,referral,banded,,,0,4,,referrals,,0,13.3,,2016",
			"referrals:model=party,Referrals,referral,withheld,[c],,,,,referrals,,,,,2016",
			"reReferrals,Referrals,referral,notAvailable,[x],,,,,,,,,,2016",
			"missingChildren,Referrals,child,rounded,,85,,,5,,,,,,2016",
			"",
		]);
	});

	it.each([
		"=1+1",
		"+1",
		"-1",
		"@SUM(A1)",
		"\tx",
		"\rx",
		"\nx",
		"=1\n+2",
		"＝1",
	])("makes %j safe for a spreadsheet, as label and as id", (text) => {
		const figure: FigureEntry = {
			id: text,
			unit: "referral",
			status: "shown",
			count: 3,
			base: text,
		};
		const records: readonly Record<string, string>[] = parse(
			textOf([row(figure, text)]),
			{ bom: true, columns: true },
		);
		for (const name of ["id", "label", "base"])
			expect(records[0]?.[name]).toBe(`'${text}`);
		expect(records[0]?.count).toBe("3");
	});

	it("has its headings alone where there is no figure", () => {
		expect(textOf([]).split("\r\n")).toHaveLength(2);
	});
});
