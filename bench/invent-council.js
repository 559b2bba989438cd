import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { dayNumber, seeded, written } from "./invent.js";

/**
 * Invents some years of a council: its referrals, and what hangs on them.
 *
 * @param {number} from the first year
 * @param {number} count of years
 * @param {number} referrals a year
 * @param {number} seed
 */
export function inventCouncil(from, count, referrals, seed) {
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

/**
 * Invents one referral.
 *
 * @param {string} id
 * @param {number} year
 * @param {number} day of the year
 * @param {() => number} random
 * @param {number} child
 */
export function referralOf(id, year, day, random, child) {
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

/**
 * Writes a council's exports.
 *
 * @param {string} folder in which they get a folder
 * @param {ReturnType<typeof inventCouncil>} council
 * @param {readonly string[]} more columns of referrals that the council's have besides, by their headings
 */
export function writeExports(folder, council, more = []) {
	const { referrals: rows, assessments, outcomes, missing } = council;
	const exports = join(folder, "exports");
	mkdirSync(exports, { recursive: true });
	const put = (name, headings, lines) =>
		writeFileSync(
			join(exports, `${name}.csv`),
			[headings, ...lines.map((line) => line.join(","))].join("\n"),
		);
	put(
		"referrals",
		[
			"referral_id,child_id,referral_date,date_of_birth,risk_at_referral,sex,status_at_referral,models,closed_date,closure_reason",
			...more,
		].join(","),
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
			...more.map((heading) => row[heading]),
		]),
	);
	put("assessments", "referral_id,assessment_date,risk_level", assessments);
	put("outcomes", "referral_id,outcome_code,first_score,last_score", outcomes);
	put("missing", "child_id,start,end,rhi_needed,rhi_completed", missing);
	put("discussions", "child_id,meeting_date,decision", council.discussions);
}
