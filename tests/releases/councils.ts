import { chooseRungs } from "../../src/disclosure/choose-rungs.ts";
import type { LinearSolver } from "../../src/disclosure/facts/linear-solver.ts";
import { type Protection, protect } from "../../src/disclosure/protect.ts";
import { universeOf } from "../../src/disclosure/universe.ts";
import { linkReleases } from "../../src/releases/link-releases.ts";
import { readRelease } from "../../src/releases/read-release.ts";
import type { ReleaseContent } from "../../src/releases/release.ts";
import { renderJson } from "../../src/render/json.ts";
import { composeFiguresDocument } from "../../src/report/figures-document.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { computeFigures } from "../../src/statistics/compute.ts";
import type { Records } from "../../src/validate/records.ts";
import { type Day, readIsoDay } from "../../src/vocabulary/calendar.ts";
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
	const records = publishing.records ?? usual;
	const settings = { ...council, ...publishing.settings };
	const period = periodOf(publishing.period);
	const asAt: Day = readIsoDay(publishing.asAt ?? "") ?? period.to;
	const request = { period, asAt, allLevels: false, tables: publishing.tables };
	const figures = computeFigures(records, settings, request);
	const earlier = linkReleases(
		{
			table: figures,
			asAt,
			authority: settings.authority,
			policy: settings.policy,
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
				{ ...asked, allLevels: false },
			),
	);
	const safe = protect(figures, settings.policy, {
		decimals: 0,
		...(solver === undefined || earlier === undefined ? {} : { solver }),
		...(earlier === undefined ? {} : { earlier }),
	});
	const document = renderJson(
		composeFiguresDocument(safe.table, {
			authority: settings.authority,
			asAt,
			policy: settings.policy,
			decimals: 0,
			countedLevels: ["High", "Medium"],
			sources: [],
			tool: "cse-report 0",
		}),
	);
	const reading = readRelease(
		new TextDecoder().decode(document),
		"figures",
		"figures",
	);
	if (!reading.ok) throw new Error(reading.problems.join(" "));
	return { content: reading.content, safe };
}

/** For looking into it: the whole draft of a release beside others, and the facts that were told in the end. */
export function draftOf(
	records: Records,
	settings: Settings,
	publishing: Publishing,
	before: readonly ReleaseContent[],
) {
	const period = periodOf(publishing.period);
	const request = {
		period,
		asAt: period.to,
		allLevels: false,
		tables: publishing.tables,
	};
	const figures = computeFigures(records, settings, request);
	const earlier = linkReleases(
		{
			table: figures,
			asAt: period.to,
			authority: settings.authority,
			policy: settings.policy,
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
				{ ...asked, allLevels: false },
			),
	);
	const chosen = chooseRungs(
		universeOf(figures),
		settings.policy,
		undefined,
		earlier,
	);
	const { draft } = chosen.written;
	return {
		draft,
		earlier,
		told: [
			...draft.always,
			...draft.statements.flatMap(({ facts }, at) =>
				chosen.choice.heldBack.has(at) ? [] : facts,
			),
		],
	};
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
