import { cpSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { newFolder, runCommand } from "./run-command.ts";

/** The sample's exports with benchmarks of these rows, and settings. */
function folderWith(rows: readonly string[], more = "", files = {}): string {
	const folder = newFolder();
	mkdirSync(join(folder, "data"));
	for (const name of readdirSync("sample-data"))
		if (name.endsWith(".csv") && name !== "benchmarks.csv")
			cpSync(resolve("sample-data", name), join(folder, "data", name));
	writeFileSync(
		join(folder, "data", "benchmarks.csv"),
		["figure,period,area,value", ...rows, ""].join("\n"),
	);
	for (const [name, text] of Object.entries<string>(files))
		writeFileSync(join(folder, "data", name), text);
	writeFileSync(
		join(folder, "cse-report.yaml"),
		`data: data\nauthority: { name: Sample Borough Council, code: SBC }\n${more}`,
	);
	return folder;
}

function figuresIn(folder: string) {
	const { code, out, err } = runCommand(
		["figures", "2016", "--tables", "referrals:sex", "--json"],
		folder,
	);
	expect([code, err.includes("fault")]).toEqual([0, false]);
	const { figures } = JSON.parse(out);
	return new Map<string, Readonly<Record<string, unknown>>>(
		figures.map((one: { id: string }) => [one.id, one]),
	);
}

describe("what others published", () => {
	it("of another area stands beside the council's own, as a fact", () => {
		const folder = folderWith(
			["referrals,2016,Neighbour,41", "referrals,2015,Neighbour,38"],
			"exports: { benchmarks: { system: Council papers } }\nbenchmarks: { areas: [England], files: [{ file: data/dfe.csv, figure: referrals, column: n, note: it counts all }] }\n",
			{
				"dfe.csv":
					"time_period,geographic_level,country_name,region_name,la_name,n\n2016,National,England,,,c\n2016,Regional,England,North,,12\n",
			},
		);
		const figures = figuresIn(folder);
		expect(figures.get("referrals~Neighbour")).toMatchObject({
			status: "shown",
			count: 41,
			area: "Neighbour",
			source: "Council papers",
		});
		expect(figures.get("referrals~England")).toMatchObject({
			status: "withheld",
			symbol: "[c]",
			note: "it counts all",
		});
		expect([...figures.keys()].filter((id) => id.includes("~"))).toHaveLength(
			2,
		);
	});

	it("of this council is known to every reader, and nothing small follows from it", () => {
		const plain = figuresIn(folderWith([]));
		expect(plain.get("referrals")).toMatchObject({ count: 30 });
		expect(plain.get("referrals:sex=male")).toMatchObject({ status: "banded" });
		// 26 girls of 30 would leave 4 boys.
		const known = figuresIn(folderWith(["referrals:sex=female,2016,SBC,26"]));
		expect([...known.keys()].some((id) => id.includes("~"))).toBe(false);
		const [total, boys] = ["referrals", "referrals:sex=male"].map(
			(id) => known.get(id)?.status,
		);
		expect(total === "shown" && boys === "banded").toBe(false);
	});
});
