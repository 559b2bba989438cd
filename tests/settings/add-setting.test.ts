import { describe, expect, it } from "vitest";
import { addSetting, type NewSetting } from "../../src/settings/add-setting.ts";
import { readSettings } from "../../src/settings/read-settings.ts";

function lines(...all: readonly string[]): string {
	return `${all.join("\n")}\n`;
}

const heading: NewSetting = {
	path: ["exports", "referrals", "headings", "child_id"],
	value: "Person No",
	note: "check: nearly",
};

function added(text: string, setting: NewSetting): string {
	const { text: after, addition } = addSetting(text, setting);
	expect(addition).toBe("added");
	expect(readSettings(after, "cse-report.yaml").ok).toBe(true);
	// Once more changes nothing.
	expect(addSetting(after, setting)).toEqual({ text: after, addition: "kept" });
	return after;
}

describe("a setting is added", () => {
	it("to nothing", () => {
		expect(added("", heading)).toBe(
			lines(
				"exports:",
				"  referrals:",
				"    headings:",
				"      child_id: Person No # check: nearly",
			),
		);
	});

	it("to other settings, of which every byte stays", () => {
		const before = "# Ours\nauthority:   {name:  'Sample'}   # two  spaces\n\n";
		expect(added(before, heading).startsWith(before)).toBe(true);
	});

	it("to its group, before what comes after that", () => {
		const before = lines(
			"exports:",
			"    referrals:   # ours",
			"        system: |",
			"          Mosaic",
			"",
			"    missing:",
			"        system: Police # theirs",
			"# The end",
			"out: papers",
		);
		expect(added(before, heading)).toBe(
			lines(
				"exports:",
				"    referrals:   # ours",
				"        system: |",
				"          Mosaic",
				"        headings:",
				"          child_id: Person No # check: nearly",
				"",
				"    missing:",
				"        system: Police # theirs",
				"# The end",
				"out: papers",
			),
		);
	});

	it("to a group in braces, with its comment above", () => {
		expect(
			added(
				"exports:\n  referrals: { system: Mosaic, extracted: 2017-01-09 } # ours\n",
				heading,
			),
		).toBe(
			lines(
				"exports:",
				"  # check: nearly",
				"  referrals: { system: Mosaic, extracted: 2017-01-09, headings: { child_id: Person No } } # ours",
			),
		);
		expect(added("exports: {}\n", heading)).toContain(
			"exports: { referrals: { headings: { child_id: Person No } } }",
		);
	});

	it("to a key with nothing after it", () => {
		expect(added("exports:\n  referrals: # ours\nout: papers\n", heading)).toBe(
			lines(
				"exports:",
				"  referrals: # ours",
				"    headings:",
				"      child_id: Person No # check: nearly",
				"out: papers",
			),
		);
		expect(added("data: # here\n", { path: ["data"], value: "exports" })).toBe(
			"data: exports # here\n",
		);
	});

	it("as a list, of texts or of groups", () => {
		expect(
			added("", {
				path: ["exports", "missing", "files"],
				value: ["a, b.csv", "c.csv"],
			}),
		).toBe(lines("exports:", "  missing:", '    files: ["a, b.csv", c.csv]'));
		expect(
			added("", {
				path: ["risk", "levels"],
				value: [
					{ id: "severe", aliases: ["1"], inScope: true },
					{ id: "mild" },
				],
				above: ["Highest first."],
			}),
		).toBe(
			lines(
				"# Highest first.",
				"risk:",
				"  levels:",
				'    - { id: severe, aliases: ["1"], inScope: true }',
				"    - { id: mild }",
			),
		);
	});

	it("with the file's own line ends", () => {
		const after = added("out: papers\r\ndata: here", heading);
		expect(after.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
	});

	it("in quotation marks where it could be taken for something else", () => {
		for (const value of [
			"1",
			"true",
			"a: b",
			"# no",
			"- x",
			"null",
			"{",
			'"q"',
			"it's",
			"*a",
			" b",
			"1.0",
			"é",
		]) {
			const text = addSetting("", { path: ["words", "x"], value }).text;
			const reading = readSettings(text, "f");
			expect(reading.ok && reading.settings.words.x).toBe(value.trim());
		}
	});
});

describe("a setting is kept", () => {
	it("where it is there, whatever it says", () => {
		const before =
			"exports: { referrals: { headings: { child_id: [A, B] } } }\n";
		expect(addSetting(before, heading)).toEqual({
			text: before,
			addition: "kept",
		});
	});
});

describe("a comment", () => {
	const comment = { ...heading, asComment: true, note: undefined };

	it("stands beside its group", () => {
		const { text } = addSetting("exports:\n  referrals:\n    system: M\n", {
			path: comment.path,
			value: comment.value,
			asComment: true,
			above: ["check: this may be it"],
		});
		expect(text).toBe(
			lines(
				"exports:",
				"  referrals:",
				"    system: M",
				"    # check: this may be it",
				"    # headings:",
				"    #   child_id: Person No",
			),
		);
		expect(readSettings(text, "f").ok).toBe(true);
	});

	it("is not said twice", () => {
		const setting = {
			path: ["ageBands"],
			value: ["under 18", "18 and over"],
			asComment: true,
		};
		const { text } = addSetting("out: o\n", setting);
		expect(text).toBe("out: o\n\n# ageBands: [under 18, 18 and over]\n");
		expect(addSetting(text, setting)).toEqual({ text, addition: "kept" });
	});
});

describe("a setting cannot be added", () => {
	it.each([
		"exports: none\n",
		"exports: [a]\n",
		"a: [",
		"exports: &x {}\nb: *x\nexports2: *x\n- 1",
	])("to %j, which stays as it is", (text) => {
		expect(addSetting(text, heading)).toEqual({
			text,
			addition: "impossible",
		});
	});
});
