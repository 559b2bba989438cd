import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

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
			expect(after.split("-".repeat(80))[0]).toMatch(
				/permi(t|ssion)|redistribut|public domain/i,
			);
		}
	});
});
