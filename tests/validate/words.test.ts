import { describe, expect, it } from "vitest";
import { decisions } from "../../src/breakdowns/decision.ts";
import { ethnicGroups } from "../../src/breakdowns/ethnic-group.ts";
import { models } from "../../src/breakdowns/model.ts";
import { closureReasons } from "../../src/breakdowns/reason.ts";
import { sexes } from "../../src/breakdowns/sex.ts";
import { sources } from "../../src/breakdowns/source.ts";
import { statuses } from "../../src/breakdowns/status.ts";
import {
	defaultRiskLevels,
	missingKinds,
	respondents,
	yesOrNo,
} from "../../src/dictionary/listed-words.ts";
import { freeWords } from "../../src/validate/free-words.ts";
import { knownWords, spellings } from "../../src/validate/known-words.ts";

describe("known words", () => {
	it.each([
		["sexes", sexes],
		["statuses", statuses],
		["models", models],
		["sources", sources],
		["ethnic groups", ethnicGroups],
		["closure reasons", closureReasons],
		["decisions", decisions],
		["kinds", missingKinds],
		["respondents", respondents],
		["risk levels", defaultRiskLevels],
		["yes and no", yesOrNo],
	])(
		"%s are known by id, label and alias, in any case and spacing",
		(_name, categories) => {
			const known = knownWords(categories);
			for (const [index, { id, label, aliases }] of [
				...categories,
			].entries() as Iterable<
				[number, { id: string; label: string; aliases?: readonly string[] }]
			>)
				for (const word of [id, label, ...(aliases ?? [])]) {
					expect(known.indexOf(word)).toBe(index);
					expect(known.indexOf(` ${word.toUpperCase()}. `)).toBe(index);
				}
			expect(known.indexOf("nonsense")).toBeUndefined();
			expect(known.ids).toEqual(categories.map(({ id }) => id));
		},
	);

	it("are those of the contract", () => {
		const index = (list: Parameters<typeof knownWords>[0], word: string) => {
			const found = knownWords(list).indexOf(word);
			return found === undefined ? undefined : list[found]?.id;
		};
		expect(
			["F", "M", "U", "Unknown", "1"].map((word) => index(sexes, word)),
		).toEqual(["female", "male", "notRecorded", "notRecorded", undefined]);
		expect(
			["LAC", "CLA", "CP", "CPP", "CIN", "EH", "None"].map((word) =>
				index(statuses, word),
			),
		).toEqual([
			"lookedAfter",
			"lookedAfter",
			"childProtection",
			"childProtection",
			"childInNeed",
			"earlyHelp",
			"none",
		]);
		expect(
			["yes", "Y", "TRUE", "1", "no", "n", "False", "0"].map((word) =>
				index(yesOrNo, word),
			),
		).toEqual(["yes", "yes", "yes", "yes", "no", "no", "no", "no"]);
		expect(
			["missing", "absent", "M", "A"].map((word) => index(missingKinds, word)),
		).toEqual(["missing", "absent", "missing", "absent"]);
		expect(
			["carried forward", "no longer at risk"].map((word) =>
				index(decisions, word),
			),
		).toEqual(["carriedForward", "noLongerAtRisk"]);
		const codes =
			"WBRI WIRI WIRT WROM WOTH MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH CHNE BCRB BAFR BOTH OOTH REFU NOBT";
		expect(
			codes.split(" ").map((word) => index(ethnicGroups, word)),
		).not.toContain(undefined);
		expect(index(ethnicGroups, "CHNE")).toBe("asian");
		const given =
			"1A 1B 1C 1D 2A 2B 3A 3B 3C 3D 3E 3F 4 5A 5B 5C 5D 6 7 8 9 10";
		expect(given.split(" ").map((word) => index(sources, word))).toEqual(
			given.split(" "),
		);
	});

	it("mean what settings say before what is known", () => {
		const known = knownWords(sexes, { "1": "male", F: "other", x: "nothing" });
		expect(known.indexOf("1")).toBe(1);
		expect(known.indexOf("f")).toBe(2);
		expect(known.indexOf("x")).toBeUndefined();
	});

	it("are found where they stand among bytes, again and again", () => {
		const known = knownWords(sexes, {}, "notRecorded");
		const bytes = new TextEncoder().encode("xMalex");
		for (let i = 0; i < 3; i++) {
			expect(known.indexAt(bytes, 1, 5)).toBe(1);
			expect(known.indexAt(bytes, 0, 5)).toBeUndefined();
		}
		expect(known.blank).toBe(3);
	});

	it("are remembered up to so many, and then looked up anew", () => {
		const seen = spellings();
		const at = (i: number) => new TextEncoder().encode(`word ${i}`);
		for (let i = 0; i < 3000; i++) seen.remember(at(i), 0, at(i).length, i);
		for (let i = 0; i < 3000; i++) {
			const meaning = seen.meaning(at(i), 0, at(i).length);
			expect(meaning).toBe(i < 1024 ? i : undefined);
		}
	});
});

describe("free words", () => {
	it("have their camelCase as id, and stand in the order of their ids", () => {
		const words = freeWords(undefined);
		expect(words.read("Silver group")).toEqual({ ok: true, index: 0 });
		expect(words.read("Bronze group")).toEqual({ ok: true, index: 1 });
		expect(words.read("Silver group")).toEqual({ ok: true, index: 0 });
		expect(words.words()).toEqual([
			{ id: "bronzeGroup", label: "Bronze group" },
			{ id: "silverGroup", label: "Silver group" },
		]);
		expect(words.order()).toEqual([1, 0]);
	});

	it.each([
		"silver group",
		"Silver  group",
		"Silver-Group",
		"silverGroup",
		"SILVERGROUP",
	])(
		"are refused where two spellings collide: Silver group and %s",
		(other) => {
			const words = freeWords(undefined);
			words.read("Silver group");
			expect(words.read(other)).toEqual({ ok: false, because: "same-id" });
		},
	);

	it("need a letter or a digit", () => {
		expect(freeWords(undefined).read("—")).toEqual({
			ok: false,
			because: "no-letters",
		});
	});

	it("are those of settings alone, where settings list them", () => {
		const words = freeWords([
			{ id: "silver", label: "Silver group", aliases: ["S"] },
			{ id: "gold", label: "Gold group", aliases: [] },
		]);
		expect(words.read("gold GROUP")).toEqual({ ok: true, index: 1 });
		expect(words.read("s")).toEqual({ ok: true, index: 0 });
		expect(words.read("bronze")).toEqual({ ok: false, because: "unknown" });
		expect(words.words().map(({ id }) => id)).toEqual(["silver", "gold"]);
		expect(words.order()).toEqual([0, 1]);
	});
});
