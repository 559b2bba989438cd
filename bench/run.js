/**
 * `npm run bench`: how long the command takes, as ratios to `node -e 0` (an empty program) and to a bare read of the
 * same file, so that they mean the same on a fast and on a slow machine; and beside pandas and DuckDB, where these are
 * installed. Runs are taken in turn and the median quoted.
 */
import { spawnSync } from "node:child_process";
import {
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { makeReferrals } from "./make-referrals.js";
import { median } from "./median.js";
import { region } from "./region.js";
import { sideBySide } from "./side-by-side.js";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const program = join(root, "bin", "cse-report.js");
const folder = mkdtempSync(join(tmpdir(), "cse-report-bench-"));
const rows = 1_000_000;

try {
	await bench();
} finally {
	rmSync(folder, { recursive: true, force: true });
}

async function bench() {
	const empty = ["-e", "0"];
	const out = ["--out", join(folder, "out")];
	compare("--help", [program, "--help"], "node -e 0", empty, 10, 1.5);
	compare(
		"figures 2016, the sample",
		[program, "figures", "2016", "--data", join(root, "sample-data")],
		"node -e 0",
		empty,
		10,
		5.5,
	);
	compare(
		"build 2016, the sample",
		[program, "build", "2016", ...out],
		"node -e 0",
		empty,
		10,
		9.5,
	);

	const data = join(folder, "referrals");
	const file = join(data, "referrals.csv");
	await makeFolder(data, 0);
	say(`${rows} referral rows, ${Math.round(statSync(file).size / 1e6)} MB`);
	for (const form of ["arrays", "objects"])
		compare(
			"figures 2016",
			figuresOf(data),
			`a bare read by PapaParse, rows as ${form}`,
			[join(root, "bench", "bare-read.js"), file, form],
			5,
			2,
		);

	sideBySide({ root, folder, data, runs: 3, say });

	const wide = join(folder, "wide");
	await makeFolder(wide, 20);
	say(
		`peak memory of figures 2016: ${peak(figuresOf(data))} MiB; with 20 columns that nobody uses: ${peak(figuresOf(wide))} MiB`,
	);
	await region({ root, folder, say });
	protection();
}

/**
 * What protection costs: which figures a councillor still sees, how long it takes, and how few figures public instances
 * need. These are tests, since they also hold the limits; here they print what they find.
 */
function protection() {
	const ran = spawnSync(
		process.execPath,
		[
			join(root, "node_modules", "vitest", "vitest.mjs"),
			"run",
			"--config",
			"vitest.heavy.config.ts",
			"tests/heavy/what-is-left.test.ts",
			"tests/heavy/instances.test.ts",
		],
		{ cwd: root, stdio: "inherit" },
	);
	if (ran.status !== 0) throw new Error("protection costs more than it may");
}

async function makeFolder(path, unused) {
	mkdirSync(path);
	await makeReferrals(join(path, "referrals.csv"), rows, unused);
}

/** Away from the repository's own settings: the defaults. */
function figuresOf(data) {
	return [program, "figures", "2016", "--data", data, "--quiet"];
}

function compare(name, args, otherName, otherArgs, runs, most) {
	run(args);
	run(otherArgs);
	const pairs = Array.from({ length: runs }, () => [run(args), run(otherArgs)]);
	const ratio = median(pairs.map(([a]) => a)) / median(pairs.map(([, b]) => b));
	say(
		`${name}: ${ratio.toFixed(2)} times ${otherName} (at most ${most}; median of ${runs})`,
	);
}

/** Milliseconds that one run took, from its start to its end. */
function run(args) {
	const start = process.hrtime.bigint();
	spawn(args, {});
	return Number(process.hrtime.bigint() - start) / 1e6;
}

function spawn(args, env) {
	const ran = spawnSync(process.execPath, args, {
		cwd: args.includes("figures") ? folder : root,
		env: { ...process.env, ...env },
		maxBuffer: 1 << 28,
	});
	if (ran.status !== 0)
		throw new Error(
			`${args.join(" ")} ended with ${ran.status}\n${ran.stderr}`,
		);
}

/** Peak memory of a run, in MiB. */
function peak(args) {
	const told = join(folder, "peak");
	spawn(["--require", join(root, "bench", "peak-memory.cjs"), ...args], {
		BENCH_PEAK: told,
	});
	return Math.round(Number(readFileSync(told, "utf8")) / 1024);
}

function say(line) {
	process.stdout.write(`${line}\n`);
}
