import { type ExportKind, exportKinds } from "./dictionary/exports.ts";
import type { Earlier } from "./disclosure/earlier.ts";
import {
	type LinearSolver,
	loadLinearSolver,
} from "./disclosure/facts/linear-solver.ts";
import type { Known } from "./disclosure/known.ts";
import { type Protection, protect } from "./disclosure/protect.ts";
import type { ProtectedTable } from "./disclosure/protected-table.ts";
import type { Explanation } from "./explain/explanation.ts";
import type { RawTable } from "./ingest/raw-table.ts";
import { readTable } from "./ingest/read-table.ts";
import type { SourceFile } from "./ingest/source-file.ts";
import type { Merging } from "./merge-categories.ts";
import { linkReleases } from "./releases/link-releases.ts";
import { type Release, releaseName } from "./releases/release.ts";
import {
	movedTotals,
	whatIsToldAlready,
	whatStandsInTheWay,
} from "./releases/what-stands-in-the-way.ts";
import type { ChartFont } from "./render/font-metrics.ts";
import type { PaperContext } from "./report/context.ts";
import type { TemplateSource } from "./report/template.ts";
import type { TemplateProblem } from "./report/template-problem.ts";
import type { Settings } from "./settings/settings.ts";
import { computeFigures } from "./statistics/compute.ts";
import type { FiguresRequest } from "./statistics/context.ts";
import type { FigureTable } from "./statistics/figure-table.ts";
import { defaultTableNames } from "./statistics/published-tables.ts";
import { authorityCalled, settingsOf } from "./validate/authorities.ts";
import { chooseQuotations } from "./validate/choose-quotations.ts";
import type { Records } from "./validate/records.ts";
import { type Intakes, validate } from "./validate/validate.ts";
import type { Day } from "./vocabulary/calendar.ts";
import { compareIssues, type Issue } from "./vocabulary/issue.ts";
import { issueAt, messages } from "./vocabulary/messages.ts";
import type { Period } from "./vocabulary/period.ts";

/** What a run is asked for. */
export interface Request {
	readonly period: Period;
	/** The day on which "open", "closed" and "latest risk" are judged; not before the period's last day. */
	readonly asAt: Day;
	/** Every level of risk counts, not only those in the service's scope. */
	readonly allLevels: boolean;
	/** Names of tables instead of those of settings. */
	readonly tables: readonly string[] | undefined;
	/** The one council to count, where files pool several; by name, code or alias. */
	readonly authority: string | undefined;
	/** What was published before, which these figures are protected against too. */
	readonly earlier: readonly Release[];
}

export type Format = "docx" | "json" | "csv";

/** Told as the run goes: a step in words and, where it can be known, how far it is (0 to 1). */
export type Progress = (step: string, share?: number) => void;

/** What the pipeline is given of the machine that it runs on. */
export interface Effects {
	readonly progress: Progress;
	/** The font that charts are drawn in; read only where a paper is drawn. */
	readonly font: () => ChartFont;
	/** The tool and its version, for a document's provenance: "cse-report 0.1.0". */
	readonly tool: string;
}

export interface Output {
	readonly format: Format;
	readonly bytes: Uint8Array;
}

/** What was read of one file, for the private run record: never published. */
export interface SourceSummary {
	readonly file: string;
	readonly kind: ExportKind;
	readonly rows: number;
}

/** How a run ended. Nothing is written here: that is the command line's. */
export type Outcome =
	| Refusal
	| Unsafe
	| {
			/** The template has mistakes. */
			readonly status: "misworded";
			readonly problems: readonly TemplateProblem[];
	  }
	| (Counted & {
			readonly status: "built";
			readonly outputs: readonly Output[];
			/** Every piece of text of the paper, where one was written: for the private run record. */
			readonly said: readonly string[];
			/** The private page that an information-governance officer signs, as HTML. */
			readonly auditPage: (
				settingsSha256: string | undefined,
			) => Promise<Uint8Array>;
	  });

