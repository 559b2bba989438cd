/**
 * A region's pooled year: 1,000,000 referrals and 3,000,000 other rows of 150 councils in the same files. How long one council
 * and all of them take, how much memory, and what a second processor gains.
 */
import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { makeRegion } from "./make-region.js";

const mostMemory = 1000;

/**
 * @param {{ root: string, folder: string, say: (line: string) => void }} given
 */
export async function region({ root, folder, say }) {
	const year = join(folder, "region");
	await makeRegion(year, {
		referrals: 1_000_000,
		others: 1_000_000,
		councils: 150,
	});
	const of = (command, data, ...more) => [
		join(root, "bin", "cse-report.js"),
		...[command, "2016", "--data", data, "--quiet", ...more],
		...(command === "build" ? ["--out", join(folder, "papers")] : []),
	];
	const each = ["--each", "authority"];
	for (const [name, args] of [
		["figures of one council", of("figures", year, "--authority", "C017")],
		["figures of each council", of("figures", year, ...each)],
		["a paper for each council", of("build", year, ...each)],
	]) {
		const { seconds, peak } = run(root, folder, args);
		say(
			`4,000,000 rows of 150 councils, ${name}: ${seconds.toFixed(1)} s here, peak memory ${peak} MiB (at most ${mostMemory})`,
		);
		if (peak > mostMemory) throw new Error("a region takes too much memory");
	}
	rmSync(year, { recursive: true });
	await secondProcessor({ root, folder, say, of, each });
}

/** The same papers on one processor and on two: only where the system can keep a program to one. */
async function secondProcessor({ root, folder, say, of, each }) {
	if (spawnSync("taskset", ["--version"]).status !== 0) return;
	const data = join(folder, "councils");
	await makeRegion(data, { referrals: 60_000, others: 60_000, councils: 80 });
	const args = of("build", data, ...each);
	const times = (processors) =>
		[0, 1, 2].map(() => run(root, folder, args, processors).seconds).sort()[1];
	const ratio = times("0") / times("0,1");
	say(
		`80 papers on two processors: ${ratio.toFixed(2)} times as fast as on one (at least 1.6, where nothing else runs)`,
	);
}

function run(root, folder, args, processors) {
	const told = join(folder, "peak");
	rmSync(join(folder, "papers"), { recursive: true, force: true });
	const node = [
		process.execPath,
		"--require",
		join(root, "bench", "peak-memory.cjs"),
		...args,
	];
	const [program, ...more] =
		processors === undefined ? node : ["taskset", "-c", processors, ...node];
	const start = process.hrtime.bigint();
	const ran = spawnSync(program, more, {
		cwd: folder,
		env: { ...process.env, BENCH_PEAK: told },
		maxBuffer: 1 << 28,
	});
	const seconds = Number(process.hrtime.bigint() - start) / 1e9;
	if (ran.status !== 0) throw new Error(`${args.join(" ")}\n${ran.stderr}`);
	return {
		seconds,
		peak: Math.round(Number(readFileSync(told, "utf8")) / 1024),
	};
}
