import { breakdowns } from "../breakdowns/breakdowns.ts";
import type { ProtectedFigure } from "../disclosure/protected-table.ts";
import { measures } from "../measures/measures.ts";
import type { PublishedTable } from "./published.ts";

/** Whether nothing may be told of a table: rows of [c] would only look like figures. */
export function isAllHeldBack(
	{ measure, breakdowns: names }: PublishedTable,
	cells: readonly ProtectedFigure[],
): boolean {
	return (
		names.length > 0 &&
		measures[measure].table === undefined &&
		cells.every(({ value }) => value.status === "withheld")
	);
}

/** What stands in the place of such a table. */
export function sayAllHeldBack({ breakdowns: names }: PublishedTable): string {
	const by = names.map((name) => breakdowns[name].label).join(" and ");
	return `The numbers by ${by} are not published, so that no child can be identified.`;
}
