import { describe, expect, it } from "vitest";
import { ethnicGroups } from "../../src/breakdowns/ethnic-group.ts";
import { sexes } from "../../src/breakdowns/sex.ts";
import { sources } from "../../src/breakdowns/source.ts";
import type { ExportKind } from "../../src/dictionary/columns.ts";
import type { WordColumn } from "../../src/dictionary/word-columns.ts";
import { columnWords } from "../../src/validate/column-words.ts";
import { csv, issuesOf, settingsOf } from "./read-exports.ts";

function meaning(column: WordColumn, word: string, yaml?: string) {
	const kind: ExportKind = column === "kind" ? "missing" : "referrals";
	const known = columnWords(kind, column, settingsOf(yaml));
	const index = known.indexOf(word);
	return index === undefined ? undefined : known.ids[index];
}

describe("sex", () => {
	it.each([
		["a) Male", "male"],
		["b) Female", "female"],
		["Fenale", "female"],
		["Girl", "female"],
		["Unborn", "notRecorded"],
		["Indeterminate", "other"],
	])("%s is %s", (word, id) => {
		expect(meaning("sex", word)).toBe(id);
	});

	it.each([
		["ssda903", ["notRecorded", "male", "female", "other", undefined]],
		["iso5218", ["notRecorded", "male", "female", "notRecorded", undefined]],
		["mfu", [undefined, undefined, undefined, undefined, undefined]],
		["mfiu", [undefined, undefined, undefined, undefined, "other"]],
	])("codes mean what the scheme %s says", (scheme, meanings) => {
		const yaml = `sex: { scheme: ${scheme} }`;
		const found = ["0", "1", "2", "9", "I"].map((code) =>
			meaning("sex", code, yaml),
		);
		expect(found).toEqual(meanings);
		for (const word of ["M", "F", "U"])
			expect(meaning("sex", word, yaml)).toBe(
				sexes.find(({ id }) => id === meaning("sex", word))?.id,
			);
	});

	it("codes without a scheme are refused, with the setting's name", async () => {
		const folder = (cell: string) => ({
			"referrals.csv": csv(
				"child_id,referral_date,date_of_birth,sex",
				`C1,01/01/2016,,${cell}`,
			),
		});
		for (const cell of ["1", "2", "0", "9", "1.0", "I", "i"]) {
			const [issue] = await issuesOf(folder(cell));
			expect(issue?.code).toBe("undeclared-sex-code");
			expect(issue?.remedy).toContain("sex: scheme:");
		}
		const [other] = await issuesOf(folder("Jane"));
		expect(other?.code).toBe("unknown-word");
	});

	it("settings' own codes go before the scheme", () => {
		const yaml =
			'sex: { scheme: ssda903 }\ncodes: { sex: { "9": notRecorded } }';
		expect(meaning("sex", "9", yaml)).toBe("notRecorded");
	});
});

describe("ethnicity", () => {
	it.each([
		["WBRI", "white"],
		["a) WBRI", "white"],
		["wbri - White British", "white"],
		["White British", "white"],
		["Gypsy / Roma", "white"],
		["MWBC White and Black Caribbean", "mixed"],
		["Any other Asian background", "asian"],
		["CHNE", "asian"],
		["BOTH", "black"],
		["OOTH", "other"],
		["REFU", "notRecorded"],
		["NOBT - Information not yet obtained", "notRecorded"],
	])("%s is %s", (word, id) => {
		expect(meaning("ethnicity", word)).toBe(id);
	});

	it("has 20 codes", () => {
		const codes = ethnicGroups.flatMap(({ aliases }) =>
			aliases.filter((word) => /^[A-Z]{4}$/.test(word)),
		);
		expect(new Set(codes).size).toBe(20);
	});

	it("counts CHNE with other where the series is that of 2001", () => {
		const yaml = 'ethnicity: { census: "2001" }';
		expect(meaning("ethnicity", "CHNE", yaml)).toBe("other");
		expect(meaning("ethnicity", "CHNE - Chinese", yaml)).toBe("other");
		expect(meaning("ethnicity", "AIND", yaml)).toBe("asian");
	});
});

describe("sources of referral", () => {
	it("are known by code, national name, and both", () => {
		for (const { id } of sources)
			if (id !== "notRecorded") expect(meaning("referral_source", id)).toBe(id);
		expect(meaning("referral_source", "1a")).toBe("1A");
		expect(meaning("referral_source", "3E: A&E")).toBe("3E");
		expect(meaning("referral_source", "Health visitor")).toBe("3B");
		expect(meaning("referral_source", "6 - Police")).toBe("6");
		expect(meaning("referral_source", "10 Unknown")).toBe("10");
	});

	it("are not guessed", () => {
		for (const word of ["Unknown", "1", "3", "5", "5E", "11", "6 Acacia Road"])
			expect(meaning("referral_source", word)).toBeUndefined();
	});

	it("have no word for two", () => {
		const seen = new Map<string, string>();
		for (const category of sources)
			for (const word of "aliases" in category ? category.aliases : []) {
				expect(seen.get(word) ?? category.id).toBe(category.id);
				expect(meaning("referral_source", word)).toBe(category.id);
				seen.set(word, category.id);
			}
	});
});
