import type { FiguresRequest } from "./counting/context.ts";
import type { SourceFile } from "./ingest/source-file.ts";
import type { TemplateSource } from "./report/template.ts";
import { countSafely, type Safe } from "./run/count-safely.ts";
import { type ReadExports, readExports } from "./run/read-exports.ts";
import {
	auditPage,
	figuresDocument,
	paperContext,
	renderFigures,
} from "./run/render-figures.ts";
import type {
	Counted,
	Effects,
	FiguresOutcome,
	Format,
	Outcome,
	Poolable,
	Request,
	With,
} from "./run/run.ts";
import type { Settings } from "./settings/settings.ts";
import { computeFigures } from "./statistics/compute.ts";
import type { FigureTable } from "./statistics/figure-table.ts";
import type { Issue } from "./vocabulary/issue.ts";

/** From the council's CSV exports to a finished paper. Read this file first. */
export async function buildPaper(
	sources: readonly SourceFile[],
	settings: Settings,
	request: Request,
	formats: readonly Format[],
	template: TemplateSource,
	effects: Effects,
): Promise<Outcome> {
	const given = await readExports(sources, settings, request, effects.progress); //  files → records
	if (given.status === "refused") return given;
	return makePaper(given, request, formats, template, effects);
}

/** The same from exports that were read already. */
export async function makePaper(
	given: ReadExports,
	request: Request,
	formats: readonly Format[],
	template: TemplateSource,
	effects: Effects,
): Promise<With<Poolable, Outcome, "built">> {
	effects.progress("Counting");
	const safe = await countSafely(given.records, given.settings, request); //  records → figures → protected figures
	if (safe.status === "unsafe") return safe;
	const read = { ...given, settings: safe.settings };
	const outputs = await renderFigures(
		safe.table,
		read,
		request,
		formats,
		effects.tool,
	);
	const doubts = await doubtsOf(given, request);
	let said: readonly string[] = [];
	if (formats.includes("docx")) {
		const { composePaper } = await import("./report/compose.ts");
		const context = paperContext(read, request, doubts);
		const composed = composePaper(safe.table, context, template); //  protected figures → report model
		if (!composed.ok)
			return { status: "misworded", problems: composed.problems };
		effects.progress("Drawing the charts and writing the paper");
		const { renderWord } = await import("./render/docx.ts");
		const bytes = await renderWord(composed.paper, effects.font()); //  report model → bytes
		outputs.unshift({ format: "docx", bytes });
		const { textsOf } = await import("./report/said.ts");
		said = textsOf(composed.paper);
	}
	return {
		status: "built",
		outputs,
		said,
		auditPage: (settingsSha256) =>
			auditPage(safe, read, request, effects.tool, settingsSha256),
		...counted(read, request, safe, doubts, effects.tool),
		...poolable(safe),
	};
}

/** The same way as far as the protected figures, for schedules and other tools. */
export async function countFigures(
	sources: readonly SourceFile[],
	settings: Settings,
	request: Request,
	formats: readonly Format[],
	effects: Omit<Effects, "font">,
): Promise<FiguresOutcome> {
	const given = await readExports(sources, settings, request, effects.progress);
	if (given.status === "refused") return given;
	return makeFigures(given, request, formats, effects);
}

/** The same from exports that were read already. */
export async function makeFigures(
	given: ReadExports,
	request: Request,
	formats: readonly Format[],
	effects: Omit<Effects, "font">,
): Promise<With<Poolable, FiguresOutcome, "counted">> {
	effects.progress("Counting");
	const safe = await countSafely(given.records, given.settings, request);
	if (safe.status === "unsafe") return safe;
	const read = { ...given, settings: safe.settings };
	const outputs = await renderFigures(
		safe.table,
		read,
		request,
		formats,
		effects.tool,
	);
	const doubts = await doubtsOf(given, request);
	return {
		status: "counted",
		outputs,
		...counted(read, request, safe, doubts, effects.tool),
		...poolable(safe),
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

function poolable(safe: Safe): Poolable {
	return {
		table: safe.table,
		forPooling: () => ({ figures: safe.figures, known: safe.known() }),
	};
}

/** What makes figures of these records doubtful, beside what was found as they were read. */
async function doubtsOf(
	{ records, settings, sources }: ReadExports,
	request: Request,
): Promise<readonly Issue[]> {
	const { findDoubts } = await import("./check/find-doubts.ts");
	return findDoubts(records, settings, request, sources);
}

function counted(
	read: ReadExports,
	request: Request,
	safe: Safe,
	doubts: readonly Issue[],
	tool: string,
): Counted {
	return {
		warnings: [...read.warnings, ...doubts],
		doubts,
		sources: read.sources,
		heldBack: safe.heldBack,
		notices: safe.notices,
		asReleased: () => figuresDocument(safe.table, read, request, tool),
	};
}
