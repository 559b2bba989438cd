import type { AgeBand } from "../settings/settings.ts";
import type { FigureTable } from "../statistics/figure-table.ts";
import type { Day } from "../vocabulary/calendar.ts";
import type { Period } from "../vocabulary/period.ts";
import { type Days, daysName, isSame, isWithin } from "./days.ts";
import { type Sheet, type SheetFigure, tableNameOf } from "./sheets.ts";

/** What is to be counted again from the present exports. */
export interface Asked {
	readonly period: Period;
	readonly asAt: Day;
	readonly tables: readonly string[];
	readonly ageBands: readonly AgeBand[];
	/** Every level of risk counts, whatever counts in the figures at hand. */
	readonly allLevels?: boolean;
}

/** Counts again; every measure over the whole of the period. */
export type Recount = (asked: Asked) => FigureTable;

/** Days that have to be counted, as at a day, and the tables that are needed of them. */
export interface Wanted {
	readonly days: Days;
	readonly asAt: Day;
	readonly tables: ReadonlySet<string>;
}

/**
 * What has to be counted: of the shortest runs of days all that has a day, of each sheet's days what is counted once a
 * period.
 */
export function wantedCountings(
	sheets: readonly Sheet[],
	atoms: readonly Days[],
): readonly Wanted[] {
	const wanted = new Map<string, Wanted & { readonly tables: Set<string> }>();
	const want = (days: Days, asAt: Day, tables: readonly string[]) => {
		if (tables.length === 0) return;
		const key = `${daysName(days)} ${asAt}`;
		const own = wanted.get(key) ?? { days, asAt, tables: new Set<string>() };
		wanted.set(key, own);
		for (const table of tables) own.tables.add(table);
	};
	for (const atom of atoms) {
		const covering = sheets.filter(({ period }) => isWithin(atom, period));
		const flows = tablesOf(covering, ["flow"]);
		for (const asAt of new Set(covering.map((sheet) => sheet.asAt))) {
			const judged = covering.filter((sheet) => sheet.asAt === asAt);
			want(atom, asAt, withMargins([...flows, ...tablesOf(judged, ["state"])]));
		}
	}
	for (const sheet of sheets) {
		const same = sheets.filter(
			(other) =>
				other.asAt === sheet.asAt && isSame(other.period, sheet.period),
		);
		const distinct = tablesOf(same, ["distinct"]);
		want(sheet.period, sheet.asAt, [
			...distinct,
			...withMargins(tablesOf(same, ["flow", "state"])),
		]);
	}
	return [...wanted.values()];
}

function tablesOf(
	sheets: readonly Sheet[],
	kinds: readonly SheetFigure["kind"][],
): readonly string[] {
	const names = sheets.flatMap(({ figures }) =>
		figures.filter(({ kind }) => kinds.includes(kind)).map(nameWithoutDays),
	);
	return [...new Set(names)];
}

/** Months and quarters are days, not categories. */
function nameWithoutDays({ measure, cell }: SheetFigure): string {
	return tableNameOf({
		measure,
		cell: cell.filter(
			({ breakdown }) => breakdown !== "month" && breakdown !== "quarter",
		),
	});
}

/**
 * Tables of the referrals, and those that any two of them have in common: whoever knows two crossings knows that they
 * agree on their common margin, published or not.
 */
function withMargins(tables: readonly string[]): readonly string[] {
	const sets = tables
		.filter((name) => /^(referrals|riskChange):/.test(name))
		.map((name) =>
			name
				.slice(name.indexOf(":") + 1)
				.split("|")
				.map((breakdown) => (breakdown === "from" ? "risk" : breakdown)),
		);
	const margins = sets.flatMap((one, at) =>
		sets.slice(at + 1).flatMap((other) => {
			const common = one.filter((breakdown) => other.includes(breakdown));
			const isTable = common.every(
				(breakdown) => breakdown !== "to" && breakdown !== "direction",
			);
			return common.length > 0 && isTable
				? [`referrals:${common.join("|")}`]
				: [];
		}),
	);
	return [...new Set([...tables, ...margins])];
}
