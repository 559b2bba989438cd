import type { ExportKind } from "../dictionary/columns.ts";
import type { ProtectedTable } from "../disclosure/protected-table.ts";
import type { Policy } from "../settings/settings.ts";
import { type Day, isoDay } from "../vocabulary/calendar.ts";
import { type PeriodEntry, periodEntry } from "../vocabulary/period-entry.ts";
import type { PublishedElsewhere } from "../vocabulary/published-elsewhere.ts";
import { type ElsewhereEntry, elsewhereEntries } from "./elsewhere-entries.ts";
import { type FigureEntry, figureEntry } from "./figure-entries.ts";
import { composeNotes } from "./figures-notes.ts";

/** The figures document (contract, section 5): keys, and their order, are fixed. */
export interface FiguresDocument {
	readonly schema: "cse-report/figures/1";
	readonly authority: { readonly name: string; readonly code?: string };
	readonly period: PeriodEntry;
	readonly asAt: string;
	readonly policy: {
		readonly preset: string | null;
		readonly threshold: number;
		readonly roundTo: number | null;
	};
	readonly figures: readonly (FigureEntry | ElsewhereEntry)[];
	readonly notes: readonly string[];
	readonly provenance: {
		readonly tool: string;
		readonly sources: readonly SourceEntry[];
	};
}

export interface SourceEntry {
	readonly export: ExportKind;
	readonly system?: string;
	readonly extracted?: string;
}

/** What the document says beside the figures. */
export interface DocumentContext {
	readonly authority: {
		readonly name: string;
		readonly code: string | undefined;
	};
	readonly asAt: Day;
	readonly policy: Policy;
	/** Decimals of percentages. */
	readonly decimals: number;
	/** Labels of the levels of risk that count, highest first; empty where risk is not known and all referrals count. */
	readonly countedLevels: readonly string[];
	readonly sources: readonly DocumentSource[];
	/** What others published of the same days. */
	readonly elsewhere?: readonly PublishedElsewhere[];
	/** `cse-report 0.1.0` */
	readonly tool: string;
}

export interface DocumentSource {
	readonly export: ExportKind;
	readonly system: string | undefined;
	readonly extracted: Day | undefined;
}

/** The protected figures as a document for other tools. It computes nothing, and leaves out what is not known. */
export function composeFiguresDocument(
	table: ProtectedTable,
	context: DocumentContext,
): FiguresDocument {
	const { name, code } = context.authority;
	const { preset, threshold, roundTo } = context.policy;
	return {
		schema: "cse-report/figures/1",
		authority: { name, ...(code === undefined ? {} : { code }) },
		period: periodEntry(table.period),
		asAt: isoDay(context.asAt),
		policy: { preset: preset ?? null, threshold, roundTo: roundTo ?? null },
		figures: [
			...table.figures.map((figure) => figureEntry(figure, table)),
			...elsewhereEntries(context.elsewhere ?? [], table.period),
		],
		notes: composeNotes(table, context),
		provenance: {
			tool: context.tool,
			sources: context.sources.map(sourceEntry),
		},
	};
}

function sourceEntry(source: DocumentSource): SourceEntry {
	return {
		export: source.export,
		...(source.system === undefined ? {} : { system: source.system }),
		...(source.extracted === undefined
			? {}
			: { extracted: isoDay(source.extracted) }),
	};
}
