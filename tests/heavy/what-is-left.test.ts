import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type Protection, protect } from "../../src/disclosure/protect.ts";
import { readTable } from "../../src/ingest/read-table.ts";
import type { SourceFile } from "../../src/ingest/source-file.ts";
import { readSettings } from "../../src/settings/read-settings.ts";
import { computeFigures } from "../../src/statistics/compute.ts";
import type { FigureTable } from "../../src/statistics/figure-table.ts";
import { validate } from "../../src/validate/validate.ts";
import { atOnce } from "../at-once.ts";
import { plausibleYear, seeded } from "../disclosure/plausible-year.ts";
import { periodOf, policyOf } from "../disclosure/tables.ts";
import { solver } from "../solver.ts";
import { figuresOf } from "../statistics/records.ts";

/** What a councillor still sees of the figures that are not zero. */
interface Left {
	readonly numbers: number;
	/** "Fewer than 5", and bands that follow. */
	readonly words: number;
	readonly bands: number;
	readonly nothing: number;
	/** Tables with a figure of which nothing is said, and how often. */
	readonly silent: ReadonlyMap<string, number>;
}

function leftOf(truth: FigureTable, { table }: Protection): Left {
	const silent = new Map<string, number>();
	let [numbers, words, bands, nothing] = [0, 0, 0, 0];
	for (const { id, count, contributors } of truth.figures) {
		if (!count || contributors === undefined) continue;
		const value = table.byId.get(id)?.value;
		if (value?.status === "shown" || value?.status === "rounded") numbers++;
		else if (value?.status === "banded")
			if (value.from === 0) words++;
			else bands++;
		else {
			nothing++;
			const name = id.replace(/=[^|]*/g, "");
			silent.set(name, (silent.get(name) ?? 0) + 1);
		}
	}
	return { numbers, words, bands, nothing, silent };
}

function told({ numbers, words, bands, nothing }: Left): string {
	const all = numbers + words + bands + nothing;
	const share = (part: number) => `${Math.round((100 * part) / all)} %`;
	return `${share(numbers)} as numbers, ${share(words)} "fewer than 5", ${share(bands)} in bands, ${share(nothing)} not at all`;
}

const root = fileURLToPath(new URL("../../", import.meta.url));

async function sampleFigures(): Promise<FigureTable> {
	const read = readSettings(
		readFileSync(join(root, "cse-report.yaml"), "utf8"),
		"cse-report.yaml",
	);
	if (!read.ok) throw new Error("the sample's settings cannot be read");
	const folder = join(root, "sample-data");
	const sources = readdirSync(folder)
		.filter((name) => name.endsWith(".csv"))
		.map(
			(name): SourceFile => ({
				name,
				size: statSync(join(folder, name)).size,
				bytes: async function* () {
					yield readFileSync(join(folder, name));
				},
			}),
		);
	const tables = (
		await Promise.all(sources.map((one) => readTable(one, read.settings)))
	).flatMap((reading) => (reading.ok ? [reading.table] : []));
	const checked = await validate(
		tables,
		[],
		read.settings,
		undefined,
		() => undefined,
	);
	if (checked.status === "refused") throw new Error("the sample is refused");
	const period = periodOf("2016");
	return computeFigures(checked.records, read.settings, {
		period,
		asAt: period.to,
		allLevels: false,
		tables: undefined,
	});
}

function milliseconds(run: () => unknown): number {
	const begun = performance.now();
	run();
	return performance.now() - begun;
}

