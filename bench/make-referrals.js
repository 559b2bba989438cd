import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { dayNumber, seeded, written } from "./invent.js";

const headings =
	"referral_id,child_id,referral_date,date_of_birth,risk_at_referral,sex,status_at_referral,models,closed_date,closure_reason";

const risks = ["high", "medium", "medium", "low"];
const sexes = ["F", "M", "U", ""];
const statuses = ["LAC", "CPP", "CIN", "EH", "None", "CIN;EH"];
const models = ["online", "images", "peer", "online;images", "gang", ""];
const reasons = ["riskReduced", "movedAway", "noFurtherAction", "other"];

/**
 * Writes a referrals export of invented children: the same rows for the same seed.
 *
 * @param {string} path
 * @param {number} rows
 * @param {number} unused how many columns to add that the tool does not know
 */
export async function makeReferrals(path, rows, unused) {
	const random = seeded(20161231);
	const pick = (words) => words[Math.floor(random() * words.length)];
	const extraHeadings = Array.from({ length: unused }, (_, i) => `,Note ${i}`);
	const extraCells = ",free text that nobody reads".repeat(unused);
	const file = createWriteStream(path);
	file.write(`${headings}${extraHeadings.join("")}\n`);
	let lines = "";
	for (let i = 0; i < rows; i++) {
		const referred = dayNumber(2012) + Math.floor(random() * 1826);
		const child = Math.floor(random() * rows * 0.8);
		const closed =
			random() < 0.6 ? referred + 1 + Math.floor(random() * 400) : undefined;
		lines += [
			`R${i}`,
			`C${child}`,
			written(referred),
			// The same child is born on the same day, and is 9 to 17 in these years.
			written(dayNumber(1999) + ((child * 7919) % 1460)),
			pick(risks),
			sexes[child % sexes.length],
			pick(statuses),
			pick(models),
			closed === undefined ? "" : written(closed),
			closed === undefined ? "" : pick(reasons),
		].join(",");
		lines += `${extraCells}\n`;
		if (lines.length < 1_000_000) continue;
		if (!file.write(lines)) await once(file, "drain");
		lines = "";
	}
	file.end(lines);
	await once(file, "close");
}
