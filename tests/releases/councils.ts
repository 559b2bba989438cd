import type { LinearSolver } from "../../src/disclosure/facts/linear-solver.ts";
import { type Protection, protect } from "../../src/disclosure/protect.ts";
import type { ProtectedTable } from "../../src/disclosure/protected-table.ts";
import type { Linked } from "../../src/releases/gathered-facts.ts";
import { linkReleases } from "../../src/releases/link-releases.ts";
import { readRelease } from "../../src/releases/read-release.ts";
import type { ReleaseContent } from "../../src/releases/release.ts";
import { renderJson } from "../../src/render/json.ts";
import { composeFiguresDocument } from "../../src/report/figures-document.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { computeFigures } from "../../src/statistics/compute.ts";
import type { FigureTable } from "../../src/statistics/figure-table.ts";
import { readerScheme } from "../../src/statistics/relations.ts";
import type { Records } from "../../src/validate/records.ts";
import { type Day, readIsoDay } from "../../src/vocabulary/calendar.ts";
import { atOnce } from "../at-once.ts";
import { periodOf } from "../disclosure/tables.ts";

/** One release of a council: its period, and what is not as usual. */
export interface Publishing {
	readonly period: string;
	readonly tables?: readonly string[];
	readonly settings?: Partial<Settings>;
	readonly asAt?: string;
	/** Other exports than the council's: as they were then. */
	readonly records?: Records;
}

export interface Published {
	readonly content: ReleaseContent;
	readonly safe: Protection;
	/** What was counted, before anything was held back. */
	readonly truth: FigureTable;
	/** What it was held against. */
	readonly linked: Linked | undefined;
}

/** Publishes one after the other, each protected against those before it, as `--release` does. */
export function publish(
	records: Records,
	settings: Settings,
	publishings: readonly Publishing[],
): readonly Published[] {
	const done: Published[] = [];
	for (const publishing of publishings)
		done.push(
			publishOne(
				records,
				settings,
				publishing,
				done.map(({ content }) => content),
			),
		);
	return done;
}

export function publishOne(
	usual: Records,
	council: Settings,
	publishing: Publishing,
	before: readonly ReleaseContent[],
	solver?: LinearSolver,
): Published {
	const { settings, figures, asAt, earlier } = linkOne(
		usual,
		council,
		publishing,
		before,
	);
	const safe = atOnce(
		protect(figures, settings.policy, {
			decimals: 0,
			...(solver === undefined || earlier === undefined ? {} : { solver }),
			...(earlier === undefined ? {} : { earlier }),
		}),
	);
	const content = contentOfTable(safe.table, settings, asAt);
	return { content, safe, truth: figures, linked: earlier };
}

/** Whether it may not be published: it would not be safe, or would give away what nothing gave away before. */
export function isRefused({ safe }: Pick<Published, "safe">): boolean {
	return (
		!safe.safe ||
		safe.lost.some(({ isNew, kind }) => isNew && kind !== "narrowed")
	);
}

/** What is to be published next, and how it hangs together with what was published before; nothing is chosen yet. */
export function linkOne(
	usual: Records,
	council: Settings,
	publishing: Publishing,
	before: readonly ReleaseContent[],
) {
	const records = publishing.records ?? usual;
	const settings = { ...council, ...publishing.settings };
	const period = periodOf(publishing.period);
	const asAt: Day = readIsoDay(publishing.asAt ?? "") ?? period.to;
	const request = { period, asAt, allLevels: false, tables: publishing.tables };
	const figures = computeFigures(records, settings, request);
	const earlier = atOnce(
		linkReleases(
			{
				table: figures,
				authority: settings.authority,
				policy: settings.policy,
				levels: settings.riskLevels,
				allLevels: false,
				scheme: readerScheme(records, settings, request),
			},
			before.map((content, at) => ({ number: at + 1, content })),
			(asked) =>
				computeFigures(
					records,
					{
						...settings,
						ageBands: asked.ageBands,
						outcomePart: undefined,
						missingPart: undefined,
					},
					asked,
				),
		),
	);
	return { settings, figures, asAt, earlier };
}

/** A protected table as its readers have it. */
export function contentOfTable(
	table: ProtectedTable,
	settings: Settings,
	asAt: Day,
): ReleaseContent {
	const document = renderJson(
		composeFiguresDocument(table, {
			authority: settings.authority,
			asAt,
			policy: settings.policy,
			decimals: 0,
			countedLevels: ["High", "Medium"],
			sources: [],
			tool: "cse-report 0",
		}),
	);
	const text = new TextDecoder().decode(document);
	const reading = readRelease(text, "figures", "figures");
	if (!reading.ok) throw new Error(reading.problems.join(" "));
	return reading.content;
}

/** What is said of each figure, in short. */
export function saidOf({
	content,
}: Published): Readonly<Record<string, unknown>> {
	return Object.fromEntries(
		content.figures.figures.map(({ id, value }) => [
			id,
			value.status === "shown"
				? value.count
				: value.status === "banded"
					? value.text
					: value.status,
		]),
	);
}
