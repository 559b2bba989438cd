import type { FiguresRequest } from "./counting/context.ts";
import type { SourceFile } from "./ingest/source-file.ts";
import { isPaperFormat } from "./render/paper-formats.ts";
import type { CouncilJob, CouncilMade } from "./run/council-job.ts";
import { countSafely } from "./run/count-safely.ts";
import { makeEach } from "./run/make-each.ts";
import { makePapers } from "./run/make-papers.ts";
import type { Effects, Making, Outcome } from "./run/making.ts";
import { offerMerging } from "./run/offer-merging.ts";
import { readEachCouncil, readOneCouncil } from "./run/read-councils.ts";
import { readExports } from "./run/read-exports.ts";
import {
	auditPage,
	figuresDocument,
	paperContext,
	renderFigures,
} from "./run/render-figures.ts";
import type { CouncilEffects, Request } from "./run/run.ts";
import type { Settings } from "./settings/settings.ts";
import { computeFigures } from "./statistics/compute.ts";
import type { FigureTable } from "./statistics/figure-table.ts";

/**
 * From the councils' CSV exports to finished papers, or to figures alone: for one council as for every council of pooled
 * files. Read this file first.
 */
export async function makeReports<Built extends { readonly status: "built" }>(
	sources: readonly SourceFile[],
	settings: Settings,
	request: Request,
	making: Making,
	effects: Effects<Built>,
): Promise<Outcome<Built>> {
	// 1. The exports are read once, for every council that is asked for: files → raw tables → records.
	const read = making.each
		? await readEachCouncil(sources, settings, effects.progress)
		: await readOneCouncil(sources, settings, request, effects.progress);
	if (read.status === "refused") return read;

	// 2. and 3. Each council is made by itself, and taken as soon as it is: records → protected figures → bytes.
	const asked = { request, making, make: makeCouncil };
	const made = await makeEach(read.councils, asked, effects);

	// 4. The sum of several, where none of them failed: figures → protected figures → bytes.
	const { strays, warnings } = read;
	const { councils, parts } = made;
	const isWhole = parts.length === councils.length && strays.length === 0;
	const { pooledFormats: formats, tool } = making;
	if (!making.each || !isWhole || formats === undefined)
		return { status: "ran", councils, strays, warnings, pooled: undefined };
	effects.progress("Protecting the pooled total");
	const { poolCouncils } = await import("./run/pool-councils.ts");
	const pooled = await poolCouncils(
		parts,
		settings,
		request,
		formats,
		tool,
		effects,
	);
	return { status: "ran", councils, strays, warnings, pooled };
}

/** One council's paper, or its figures as data: the same bytes alone as among others. */
export async function makeCouncil(
	{ given, request, formats, paper, audit, isPooled, tool }: CouncilJob,
	effects: CouncilEffects,
): Promise<CouncilMade> {
	// 2. Counting and protecting: records → figures → protected figures. With fewer categories, where these are merged.
	effects.progress("Counting");
	const safe = await countSafely(
		given.records,
		given.settings,
		request,
		effects,
	);
	if (safe.status === "unsafe") return safe;
	const read = { ...given, settings: safe.settings };
	const { findDoubts } = await import("./check/find-doubts.ts");
	const { records, sources } = given;
	const doubts = findDoubts(records, given.settings, request, sources);

	// 3. Composing and rendering: protected figures → report model → bytes.
	const data = await renderFigures(safe.table, read, request, formats, tool);
	const context = paperContext(read, request, doubts, "published");
	const paperFormats = formats.filter(isPaperFormat);
	const made = await makePapers(
		safe.table,
		context,
		paperFormats,
		paper,
		effects,
	);
	if (made.status === "misworded") return made;
	return {
		status: "made",
		table: safe.table,
		outputs: [...made.papers, ...data],
		said: made.said,
		document: await figuresDocument(safe.table, read, request, tool),
		auditPage:
			audit &&
			(await auditPage(
				safe,
				read,
				request,
				tool,
				audit.settingsSha256,
				effects,
			)),
		elsewhere: context.elsewhere ?? [],
		heldBack: safe.heldBack,
		leftOut: safe.figures.leftOut,
		notices: [
			...safe.notices,
			...offerMerging(safe.table, safe.settings),
			...made.notices,
		],
		doubts,
		forPooling: isPooled
			? { figures: safe.figures, known: safe.known() }
			: undefined,
	};
}

/** Counts figures again, for an audit of what was published; `undefined` where the exports are refused. */
export async function openCounting(
	sources: readonly SourceFile[],
	settings: Settings,
	authority: string | undefined,
): Promise<((request: FiguresRequest) => FigureTable) | undefined> {
	const given = await readExports(sources, settings, { authority }, () => {});
	if (given.status === "refused") return undefined;
	// The part of a year that a measure covers is a period of its own here.
	const whole = {
		...given.settings,
		outcomePart: undefined,
		missingPart: undefined,
	};
	return (request) => computeFigures(given.records, whole, request);
}
