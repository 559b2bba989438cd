import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import { describe, expect, it } from "vitest";
import { newFolder } from "./run-command.ts";

interface Part {
	readonly name: string;
	readonly versionInfo: string;
	readonly licenseDeclared: string;
	readonly SPDXID: string;
}

interface PartsList {
	readonly documentNamespace: string;
	readonly packages: readonly Part[];
	readonly relationships: readonly {
		readonly relationshipType: string;
		readonly relatedSpdxElement: string;
	}[];
}

const list: PartsList = JSON.parse(
	readFileSync("dist/parts.spdx.json", "utf8"),
);
const [whole, ...parts] = list.packages;
const texts = readFileSync("dist/licences.txt", "utf8");

describe("the list of parts", () => {
	it("is of this version, and contains each part once", () => {
		const { name, version } = JSON.parse(readFileSync("package.json", "utf8"));
		expect(whole).toMatchObject({ name, versionInfo: version });
		const contained = list.relationships
			.filter(({ relationshipType }) => relationshipType === "CONTAINS")
			.map(({ relatedSpdxElement }) => relatedSpdxElement);
		expect(contained).toEqual(parts.map(({ SPDXID }) => SPDXID));
		expect(new Set(contained).size).toBe(contained.length);
	});

	it("has what draws charts, writes Word files and reads exports, at the versions that are installed", () => {
		const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));
		for (const name of ["vega", "vega-lite", "docx", "csv-parse", "d3-scale"])
			expect(parts).toContainEqual(
				expect.objectContaining({
					name,
					versionInfo: packages[`node_modules/${name}`].version,
				}),
			);
	});

	it("has nothing that only develops", () => {
		const names = parts.map(({ name }) => name);
		for (const name of ["esbuild", "typescript", "vitest"])
			expect(names).not.toContain(name);
	});

	it("goes with the text of each part's licence", () => {
		for (const { name, versionInfo, licenseDeclared } of parts) {
			const head = `\n${name} ${versionInfo} (${licenseDeclared})\n\n`;
			const [, after = ""] = texts.split(head);
			expect(after.split("- ".repeat(20))[0]).toMatch(
				/permi(t|ssion)|redistribut|public domain/i,
			);
		}
	});

	it.each([
		["MIT", 0, "public domain"],
		["GPL-3.0-only", 1, "public domain"],
		["MIT", 1, undefined],
	])(
		"takes a part under %s: exit code %d with the text %s",
		(license, code, text) => {
			const folder = newFolder();
			const part = join(folder, "node_modules", "part");
			mkdirSync(part, { recursive: true });
			writeFileSync(
				join(part, "package.json"),
				JSON.stringify({ name: "part", version: "1.0.0", license }),
			);
			if (text !== undefined) writeFileSync(join(part, "LICENSE"), text);
			const file = relative(".", join(part, "index.js")).replaceAll(sep, "/");
			const { status, stderr } = spawnSync(
				process.execPath,
				[
					"--input-type=module",
					"-e",
					`import { addParts } from ${JSON.stringify(`file://${resolve("scripts/parts.js")}`)};
				addParts(${JSON.stringify(folder)}, [${JSON.stringify(file)}]);`,
				],
				{ encoding: "utf8" },
			);
			expect(status).toBe(code);
			const refused = /not in scripts\/licences\.json|no text of its licence/;
			expect(refused.test(stderr)).toBe(code === 1);
		},
	);
});
