import {
	type CheckRequest,
	checkExports,
} from "../../src/check/check-exports.ts";
import { readTables } from "../../src/ingest/read-tables.ts";
import type { SourceFile } from "../../src/ingest/source-file.ts";
import { validate } from "../../src/validate/validate.ts";
import { readPeriod } from "../../src/vocabulary/period.ts";
import { cpuTime } from "../cpu-time.ts";
import { settingsOf } from "../validate/read-exports.ts";
import { canary, canaryExports } from "./canary-exports.ts";
import { below, mutate, pick, type Random, seeded } from "./mutate.ts";
import { sourceOf } from "./read-csv.ts";

/** What a council may have written: other ways of reading cells, and the matches of words that are not known. */
const councils = [
	undefined,
	`authority: { name: Xqzvj Council }
exports:
  referrals: { dates: { closed_date: excel } }
  missing: { headings: { kind: [notes] } }
`,
].map(settingsOf);

const exports = Object.entries(canaryExports()).map(
	([kind, text]) => [kind, new TextEncoder().encode(text)] as const,
);

/** What came of reading some mutated exports: each fault with its seed, and the longest time that one took. */
export interface Ran {
	readonly faults: readonly string[];
	readonly slowest: number;
}

/** No case may take longer, in milliseconds: most take a few. */
const longest = 5000;

/**
 * Reads exports to which things happened, one case for each seed: one or two files of a folder, mutated. All that is told
 * of them is looked through for what a cell holds.
 */
export async function readMutated(
	from: number,
	to: number,
	folderOf: (random: Random) => MutatedFolder = mutatedFolder,
): Promise<Ran> {
	const faults: string[] = [];
	let slowest = 0;
	for (let seed = from; seed < to; seed++) {
		const random = seeded(seed);
		const { sources, done } = folderOf(random);
		const fault = (what: string) =>
			faults.push(`seed ${seed} (${done.join("; ")}): ${what}`);
		const started = cpuTime();
		try {
			const told = await tellAll(sources, random);
			const at = told.search(canary);
			if (at >= 0)
				fault(`shows ${told.slice(Math.max(at - 150, 0), at + 150)}`);
		} catch (thrown) {
			fault(thrown instanceof Error ? (thrown.stack ?? "") : "threw");
		}
		const took = cpuTime() - started;
		if (took > longest) fault(`took ${took} ms`);
		slowest = Math.max(slowest, took);
	}
	return { faults, slowest };
}

/** Some files, and what was done to them. */
export interface MutatedFolder {
	readonly sources: readonly SourceFile[];
	readonly done: readonly string[];
}

function mutatedFolder(random: Random): MutatedFolder {
	const done: string[] = [];
	const chosen = [pick(exports, random), pick(exports, random)];
	const sources = exports
		.filter((each) => chosen.includes(each) || random() < 0.15)
		.map((each) => {
			const [kind, bytes] = each;
			if (!chosen.includes(each)) return sourceOf(`${kind}.csv`, bytes);
			const { bytes: mutated, names } = mutate(bytes, random);
			done.push(`${kind} ${names.join(" ")}`);
			const size = random() < 0.5 ? 65_536 : 50 + below(4000, random);
			return sourceOf(`${kind}.csv`, mutated, [size]);
		});
	return { sources, done };
}

/** All that is told of some exports; now and then of all that `check` looks for. */
async function tellAll(
	sources: readonly SourceFile[],
	random: Random,
): Promise<string> {
	const settings = pick(councils, random);
	if (random() < 0.05) {
		const report = await checkExports(
			sources,
			settings,
			asked,
			() => undefined,
		);
		return JSON.stringify({ ...report, authority: "" });
	}
	const { tables, found } = await readTables(sources, settings);
	const read = await validate(
		tables,
		found,
		settings,
		undefined,
		() => undefined,
	);
	return JSON.stringify(
		read.status === "refused" ? read.issues : read.warnings,
	);
}

const period = readPeriod("2016");
if (!period.ok) throw new Error("2016 is no period");
const asked: CheckRequest = {
	period: period.period,
	asAt: undefined,
	allLevels: false,
	tables: undefined,
	authority: undefined,
};
