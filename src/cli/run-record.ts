import type { Request, SourceSummary } from "../run/run.ts";
import type { Settings } from "../settings/settings.ts";
import { isoDay } from "../vocabulary/calendar.ts";
import type { Period } from "../vocabulary/period.ts";
import { field, parseJson } from "../vocabulary/read-json.ts";
import type { SettingsInForce } from "./settings-file.ts";
import { toolName } from "./tool-name.ts";

/** An output as the tool wrote it. */
export interface WrittenOutput {
	/** Its name, without its folder. */
	readonly file: string;
	readonly sha256: string;
}

/** What the record of an earlier run of a period says of what it wrote. */
export interface EarlierRun {
	readonly outputs: readonly WrittenOutput[];
}

/** What a run was, for the council's own files: no cell's content, and nothing of the day it ran. */
export interface RunRecord {
	readonly request: Request;
	readonly template: string;
	readonly inForce: SettingsInForce;
	readonly sources: readonly SourceSummary[];
	readonly checksums: ReadonlyMap<string, string>;
	readonly outputs: readonly WrittenOutput[];
	/** What these are written over, where the tool wrote it: until they are in place it is what stands there. */
	readonly replaced: readonly WrittenOutput[];
	readonly earlier: EarlierRun;
	/** The figures document that says what the outputs say: what of it is published is for the ledger. None of a
	 * restricted edition, which never comes there. */
	readonly released: Uint8Array | undefined;
	/** Every piece of text of the paper: what an audit holds a later copy of it against. */
	readonly said: readonly string[];
}

/** The record as its file holds it. */
export function writeRecord(record: RunRecord): Uint8Array {
	const { request, inForce } = record;
	const written = new Set(record.outputs.map((output) => output.file));
	const content = {
		note: "Private record of a run of cse-report. Not for publication.",
		tool: toolName,
		period: {
			id: request.period.id,
			from: isoDay(request.period.from),
			to: isoDay(request.period.to),
		},
		asAt: isoDay(request.asAt),
		allLevels: request.allLevels,
		tables: request.tables ?? null,
		authority: request.authority ?? null,
		template: record.template,
		settings: {
			sha256: inForce.sha256 ?? null,
			matchesSha256: inForce.matchesSha256,
			used: recorded(inForce.settings),
		},
		sources: record.sources.map((source) => ({
			...source,
			sha256: record.checksums.get(source.workbook ?? source.file) ?? null,
		})),
		outputs: record.outputs,
		earlierOutputs: [
			...record.replaced,
			...record.earlier.outputs.filter((output) => !written.has(output.file)),
		],
		released:
			record.released === undefined
				? null
				: parseJson(new TextDecoder().decode(record.released)),
		said: record.said,
	};
	const text = JSON.stringify(content, readableDays, 2);
	return new TextEncoder().encode(`${text}\n`);
}

/** What a person matched holds raw words, which are for one file alone. */
function recorded(settings: Settings): Omit<Settings, "matches"> {
	const { matches: _raw, ...rest } = settings;
	return rest;
}

/** The days among settings, as people write them. */
function readableDays(key: string, value: unknown): unknown {
	if (key === "noDate" && Array.isArray(value)) return value.map(isoDay);
	const isDay = key === "historyFrom" || key === "extracted";
	return isDay && typeof value === "number" ? isoDay(value) : value;
}

/** Reads a record; one that is not there, is damaged or is about another period says nothing. */
export function readRecord(
	bytes: Uint8Array | undefined,
	period: Period,
): EarlierRun {
	const content =
		bytes === undefined
			? undefined
			: parseJson(new TextDecoder().decode(bytes));
	const about = field(content, "period");
	if (field(about, "id") !== period.id) return { outputs: [] };
	return {
		outputs: [
			...writtenOutputs(field(content, "outputs")),
			...writtenOutputs(field(content, "earlierOutputs")),
		],
	};
}

/** What a record tells of its run, for other runs: nothing of one that is damaged. */
export interface RecordedRun {
	readonly period:
		| { readonly id: string; readonly from: string; readonly to: string }
		| undefined;
	/** The council that was asked for by name or code. */
	readonly authority: string | undefined;
	readonly outputs: readonly WrittenOutput[];
	/** The figures document, as text. */
	readonly released: string | undefined;
}

/** Reads a record, whatever period it is of. */
export function readRecordedRun(bytes: Uint8Array): RecordedRun {
	const content = parseJson(new TextDecoder().decode(bytes));
	const about = field(content, "period");
	const [id, from, to] = ["id", "from", "to"].map((name) => field(about, name));
	const released = field(content, "released");
	const authority = field(content, "authority");
	return {
		period:
			typeof id === "string" &&
			typeof from === "string" &&
			typeof to === "string"
				? { id, from, to }
				: undefined,
		authority: typeof authority === "string" ? authority : undefined,
		outputs: writtenOutputs(field(content, "outputs")),
		released:
			released === undefined || released === null
				? undefined
				: JSON.stringify(released),
	};
}

function writtenOutputs(value: unknown): readonly WrittenOutput[] {
	if (!Array.isArray(value)) return [];
	return value.flatMap((item: unknown) => {
		const file = field(item, "file");
		const sha256 = field(item, "sha256");
		return typeof file === "string" && typeof sha256 === "string"
			? [{ file, sha256 }]
			: [];
	});
}
