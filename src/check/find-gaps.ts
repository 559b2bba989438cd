import type { CategoryOf } from "../breakdowns/breakdowns.ts";
import { lackingOf } from "../counting/needs.ts";
import {
	type ColumnName,
	type ExportKind,
	exportKinds,
} from "../dictionary/columns.ts";
import { exportColumns } from "../dictionary/exports.ts";
import { writeFigure } from "../measures/figure-key.ts";
import type { MeasureId } from "../measures/measures.ts";
import type { Settings } from "../settings/settings.ts";
import { type Layout, layOut } from "../statistics/layout.ts";
import { needsOf } from "../statistics/needs-of.ts";
import {
	completeTables,
	defaultTableNames,
} from "../statistics/published-tables.ts";
import { readTableNames } from "../statistics/tables.ts";
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
 * What is not available for want of which export or column: what the declarations of measures and breakdowns need, asked
 * with all exports and without each. Where an export could stand in for a column, both are named.
 *
 * @param tables names of tables that were asked for instead of those of settings
 */
export function findGaps(
	given: Given,
	settings: Settings,
	tables: readonly string[] | undefined,
): readonly Gap[] {
	const names = tables ?? settings.tables ?? defaultTableNames(() => true);
	const layouts = layoutsOf(names, settings);
	const tellable = (columns: Given) =>
		availableFigures(columns, settings, layouts);
	const full = tellable(everything);
	const now = tellable(given);
	const lost = [...full].filter((id) => !now.has(id));
	const absents = absentFrom(given);
	const isStandIn = ({ export: kind, column }: Absent) =>
		column === undefined && standIns.includes(kind);
	const base = absents.filter(isStandIn).reduce(less, everything);
	return absents.map((absent) => {
		if (lost.length === 0) return { ...absent, figures: [] };
		const helps = isStandIn(absent) ? tellable(more(given, absent)) : undefined;
		const left = helps ? undefined : tellable(less(base, absent));
		const ids = lost.filter((id) =>
			helps ? helps.has(id) : left?.has(id) === false,
		);
		return { ...absent, figures: byTable(ids, layouts) };
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

/** The tables of these names, of any year and any words. */
function layoutsOf(
	names: readonly string[],
	settings: Settings,
): readonly Layout[] {
	const reading = readTableNames(names);
	if (!reading.ok) throw new Error(reading.problem);
	const period = readPeriod("2016");
	if (!period.ok) throw new Error(period.problem);
	const words = [{ id: "any", label: "Any" }];
	const context = {
		settings,
		period: period.period,
		levels: settings.riskLevels.filter(({ inScope }) => inScope),
		records: { groups: words, audiences: words },
	};
	return completeTables(reading.tables).map((table) => layOut(context, table));
}

/** The ids of the figures of which exports with these columns tell, as far as columns go. */
function availableFigures(
	given: Given,
	settings: Settings,
	layouts: readonly Layout[],
): ReadonlySet<string> {
	const columns = withLookedAfterThen(given);
	const isTold = (measure: MeasureId, cell: readonly CategoryOf[]) =>
		needsOf(settings, { measure, cell }).every(
			(need) => lackingOf(need, columns).length === 0,
		);
	return new Set(
		layouts.flatMap(({ table: { measure }, cells }) =>
			cells
				.filter((cell) => isTold(measure, cell))
				.map((cell) => writeFigure({ measure, cell })),
		),
	);
}

/**
 * Names of the tables that are lost whole, those of a measure that is lost altogether under its name alone; and ids of
 * the other figures that are lost.
 */
function byTable(
	lost: readonly string[],
	layouts: readonly Layout[],
): readonly string[] {
	const ids = new Set(lost);
	const tables = layouts.map(({ table: { name, measure }, cells }) => ({
		name,
		measure,
		figures: cells.map((cell) => writeFigure({ measure, cell })),
	}));
	const whole = new Set(
		tables
			.filter(
				({ figures }) =>
					figures.length > 0 && figures.every((id) => ids.has(id)),
			)
			.map(({ name }) => name),
	);
	return tables.flatMap(({ name, measure, figures }) => {
		if (name !== measure && whole.has(measure)) return [];
		return whole.has(name) ? [name] : figures.filter((id) => ids.has(id));
	});
}
