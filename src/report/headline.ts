import { breakdowns } from "../breakdowns/breakdowns.ts";
import type { ProtectedFigure } from "../disclosure/protected-table.ts";
import { formatCount } from "../vocabulary/numbers.ts";
import { phrasesOf, type TablePhrases } from "./phrases.ts";
import { isProvenLess } from "./proven-order.ts";
import {
	cellsOf,
	commonBase,
	findTable,
	hasSomething,
	type PublishedTable,
} from "./published.ts";
import { isShownAs, isUnreliableBase } from "./say-figure.ts";
import {
	baseForms,
	isMultiSelect,
	phraseOf,
	tableText,
} from "./table-words.ts";
import type { Writing } from "./writing.ts";

/** What the published figures of a table prove: the category that holds all, over half, or more than any other. */
export interface Finding {
	readonly extent: "all" | "most" | "largest";
	readonly figure: ProtectedFigure;
}

/**
 * What may be claimed of a table: "all", "most" (the published share is over half of a count that is not rounded) or
 * "largest" (nothing in the table is held back, and the count is over all that any other can be).
 */
export function findingOf(
	table: PublishedTable,
	cells: readonly ProtectedFigure[],
	base: ProtectedFigure | undefined,
): Finding | undefined {
	// Of one there is nothing to find.
	if (base?.value.status === "shown" && base.value.count < 2) return undefined;
	const whole = isMultiSelect(table) ? undefined : holdsAll(cells, base);
	if (whole) return { extent: "all", figure: whole };
	const largest = provenLargest(cells);
	const majority = provenMajority(cells, largest);
	if (majority) return { extent: "most", figure: majority };
	const small =
		base && isUnreliableBase(base.value) && base.value.status === "shown";
	return largest && !small ? { extent: "largest", figure: largest } : undefined;
}

/** A headline that states the finding, where there is one; else it only names the subject. */
export function headlineOf(
	table: PublishedTable,
	cells: readonly ProtectedFigure[],
	base: ProtectedFigure | undefined,
	phrases: TablePhrases,
): string {
	const found = findingOf(table, cells, base);
	if (!found) return phrases.headline ?? neutralHeadline(table);
	// What the whole is called in brackets is for sentences: "referrals closed in the period (whenever they were made)".
	const forms = baseForms(phrases, table.measure, base);
	const many = forms.many.replace(/ \([^)]*\)/, "");
	const { finding, name } = phraseOf(found.figure, phrases);
	const count = base?.value.status === "shown" ? base.value.count : undefined;
	switch (found.extent) {
		case "all":
			return `All ${formatCount(count ?? 0)} ${many} ${finding}`;
		case "most":
			return base && count !== undefined && isUnreliableBase(base.value)
				? `Most of the ${count} ${many} ${finding}`
				: `Most ${many} ${finding}`;
		case "largest":
			return `Largest group: ${name}`;
	}
	found.extent satisfies never;
}

/** The headline of a table by its name; one that claims nothing where it has nothing to tell or is not published. */
export function headlineFor(writing: Writing, name: string): string {
	const table = findTable(writing, name);
	if (!table) return phrasesOf(writing.template.phrases, name).headline ?? "";
	const cells = cellsOf(writing, table);
	const phrases = phrasesOf(writing.template.phrases, tableText(table));
	return hasSomething(writing, cells)
		? headlineOf(table, cells, commonBase(writing, cells), phrases)
		: (phrases.headline ?? neutralHeadline(table));
}

/** The headline that claims nothing. */
export function neutralHeadline(table: PublishedTable): string {
	return table.breakdowns
		.map((breakdown) => breakdowns[breakdown].heading)
		.join(" and ");
}

function holdsAll(
	cells: readonly ProtectedFigure[],
	base: ProtectedFigure | undefined,
): ProtectedFigure | undefined {
	if (base?.value.status !== "shown") return undefined;
	const { count } = base.value;
	return cells.find((cell) => isShownAs(cell, count) && cell.base === base.id);
}

/** The one category that is over half, by its published share: 51% at the least, so that no rounding made it so. */
function provenMajority(
	cells: readonly ProtectedFigure[],
	largest: ProtectedFigure | undefined,
): ProtectedFigure | undefined {
	const over = cells.filter((cell) => {
		if (cell.value.status === "rounded" || cell.share === undefined)
			return false;
		return (
			(cell.share.status === "shown" ? cell.share.percent : cell.share.from) >
			50
		);
	});
	if (over.length === 1) return over[0];
	return over.find((cell) => cell === largest);
}

function provenLargest(
	cells: readonly ProtectedFigure[],
): ProtectedFigure | undefined {
	return cells.find((cell) =>
		cells.every((other) => other === cell || isProvenLess(other, cell)),
	);
}
