import { breakdowns } from "../breakdowns/breakdowns.ts";
import { recorded } from "../dictionary/category.ts";
import type { ProtectedFigure } from "../disclosure/protected-table.ts";
import type { Unit } from "../measures/measure.ts";
import { type MeasureId, measures } from "../measures/measures.ts";
import { inSentence } from "./list-words.ts";
import type { Forms, TablePhrases } from "./phrases.ts";
import type { PublishedTable } from "./published.ts";

/** How a category is spoken of in sentences. */
export interface Said {
	readonly verb: Forms;
	readonly says: Forms;
	readonly none: string | undefined;
	readonly meaning: string | undefined;
	/** What a headline says of it. */
	readonly finding: string;
	readonly name: string;
}

/** One category: what may be told of it, and its words. */
export interface Told extends Said {
	readonly figure: ProtectedFigure;
}

/** What one and several of a unit are called. */
export const unitForms: Readonly<Record<Unit, Forms>> = {
	referral: { one: "referral", many: "referrals" },
	child: { one: "child", many: "children" },
	case: { one: "case", many: "cases" },
	episode: { one: "episode", many: "episodes" },
	session: { one: "session", many: "sessions" },
	attendee: { one: "person", many: "people" },
};

/** The name under which `phrases.yaml` speaks of a table. */
export function tableText(table: PublishedTable): string {
	return table.breakdowns.length === 0
		? table.measure
		: `${table.measure}:${table.breakdowns.join("|")}`;
}

/** The words for a cell's category: the template's own, else its pattern for any category. */
export function phraseOf(figure: ProtectedFigure, phrases: TablePhrases): Said {
	const part = figure.cell[figure.cell.length - 1];
	const own = part && phrases.categories.get(part.category);
	const label = inSentence(part?.label ?? figure.label);
	const verb = own?.verb ?? phrases.verb;
	const says = own?.says ?? {
		one: phrases.each.one.replaceAll("{label}", label),
		many: phrases.each.many.replaceAll("{label}", label),
	};
	return {
		verb,
		says,
		none: own?.none,
		meaning: own?.meaning,
		finding: own?.finding ?? `${verb.many} ${says.many}`,
		name: own?.name ?? says.many.replace(/^(of|as|for|in) /, ""),
	};
}

/**
 * What the whole of a table is called: "referral", or what the template calls it. Where shares are of what is
 * recorded, it says so.
 */
export function baseForms(
	phrases: TablePhrases,
	measure: MeasureId,
	base: ProtectedFigure | undefined,
): Forms {
	const noun = phrases.base ?? unitForms[measures[measure].unit];
	const known = base?.cell.find(({ category }) => category === recorded.id);
	if (!known) return noun;
	const whom = measures[measure].unit === "child" ? "whom" : "which";
	const what = ` for ${whom} the ${breakdowns[known.breakdown].label} is recorded`;
	return { one: noun.one + what, many: noun.many + what };
}

/** Whether one referral can be in several categories, so that shares can add up to more than 100%. */
export function isMultiSelect(table: PublishedTable): boolean {
	return table.breakdowns.some((name) => breakdowns[name].overlaps);
}

/** What a table's caption and a chart's subtitle call it, without the period. */
export function aboutTable(
	table: PublishedTable,
	phrases: TablePhrases,
): string {
	if (phrases.about !== undefined) return phrases.about;
	const by = table.breakdowns.map((breakdown) => breakdowns[breakdown].label);
	const { label } = measures[table.measure];
	return by.length === 0 ? label : `${label} by ${by.join(" and ")}`;
}
