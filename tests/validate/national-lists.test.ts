import { describe, expect, it } from "vitest";
import type { ExportKind } from "../../src/dictionary/columns.ts";
import type { WordColumn } from "../../src/dictionary/word-columns.ts";
import { columnWords } from "../../src/validate/column-words.ts";
import { settingsOf } from "./read-exports.ts";

/**
 * The lists as their publishers spell them, typed from those and not from the tool: Ofsted's Annex A (child-level data for
 * inspections), and the guides to the children in need census and to SSDA903.
 */

function meaning(column: WordColumn, word: string, kind: ExportKind) {
	const known = columnWords(kind, column, settingsOf());
	const index = known.indexOf(word);
	return index === undefined ? undefined : known.ids[index];
}

describe("Ofsted's Annex A", () => {
	it.each([
		["a) Male", "male"],
		["b) Female", "female"],
		["c) Not stated/recorded", "notRecorded"],
		["c) Not stated/recorded (or unborn)", "notRecorded"],
		["d) Neither", "other"],
	])("writes sex as %s", (word, id) => {
		expect(meaning("sex", word, "referrals")).toBe(id);
		expect(meaning("sex", word.slice(3), "referrals")).toBe(id);
	});

	it.each([
		["a) WBRI", "white"],
		["b) WIRI", "white"],
		["c) WIRT", "white"],
		["d) WOTH", "white"],
		["e) WROM", "white"],
		["f) MWBC", "mixed"],
		["g) MWBA", "mixed"],
		["h) MWAS", "mixed"],
		["i) MOTH", "mixed"],
		["j) AIND", "asian"],
		["k) APKN", "asian"],
		["l) ABAN", "asian"],
		["m) AOTH", "asian"],
		["n) BCRB", "black"],
		["o) BAFR", "black"],
		["p) BOTH", "black"],
		["q) CHNE", "asian"],
		["r) OOTH", "other"],
		["s) REFU", "notRecorded"],
		["t) NOBT", "notRecorded"],
		["u) UNKNOWN", "notRecorded"],
	])("writes ethnicity as %s", (word, id) => {
		expect(meaning("ethnicity", word, "referrals")).toBe(id);
		expect(meaning("ethnicity", word.slice(3), "referrals")).toBe(id);
	});

	it.each([
		["a) 1A: Individual", "1A"],
		["b) 1B: Individual", "1B"],
		["c) 1C: Individual", "1C"],
		["d) 1D: Individual", "1D"],
		["e) 2A: Schools", "2A"],
		["f) 2B: Education services", "2B"],
		["g) 3A: Health services", "3A"],
		["h) 3B: Health services", "3B"],
		["i) 3C: Health services", "3C"],
		["j) 3D: Health services", "3D"],
		["k) 3E: Health services", "3E"],
		["l) 3F: Health services", "3F"],
		["m) 4: Housing", "4"],
		["n) 5A: LA services", "5A"],
		["o) 5B: LA services", "5B"],
		["p) 5C: LA services", "5C"],
		["p1) 5D: LA services", "5D"],
		["q) 6: Police", "6"],
		["r) 7: Other legal agency", "7"],
		["s) 8: Other", "8"],
		["t) 9: Anonymous", "9"],
		["u) 10: Unknown", "10"],
	])("writes a source of referral as %s", (word, code) => {
		const [, written = ""] = word.split(") ");
		const words = [word, written, code, word.replace(/:.*/, "")];
		for (const each of words)
			expect(meaning("referral_source", each, "referrals")).toBe(code);
	});

	it("lets the code decide, and no words without one", () => {
		const source = (word: string) =>
			meaning("referral_source", word, "referrals");
		expect(source("3C – Nurse at a school")).toBe("3C");
		expect(source("5d (whatever it is called)")).toBe("5D");
		for (const word of [
			"g) Health services",
			"Individual",
			"LA services",
			"3A Acacia Road",
			"6 - Acacia Road",
			"6:30",
			"3G: Health services",
			"Anna: called again",
		])
			expect(source(word)).toBeUndefined();
	});
});

