import {
	type ColumnName,
	type ExportKind,
	exportColumns,
	exportKinds,
} from "../dictionary/exports.ts";
import type { Settings } from "../settings/settings.ts";
import { computeFigures } from "../statistics/compute.ts";
import type { FigureGroup, FigureTable } from "../statistics/figure-table.ts";
import { defaultTableNames } from "../statistics/published-tables.ts";
import type { Records } from "../validate/records.ts";
import { withLookedAfterThen } from "../validate/validate.ts";
import { readPeriod } from "../vocabulary/period.ts";
import type { Gap } from "./check-report.ts";

type Given = Records["given"];

/** An export or a column that is not there. */
type Absent = Omit<Gap, "figures">;

/** Exports that tell what columns of the referrals tell too: the history of risk, and who was looked after. */
const standIns: readonly ExportKind[] = ["assessments", "lookedAfter"];

/**
 * What is not available for want of which export or column. It is not declared anywhere: the counting itself is asked,
 * with exports that have no rows, what it would tell with all of them and without each. Where an export could stand in
 * for a column, both are named.
 *
 * @param tables names of tables that were asked for instead of those of settings
 */
export function findGaps(
	given: Given,
	settings: Settings,
	tables: readonly string[] | undefined,
): readonly Gap[] {
	const names = tables ?? settings.tables ?? defaultTableNames(() => true);
	const tellable = (columns: Given) =>
		availableFigures(columns, settings, names);
	const full = tellable(everything);
	const now = tellable(given);
	const lost = [...full.ids].filter((id) => !now.ids.has(id));
	const absents = absentFrom(given);
	const isStandIn = ({ export: kind, column }: Absent) =>
		column === undefined && standIns.includes(kind);
	const base = absents.filter(isStandIn).reduce(less, everything);
	return absents.map((absent) => {
		if (lost.length === 0) return { ...absent, figures: [] };
		const helps = isStandIn(absent)
			? tellable(more(given, absent)).ids
			: undefined;
		const left = helps ? undefined : tellable(less(base, absent)).ids;
		const ids = lost.filter((id) =>
			helps ? helps.has(id) : left?.has(id) === false,
		);
		return { ...absent, figures: byTable(ids, full.table) };
	});
}

/** Every export, with all that the tool knows of it. */
const everything: Given = Object.fromEntries(
	exportKinds.map((kind) => [kind, new Set(columnsOf(kind))]),
);

/** Every known column of an export. */
export function columnsOf(kind: ExportKind): readonly ColumnName[] {
	return exportColumns[kind].map(({ heading }) => heading);
}

function absentFrom(given: Given): readonly Absent[] {
	return exportKinds.flatMap((kind): readonly Absent[] => {
		const has = given[kind];
		if (has === undefined) return [{ export: kind, column: undefined }];
		return columnsOf(kind)
			.filter((column) => !has.has(column))
			.map((column) => ({ export: kind, column }));
	});
}

function less(given: Given, { export: kind, column }: Absent): Given {
	const { [kind]: columns, ...others } = given;
	if (column === undefined) return others;
	const left = [...(columns ?? [])].filter((each) => each !== column);
	return { ...others, [kind]: new Set(left) };
}

function more(given: Given, { export: kind, column }: Absent): Given {
	const columns =
		column === undefined ? columnsOf(kind) : [...(given[kind] ?? []), column];
	return { ...given, [kind]: new Set(columns) };
}

/** The figures that exports with these columns and no rows tell. */
function availableFigures(
	given: Given,
	settings: Settings,
	tables: readonly string[],
): { readonly ids: ReadonlySet<string>; readonly table: FigureTable } {
	const reading = readPeriod("2016");
	if (!reading.ok) throw new Error(reading.problem);
	const { period } = reading;
	// How far back the referrals go is not a matter of columns.
	const reachingBack = { ...settings, historyFrom: -1_000_000 };
	const table = computeFigures(
		emptyRecords(withLookedAfterThen(given)),
		reachingBack,
		{
			period,
			asAt: period.to,
			allLevels: false,
			tables,
		},
	);
	const told = table.figures.filter(({ count }) => count !== undefined);
	return { ids: new Set(told.map(({ id }) => id)), table };
}

/**
 * Names of the tables that are lost whole, those of a measure that is lost altogether under its name alone; and ids of
 * the other figures that are lost.
 */
function byTable(
	lost: readonly string[],
	{ tables }: FigureTable,
): readonly string[] {
	const ids = new Set(lost);
	const isWhole = ({ figures }: FigureGroup) =>
		figures.length > 0 && figures.every((id) => ids.has(id));
	const whole = new Set(tables.filter(isWhole).map(({ name }) => name));
	return tables.flatMap((table) => {
		const { name, measure, figures } = table;
		if (name !== measure && whole.has(measure)) return [];
		return whole.has(name) ? [name] : figures.filter((id) => ids.has(id));
	});
}

function emptyRecords(given: Given): Records {
	const days = new Int32Array();
	const categories = new Int8Array();
	const words = [{ id: "any", label: "Any" }];
	const count = 0;
	return {
		children: { count },
		referrals: given.referrals && {
			count,
			line: days,
			child: days,
			date: days,
			birth: days,
			risk: categories,
			sex: categories,
			ethnicGroup: categories,
			status: categories,
			placedBy: categories,
			source: categories,
			models: days,
			latestRisk: categories,
			latestRiskDate: days,
			closed: days,
			closureReason: categories,
		},
		assessments: given.assessments && {
			count,
			referral: days,
			date: days,
			risk: categories,
		},
		outcomes: given.outcomes && {
			count,
			referral: days,
			child: days,
			code: new Int16Array(),
			first: new Float64Array(),
			last: new Float64Array(),
			lastDate: days,
		},
		missing: given.missing && {
			count,
			child: days,
			start: days,
			end: days,
			endTimed: categories,
			kind: categories,
			needed: categories,
			offered: categories,
			accepted: categories,
			completed: categories,
			completedAt: days,
			completedTimed: categories,
		},
		discussions: given.discussions && {
			count,
			child: days,
			date: days,
			decision: categories,
			group: new Int16Array(),
		},
		feedback: given.feedback && [],
		training: given.training && {
			count,
			audience: new Int16Array(),
			date: days,
			sessions: days,
			attendees: days,
		},
		given,
		unlinked: new Set(),
		groups: words,
		audiences: words,
	};
}
