import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { isBreakdownName } from "../../src/breakdowns/breakdowns.ts";
import { namedCategories } from "../../src/breakdowns/named-categories.ts";
import { exportKinds } from "../../src/dictionary/columns.ts";
import {
	type ProtectedFigure,
	type ProtectedTable,
	type ProtectedValue,
	protectedTable,
} from "../../src/disclosure/protected-table.ts";
import { measureIds, measures } from "../../src/measures/measures.ts";
import { composePaper } from "../../src/report/compose.ts";
import { readTableName } from "../../src/report/known-figures.ts";
import type { Block, Paper, Text } from "../../src/report/model.ts";
import type { PaperContext } from "../../src/report/paper-context.ts";
import type { TemplateSource } from "../../src/report/template.ts";
import { readSettings } from "../../src/settings/read-settings.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { percentOf } from "../../src/vocabulary/numbers.ts";
import { type Period, readPeriod } from "../../src/vocabulary/period.ts";

/** What may be told of a figure, in short: a number, "<5", "26-30", "c" (held back), "x" (not available), "~30" (rounded to 5). */
export type Short = number | string;

/** A figure's id → what may be told of it. */
export type ShortTable = Readonly<Record<string, Short>>;

export function value(short: Short): ProtectedValue {
	if (typeof short === "number") return { status: "shown", count: short };
	if (short === "c") return { status: "withheld" };
	if (short === "x") return { status: "notAvailable" };
	if (short.startsWith("~"))
		return { status: "rounded", count: Number(short.slice(1)), roundedTo: 5 };
	if (short.startsWith("<"))
		return {
			status: "banded",
			from: 0,
			to: Number(short.slice(1)) - 1,
			text: `fewer than ${short.slice(1)}`,
		};
	const [from = 0, to = 0] = short.split("-").map(Number);
	return { status: "banded", from, to, text: `${from} to ${to}` };
}

/** A protected table of these figures. Bases are those of the contract; shares follow from what is shown. */
export function tableOf(
	short: ShortTable,
	period = "2016",
	ownPeriods: Readonly<Record<string, string>> = {},
): ProtectedTable {
	const shown = Object.entries(short).map(([id, text]) => ({
		id,
		value: value(text),
	}));
	const run = periodOf(period);
	const figures = shown.map((one) => figureOf(one.id, one.value, shown, run));
	const names = new Map<string, string[]>();
	for (const { id } of shown) {
		const name = id.replace(/=[^|]*/g, "");
		names.set(name, [...(names.get(name) ?? []), id]);
	}
	const tables = [...names].map(([name, ids]) => {
		const measure = measureOf(name);
		const colon = name.indexOf(":");
		return {
			name,
			measure,
			breakdowns: colon < 0 ? [] : (readTableName(name)?.breakdowns ?? []),
			figures: ids,
		};
	});
	return protectedTable(
		periodOf(period),
		tables,
		figures.map((figure) => {
			const own = ownPeriods[figure.measure];
			return own === undefined ? figure : { ...figure, period: periodOf(own) };
		}),
	);
}

function figureOf(
	id: string,
	told: ProtectedValue,
	all: readonly { readonly id: string; readonly value: ProtectedValue }[],
	period: Period,
): ProtectedFigure {
	const measure = measureOf(id);
	const after = id.includes(":") ? id.slice(id.indexOf(":") + 1) : "";
	const cell =
		after === ""
			? []
			: after.split("|").map((part) => {
					const [name = "", category = ""] = part.split("=");
					const breakdown = measures[measure].breakdowns.find(
						(known) => known === name,
					);
					if (!breakdown) throw new Error(`no breakdown in ${id}`);
					return { breakdown, category, label: labelOf(name, category) };
				});
	const cases = id.replace("outcomeScored:", "outcomeCases:");
	const isOfCases = cases !== id && all.some((one) => one.id === cases);
	const base = isOfCases ? cases : baseId(id, measure, cell.length);
	const whole = all.find((one) => one.id === base)?.value;
	const small = whole && "count" in whole && whole.count < 20;
	const share =
		"count" in told && whole && "count" in whole && whole.count > 0
			? {
					status: "shown" as const,
					percent: percentOf(told.count, whole.count, 0),
				}
			: undefined;
	return {
		id,
		measure,
		cell,
		label: cell[0]?.label ?? measures[measure].label,
		unit: measures[measure].unit,
		value: told,
		flags: share && small ? ["u"] : [],
		period,
		asAt: period.to,
		...(base === undefined ? {} : { base }),
		...(share ? { share } : {}),
	};
}