describe("the children in need census", () => {
	it.each([
		["1A", "INDIVIDUAL - family member, relative or carer"],
		[
			"1B",
			"INDIVIDUAL - acquaintance (including neighbours and child minders)",
		],
		["1C", "INDIVIDUAL - self"],
		["1D", "INDIVIDUAL - other (including strangers)"],
		["2A", "SCHOOLS"],
		["2B", "EDUCATION SERVICES"],
		["3A", "HEALTH SERVICES - general practitioner (GP)"],
		["3B", "HEALTH SERVICES - health visitor"],
		["3C", "HEALTH SERVICES - school nurse"],
		["3D", "HEALTH SERVICES - other primary health services"],
		["3E", "HEALTH SERVICES - A&E (accident and emergency department)"],
		["3F", "HEALTH SERVICES - other (for example hospice) "],
		["4", "HOUSING - local authority housing or housing association"],
		["5A", "LA SERVICES - social care for example adults social care services"],
		[
			"5B",
			"LA SERVICES - other internal (department other than social care in local authorities, for example, youth offending (excluding housing))",
		],
		[
			"5C",
			"LA SERVICES - external, for example, from another local authority's adults social care services",
		],
		["5D", "LA SERVICES - early help"],
		["6", "POLICE"],
		[
			"7",
			"OTHER LEGAL AGENCY - including courts, probation, immigration, CAFCASS (Children and Family Court Advisory and Support Service) or prison",
		],
		[
			"8",
			"OTHER - including children's centres, independent agency providers or voluntary organisations",
		],
		["9", "ANONYMOUS"],
	])("calls source %s: %s", (code, words) => {
		for (const word of [words, `${code} ${words}`, `${code} - ${words}`])
			expect(meaning("referral_source", word, "referrals")).toBe(code);
	});

	it.each([
		["WBRI", "White British", "white"],
		["WIRI", "White Irish", "white"],
		["WIRT", "Traveller of Irish heritage", "white"],
		["WOTH", "Any other White background", "white"],
		["WROM", "Gypsy/Roma", "white"],
		["MWBC", "White and Black Caribbean", "mixed"],
		["MWBA", "White and Black African", "mixed"],
		["MWAS", "White and Asian", "mixed"],
		["MOTH", "Any other Mixed background", "mixed"],
		["AIND", "Indian", "asian"],
		["APKN", "Pakistani", "asian"],
		["ABAN", "Bangladeshi", "asian"],
		["AOTH", "Any other Asian background", "asian"],
		["BCRB", "Caribbean", "black"],
		["BAFR", "African", "black"],
		["BOTH", "Any other Black background", "black"],
		["CHNE", "Chinese", "asian"],
		["OOTH", "Any other ethnic group", "other"],
		["REFU", "Refused", "notRecorded"],
		["NOBT", "Information not yet obtained", "notRecorded"],
	])("calls ethnicity %s: %s", (code, words, group) => {
		for (const word of [
			words,
			`${code} ${words}`,
			`${code}: ${words.replace(" and ", " & ")}`,
			`${code} (as the person said)`,
		])
			expect(meaning("ethnicity", word, "referrals")).toBe(group);
	});

	it.each([
		["10A", "notRecorded"],
		["11A", "notRecorded"],
		["12A", "trafficking"],
		["13A", "gang"],
		["24A", "notRecorded"],
	])("has factor %s", (code, model) => {
		for (const word of [
			code,
			`${code}: concerns that the child may be at risk`,
		])
			expect(meaning("models", word, "referrals")).toBe(model);
		expect(meaning("models", "16A: Abuse or neglect", "referrals")).toBe(
			undefined,
		);
	});
});

describe("SSDA903", () => {
	it("knows missing and away without authorisation", () => {
		expect(meaning("kind", "M", "missing")).toBe("missing");
		expect(meaning("kind", "A", "missing")).toBe("absent");
	});
});
