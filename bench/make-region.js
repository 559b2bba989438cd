import { once } from "node:events";
import { createWriteStream, mkdirSync } from "node:fs";
import { join } from "node:path";
import { dayNumber, seeded, written } from "./invent.js";

const risks = ["high", "medium", "medium", "low"];
const sexes = ["F", "F", "F", "F", "F", "M", "U"];
const statuses = ["LAC", "CPP", "CIN", "CIN", "CIN", "EH"];
const models = ["online", "online;images", "peer", "gang", "familial"];
const reasons = ["riskReduced", "movedAway", "other"];
const codes = ["1.2.13", "1.3.02", "2.1.02", "2.1.08", "2.1.21", "4.1.12"];

/**
 * Writes the exports of a region: invented children of many councils in the same files, row by row by chance. The same
 * rows for the same numbers.
 *
 * @param {string} folder
 * @param {{ referrals: number, others: number, councils: number }} size `others`: rows of each of three other exports
 */
export async function makeRegion(folder, { referrals, others, councils }) {
	const random = seeded(referrals + councils);
	const upTo = (most) => Math.floor(random() * most);
	const pick = (words) => words[upTo(words.length)];
	const code = (at) => `C${String(at).padStart(3, "0")}`;
	const counts = new Array(councils).fill(0);
	const scored = new Array(councils).fill(0);
	mkdirSync(folder, { recursive: true });

	await write(
		"referrals.csv",
		"authority,referral_id,child_id,referral_date,date_of_birth,risk_at_referral,sex,status_at_referral,models,closed_date,closure_reason",
		referrals,
		() => {
			const council = upTo(councils);
			const number = counts[council]++;
			const child = Math.floor(number * 0.85);
			const referred = dayNumber(2014) + upTo(1095);
			const closed = random() < 0.6 ? referred + 1 + upTo(300) : undefined;
			return [
				code(council),
				`R${number}`,
				`K${child}`,
				written(referred),
				written(dayNumber(2000) + ((child * 7919) % 2000)),
				pick(risks),
				sexes[child % sexes.length],
				pick(statuses),
				pick(models),
				closed === undefined ? "" : written(closed),
				closed === undefined ? "" : pick(reasons),
			];
		},
	);
	await write(
		"assessments.csv",
		"authority,referral_id,assessment_date,risk_level",
		others,
		() => {
			const council = upTo(councils);
			const day = written(dayNumber(2017) - 1 - upTo(30));
			return [code(council), `R${upTo(counts[council])}`, day, pick(risks)];
		},
	);
	await write(
		"missing.csv",
		"authority,child_id,start,end,kind",
		others,
		() => {
			const council = upTo(councils);
			const day = dayNumber(2016) + upTo(360);
			return [
				code(council),
				`K${upTo(counts[council])}`,
				`${written(day)} 10:00`,
				`${written(day + 1)} 09:30`,
				pick(["missing", "absent"]),
			];
		},
	);
	await write(
		"outcomes.csv",
		"authority,referral_id,outcome_code,first_score,last_score",
		others,
		() => {
			const council = upTo(councils);
			const number = scored[council]++;
			const cases = Math.max(1, counts[council]);
			return [
				code(council),
				`R${number % cases}`,
				codes[Math.floor(number / cases) % codes.length],
				1 + upTo(9),
				1 + upTo(9),
			];
		},
	);

	async function write(name, heading, rows, row) {
		const file = createWriteStream(join(folder, name));
		let lines = `${heading}\n`;
		for (let i = 0; i < rows; i++) {
			lines += `${row().join(",")}\n`;
			if (lines.length < 1_000_000) continue;
			if (!file.write(lines)) await once(file, "drain");
			lines = "";
		}
		file.end(lines);
		await once(file, "close");
	}
}
