import { createHmac } from "node:crypto";
import { readRelease } from "../../src/releases/read-release.ts";
import type { ReleaseContent } from "../../src/releases/release.ts";
import { isoDay } from "../../src/vocabulary/calendar.ts";
import { periodOf } from "../disclosure/tables.ts";

/** What a document says of a figure: a number, "<5" for fewer than 5, "26-30" for a band, "[c]" or "[x]". */
export type Said = number | string;

export interface GivenDocument {
	readonly period: string;
	readonly figures: Readonly<Record<string, Said>>;
	readonly asAt?: string;
	readonly threshold?: number;
	readonly authority?: string;
	/** The levels that count, as its note says them. */
	readonly levels?: string;
}

/** A figures document as text. */
export function documentOf(given: GivenDocument): string {
	const period = periodOf(given.period);
	return JSON.stringify({
		schema: "cse-report/figures/1",
		authority: { name: given.authority ?? "Sample Borough Council" },
		period: {
			id: period.id,
			from: isoDay(period.from),
			to: isoDay(period.to),
			label: period.label,
		},
		asAt: given.asAt ?? isoDay(period.to),
		policy: {
			preset: "under-5",
			threshold: given.threshold ?? 5,
			roundTo: null,
		},
		figures: Object.entries(given.figures).map(([id, said]) => ({
			id,
			unit: unitOf(id),
			...valueEntry(said),
		})),
		notes: [
			`In scope by risk at referral: ${given.levels ?? "high and medium"}.`,
		],
		provenance: { tool: "cse-report 0.1.0", sources: [] },
	});
}

/** The same, read as a release. */
export function contentOf(given: GivenDocument): ReleaseContent {
	const reading = readRelease(documentOf(given), "figures.json", "figures");
	if (!reading.ok) throw new Error(reading.problems.join(" "));
	return reading.content;
}

/** A seal by a key of one letter. */
export function sealOf(key: string): (text: string) => string {
	return (text) => createHmac("sha256", key).update(text).digest("hex");
}

function valueEntry(said: Said): object {
	if (typeof said === "number") return { status: "shown", count: said };
	if (said === "[c]") return { status: "withheld", symbol: "[c]" };
	if (said === "[x]") return { status: "notAvailable", symbol: "[x]" };
	const below = /^<(\d+)$/.exec(said);
	if (below)
		return {
			status: "banded",
			from: 0,
			to: Number(below[1]) - 1,
			text: `fewer than ${below[1]}`,
		};
	const [from = 0, to = 0] = said.split("-").map(Number);
	return { status: "banded", from, to, text: `${from} to ${to}` };
}

function unitOf(id: string): string {
	if (
		/^(children|missingChildren|childrenAtRisk|missingAndAtRisk|discussed)/.test(
			id,
		)
	)
		return "child";
	if (/^outcome/.test(id)) return "case";
	if (/^trainingSessions/.test(id)) return "session";
	return /Episodes|returnInterviews/.test(id) ? "episode" : "referral";
}
