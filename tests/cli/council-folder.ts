import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	readlinkSync,
	writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Disk } from "../../src/cli/disk.ts";
import type { Machine } from "../../src/cli/machine.ts";
import { loadStages } from "../../src/cli/stages.ts";
import { runStub, type StubRan } from "./stub-run.ts";

/** A folder of two councils' exports, with settings, words of their own, and a short template with a chart in none. */
export function councilFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "cse-report-councils-"));
	const rows = ["Northby", "Southby"].flatMap((council, at) =>
		Array.from(
			{ length: 12 },
			(_, i) =>
				`${council},C${at}${i},${1 + i}/0${1 + (i % 6)}/2016,01/02/2003,${["medium", "high", "weird"][i % 3]},${"FM"[i % 2]}`,
		),
	);
	mkdirSync(join(folder, "exports"));
	writeFileSync(
		join(folder, "exports", "referrals.csv"),
		`authority,child_id,referral_date,date_of_birth,risk_at_referral,sex\n${rows.join("\n")}\n`,
	);
	cpSync(join(folder, "exports"), join(folder, "earlier"), { recursive: true });
	writeFileSync(
		join(folder, "cse-report.yaml"),
		[
			"authority: { name: Northby }",
			"authorities: [ { name: Southby } ]",
			"data: exports",
			"template: paper",
			"risk: { levels: [ { id: high, inScope: true }, { id: medium, aliases: [weird], inScope: true } ] }",
			"tables: [ referrals, referrals:risk, referrals:sex ]",
			"",
		].join("\n"),
	);
	mkdirSync(join(folder, "paper"));
	writeFileSync(
		join(folder, "paper", "paper.md"),
		`# Paper\n\n{% count("referrals") %} were made.\n\n{% table "referrals:risk" /%}\n`,
	);
	writeFileSync(
		join(folder, "claims.yaml"),
		"claims:\n  - { cell: girls, is: 26 }\n",
	);
	return folder;
}

/** Runs the command line in this process on the real stages, with threads for nobody. */
export function runReal(
	args: readonly string[],
	folder: string,
	disk: Partial<Disk> = {},
	processId = 1,
	machine: Partial<Machine> = {},
): Promise<StubRan> {
	return loadStages().then((stages) =>
		runStub(args, folder, {
			stages,
			disk,
			machine: {
				processId,
				resolve: createRequire(resolve("package.json")).resolve,
				...machine,
			},
		}),
	);
}

/** Every file and folder under a folder, with what it holds. */
export function stateOf(folder: string): Readonly<Record<string, string>> {
	return Object.fromEntries(
		readdirSync(folder, { recursive: true, withFileTypes: true })
			.map((entry) => {
				const path = join(entry.parentPath, entry.name);
				const name = path.slice(folder.length + 1).replaceAll("\\", "/");
				if (entry.isSymbolicLink())
					return [name, `-> ${readlinkSync(path)}`] as const;
				return [
					name,
					entry.isDirectory() ? "" : readFileSync(path, "latin1"),
				] as const;
			})
			.toSorted(([a], [b]) => (a < b ? -1 : 1)),
	);
}