describe("what is left to a councillor", () => {
	it("of the sample year: all but ten figures at most, and those say what they can", async () => {
		const truth = await sampleFigures();
		const begun = performance.now();
		const safe = atOnce(
			protect(truth, policyOf("under-5"), { decimals: 0, solver }),
		);
		const took = performance.now() - begun;
		const empty = Math.min(
			...[1, 2, 3].map(() =>
				milliseconds(() => spawnSync(process.execPath, ["-e", "0"])),
			),
		);
		console.info(
			`sample: ${told(leftOf(truth, safe))}; ${safe.heldBack} held back; protected and proved in ${(took / empty).toFixed(1)} times node -e 0 (at most 5)`,
		);
		expect(safe.heldBack).toBeLessThanOrEqual(10);
		const silent = safe.table.figures.filter(
			({ value }) => value.status === "withheld",
		);
		expect(silent).toEqual([]);
		const numbers = [
			/^[a-zA-Z]+$/,
			/^referrals:(risk|state|ageBand)=/,
			/^riskChange:direction=/,
			/^outcome:/,
			/^missingAndAtRisk:/,
		];
		for (const { id, value } of safe.table.figures)
			if (numbers.some((pattern) => pattern.test(id)))
				expect([id, value.status]).toEqual([id, "shown"]);
		expect(took / empty).toBeLessThan(5);
	});

	it.each([10, 30, 100, 500])(
		"of plausible years of %i referrals",
		(referrals) => {
			for (const preset of [
				"under-5",
				"dfe-1-5",
				"under-10",
				"round-5",
			] as const)
				for (const degree of [3, 2] as const) {
					const silent = new Map<string, number>();
					let [numbers, words, bands, nothing, slowest] = [0, 0, 0, 0, 0];
					for (let seed = 1; seed <= 20; seed++) {
						const truth = figuresOf(plausibleYear(referrals, seed), {
							tables: undefined,
						});
						const policy = { ...policyOf(preset), degree };
						const begun = performance.now();
						const safe = atOnce(
							protect(truth, policy, { decimals: 0, solver }),
						);
						slowest = Math.max(slowest, performance.now() - begun);
						const left = leftOf(truth, safe);
						numbers += left.numbers;
						words += left.words;
						bands += left.bands;
						nothing += left.nothing;
						for (const [name, times] of left.silent)
							silent.set(name, (silent.get(name) ?? 0) + times);
					}
					const most = [...silent]
						.toSorted(([, a], [, b]) => b - a)
						.slice(0, 4)
						.map(([name, times]) => `${name} ${(times / 20).toFixed(1)}`);
					console.info(
						`${referrals} referrals, ${preset}, degree ${degree}: ${told({ numbers, words, bands, nothing, silent })} (a year: ${most.join(", ")}); slowest ${Math.round(slowest)} ms`,
					);
					if (referrals >= 30 && preset === "under-5")
						expect(nothing / (numbers + words + bands + nothing)).toBeLessThan(
							1 / 3,
						);
				}
		},
	);

	it.each([
		[30, 60, 0.59, 0.1],
		[10, 25, 0.26, 0.3],
	])(
		"of councils with %i to %i referrals: numbers for the most part, and few figures of which nothing is said",
		(fewest, most, numbers, nothing) => {
			const random = seeded(fewest);
			const silent = new Map<string, number>();
			const sum = { numbers: 0, words: 0, bands: 0, nothing: 0, silent };
			for (let seed = 1; seed <= 40; seed++) {
				const size = fewest + Math.floor(random() * (most - fewest + 1));
				const truth = figuresOf(plausibleYear(size, seed), {
					tables: undefined,
				});
				const safe = atOnce(
					protect(truth, policyOf("under-5"), {
						decimals: 0,
						solver,
					}),
				);
				const left = leftOf(truth, safe);
				sum.numbers += left.numbers;
				sum.words += left.words;
				sum.bands += left.bands;
				sum.nothing += left.nothing;
			}
			console.info(`${fewest} to ${most} referrals: ${told(sum)}`);
			const all = sum.numbers + sum.words + sum.bands + sum.nothing;
			expect(sum.numbers / all).toBeGreaterThanOrEqual(numbers);
			expect(sum.nothing / all).toBeLessThanOrEqual(nothing);
		},
	);
});
