import type { Scheme, Statement } from "../reader/statement.ts";
import type { Counted } from "./gathered-facts.ts";
import { notReleased } from "./release.ts";
import type { Sheet, SheetFigure } from "./sheets.ts";

/** A figure of a sheet as one statement of the universe in which all sheets are read. */
export interface Stated {
	readonly sheet: Sheet;
	readonly figure: SheetFigure;
	/** Its unknown. */
	readonly name: string;
	/** How many it is, as far as that can be counted. */
	readonly counted: Counted | undefined;
	/** The levels of risk that count in it; `undefined` where all do. */
	readonly scope: readonly string[] | undefined;
}

/** What readers know beside the sheets themselves. */
export type ReaderScheme = Omit<Scheme, "laterIsAgain"> & {
	/** Whether each later referral of a child in these days is a re-referral. */
	readonly laterIsAgain: (days: Sheet["period"]) => boolean;
};

/** The statement as the reader takes it. */
export function statementOf({ sheet, figure, name, scope }: Stated): Statement {
	const { measure, cell } = figure;
	const { period, asAt } = sheet;
	return { name, measure, cell, period, asAt, scope };
}

/** The reader's scheme for some sheets together. */
export function schemeFor(
	scheme: ReaderScheme,
	sheets: readonly Sheet[],
): Scheme {
	const periods = new Map(sheets.map(({ period }) => [period.id, period]));
	return {
		...scheme,
		laterIsAgain: [...periods.values()].every(scheme.laterIsAgain),
	};
}

/** The name of a sheet's figure that was published; several sheets can have the same figure. */
export function nameIn(sheet: Sheet, { id }: SheetFigure): string {
	return `${whereIn(sheet)}: ${id}`;
}

/** Where a sheet was published: "release 2, January to March 2016". */
export function whereIn({ release, period }: Sheet): string {
	const { number = notReleased } = release ?? {};
	const name = number === notReleased ? "this document" : `release ${number}`;
	return `${name}, ${period.label}`;
}
