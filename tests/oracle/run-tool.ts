import type { SourceFile } from "../../src/ingest/source-file.ts";
import { readSettings } from "../../src/settings/read-settings.ts";
import { readIsoDay } from "../../src/vocabulary/calendar.ts";
import { readPeriod } from "../../src/vocabulary/period.ts";
import { makeOne } from "../make-one.ts";

/** A figure as the JSON document publishes it. */
export interface PublishedFigure {
	readonly id: string;
	readonly unit: string;
	readonly status: string;
	readonly count?: number;
	readonly from?: number;
	readonly to?: number;
	readonly roundedTo?: number;
	readonly base?: string;
	readonly percent?: number;
	readonly percentFrom?: number;
	readonly percentTo?: number;
	readonly flags?: readonly string[];
	readonly period?: {
		readonly id: string;
		readonly from: string;
		readonly to: string;
	};
}

/** As the command line is asked. */
export interface Asked {
	readonly period: string;
	readonly asAt?: string;
	readonly allLevels?: boolean;
	readonly tables?: readonly string[] | undefined;
	readonly authority?: string | undefined;
}

export type ToolRun =
	| { readonly status: "counted"; readonly figures: readonly PublishedFigure[] }
	| { readonly status: "refused"; readonly why: readonly string[] };

/** A file of the data folder. */
export interface GivenFile {
	readonly name: string;
	readonly text: string | Uint8Array;
}

/** Runs `figures PERIOD --format json` in this process, from bytes to bytes. */
export async function runTool(
	files: readonly GivenFile[],
	yaml: string,
	request: Asked,
): Promise<ToolRun> {
	const read = readSettings(yaml, "cse-report.yaml");
	if (!read.ok)
		return { status: "refused", why: read.problems.map((p) => p.message) };
	const period = readPeriod(request.period);
	if (!period.ok) return { status: "refused", why: [period.problem] };
	const outcome = await makeOne(
		files.map(sourceOf),
		read.settings,
		{
			period: period.period,
			asAt: readIsoDay(request.asAt ?? "") ?? period.period.to,
			allLevels: request.allLevels ?? false,
			tables: request.tables,
			authority: request.authority,
			earlier: [],
		},
		{ formats: ["json"] },
	);
	if (outcome.status === "refused")
		return {
			status: "refused",
			why: outcome.issues.map((issue) => JSON.stringify(issue)),
		};
	if (outcome.status === "unsafe")
		return { status: "refused", why: outcome.reasons };
	if (outcome.status === "misworded") throw new Error("there is no template");
	const text = new TextDecoder().decode(outcome.outputs[0]?.bytes);
	const document: { readonly figures: readonly PublishedFigure[] } =
		JSON.parse(text);
	return { status: "counted", figures: document.figures };
}

function sourceOf({ name, text }: GivenFile): SourceFile {
	const bytes =
		typeof text === "string" ? new TextEncoder().encode(text) : text;
	return {
		name,
		size: bytes.length,
		async *bytes() {
			yield bytes;
		},
	};
}
