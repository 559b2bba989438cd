import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkTableName } from "../../src/cli/settings-file.ts";
import type { TemplateSource } from "../../src/report/template.ts";
import type { Format, Refusal } from "../../src/run/run.ts";
import { readSettings } from "../../src/settings/read-settings.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { readIsoDay } from "../../src/vocabulary/calendar.ts";
import { type Period, readPeriod } from "../../src/vocabulary/period.ts";
import { type MadeOne, makeOne, type One } from "../make-one.ts";
import { readChartFont } from "../render/sample-paper.ts";

/** What a paper is made of. Nothing here reads a clock or a folder that is not named. */
export interface Given {
	/** File name → content. */
	readonly files: Readonly<Record<string, string>>;
	/** `cse-report.yaml`; without it, every setting has its default. */
	readonly settings?: string;
	readonly period: string;
	readonly asAt?: string;
	readonly allLevels?: boolean;
	readonly tables?: readonly string[];
	/** Periods to set beside it, as they are written. */
	readonly beside?: readonly string[];
	readonly authority?: string;
}

const everyFormat = ["docx", "html", "json", "csv"] as const;

export interface MadePaper {
	readonly docx: Uint8Array;
	readonly html: Uint8Array;
	readonly json: Uint8Array;
	readonly csv: Uint8Array;
	readonly outcome: MadeOne;
}

/**
 * The paper in every format; a refusal or a mistake in a template fails the test. Where a test asks for the figures
 * alone, which is quicker, the Word file is empty.
 */
export async function makePaper(
	given: Given,
	formats: readonly Format[] = everyFormat,
): Promise<MadePaper> {
	const outcome = await runPipeline(given, formats);
	if (outcome.status === "refused")
		throw new Error(`refused: ${JSON.stringify(outcome.issues)}`);
	if (outcome.status === "misworded")
		throw new Error(`misworded: ${JSON.stringify(outcome.problems)}`);
	if (outcome.status === "unsafe")
		throw new Error(`unsafe: ${outcome.reasons.join("\n")}`);
	const bytes = (format: Format) => {
		const found = outcome.outputs.find((output) => output.format === format);
		return found?.bytes ?? new Uint8Array();
	};
	return {
		docx: bytes("docx"),
		html: bytes("html"),
		json: bytes("json"),
		csv: bytes("csv"),
		outcome,
	};
}

const papers = new WeakMap<Given, Promise<MadePaper>>();

/** The paper in every format, made once for all the tests of a process that ask for it. */
export function sharedPaper(given: Given): Promise<MadePaper> {
	const paper = papers.get(given) ?? makePaper(given);
	papers.set(given, paper);
	return paper;
}

/** What the pipeline makes of what is given, whatever it is. */
export function runPipeline(
	given: Given,
	formats: readonly Format[] = everyFormat,
): Promise<Refusal | One> {
	const settings = settingsOf(given.settings);
	const period = periodOf(given.period);
	const asAt = given.asAt === undefined ? period.to : readIsoDay(given.asAt);
	if (asAt === undefined) throw new Error(`${given.asAt} is no day`);
	return makeOne(
		Object.entries(given.files).map(([name, text]) => sourceOf(name, text)),
		settings,
		{
			period,
			asAt,
			allLevels: given.allLevels ?? false,
			tables: given.tables,
			beside: (given.beside ?? []).map(periodOf),
			authority: given.authority,
			earlier: [],
		},
		{
			formats,
			paper: {
				template: readTemplate(settings.template),
				font: readChartFont,
				look: undefined,
			},
		},
	);
}

function periodOf(written: string): Period {
	const reading = readPeriod(written);
	if (!reading.ok) throw new Error(reading.problem);
	return reading.period;
}

export function settingsOf(yaml: string | undefined): Settings {
	const reading = readSettings(yaml, "cse-report.yaml", checkTableName);
	if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
	return reading.settings;
}

function sourceOf(name: string, text: string) {
	const bytes = new TextEncoder().encode(text);
	return {
		name,
		size: bytes.length,
		bytes: async function* () {
			yield bytes;
		},
	};
}

function readTemplate(name: string): TemplateSource {
	return { name, files: new Map(Object.entries(filesIn(`templates/${name}`))) };
}

/** The files of a folder of this repository, by name. */
export function filesIn(
	folder: string,
	ending = "",
): Readonly<Record<string, string>> {
	const here = join(import.meta.dirname, "../..", folder);
	const names = readdirSync(here, { withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name.endsWith(ending))
		.map((entry) => entry.name);
	return Object.fromEntries(
		names.map((name) => [name, readFileSync(join(here, name), "utf8")]),
	);
}
