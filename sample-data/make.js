#!/usr/bin/env node
/**
 * Makes every sample export: `node sample-data/make.js` writes them over what is here, `node sample-data/make.js DIR`
 * into another folder. The children are invented, and the same each time. How many of each there are is in
 * `making/plan-2016.js` and the plans beside it.
 */

import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { makeCases, makeEarlierCases } from "./making/cases.js";
import { writeDay, writeMoment } from "./making/days.js";
import { makeGroup, makeNeighbour } from "./making/further-sets.js";
import { makeDiscussions } from "./making/meetings.js";
import { makeEpisodes } from "./making/missing.js";
import {
	benchmarks,
	feedback,
	makeTraining,
	population,
} from "./making/said-and-taught.js";
import { makeScores } from "./making/scores.js";

/**
 * @typedef {import("./making/cohort.js").Case} Case
 *
 * @typedef {Record<string, string | number>} Row one row of an export, by heading
 */

const cases = makeCases();
const allCases = [...makeEarlierCases(), ...cases];

/** @param {Case} made */
const latestOf = (made) => made.reviews[made.reviews.length - 1];

/** @type {Record<string, Row[]>} */
const files = {
	"referrals.csv": allCases.map((made) => ({
		referral_id: made.id,
		child_id: made.child.id,
		referral_date: writeDay(made.date),
		date_of_birth: writeDay(made.child.birth),
		sex: made.child.sex,
		ethnicity: made.child.ethnicity,
		status_at_referral: made.status,
		placing_authority: made.placedBy,
		referral_source: made.source,
		models: made.models.join("; "),
		risk_at_referral: made.course.risk,
		risk_latest: latestOf(made).risk,
		risk_latest_date: writeDay(latestOf(made).date),
		closed_date: writeDay(made.closed),
		closure_reason: made.course.reason ?? "",
	})),
	"assessments.csv": allCases.flatMap((made) =>
		made.reviews.map(({ date, risk }) => ({
			referral_id: made.id,
			assessment_date: writeDay(date),
			risk_level: risk,
		})),
	),
	"outcomes.csv": makeScores(cases).map((score) => ({
		referral_id: score.made.id,
		outcome_code: score.code,
		outcome: score.label,
		first_score: score.first,
		first_date: writeDay(score.firstDate),
		last_score: score.last ?? "",
		last_date: writeDay(score.lastDate),
	})),
	"missing.csv": makeEpisodes(cases).map((episode) => ({
		child_id: episode.child,
		start: writeMoment(episode.start),
		end: writeMoment(episode.end),
		kind: episode.kind,
		rhi_needed: episode.needed ?? "",
		rhi_offered: episode.offered ?? "",
		rhi_accepted: episode.accepted ?? "",
		rhi_completed: writeMoment(episode.completed),
	})),
	"discussions.csv": makeDiscussions(allCases).map(
		({ child, day, group, decision, risk }) => ({
			child_id: child,
			meeting_date: writeDay(day),
			group,
			decision,
			risk_level: risk,
		}),
	),
	"feedback.csv": feedback.map(({ day, respondent, consent, quote }) => ({
		date: writeDay(day),
		respondent,
		consent,
		quote,
	})),
	"training.csv": makeTraining().map(
		({ audience, day, sessions, attendees }) => ({
			audience,
			date: writeDay(day),
			sessions: sessions === 1 ? "" : sessions,
			attendees,
		}),
	),
	"area/population.csv": population.map(([area, year, children]) => ({
		area,
		year,
		children,
	})),
	"benchmarks.csv": benchmarks.map(([figure, period, area, value]) => ({
		figure,
		period,
		area,
		value,
	})),
	"neighbour-2013-14/referrals.csv": makeNeighbour().map(
		({ child, date, birth, sex, risk }, i) => ({
			"Referral ID": `NEIGHBOUR-R${String(i + 1).padStart(3, "0")}`,
			"Child ID": `NEIGHBOUR-C${String(child).padStart(3, "0")}`,
			"Referral date": writeDay(date),
			"Date of birth": writeDay(birth),
			Sex: sex,
			"Risk at referral": risk,
		}),
	),
	"group-2014-15/discussions.csv": makeGroup().map(
		({ child, day, decision }) => ({
			child_id: `GROUP-C${String(child).padStart(3, "0")}`,
			meeting_date: writeDay(day),
			decision,
		}),
	),
};

const folder = process.argv[2] ?? dirname(fileURLToPath(import.meta.url));
for (const [name, rows] of Object.entries(files)) {
	const path = join(folder, name);
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, `${Papa.unparse(rows, { newline: "\n" })}\n`);
}
