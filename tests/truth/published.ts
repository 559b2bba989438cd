import type { LinearSolver } from "../../src/disclosure/facts/linear-solver.ts";
import { type Protection, protect } from "../../src/disclosure/protect.ts";
import type { Linked } from "../../src/releases/gathered-facts.ts";
import { linkReleases } from "../../src/releases/link-releases.ts";
import { readRelease } from "../../src/releases/read-release.ts";
import type { Release, ReleaseContent } from "../../src/releases/release.ts";
import { renderJson } from "../../src/render/json.ts";
import { composeFiguresDocument } from "../../src/report/figures-document.ts";
import {
	computeFigures,
	computeWithChildren,
} from "../../src/statistics/compute.ts";
import type { FigureTable } from "../../src/statistics/figure-table.ts";
import { readerScheme } from "../../src/statistics/relations.ts";
import type { Records } from "../../src/validate/records.ts";
import { atOnce } from "../at-once.ts";
import type { Asked } from "./invent-releases.ts";

/** What was published, and what nobody else has: the true counts, and the exports that they were counted from. */
export interface Published {
	readonly asked: Asked;
	readonly records: Records;
	readonly truth: FigureTable;
	readonly linked: Linked | undefined;
	readonly protection: Protection;
	readonly content: ReleaseContent;
}

/** Publishes as `figures --release` does; `undefined` where nothing is published. */
export function publishBeside(
	records: Records,
	asked: Asked,
	before: readonly Published[],
	solver: LinearSolver,
): Published | undefined {
	const { settings, asAt } = asked;
	const counted = computeWithChildren(records, settings, asked);
	const { table: truth, behind } = counted;
	const linked = atOnce(
		linkReleases(
			{
				table: truth,
				authority: settings.authority,
				policy: settings.policy,
				levels: settings.riskLevels,
				allLevels: asked.allLevels,
				scheme: readerScheme(records, settings, asked),
			},
			before.map(releaseOf),
			(again) =>
				computeFigures(
					records,
					{
						...settings,
						ageBands: again.ageBands,
						outcomePart: undefined,
						missingPart: undefined,
					},
					again,
				),
		),
	);
	const protection = atOnce(
		protect(truth, settings.policy, {
			decimals: settings.decimals,
			solver,
			behind,
			...(linked === undefined ? {} : { earlier: linked }),
		}),
	);
	const isRefused =
		!protection.safe || protection.lost.some(({ isNew }) => isNew);
	if (isRefused) return undefined;
	const document = renderJson(
		composeFiguresDocument(protection.table, {
			authority: settings.authority,
			asAt,
			policy: settings.policy,
			decimals: settings.decimals,
			countedLevels: settings.riskLevels
				.filter(({ inScope }) => inScope || asked.allLevels)
				.map(({ label }) => label),
			sources: [],
			tool: "cse-report 0",
		}),
	);
	const text = new TextDecoder().decode(document);
	const reading = readRelease(text, "figures", "figures");
	if (!reading.ok) throw new Error(reading.problems.join(" "));
	const { content } = reading;
	return { asked, records, truth, linked, protection, content };
}

export function releaseOf({ content }: Published, at: number): Release {
	return { number: at + 1, content };
}
