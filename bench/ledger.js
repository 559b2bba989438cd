/**
 * `node bench/ledger.js [REFERRALS A YEAR] [YEARS] [SEED]`: five years of quarters, half-years and years of one invented council, each released
 * beside all before it, and three of them issued again after late, deleted and corrected referrals. How long each takes, as
 * a ratio to an empty program, and how much memory.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { dayNumber, seeded, written } from "./invent.js";
import { median } from "./median.js";

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
	const council = invent(first - 1, years + 1);
	write(council);
	writeFileSync(
		join(folder, "cse-report.yaml"),
		"authority: { name: Sample Borough Council, code: SBC }\ndata: exports\n",
	);
	const empty = median(
		Array.from({ length: 5 }, () => timed(["-e", "0"]).seconds),
	);
	const ratios = [];
	const tell = (name) => {
		const { seconds, kilobytes, status } = timed([
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
	write(council);
	tell(`${last}-Q2`);
	council.referrals.splice(Math.floor(council.referrals.length * 0.95), 1);
	write(council);
	tell(`${last}`);
	const changed = council.referrals[Math.floor(council.referrals.length * 0.9)];
	changed.risk = changed.risk === "high" ? "medium" : "high";
	write(council);
	tell(`${last}-H2`);
	const worst = ratios.reduce((a, b) => Math.max(a, b), 0);
	console.info(
		`${ratios.length} releases, ${referrals} referrals a year: ${median(ratios).toFixed(0)} times an empty program in the median, ${worst.toFixed(0)} at worst`,
	);
}

function timed(args) {
	const wrapped = ["-f", "%U %S %M", process.execPath, ...args];
	const { stderr, status } = spawnSync("/usr/bin/time", wrapped, {
		cwd: folder,
		encoding: "utf8",
	});
	const [user = 0, system = 0, kilobytes = 0] = stderr
		.trim()
		.split("\n")
		.at(-1)
		.split(" ")
		.map(Number);
	return { seconds: user + system, kilobytes, status };
}

function invent(from, count) {
	const random = seeded(seed);
	const referralRows = [];
	for (let at = 0; at < count * referrals; at++) {
		const year = from + Math.floor(at / referrals);
		const child = Math.floor(random() * count * referrals * 0.8);
		referralRows.push(
			referralOf(`R${at}`, year, Math.floor(random() * 365), random, child),
		);
	}
	return { referrals: referralRows, ...besides(referralRows, random) };
}

function pickFrom(random) {
	return (words) => words[Math.floor(random() * words.length)];
}

function referralOf(id, year, day, random, child) {
	const pick = pickFrom(random);
	const made = dayNumber(year) + day;
	const closed =
		random() < 0.6 ? made + 1 + Math.floor(random() * 400) : undefined;
	return {
		id,
		child: `C${child}`,
		made,
		// The same child is born on the same day.
		born: dayNumber(2002) + ((child * 7919) % 1460),
		risk: pick(["high", "medium", "medium", "medium", "low"]),
		sex: ["female", "female", "female", "female", "male"][child % 5],
		status: pick(["LAC", "CPP", "CIN", "CIN", "CIN", "EH", "None"]),
		models: pick([
			"online",
			"images",
			"peer",
			"online;images",
			"boyfriendGirlfriend",
			"boyfriendGirlfriend",
		]),
		closed,
		reason:
			closed &&
			pick([
				"riskReduced",
				"riskReduced",
				"riskReduced",
				"movedAway",
				"noFurtherAction",
			]),
	};
}

function besides(rows, random) {
	const pick = pickFrom(random);
	const assessments = [];
	const outcomes = [];
	const missing = [];
	const discussions = [];
	for (const { id, child, made } of rows) {
		if (random() < 0.7)
			assessments.push([
				id,
				written(made + 20 + Math.floor(random() * 200)),
				pick(["high", "medium", "low", "low"]),
			]);
		for (const code of [
			"1.2.13",
			"1.3.02",
			"2.1.02",
			"2.1.08",
			"2.1.21",
			"4.1.12",
		])
			if (random() < 0.5)
				outcomes.push([id, code, pick([1, 2, 3]), pick([2, 3, 4, ""])]);
		if (random() < 0.5) {
			const start = made + Math.floor(random() * 200);
			missing.push([
				child,
				written(start),
				written(start + 1),
				pick(["yes", "yes", "no"]),
				pick(["yes", "no"]),
			]);
		}
		if (random() < 0.6)
			discussions.push([
				child,
				written(made + 10 + Math.floor(random() * 90)),
				pick(["carriedForward", "noLongerAtRisk", "other"]),
			]);
	}
	return { assessments, outcomes, missing, discussions };
}

function write({
	referrals: rows,
	assessments,
	outcomes,
	missing,
	discussions,
}) {
	const exports = join(folder, "exports");
	mkdirSync(exports, { recursive: true });
	const put = (name, headings, lines) =>
		writeFileSync(
			join(exports, `${name}.csv`),
			[headings, ...lines.map((line) => line.join(","))].join("\n"),
		);
	put(
		"referrals",
		"referral_id,child_id,referral_date,date_of_birth,risk_at_referral,sex,status_at_referral,models,closed_date,closure_reason",
		rows.map((row) => [
			row.id,
			row.child,
			written(row.made),
			written(row.born),
			row.risk,
			row.sex,
			row.status,
			row.models,
			row.closed === undefined ? "" : written(row.closed),
			row.reason ?? "",
		]),
	);
	put("assessments", "referral_id,assessment_date,risk_level", assessments);
	put("outcomes", "referral_id,outcome_code,first_score,last_score", outcomes);
	put("missing", "child_id,start,end,rhi_needed,rhi_completed", missing);
	put("discussions", "child_id,meeting_date,decision", discussions);
}