/** How a run for the figures alone ended. */
export type FiguresOutcome =
	| Refusal
	| Unsafe
	| (Counted & {
			readonly status: "counted";
			readonly table: ProtectedTable;
			readonly outputs: readonly Output[];
	  });

/** Nothing that could be held back would keep a small number from a reader. */
export interface Unsafe {
	readonly status: "unsafe";
	/** What stands in the way, as lines. */
	readonly reasons: readonly string[];
}

/** The exports cannot be counted as they are. */
export interface Refusal {
	readonly status: "refused";
	readonly issues: readonly Issue[];
}

interface Counted {
	readonly warnings: readonly Issue[];
	readonly sources: readonly SourceSummary[];
	/** How many figures are held back: never how many are small. */
	readonly heldBack: number;
	/** What to know of earlier releases, as lines. */
	readonly notices: readonly string[];
	/** What these figures are as a release: the figures document, as UTF-8. */
	readonly asReleased: () => Promise<Uint8Array>;
}

/** What came of one council of several. */
export interface Poolable {
	readonly table: ProtectedTable;
	/** What a pooled total is made of: true figures, never published. */
	readonly forPooling: () => CouncilFigures;
}

type With<More, Result, Status> =
	| Exclude<Result, Refusal | { readonly status: Status }>
	| (Extract<Result, { readonly status: Status }> & More);

/** One council's figures, true and as its readers have them. */
export interface CouncilFigures {
	readonly figures: FigureTable;
	readonly known: Known;
}

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
	let said: readonly string[] = [];
	if (formats.includes("docx")) {
		const { composePaper } = await import("./report/compose.ts");
		const context = paperContext(read, request);
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
		...counted(read, request, safe, effects.tool),
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
	return {
		status: "counted",
		outputs,
		...counted(read, request, safe, effects.tool),
		...poolable(safe),
	};
}

/** How an explanation ended. */
export type ExplainOutcome =
	| Refusal
	/** There is no such figure. */
	| { readonly status: "unknown"; readonly problem: string }
	| {
			readonly status: "explained";
			readonly explanation: Explanation;
			readonly warnings: readonly Issue[];
	  };

