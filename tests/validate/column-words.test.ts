import { describe, expect, it } from "vitest";
import type { ExportKind } from "../../src/dictionary/columns.ts";
import {
	isWordColumn,
	type WordColumn,
	wordColumns,
	wordColumnsOf,
} from "../../src/dictionary/word-columns.ts";
import type { Matches, Settings } from "../../src/settings/settings.ts";
import { columnWords, declaredWords } from "../../src/validate/column-words.ts";
import { freeWords } from "../../src/validate/free-words.ts";
import { outcomeCodes } from "../../src/validate/outcome-codes.ts";
import { settingsOf } from "./read-exports.ts";

function matched(matches: Matches, yaml?: string) {
	return { ...settingsOf(yaml), matches };
}

function meaning(
	settings: Settings,
	kind: ExportKind,
	column: WordColumn,
	word: string,
) {
	const known = columnWords(kind, column, settings);
	const index = known.indexOf(word);
	return index === undefined ? undefined : known.ids[index];
}

describe("the columns of words", () => {
	it("are found in each export, in its order", () => {
		expect(wordColumnsOf("discussions")).toEqual([
			"decision",
			"group",
			"risk_level",
		]);
		expect(wordColumnsOf("benchmarks")).toEqual([]);
		expect(isWordColumn("child_id")).toBe(false);
		expect(isWordColumn("toString")).toBe(false);
	});

	it("all know their words", () => {
		const settings = settingsOf();
		const free = ["group", "audience", "outcome_code"];
		for (const column of Object.keys(wordColumns).filter(isWordColumn))
			if (!free.includes(column))
				expect(columnWords("referrals", column, settings).ids).not.toEqual([]);
	});
});

describe("what a person matched", () => {
	it("goes before what is known, in that export and column alone", () => {
		const settings = matched({
			referrals: { sex: { Femme: "female", M: "other", "?": "notRecorded" } },
		});
		expect(meaning(settings, "referrals", "sex", "femme")).toBe("female");
		expect(meaning(settings, "referrals", "sex", "m")).toBe("other");
		expect(meaning(settings, "referrals", "sex", "?")).toBe("notRecorded");
		expect(meaning(settings, "referrals", "sex", "!")).toBeUndefined();
		expect(meaning(settings, "referrals", "models", "Femme")).toBeUndefined();
		expect(meaning(settings, "missing", "sex", "Femme")).toBeUndefined();
	});

	it("goes before what settings say of the column wherever it stands", () => {
		const settings = matched(
			{ discussions: { risk_level: { red: "low" } } },
			"codes: { risk_level: { red: high } }",
		);
		expect(meaning(settings, "discussions", "risk_level", "Red")).toBe("low");
		expect(meaning(settings, "assessments", "risk_level", "Red")).toBe("high");
	});

	it("says who placed a child, as codes do", () => {
		const settings = matched(
			{ referrals: { placing_authority: { Town: "thisAuthority" } } },
			"codes: { placing_authority: { nobody: notRecorded } }",
		);
		const placer = (word: string) =>
			meaning(settings, "referrals", "placing_authority", word);
		expect(["town", "Nobody", "The council", "Elsewhere"].map(placer)).toEqual([
			"thisAuthority",
			"notRecorded",
			"thisAuthority",
			"otherAuthority",
		]);
	});

	it("may have the names of what every object has", () => {
		const words = JSON.parse('{"__proto__":"female"}');
		const settings = matched({ referrals: { sex: words } });
		expect(meaning(settings, "referrals", "sex", "__proto__")).toBe("female");
		expect(meaning(settings, "referrals", "sex", "constructor")).toBe(
			undefined,
		);
	});

	it("names an outcome, full stops and all", () => {
		const settings = matched({
			outcomes: { outcome_code: { "1213": "1.2.13" } },
		});
		const indexOf = outcomeCodes(settings);
		expect(indexOf("1213")).toBe(indexOf("1.2.13"));
		expect(indexOf("1.21.3")).toBeUndefined();
	});

	it("brings two spellings of a group together, by its better name", () => {
		const settings = matched({
			discussions: {
				group: { "Gld grp": "goldGroup", "Gold group": "goldGroup" },
			},
		});
		const groups = freeWords(
			undefined,
			declaredWords("discussions", "group", settings),
		);
		expect(groups.read("Gld grp")).toEqual({ ok: true, index: 0 });
		expect(groups.read("Gold group")).toEqual({ ok: true, index: 0 });
		expect(groups.read("gold-group")).toMatchObject({ because: "same-id" });
		expect(groups.words()).toEqual([{ id: "goldGroup", label: "Gold group" }]);
	});

	it("names one of the groups that settings list", () => {
		const { groups } = settingsOf("groups: [Gold group, Silver group]");
		const words = freeWords(groups, { Bronze: "silverGroup", x: "nothing" });
		expect(words.read("bronze")).toEqual({ ok: true, index: 1 });
		expect(words.read("x")).toMatchObject({ because: "unknown" });
	});
});
