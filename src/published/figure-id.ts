import { type BreakdownName, breakdowns } from "../breakdowns/breakdowns.ts";
import { type MeasureId, measureIds, measures } from "../measures/measures.ts";
import type { PublishedPart } from "./published-figures.ts";

/** A figure's id, taken apart. */
export interface ReadId {
	readonly measure: MeasureId;
	readonly cell: readonly PublishedPart[];
}

/** Takes a figure's id apart (contract, section 4); `undefined` where it is not one of the dictionary's. */
export function readFigureId(id: string): ReadId | undefined {
	const colon = id.indexOf(":");
	const name = colon < 0 ? id : id.slice(0, colon);
	const measure = measureIds.find((known) => known === name);
	if (measure === undefined) return undefined;
	if (colon < 0)
		return measures[measure].total ? { measure, cell: [] } : undefined;
	const parts = id
		.slice(colon + 1)
		.split("|")
		.map((part) => readPart(part, measures[measure].breakdowns));
	const cell = parts.filter((part) => part !== undefined);
	return cell.length === parts.length && isInOrder(cell)
		? { measure, cell }
		: undefined;
}

function readPart(
	part: string,
	known: readonly BreakdownName[],
): PublishedPart | undefined {
	const equals = part.indexOf("=");
	const name = part.slice(0, equals);
	const category = part.slice(equals + 1);
	const breakdown = known.find((one) => one === name && one in breakdowns);
	return breakdown === undefined || equals < 0 || category === ""
		? undefined
		: { breakdown, category };
}

/** Breakdowns stand in alphabetical order, each once. */
function isInOrder(cell: readonly PublishedPart[]): boolean {
	return cell.every(
		({ breakdown }, i) => i === 0 || breakdown > (cell[i - 1]?.breakdown ?? ""),
	);
}
