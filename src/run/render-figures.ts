import { exportKinds } from "../dictionary/columns.ts";
import type { SolvingMeans } from "../disclosure/facts/linear-solver.ts";
import { givingWay } from "../disclosure/facts/long-work.ts";
import type { ProtectedTable } from "../disclosure/protected-table.ts";
import { releaseName } from "../releases/release.ts";
import type { PaperContext } from "../report/paper-context.ts";
import type { Settings } from "../settings/settings.ts";
import { chooseQuotations } from "../validate/choose-quotations.ts";
import type { Records } from "../validate/records.ts";
import type { Issue } from "../vocabulary/issue.ts";
import type { Safe } from "./count-safely.ts";
import { publishedBeside } from "./elsewhere.ts";
import type { ReadExports } from "./read-exports.ts";
import type { Format, Output, Request } from "./run.ts";

/** What a document says beside its figures. */
interface DocumentContext {
	readonly settings: Settings;
	readonly records: Pick<Records, "given" | "benchmarks">;
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
		const { composeFigureRows } = await import("../report/figure-entries.ts");
		const { renderCsv } = await import("../render/csv.ts");
		outputs.push({ format: "csv", bytes: renderCsv(composeFigureRows(table)) });
	}
	return outputs;
}

/** The figures of several councils as one table of rows, each with the council that it is about. */
export async function renderTogether(
	councils: readonly {
		readonly name: string;
		readonly table: ProtectedTable;
	}[],
): Promise<Uint8Array> {
	const { composeFigureRows } = await import("../report/figure-entries.ts");
	const { renderCsvOfSeveral } = await import("../render/csv.ts");
	return renderCsvOfSeveral(
		councils.map(({ name, table }) => ({
			authority: name,
			rows: composeFigureRows(table),
		})),
	);
}

/** The figures document, as UTF-8. */
export async function figuresDocument(
	table: ProtectedTable,
	read: DocumentContext,
	request: Request,
	tool: string,
): Promise<Uint8Array> {
	const { composeFiguresDocument } = await import(
		"../report/figures-document.ts"
	);
	const { renderJson } = await import("../render/json.ts");
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
		elsewhere: publishedBeside(read.records, read.settings, request),
		tool,
	});
	return renderJson(document);
}

/** The private page that an information-governance officer signs. */
export async function auditPage(
	safe: Safe,
	read: ReadExports,
	request: Request,
	tool: string,
	settingsSha256: string | undefined,
	means: SolvingMeans,
): Promise<Uint8Array> {
	const { composeAuditPage } = await import("../report/audit-page.ts");
	const { renderAuditPage } = await import("../render/audit-page-html.ts");
	const audit = await givingWay(safe.audit(), means.giveWay);
	const page = composeAuditPage(audit, safe.table, {
		authority: read.settings.authority.name,
		asAt: request.asAt,
		policy: read.settings.policy,
		leftOut: safe.figures.leftOut,
		releases: request.earlier.map(releaseName),
		mergings: await safe.mergings(means),
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

/** What a paper says beside its figures. */
export function paperContext(
	read: ReadExports,
	request: Request,
	doubts: readonly Issue[],
	edition: PaperContext["edition"],
): PaperContext {
	const { records, settings, sources } = read;
	return {
		settings,
		edition,
		asAt: request.asAt,
		elsewhere: publishedBeside(records, settings, request),
		countedLevels: countedLevels(read, request),
		given: exportKinds.filter((kind) => records.given[kind]),
		quality: [...read.warnings, ...doubts].flatMap(({ code, file }) =>
			sources
				.filter(
					(read) => file === read.file || file.startsWith(`${read.file}, `),
				)
				.map(({ kind }) => ({ code, kind })),
		),
		quotations: chooseQuotations(records.feedback ?? [], request.period),
	};
}
