import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { changeSetting, settingsIn } from "../../src/browser/change-setting.ts";

const text = `# Ours.
authority:
  name: Sample Borough Council # as printed
  code: SBC
policy: { preset: under-5, degree: 2 } # agreed in May
ageBands:
  - under 13
  - 13-15 # a comment
percentages:
`;

describe("a setting that a form changes", () => {
	it.each([
		[
			["authority", "name"],
			"Town: Council",
			'name: "Town: Council" # as printed',
		],
		[["policy", "preset"], "under-10", "{ preset: under-10, degree: 2 }"],
		[["authority", "aliases"], ["A", "B"], "aliases: [A, B]"],
		[["percentages", "decimals"], "1", "decimals: "],
		[["ageBands"], ["under 16", "16-17"], "ageBands: [under 16, 16-17]"],
		[["zeros"], "rows", "zeros: rows"],
	] as const)("is written in its place: %s", (path, value, expected) => {
		const changed = changeSetting(text, path, value);
		expect(changed).toContain(expected);
		expect(changed).toContain("# Ours.");
		expect(changed).toContain("# agreed in May");
		const others = (yaml: string) => {
			const all = parse(yaml);
			delete all[path[0]];
			return all;
		};
		expect(others(changed ?? "")).toEqual(others(text));
	});

	it.each([
		[["policy", "degree"], "policy: { preset: under-5 } # agreed in May"],
		[["policy", "preset"], "policy: { degree: 2 } # agreed in May"],
		[
			["authority", "code"],
			"  name: Sample Borough Council # as printed\npolicy",
		],
		[["authority", "name"], "authority:\n  # as printed\n  code: SBC"],
		[["ageBands"], "# agreed in May\n# a comment\npercentages:\n"],
	] as const)(
		"that is given nothing is taken out, and the rest stays: %s",
		(path, expected) => {
			const changed = changeSetting(text, path, undefined) ?? "";
			expect(changed).toContain(expected);
			const left = parse(text);
			if (path[1] === undefined) delete left[path[0]];
			else delete left[path[0]][path[1]];
			expect(parse(changed)).toEqual(left);
		},
	);

	it("that is not there and is given nothing changes nothing", () => {
		expect(changeSetting(text, ["zeros"], undefined)).toBe(text);
	});

	it("leaves its group with nothing where it was all of it", () => {
		const only = "policy:\n  preset: under-10\nzeros: rows\n";
		const changed = changeSetting(only, ["policy", "preset"], undefined);
		expect(changed).toBe("policy:\nzeros: rows\n");
		const braces = changeSetting(
			"policy: { preset: under-10 }\n",
			["policy", "preset"],
			undefined,
		);
		expect(parse(braces ?? "")).toEqual({ policy: {} });
	});

	it("is not written where the file has no place for it", () => {
		expect(changeSetting("policy: [", ["zeros"], "rows")).toBeUndefined();
		expect(
			changeSetting("policy: under-5\n", ["policy", "degree"], "3"),
		).toBeUndefined();
	});

	it("is read as it stands", () => {
		expect(settingsIn(text)(["policy", "degree"])).toBe(2);
		expect(settingsIn(text)(["ageBands"])).toEqual(["under 13", "13-15"]);
		expect(settingsIn(text)(["zeros"])).toBeUndefined();
		expect(settingsIn("a: [")(["a"])).toBeUndefined();
	});

	it("leaves every other byte of the sample's settings", () => {
		const sample = readFileSync("cse-report.yaml", "utf8");
		const changed = changeSetting(sample, ["words", "committee"], "Scrutiny");
		expect(changed).toBe(
			sample.replace(
				"committee: Children and Young People Scrutiny Committee",
				"committee: Scrutiny",
			),
		);
	});
});
