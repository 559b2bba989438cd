import {
	type BreakdownName,
	type MeasureId,
	measureIds,
	measures,
} from "../dictionary/measures.ts";
import { nearestName } from "../vocabulary/words.ts";
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
 * breakdowns counts as named first. Refuses an unknown name, with the nearest known one. It needs no data, so that
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
	const colon = name.indexOf(":");
	const measureName = colon < 0 ? name : name.slice(0, colon);
	const measure = measureIds.find((id) => id === measureName);
	if (measure === undefined)
		return unknownName(`"${name}" is not a table`, name, tableNames());
	if (colon < 0) return { ok: true, tables: plainTables(measure) };
	return readBreakdowns(name, measure, name.slice(colon + 1).split("|"));
}

function readBreakdowns(
	name: string,
	measure: MeasureId,
	words: readonly string[],
): TableReading {
	const { breakdowns } = measures[measure];
	const read: BreakdownName[] = [];
	for (const word of words.map((w) => w.trim())) {
		const breakdown = breakdowns.find((b) => b === word);
		if (breakdown === undefined) {
			const problem = `"${name}" is not a table: "${measure}" has no breakdown "${word}"`;
			return unknownName(problem, word, breakdowns);
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

/** `outcome` is counted by both of its breakdowns or not at all: by one it would be another measure. */
function namedTable(
	name: string,
	measure: MeasureId,
	breakdowns: readonly BreakdownName[],
): TableReading {
	if (measure !== "outcome")
		return { ok: true, tables: [tableOf(measure, breakdowns)] };
	return breakdowns.length === 2
		? { ok: true, tables: [tableOf(measure, ["code", "result"], true)] }
		: refused(
				`"${name}" is not a table. Write outcome, or outcome:code|result with the same and the worse told apart.`,
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
): TableReading {
	const nearest = nearestName(word, known);
	return refused(
		nearest === undefined
			? `${problem}.`
			: `${problem}. The nearest known name is "${nearest}".`,
	);
}

function refused(problem: string): TableReading {
	return { ok: false, problem };
}
