/**
 * `node bench/ledger.js [REFERRALS A YEAR] [YEARS] [SEED]`: five years of quarters, half-years and years of one invented council, each released
 * beside all before it, and three of them issued again after late, deleted and corrected referrals. How long each takes, as
 * a ratio to an empty program, and how much memory.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { seeded } from "./invent.js";
import { inventCouncil, referralOf, writeExports } from "./invent-council.js";
import { median } from "./median.js";
import { timed } from "./timed.js";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const program = join(root, "bin", "cse-report.js");
const [referrals = 100, years = 5, seed = 1] = process.argv
	.slice(2)
	.map(Number);
const folder = mkdtempSync(join(tmpdir(), "cse-report-ledger-"));

try {
	bench();
} finally {
	rmSync(folder, { recursive: true, force: true });
}

function bench() {
	const first = 2016;
	const council = inventCouncil(first - 1, years + 1, referrals, seed);
	writeExports(folder, council);
	writeFileSync(
		join(folder, "cse-report.yaml"),
		"authority: { name: Sample Borough Council, code: SBC }\ndata: exports\n",
	);
	const empty = median(
		Array.from({ length: 5 }, () => timed(folder, ["-e", "0"]).seconds),
	);
	const ratios = [];
	const tell = (name) => {
		const { seconds, kilobytes, status } = timed(folder, [
			program,
			"figures",
			name,
			"--format",
			"json",
			"--release",
		]);
		ratios.push(seconds / empty);
		console.info(
			`${name}: ${(seconds / empty).toFixed(0)} times an empty program, ${Math.round(kilobytes / 1024)} MB, exit ${status}`,
		);
	};
	for (let year = first; year < first + years; year++)
		for (const part of ["-Q1", "-Q2", "-H1", "-Q3", "-Q4", "-H2", ""])
			tell(`${year}${part}`);
	const last = first + years - 1;
	council.referrals.push(referralOf("LATE", last, 160, seeded(seed + 7), 0));
	writeExports(folder, council);
	tell(`${last}-Q2`);
	council.referrals.splice(Math.floor(council.referrals.length * 0.95), 1);
	writeExports(folder, council);
	tell(`${last}`);
	const changed = council.referrals[Math.floor(council.referrals.length * 0.9)];
	changed.risk = changed.risk === "high" ? "medium" : "high";
	writeExports(folder, council);
	tell(`${last}-H2`);
	const worst = ratios.reduce((a, b) => Math.max(a, b), 0);
	console.info(
		`${ratios.length} releases, ${referrals} referrals a year: ${median(ratios).toFixed(0)} times an empty program in the median, ${worst.toFixed(0)} at worst`,
	);
}
