import {
	type BreakdownName,
	defaultTables,
	type MeasureDefinition,
	type MeasureId,
	measureIds,
	measures,
} from "../dictionary/measures.ts";

/** One table to be counted: a measure under one set of breakdowns; none for its total. */
export interface PublishedTable {
	/** A measure that is one table and no more goes by its plain name (`outcomeScored`); others are `referrals:risk`. */
	readonly name: string;
	readonly measure: MeasureId;
	/** As they were named: a crossing's shares are of its first-named breakdown. */
	readonly breakdowns: readonly BreakdownName[];
	/** Whether `outcome` tells the same and the worse apart. */
	readonly detail: boolean;
}

/** The names of the tables that are published by default; `isGiven` says whether a measure's export is there. */
export function defaultTableNames(
	isGiven: (measure: MeasureDefinition) => boolean,
): readonly string[] {
	return defaultTables
		.filter((table) => !("whereGiven" in table) || isGiven(measureOf(table)))
		.map((table) => table.name);
}

/**
 * The tables to publish for those named: with the tables that their shares are shares of, in the dictionary's order,
 * whatever the order of naming.
 */
export function completeTables(
	named: readonly PublishedTable[],
): readonly PublishedTable[] {
	const bases = named.flatMap(baseTables);
	return withoutRepeats([...named, ...bases]).toSorted(compareTables);
}

/** Every table of the contract's list, crossings by choice not among them. */
export function allTables(): readonly PublishedTable[] {
	return measureIds.flatMap((measure) => {
		const { breakdowns } = measures[measure];
		const plain = plainTables(measure);
		if (measure === "outcome")
			return [...plain, tableOf(measure, breakdowns, true)];
		if (measure === "riskChange")
			return [...plain, tableOf(measure, ["from", "state", "to"])];
		return withoutRepeats([
			...plain,
			...breakdowns.map((breakdown) => tableOf(measure, [breakdown])),
		]);
	});
}

/** What the plain name of a measure stands for: its total, and the breakdowns that come with it. */
export function plainTables(measure: MeasureId): readonly PublishedTable[] {
	const { total, ownBreakdowns } = measures[measure];
	if (!total) return [tableOf(measure, ownBreakdowns)];
	return [
		tableOf(measure, []),
		...ownBreakdowns.map((breakdown) => tableOf(measure, [breakdown])),
	];
}

/** The tables that hold the bases of a table's shares (contract, section 4). */
function baseTables(table: PublishedTable): readonly PublishedTable[] {
	const { measure, breakdowns } = table;
	const [first] = breakdowns;
	switch (measure) {
		case "riskChange":
			return breakdowns.includes("from")
				? [tableOf("referrals", []), tableOf("referrals", ["risk"])]
				: [tableOf("referrals", [])];
		case "reReferrals":
			return [tableOf("referrals", [])];
		case "outcome":
			return plainTables("outcomeScored");
		case "missingAndAtRisk":
			return [...plainTables("missingChildren"), tableOf("childrenAtRisk", [])];
		case "returnInterviews":
			return plainTables("missingEpisodes");
		// The shares of scored cases are of all cases with the outcome, which are published only where they are named.
		case "outcomeCases":
		case "outcomeScored":
		case "trainingSessions":
		case "trainingAttendees":
			return [];
		case "referrals":
		case "children":
		case "lookedAfter":
		case "closures":
		case "discussed":
		case "missingChildren":
		case "missingEpisodes":
		case "absentChildren":
		case "absentEpisodes":
		case "childrenAtRisk":
			if (first === undefined) return [];
			return breakdowns.length === 1
				? [tableOf(measure, [])]
				: [tableOf(measure, []), tableOf(measure, [first])];
		default:
			return measure satisfies never;
	}
}

/** The table of a measure by these breakdowns. */
export function tableOf(
	measure: MeasureId,
	breakdowns: readonly BreakdownName[],
	detail = false,
): PublishedTable {
	const definition = measures[measure];
	const isWhole =
		!definition.total &&
		!detail &&
		breakdowns.length === definition.breakdowns.length;
	const name =
		isWhole || breakdowns.length === 0
			? measure
			: `${measure}:${breakdowns.join("|")}`;
	return { name, measure, breakdowns, detail };
}

/** Each table once; one that is named in two orders of its breakdowns as named first. */
export function withoutRepeats(
	tables: readonly PublishedTable[],
): readonly PublishedTable[] {
	const seen = new Map<string, PublishedTable>();
	for (const table of tables) {
		const key = `${table.measure}:${table.breakdowns.toSorted().join("|")}:${table.detail}`;
		if (!seen.has(key)) seen.set(key, table);
	}
	return [...seen.values()];
}

function compareTables(a: PublishedTable, b: PublishedTable): number {
	const order = measures[a.measure].breakdowns;
	const byMeasure =
		measureIds.indexOf(a.measure) - measureIds.indexOf(b.measure);
	const bySize = a.breakdowns.length - b.breakdowns.length;
	if (byMeasure !== 0 || bySize !== 0) return byMeasure || bySize;
	for (const [i, breakdown] of a.breakdowns.entries()) {
		const other = b.breakdowns[i] ?? breakdown;
		const difference = order.indexOf(breakdown) - order.indexOf(other);
		if (difference !== 0) return difference;
	}
	return Number(a.detail) - Number(b.detail);
}

function measureOf(table: { readonly name: string }): MeasureDefinition {
	const [name] = table.name.split(":");
	return measures[measureIds.find((id) => id === name) ?? "referrals"];
}
