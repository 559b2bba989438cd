import type { ProtectedFigure } from "../disclosure/protected-table.ts";
import { measures } from "../measures/measures.ts";
import { inSentence } from "./list-words.ts";
import type { TablePhrases } from "./phrases.ts";
import type { PublishedTable } from "./published.ts";
import { aboutTable } from "./table-words.ts";

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

/** What stands in the place of such a table: "The numbers of referrals by sex are not published …". */
export function sayAllHeldBack(
	table: PublishedTable,
	phrases: TablePhrases,
): string {
	const about = inSentence(aboutTable(table, phrases));
	const comma = about.includes(",") ? "," : "";
	return `The numbers of ${about}${comma} are not published, so that no child can be identified.`;
}
