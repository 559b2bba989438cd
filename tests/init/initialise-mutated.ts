import { initialise } from "../../src/init/initialise.ts";
import type { Ask } from "../../src/init/interview.ts";
import { shownHeading } from "../../src/init/propose-headings.ts";
import { readSettings } from "../../src/settings/read-settings.ts";
import { cpuTime } from "../cpu-time.ts";
import { canary, canaryExports } from "../ingest/canary-exports.ts";
import { below, mutate, pick, type Random, seeded } from "../ingest/mutate.ts";
import { sourceOf } from "../ingest/read-csv.ts";
import { knownSystems } from "./known-systems.ts";
import { headingsOf } from "./system-layout.ts";

/** Canary exports under headings of many systems, and under their own. */
const exports = Object.entries(canaryExports()).flatMap(([kind, text]) => [
	{ name: `${kind}.csv`, text },
	...knownSystems.flatMap(({ files }) => {
		const entries = Object.entries(files).find(([each]) => each === kind)?.[1];
		if (!entries) return [];
		const [header = "", ...rows] = text.split("\n");
		const laid = headingsOf(entries);
		const written = header
			.split(",")
			.map((column) => laid.find(({ is }) => is === column)?.heading ?? column);
		return [
			{ name: entries[0], text: [written.join(","), ...rows].join("\n") },
		];
	}),
]);

/**
 * Makes settings from exports to which things happened, one folder for each seed. Whatever becomes of them: the settings
 * are ones that the tool reads, running it again changes nothing, and no cell stands in them or in what is told.
 */
export async function initialiseMutated(
	from: number,
	to: number,
): Promise<readonly string[]> {
	const faults: string[] = [];
	for (let seed = from; seed < to; seed++) {
		const random = seeded(seed);
		const done: string[] = [];
		const sources = Array.from({ length: 1 + below(3, random) }, (_, i) => {
			const { name, text } = pick(exports, random);
			const bytes = new TextEncoder().encode(text);
			if (random() < 0.2) return sourceOf(`${i} ${name}`, bytes);
			const mutated = mutate(bytes, random);
			done.push(`${name} ${mutated.names.join(" ")}`);
			return sourceOf(`${i} ${name}`, mutated.bytes);
		});
		const fault = (what: string) =>
			faults.push(`seed ${seed} (${done.join("; ")}): ${what}`);
		const told: string[] = [];
		const answer = answerer(random, told);
		const started = cpuTime();
		const given = {
			sources,
			before: undefined,
			matches: {},
			file: "cse-report.yaml",
			data: ".",
			templates: [],
		};
		try {
			const made = await initialise(given, answer.ask, () => undefined);
			const { text, files, open } = made;
			for (const file of files)
				for (const { index } of file.fit?.matches ?? [])
					told.push(shownHeading(file, index));
			told.push(text, ...open.map(({ otherwise = "" }) => otherwise));
			const all = told.join("\n");
			const at = all.search(canary);
			if (at >= 0) fault(`shows ${all.slice(Math.max(at - 150, 0), at + 99)}`);
			const reading = readSettings(text, "cse-report.yaml");
			if (!reading.ok) fault(`cannot be read: ${text}`);
			const again = await initialise(
				{ ...given, before: text },
				async () => undefined,
				() => undefined,
			);
			const before = new Set(text.split("\n"));
			const added = again.text.split("\n").filter((each) => !before.has(each));
			// What a person said no to is proposed again.
			if (!answer.isAnybody && again.text !== text)
				fault(`changes: ${added.join("\n")}`);
		} catch (thrown) {
			fault(thrown instanceof Error ? (thrown.stack ?? "") : "threw");
		}
		const took = cpuTime() - started;
		if (took > longest) fault(`took ${took} ms`);
	}
	return faults;
}

/** No case may take longer, in milliseconds: most take a few dozen. */
const longest = 20_000;

/** Nobody, or somebody who types whatever there is. */
function answerer(
	random: Random,
	told: string[],
): { readonly isAnybody: boolean; readonly ask: Ask } {
	const isAnybody = random() < 0.5;
	const ask: Ask = async (question) => {
		told.push(question.text, ...question.choices.map(({ says }) => says));
		if (!isAnybody) return undefined;
		return question.choices.length === 0
			? pick(["Ours", "", "a: b # c", "'"], random)
			: pick(question.choices, random).answer;
	};
	return { isAnybody, ask };
}
