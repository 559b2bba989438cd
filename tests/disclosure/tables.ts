import {
	type BreakdownName,
	isBreakdownName,
} from "../../src/breakdowns/breakdowns.ts";
import { type Protection, protect } from "../../src/disclosure/protect.ts";
import type { ProtectedFigure } from "../../src/disclosure/protected-table.ts";
import type { MeasureId } from "../../src/measures/measures.ts";
import { measures } from "../../src/measures/measures.ts";
import { policyPresets } from "../../src/settings/policy.ts";
import type { Policy, PolicyPreset } from "../../src/settings/settings.ts";
import type {
	CellPart,
	Figure,
	FigureTable,
	Relation,
} from "../../src/statistics/figure-table.ts";
import { type Period, readPeriod } from "../../src/vocabulary/period.ts";
import { atOnce } from "../at-once.ts";
import { solver } from "../solver.ts";

/** A true figure as tests write it: an id, a count, and what differs from the ordinary. */
export interface Given {
	readonly id: string;
	readonly count: number | undefined;
	/** As many as the count, where it is not said. */
	readonly contributors?: number | undefined;
	readonly base?: string;
	readonly period?: Period;
}

export function policyOf(preset: PolicyPreset): Policy {
	const unlessChosen = { degree: 3, group: "show", merge: false } as const;
	return { preset, ...policyPresets[preset], ...unlessChosen };
}

export function periodOf(text: string): Period {
	const reading = readPeriod(text);
	if (!reading.ok) throw new Error(reading.problem);
	return reading.period;
}

export function tableOf(
	figures: readonly Given[],
	relations: readonly Relation[],
): FigureTable {
	return {
		period: periodOf("2016"),
		tables: [],
		beside: [],
		figures: figures.map(figureOf),
		relations: [...relations, ...sameChildren(figures)],
		differences: relations.flatMap(differencesOf),
		isWhole: true,
		leftOut: [],
		nestings: relations.flatMap((relation) =>
			relation.kind === "atMost"
				? [{ larger: relation.larger, smaller: relation.smaller }]
				: [],
		),
	};
}

/** `missingAndAtRisk` is one count with two bases. */
function sameChildren(figures: readonly Given[]): readonly Relation[] {
	const [first, ...others] = figures.filter(({ id }) =>
		id.startsWith("missingAndAtRisk:"),
	);
	return others.map(({ id }) => ({
		kind: "sum",
		total: first?.id ?? "",
		parts: [id],
	}));
}

/** A larger less the smaller within it. */
function differencesOf(relation: Relation): FigureTable["differences"] {
	const [whole, parts] =
		relation.kind === "atMost"
			? [relation.larger, [relation.smaller]]
			: relation.kind === "within"
				? [relation.total, relation.parts]
				: ["", []];
	if (parts.length === 0) return [];
	const taken = parts.map((name) => ({ name, coefficient: -1 }));
	return [{ terms: [{ name: whole, coefficient: 1 }, ...taken], parts: [] }];
}

/** A total and its parts: `oneWay("referrals", "sex", { female: 26, male: 4 })`. */
export function oneWay(
	total: string,
	breakdown: BreakdownName,
	counts: Readonly<Record<string, number>>,
): { readonly figures: readonly Given[]; readonly relation: Relation } {
	const parts = Object.entries(counts).map(([category, count]) => ({
		id: `${total}:${breakdown}=${category}`,
		count,
		base: total,
	}));
	const sum = Object.values(counts).reduce((a, b) => a + b, 0);
	return {
		figures: [{ id: total, count: sum }, ...parts],
		relation: { kind: "sum", total, parts: parts.map(({ id }) => id) },
	};
}

/** A one-way table of referrals, by itself. */
export function referralsBy(
	breakdown: BreakdownName,
	counts: Readonly<Record<string, number>>,
): FigureTable {
	const { figures, relation } = oneWay("referrals", breakdown, counts);
	return tableOf(figures, [relation]);
}

/** A crossing with both margins and the total, rows by `risk`, columns by `sex`. */
export function crossed(rows: readonly (readonly number[])[]): FigureTable {
	const columns = rows[0]?.map((_, at) => at) ?? [];
	const cell = (row: number, column: number) =>
		`referrals:risk=r${row}|sex=c${column}`;
	const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
	const column = (at: number) => rows.map((row) => row[at] ?? 0);
	const rowIds = rows.map((_, row) => `referrals:risk=r${row}`);
	const columnIds = columns.map((at) => `referrals:sex=c${at}`);
	return tableOf(
		[
			{ id: "referrals", count: sum(rows.flat()) },
			...rows.map((row, at) => ({
				id: `referrals:risk=r${at}`,
				count: sum(row),
				base: "referrals",
			})),
			...columns.map((at) => ({
				id: `referrals:sex=c${at}`,
				count: sum(column(at)),
				base: "referrals",
			})),
			...rows.flatMap((row, r) =>
				row.map((count, c) => ({
					id: cell(r, c),
					count,
					base: `referrals:risk=r${r}`,
				})),
			),
		],
		[
			{ kind: "sum", total: "referrals", parts: rowIds },
			{ kind: "sum", total: "referrals", parts: columnIds },
			...rowIds.map((total, r) => ({
				kind: "sum" as const,
				total,
				parts: columns.map((c) => cell(r, c)),
			})),
			...columnIds.map((total, c) => ({
				kind: "sum" as const,
				total,
				parts: rows.map((_, r) => cell(r, c)),
			})),
		],
	);
}

export function protectBy(
	preset: PolicyPreset,
	table: FigureTable,
	decimals = 0,
): Protection {
	return atOnce(protect(table, policyOf(preset), { decimals, solver }));
}

/** What is published of each figure, in short: 30, "fewer than 5", "26 to 30", "~25", "[c]", "[x]". */
export function said({ table }: Protection): Readonly<Record<string, unknown>> {
	return Object.fromEntries(table.figures.map((f) => [f.id, short(f)]));
}

function short({ value }: ProtectedFigure): unknown {
	switch (value.status) {
		case "shown":
			return value.count;
		case "banded":
			return value.text;
		case "rounded":
			return `~${value.count}`;
		case "withheld":
			return "[c]";
		case "notAvailable":
			return "[x]";
	}
	value satisfies never;
}

function figureOf(given: Given): Figure {
	const { period = periodOf("2016") } = given;
	const [name = "", cells = ""] = given.id.split(":");
	const measure = measureOf(name);
	const cell = cells === "" ? [] : cells.split("|").map(partOf);
	const about = measures[measure].aboutChildren;
	return {
		id: given.id,
		measure,
		cell,
		label:
			cell.length === 0
				? measures[measure].label
				: cell.map((part) => part.label).join(", "),
		unit: measures[measure].unit,
		count: given.count,
		contributors:
			"contributors" in given
				? given.contributors
				: about
					? given.count
					: undefined,
		...(given.base === undefined ? {} : { base: given.base }),
		period,
		asAt: period.to,
	};
}

function measureOf(name: string): MeasureId {
	const found = Object.values(measures).find((measure) => measure.id === name);
	if (found === undefined) throw new Error(`no measure ${name}`);
	return found.id;
}

function partOf(text: string): CellPart {
	const [name, category = ""] = text.split("=");
	if (name === undefined || !isBreakdownName(name))
		throw new Error(`no breakdown ${name}`);
	return { breakdown: name, category, label: category };
}