function baseId(
	id: string,
	measure: string,
	parts: number,
): string | undefined {
	if (measure === "riskChange" || measure === "reReferrals") return "referrals";
	if (measure === "outcome")
		return id.replace("outcome:", "outcomeScored:").replace(/\|result=.*/, "");
	if (measure === "missingAndAtRisk") return id.slice(id.indexOf("=") + 1);
	if (id === "returnInterviews:stage=needed") return "missingEpisodes";
	if (id === "returnInterviews:stage=within72Hours")
		return "returnInterviews:stage=completed";
	if (measure === "returnInterviews") return "returnInterviews:stage=needed";
	return parts > 0 &&
		!measure.startsWith("training") &&
		measure !== "outcomeScored"
		? measure
		: undefined;
}

function measureOf(id: string) {
	const [name] = id.split(":");
	const measure = measureIds.find((known) => known === name);
	if (!measure) throw new Error(`no measure in ${id}`);
	return measure;
}

function labelOf(breakdown: string, category: string): string {
	const known = isBreakdownName(breakdown)
		? namedCategories(breakdown, settingsOf())
		: undefined;
	return known?.find(({ id }) => id === category)?.label ?? category;
}

export function periodOf(text: string): Period {
	const reading = readPeriod(text);
	if (!reading.ok) throw new Error(reading.problem);
	return reading.period;
}

/** Settings as a council would write them; none for the defaults. */
export function settingsOf(yaml?: string): Settings {
	const reading = readSettings(yaml, "cse-report.yaml");
	if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
	return reading.settings;
}

export function contextOf(
	table: ProtectedTable,
	more: Partial<PaperContext> = {},
): PaperContext {
	return {
		settings: settingsOf(),
		edition: "published",
		asAt: table.period.to,
		countedLevels: ["High", "Medium"],
		given: exportKinds,
		quality: [],
		quotations: [],
		...more,
	};
}

/** A template of one text, with the phrases of the scrutiny report. */
export function templateOf(text: string): TemplateSource {
	return {
		name: "test",
		files: new Map([
			["paper.md", text],
			[
				"phrases.yaml",
				packaged("scrutiny-report").files.get("phrases.yaml") ?? "",
			],
		]),
	};
}

/** A template of the repository. */
export function packaged(name: string): TemplateSource {
	const folder = join(import.meta.dirname, "../../templates", name);
	return {
		name,
		files: new Map(
			readdirSync(folder).map((file) => [
				file,
				readFileSync(join(folder, file), "utf8"),
			]),
		),
	};
}

/** The paper; a template problem fails the test. */
export function paperOf(
	table: ProtectedTable,
	template: TemplateSource,
	more: Partial<PaperContext> = {},
): Paper {
	const composed = composePaper(table, contextOf(table, more), template);
	if (!composed.ok)
		throw new Error(JSON.stringify(composed.problems, undefined, 1));
	return composed.paper;
}

/** What one line of template text comes to, as plain text; "" where nothing is left of it. */
export function said(
	line: string,
	short: ShortTable,
	more: Partial<PaperContext> = {},
): string {
	const paper = paperOf(tableOf(short), templateOf(`# T\n\n${line}\n`), more);
	return paper.blocks.slice(1).flatMap(textsOf).join("\n");
}

/** All text that a block prints. */
export function textsOf(block: Block): readonly string[] {
	switch (block.kind) {
		case "heading":
		case "paragraph":
		case "note":
			return [plain(block.text)];
		case "list":
			return block.items.map(plain);
		case "table":
			return [
				block.caption,
				...block.columns.map((column) => column.heading),
				...block.rows.flatMap((row) => row.map(plain)),
				...block.notes,
			];
		case "chart":
			return [
				block.headline,
				block.subtitle,
				block.altText,
				...block.bars.flatMap((bar) => [bar.category, bar.label]),
				...block.notes,
			];
		case "quotation":
			return [block.text, block.attribution];
	}
}

export function plain(text: Text): string {
	return text.map((run) => run.text).join("");
}
