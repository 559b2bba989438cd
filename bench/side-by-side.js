/**
 * The same counts of the same file by cse-report, by pandas and by DuckDB, in turn in the same run: ratios of time and peak
 * memory. The others only count; cse-report also checks every cell and protects every figure. All must count the same.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { median } from "./median.js";

/** What others may take: less time than pandas, at most five times DuckDB's, and less memory than this. */
const mostOfDuckdb = 5;
const mostMemory = 1000;

const pythons = ["/usr/bin/python3", "python3"];

/**
 * @param {{ root: string, folder: string, data: string, runs: number, say: (line: string) => void }} given
 */
export function sideBySide({ root, folder, data, runs, say }) {
	const file = join(data, "referrals.csv");
	const told = join(folder, "peak");
	const peakOf = join(root, "bench", "peak-memory.cjs");
	const node = [process.execPath, "--require", peakOf];
	const python = pythons.find(
		(name) => spawnSync(name, ["-c", "import pandas"]).status === 0,
	);
	const duckdb = existsSync(join(root, "bench", "node_modules", "@duckdb"));
	if (python === undefined)
		say("pandas is not here: apt-get install python3-pandas");
	if (!duckdb)
		say("DuckDB is not here: npm ci --prefix bench --ignore-scripts");
	const rivals = [
		{
			name: "cse-report",
			command: [
				...node,
				join(root, "bin", "cse-report.js"),
				...["figures", "2016", "--data", data, "--quiet", "--json"],
			],
			countsIn: figuresOf,
		},
		...(python === undefined
			? []
			: [
					{
						name: "pandas",
						command: [
							python,
							join(root, "bench", "count_with_pandas.py"),
							file,
						],
						countsIn: JSON.parse,
					},
				]),
		...(duckdb
			? [
					{
						name: "DuckDB",
						command: [
							...node,
							join(root, "bench", "count-with-duckdb.js"),
							file,
						],
						countsIn: JSON.parse,
					},
				]
			: []),
	].map((rival) => ({ ...rival, times: [], peaks: [], counts: {} }));
	for (let turn = 0; turn <= runs; turn++)
		for (const rival of rivals) {
			const { time, out, peak } = run(rival.command, folder, told);
			rival.counts = rival.countsIn(out);
			// The first turn only fills the caches.
			if (turn === 0) continue;
			rival.times.push(time);
			rival.peaks.push(peak);
		}
	const [own, ...others] = rivals;
	for (const other of others) refuseDifferent(own, other);
	tell(own, others, say);
}

function tell(own, others, say) {
	say(`peak memory of cse-report: ${Math.max(...own.peaks)} MiB`);
	for (const other of others) {
		const ratio = median(own.times) / median(other.times);
		const most = other.name === "DuckDB" ? mostOfDuckdb : 1;
		say(
			`figures 2016, protected: ${ratio.toFixed(2)} times ${other.name}, which only counts (at most ${most}; median of ${own.times.length}); peak memory of ${other.name}: ${Math.max(...other.peaks)} MiB; ${Object.keys(other.counts).length} counts agree`,
		);
	}
	if (Math.max(...own.peaks) > mostMemory)
		throw new Error("cse-report takes more memory than it may");
}

/** Every count of the other is the tool's; of such a file none is held back. */
function refuseDifferent(own, other) {
	for (const [id, count] of Object.entries(other.counts))
		if (own.counts[id] !== count)
			throw new Error(
				`${id}: cse-report counts ${own.counts[id]}, ${other.name} ${count}`,
			);
	const lacking = Object.entries(own.counts).filter(
		([id, count]) => count > 0 && other.counts[id] === undefined,
	);
	if (lacking.length > 0)
		throw new Error(`${other.name} does not count ${lacking.join(", ")}`);
}

function figuresOf(out) {
	const { figures } = JSON.parse(out);
	return Object.fromEntries(
		figures
			.filter(({ status }) => status === "shown")
			.map(({ id, count }) => [id, count]),
	);
}

function run([program, ...args], folder, told) {
	const start = process.hrtime.bigint();
	const ran = spawnSync(program, args, {
		cwd: folder,
		env: { ...process.env, BENCH_PEAK: told },
		maxBuffer: 1 << 28,
		encoding: "utf8",
	});
	const time = Number(process.hrtime.bigint() - start) / 1e6;
	if (ran.status !== 0)
		throw new Error(`${program} ended with ${ran.status}\n${ran.stderr}`);
	const peak = Math.round(Number(readFileSync(told, "utf8")) / 1024);
	return { time, out: ran.stdout, peak };
}
