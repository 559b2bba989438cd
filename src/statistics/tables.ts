import type { BreakdownName } from "../breakdowns/breakdowns.ts";
import { readName } from "../measures/figure-key.ts";
import { type MeasureId, measureIds, measures } from "../measures/measures.ts";
import { likelyName } from "../vocabulary/words.ts";
import {
	allTables,
	type PublishedTable,
	plainTables,
	tableOf,
	withoutRepeats,
} from "./published-tables.ts";

/** The outcome of reading names of tables: the tables, or what to tell the person who wrote them. */
export type TableReading =
	| { readonly ok: true; readonly tables: readonly PublishedTable[] }
	| { readonly ok: false; readonly problem: string };

/** Every further breakdown makes more small counts than it shows. */
const mostBreakdowns = 3;

/**
 * Reads names of tables (contract, section 4): `referrals`, `referrals:risk`, `referrals:risk|sex` (or `+` for `|`),
 * `outcome`, `all`. Gives each table once, in the order of naming; a table that is named in two orders of its
 * breakdowns counts as named first. Refuses an unknown name, with the known one that is
 * like it, or else with what there is. It needs no data, so that
 * names can be checked before any is read.
 */
export function readTableNames(names: readonly string[]): TableReading {
	const tables: PublishedTable[] = [];
	for (const name of names) {
		const reading = readTableName(name.trim().replaceAll("+", "|"));
		if (!reading.ok) return reading;
		tables.push(...reading.tables);
	}
	return { ok: true, tables: withoutRepeats(tables) };
}

function readTableName(name: string): TableReading {
	if (name === "all") return { ok: true, tables: allTables() };
	const { measure, parts } = readName(name);
	if (measure === undefined)
		return unknownName(
			`"${name}" is not a table`,
			name,
			tableNames(),
			`A table is a measure, alone or by a breakdown (referrals:risk), or all. Measures: ${measureIds.join(", ")}.`,
		);
	if (parts === undefined) return { ok: true, tables: plainTables(measure.id) };
	// A figure's id is no name of a table.
	const words = parts.map(({ breakdown, category }) =>
		category === undefined ? breakdown : `${breakdown}=${category}`,
	);
	return readBreakdowns(name, measure.id, words);
}

function readBreakdowns(
	name: string,
	measure: MeasureId,
	words: readonly string[],
): TableReading {
	const { breakdowns } = measures[measure];
	const read: BreakdownName[] = [];
	for (const word of words) {
		const breakdown = breakdowns.find((b) => b === word);
		if (breakdown === undefined) {
			const problem = `"${name}" is not a table: "${measure}" has no breakdown "${word}"`;
			return unknownName(
				problem,
				word,
				breakdowns,
				breakdowns.length === 0 ? "" : `It has ${breakdowns.join(", ")}.`,
			);
		}
		if (read.includes(breakdown))
			return refused(`"${name}" is not a table: it names "${word}" twice.`);
		read.push(breakdown);
	}
	if (read.length > mostBreakdowns)
		return refused(
			`"${name}" is not a table: at most ${mostBreakdowns} breakdowns are crossed, as each makes the counts smaller.`,
		);
	return namedTable(name, measure, read);
}

/** What is told by all of its breakdowns or not at all is named in full where it is told in detail. */
function namedTable(
	name: string,
	measure: MeasureId,
	names: readonly BreakdownName[],
): TableReading {
	const { breakdowns: all, detail } = measures[measure];
	if (detail === undefined)
		return { ok: true, tables: [tableOf(measure, names)] };
	return names.length === all.length
		? { ok: true, tables: [tableOf(measure, all, true)] }
		: refused(
				`"${name}" is not a table. Write ${measure}, or ${measure}:${all.join("|")} ${detail}.`,
			);
}

/** All names of tables that are known, without crossings beyond the published ones. */
export function tableNames(): readonly string[] {
	return [...measureIds, ...allTables().map((table) => table.name), "all"];
}

function unknownName(
	problem: string,
	word: string,
	known: readonly string[],
	otherwise: string,
): TableReading {
	const likely = likelyName(word, known);
	const remedy =
		likely === undefined ? otherwise : `The nearest known name is "${likely}".`;
	return refused(`${problem}. ${remedy}`.trimEnd());
}

function refused(problem: string): TableReading {
	return { ok: false, problem };
}
