import { describe, expect, it } from "vitest";
import { findSettings } from "../../src/browser/find-settings.ts";
import { placeFiles } from "../../src/browser/place-files.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

function placed(
	given: Readonly<Record<string, string>>,
	before: Readonly<Record<string, string>> = {},
) {
	const files = new Map(
		Object.entries(before).map(([path, text]) => [path, bytes(text)]),
	);
	const settings = findSettings(files);
	return placeFiles(
		Object.entries(given).map(([path, text]) => ({ path, bytes: bytes(text) })),
		files,
		settings.text,
		settings.data,
	);
}

describe("files that are given to the page", () => {
	it("go among the exports where they are spreadsheets, else beside the settings", () => {
		expect(
			placed({
				"referrals.csv": "",
				"missing.XLSX": "",
				"council.dotx": "",
				"cse-report.yaml": "",
			}).added,
		).toEqual([
			"exports/referrals.csv",
			"exports/missing.XLSX",
			"council.dotx",
			"cse-report.yaml",
		]);
	});

	it("go where the settings that come with them name them", () => {
		expect(
			placed({
				"population.csv": "",
				"words.csv": "",
				"cse-report.yaml":
					"population: { file: area/population.csv }\nmatches: ./private/words.csv\n",
			}).added,
		).toEqual(["area/population.csv", "private/words.csv", "cse-report.yaml"]);
	});

	it("go where the settings have the exports that are here already", () => {
		const before = {
			"cse-report.yaml": "data: from-mosaic\n",
			"from-mosaic/referrals.csv": "",
		};
		expect(placed({ "missing.csv": "" }, before).added).toEqual([
			"from-mosaic/missing.csv",
		]);
	});

	it("stay as they are where a folder is given, without the folder's own name", () => {
		expect(
			placed({
				"council/cse-report.yaml": "",
				"council/exports/a.csv": "",
				"council/.cse-report/private-releases.jsonl": "",
			}).added,
		).toEqual([
			"cse-report.yaml",
			"exports/a.csv",
			".cse-report/private-releases.jsonl",
		]);
	});

	it("make a ledger where they are its files", () => {
		expect(
			placed({
				"private-releases.jsonl": "",
				"private-releases.head": "",
				"private-releases.key": "",
			}).added,
		).toEqual([
			".cse-report/private-releases.jsonl",
			".cse-report/private-releases.head",
			".cse-report/private-releases.key",
		]);
	});

	it.each([
		"a/../../../etc/passwd",
		"..",
		"a//b.csv",
		"folder/node_modules/x.js",
		"~$referrals.xlsx",
		"folder/.git/config",
	])("are passed over where they are others', or lead out: %s", (path) => {
		const { added, passedOver } = placed({ [path]: "" });
		expect(added).toEqual([]);
		expect(passedOver).toEqual([path]);
	});

	it("never leave the working folder, whatever the settings say", () => {
		const { added } = placed({
			"words.csv": "",
			"cse-report.yaml": "matches: ../../words.csv\nlook: /etc/words.csv\n",
		});
		expect(added).toEqual(["exports/words.csv", "cse-report.yaml"]);
	});
});

describe("the settings among files", () => {
	const found = (files: Readonly<Record<string, string>>) =>
		findSettings(
			new Map(Object.entries(files).map(([path, text]) => [path, bytes(text)])),
		);

	it("are the usual file at the top", () => {
		expect(
			found({
				"b/cse-report.yaml": "",
				"cse-report.yaml": "data: b\n",
				"b/a.csv": "",
			}),
		).toMatchObject({
			path: "cse-report.yaml",
			data: "b",
			isDataElsewhere: false,
		});
	});

	it("are the only one of that name in a folder, whose paths start there", () => {
		expect(
			found({ "x/y/cse-report.yaml": "data: ../b\n", "x/b/a.csv": "" }),
		).toMatchObject({
			path: "x/y/cse-report.yaml",
			data: "x/b",
			isDataElsewhere: false,
		});
		expect(
			found({ "x/cse-report.yaml": "data: .\n", "x/a.csv": "" }),
		).toMatchObject({ path: "x/cse-report.yaml", data: "x" });
	});

	it("are a file of another name that holds settings, and no claims", () => {
		expect(
			found({
				"claims.yaml": "claims: []\n",
				"town.yaml": "authority: { name: Town }\n",
				"exports/a.csv": "",
			}).path,
		).toBe("town.yaml");
	});

	it("are none where two could be meant", () => {
		expect(
			found({
				"a.yaml": "authority: { name: A }\n",
				"b.yaml": "authority: { name: B }\n",
			}).text,
		).toBeUndefined();
	});

	it("say so where their exports are not here, and others are", () => {
		expect(
			found({
				"cse-report.yaml": "data: C:\\exports\n",
				"exports/a.csv": "",
			}),
		).toMatchObject({ data: "exports", isDataElsewhere: true });
	});

	it("are read even where they are no YAML at all", () => {
		expect(found({ "cse-report.yaml": "a: [\n: b" }).path).toBe(
			"cse-report.yaml",
		);
	});
});