/** The same way as far as the true figures, for the analyst alone: how one of them was counted, and what is told of it. */
export async function explainOne(
	sources: readonly SourceFile[],
	settings: Settings,
	request: Request,
	figure: string,
	effects: Pick<Effects, "progress">,
): Promise<ExplainOutcome> {
	const given = await readExports(sources, settings, request, effects.progress);
	if (given.status === "refused") return given;
	effects.progress("Counting");
	const { records, intake } = given;
	const safe = await countSafely(records, given.settings, request);
	const inForce = safe.status === "safe" ? safe.settings : given.settings;
	const solver = await solverFor(request);
	const names =
		request.tables ??
		inForce.tables ??
		defaultTableNames(({ export: kind }) => kind in records.given);
	const { explainFigure } = await import("./explain/explain-figure.ts");
	const explained = explainFigure(figure, {
		records,
		intake,
		settings: inForce,
		request,
		publish: (also) => {
			const under =
				also === undefined
					? safe
					: countUnder(
							records,
							inForce,
							{ ...request, tables: [...names, also] },
							solver,
						);
			return under.status === "unsafe"
				? under
				: { ...under, heldBack: under.whatIsHeldBack() };
		},
	});
	return explained.ok
		? {
				status: "explained",
				explanation: explained.explanation,
				warnings: given.warnings,
			}
		: { status: "unknown", problem: explained.problem };
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

/** The exports as records, with what was found in them on the way. */
export interface ReadExports {
	readonly status: "read";
	readonly records: Records;
	/** With the authority that was asked for, where files pool several. */
	readonly settings: Settings;
	readonly warnings: readonly Issue[];
	readonly sources: readonly SourceSummary[];
	/** How many rows each export has, and why not all of them are records. */
	readonly intake: Intakes;
}

async function readExports(
	sources: readonly SourceFile[],
	inForce: Settings,
	request: Pick<Request, "authority">,
	progress: Progress,
): Promise<ReadExports | Refusal> {
	const settings =
		request.authority === undefined
			? inForce
			: settingsOf(inForce, authorityCalled(request.authority, inForce));
	const { tables, found } = await readTables(sources, settings);
	const checked = await validate(
		tables,
		found,
		settings,
		request.authority,
		(file, share) => progress(`Reading ${file}`, share),
	);
	if (checked.status === "refused") return refused(checked.issues);
	return {
		status: "read",
		records: checked.records,
		settings,
		warnings: checked.warnings,
		sources: summariesOf(tables, checked.rows),
		intake: checked.intake,
	};
}

/** The files as raw tables, and what is wrong with those that are none. */
export async function readTables(
	sources: readonly SourceFile[],
	settings: Settings,
): Promise<{
	readonly tables: readonly RawTable[];
	readonly found: readonly Issue[];
}> {
	if (sources.length === 0)
		return {
			tables: [],
			found: [issueAt({ file: settings.data }, messages.noExports())],
		};
	const readings = await Promise.all(
		sources.map((source) => readTable(source, settings)),
	);
	return {
		tables: readings.flatMap((reading) => (reading.ok ? [reading.table] : [])),
		found: readings.flatMap((reading) => (reading.ok ? [] : reading.issues)),
	};
}

/** What was read of each file. */
export function summariesOf(
	tables: readonly RawTable[],
	rows: ReadonlyMap<RawTable, number>,
): readonly SourceSummary[] {
	return tables.map((table) => ({
		file: table.file,
		kind: table.kind,
		rows: rows.get(table) ?? 0,
	}));
}

interface Safe extends Protection {
	readonly status: "safe";
	/** The true figures. */
	readonly figures: FigureTable;
	/** What to know of earlier releases. */
	readonly notices: readonly string[];
	/** Those that were counted under: with fewer categories, where these were merged. */
	readonly settings: Settings;
	/** What merging would save. */
	readonly mergings: () => Promise<readonly Merging[]>;
}

/** True figures exist only between these lines. Categories are merged where the council asks for it. */
async function countSafely(
	records: Records,
	settings: Settings,
	request: Request,
): Promise<Unsafe | Safe> {
	const solver = await solverFor(request);
	const count = (under: Settings) =>
		countUnder(records, under, request, solver);
	if (!settings.policy.merge) return count(settings);
	const { mergeCategories } = await import("./merge-categories.ts");
	return mergeCategories(settings, count);
}

/** Large universes need it: what was published before makes them so. */
async function solverFor(request: Request): Promise<LinearSolver | undefined> {
	return request.earlier.length === 0 ? undefined : loadLinearSolver();
}

function countUnder(
	records: Records,
	settings: Settings,
	request: Request,
	solver: LinearSolver | undefined,
): Unsafe | Safe {
	const figures = computeFigures(records, settings, request);
	const earlier = besideReleases(figures, records, settings, request);
	const safe = protect(figures, settings.policy, {
		decimals: settings.decimals,
		...(earlier === undefined ? {} : { earlier }),
		...(solver === undefined ? {} : { solver }),
	});
	if (safe.broken.length > 0)
		throw new Error("figures do not keep the relations that they must");
	const reasons = safe.safe
		? whatStandsInTheWay(safe.lost)
		: ["Whatever is held back, a small number could be worked out."];
	if (reasons !== undefined) return { status: "unsafe", reasons };
	const moved = movedTotals(
		figures,
		request.earlier,
		settings.policy.threshold,
	);
	return {
		status: "safe",
		...safe,
		figures,
		notices: whatIsToldAlready(safe.lost, moved),
		settings,
		mergings: async () => {
			const { findMergings } = await import("./merge-categories.ts");
			return findMergings(safe, settings, (under) =>
				countUnder(records, under, request, solver),
			);
		},
	};
}

/** What was published before, and how it hangs together with these figures; the same days are counted again for it. */
function besideReleases(
	figures: FigureTable,
	records: Records,
	settings: Settings,
	request: Request,
): Earlier | undefined {
	if (request.earlier.length === 0) return undefined;
	const atHand = {
		table: figures,
		asAt: request.asAt,
		authority: settings.authority,
		policy: settings.policy,
	};
	return linkReleases(atHand, request.earlier, (asked) =>
		computeFigures(
			records,
			{
				...settings,
				ageBands: asked.ageBands,
				asOther: {},
				outcomePart: undefined,
				missingPart: undefined,
			},
			{ ...asked, allLevels: request.allLevels },
		),
	);
}

/** What a document says beside its figures. */
interface DocumentContext {
	readonly settings: Settings;
	readonly records: Pick<Records, "given">;
}

/** Protected figures as data. */
export async function renderFigures(
	table: ProtectedTable,
	read: DocumentContext,
	request: Request,
	formats: readonly Format[],
	tool: string,
): Promise<Output[]> {
	const outputs: Output[] = [];
	if (formats.includes("json")) {
		const bytes = await figuresDocument(table, read, request, tool);
		outputs.push({ format: "json", bytes });
	}
	if (formats.includes("csv")) {
		const { composeFigureRows } = await import("./report/figure-entries.ts");
		const { renderCsv } = await import("./render/csv.ts");
		outputs.push({ format: "csv", bytes: renderCsv(composeFigureRows(table)) });
	}
	return outputs;
}

async function figuresDocument(
	table: ProtectedTable,
	read: DocumentContext,
	request: Request,
	tool: string,
): Promise<Uint8Array> {
	const { composeFiguresDocument } = await import(
		"./report/figures-document.ts"
	);
	const { renderJson } = await import("./render/json.ts");
	const document = composeFiguresDocument(table, {
		authority: read.settings.authority,
		asAt: request.asAt,
		policy: read.settings.policy,
		decimals: read.settings.decimals,
		countedLevels: countedLevels(read, request),
		sources: exportKinds
			.filter((kind) => read.records.given[kind])
			.map((kind) => ({
				export: kind,
				system: read.settings.exports[kind]?.system,
				extracted: read.settings.exports[kind]?.extracted,
			})),
		tool,
	});
	return renderJson(document);
}

async function auditPage(
	safe: Safe,
	read: ReadExports,
	request: Request,
	tool: string,
	settingsSha256: string | undefined,
): Promise<Uint8Array> {
	const { composeAuditPage } = await import("./report/audit-page.ts");
	const { renderAuditPage } = await import("./render/audit-page.ts");
	const page = composeAuditPage(safe.audit(), safe.table, {
		authority: read.settings.authority.name,
		asAt: request.asAt,
		policy: read.settings.policy,
		releases: request.earlier.map(releaseName),
		mergings: await safe.mergings(),
		tool,
		settingsSha256,
	});
	return renderAuditPage(page);
}

/** Where risk is not known, every referral counts, whatever its level. */
function countedLevels(
	read: DocumentContext,
	request: Request,
): readonly string[] {
	if (!read.records.given.referrals?.has("risk_at_referral")) return [];
	return read.settings.riskLevels
		.filter((level) => level.inScope || request.allLevels)
		.map((level) => level.label);
}

function paperContext(read: ReadExports, request: Request): PaperContext {
	const { records, settings } = read;
	return {
		settings,
		asAt: request.asAt,
		countedLevels: countedLevels(read, request),
		given: exportKinds.filter((kind) => records.given[kind]),
		quotations: chooseQuotations(records.feedback ?? [], request.period),
	};
}

function poolable(safe: Safe): Poolable {
	return {
		table: safe.table,
		forPooling: () => ({ figures: safe.figures, known: safe.known() }),
	};
}

function counted(
	read: ReadExports,
	request: Request,
	safe: Safe,
	tool: string,
): Counted {
	return {
		warnings: read.warnings,
		sources: read.sources,
		heldBack: safe.heldBack,
		notices: safe.notices,
		asReleased: () => figuresDocument(safe.table, read, request, tool),
	};
}

/** Why exports cannot be counted, in the order in which it is told. */
export function refused(issues: readonly Issue[]): Refusal {
	return { status: "refused", issues: issues.toSorted(compareIssues) };
}
