import { dateColumns } from "../dictionary/columns.ts";
import { isWordColumn } from "../dictionary/word-columns.ts";
import type { ColumnTally } from "../validate/tally-words.ts";
import type { HeadingMatch } from "./match-headings.ts";
import type { SeenFile } from "./recognise-files.ts";
import type { TableLook } from "./scan-table.ts";

/** Of the cells of a column that are filled, so many must be what its name says. */
const mostly = 0.8;

/**
 * A file whose nearly known headings stand over other things than they say is not taken for what it seems: those headings
 * become a matter for a person.
 */
export function withoutMisfits(
	file: SeenFile,
	look: TableLook | undefined,
): SeenFile {
	const { fit } = file;
	if (!fit || !look) return file;
	const misfits = fit.matches.filter(
		(match) => match.sure === "near" && !fits(match, look),
	);
	if (misfits.length === 0) return file;
	const matches = fit.matches.filter((match) => !misfits.includes(match));
	const doubts = misfits.map(({ column, index }) => ({
		column,
		candidates: [index],
	}));
	return {
		...file,
		is: "doubtful",
		fit: { ...fit, matches, doubts: [...fit.doubts, ...doubts] },
	};
}

/** Of the words under a heading that may be a column, so many must be known as words of that column. */
const nearlyAll = 0.9;

/**
 * A heading that may be one column alone ("Status") is taken for it where the words under it are known as that column's:
 * "Child in need" is nothing else.
 */
export function withTellingWords(
	file: SeenFile,
	tallies: readonly ColumnTally[],
): SeenFile {
	const { fit } = file;
	if (!fit) return file;
	const told = fit.doubts.filter(
		({ column }) =>
			column !== "placing_authority" &&
			tallies.some((tally) => tally.column === column && isTold(tally)),
	);
	const matches = told.flatMap(({ column, candidates: [index] }) =>
		index === undefined ? [] : [{ column, index, sure: "near" } as const],
	);
	const doubts = fit.doubts.filter((doubt) => !told.includes(doubt));
	return {
		...file,
		fit: { ...fit, matches: [...fit.matches, ...matches], doubts },
	};
}

function isTold({ column, words }: ColumnTally): boolean {
	// Free words are all taken, and so tell nothing.
	if (column === "group" || column === "audience") return false;
	const all = words.reduce((sum, { count }) => sum + count, 0);
	const known = words
		.filter(({ means }) => means !== undefined)
		.reduce((sum, { count }) => sum + count, 0);
	return known > 0 && known >= all * nearlyAll;
}

function fits({ column }: HeadingMatch, look: TableLook): boolean {
	const found = look.columns.get(column);
	if (!found || found.filled === 0) return true;
	const dated = (found.dates + found.dayNumbers) / found.filled;
	if (!dateColumns.has(column)) return dated < mostly;
	// A date may stand in it, or yes and no.
	return isWordColumn(column) || dated >= mostly;
}
