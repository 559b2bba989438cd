import { isSame, isWithin } from "./days.ts";
import type { Sheet, SheetFigure } from "./sheets.ts";
import { isSmall, smallValues } from "./small.ts";
import { type Unknowns, unknownsIn } from "./unknowns.ts";
import { addTarget, countOf, lessThan, type Names, type Web } from "./web.ts";

/**
 * What is left of a longer period when published parts of it are taken away: a year less three quarters is the fourth,
 * whether it was published or not. Where that is small, it must stay open like any small count.
 */
export function addRemainders(
	web: Web,
	unknowns: Unknowns,
	sheets: readonly Sheet[],
	threshold: number,
): void {
	for (const whole of sheets)
		for (const figure of whole.figures) {
			const parts = sheets.filter((part) => isPartOf(part, whole, figure));
			const own = unknownsIn(unknowns, whole, figure);
			const taken = parts.map((part) => unknownsIn(unknowns, part, figure));
			for (const names of taken)
				addRemainder(web, own, names, figure, threshold);
			if (taken.length > 1 && figure.kind !== "distinct")
				addRemainder(web, own, [...new Set(taken.flat())], figure, threshold);
		}
}

function isPartOf(part: Sheet, whole: Sheet, figure: SheetFigure): boolean {
	return (
		isWithin(part.period, whole.period) &&
		!isSame(part.period, whole.period) &&
		(figure.kind !== "state" || part.asAt === whole.asAt) &&
		part.figures.some(({ id }) => id === figure.id)
	);
}

function addRemainder(
	web: Web,
	whole: Names,
	part: Names,
	{ id, kind }: SheetFigure,
	threshold: number,
): void {
	const terms = lessThan(whole, part);
	if (terms.length === 0) return;
	const left =
		kind === "distinct"
			? differenceOf(web, whole, part)
			: countOf(
					web,
					terms.map(({ cell }) => cell),
				);
	if (left === undefined || !isSmall(left, threshold)) return;
	const [only, ...others] = terms;
	if (others.length === 0 && only && web.targets.has(only.cell)) return;
	const name = `${whole.join(" + ")} less ${part.join(" + ")}: ${id}`;
	addTarget(web, name, terms, smallValues(threshold));
}

function differenceOf(web: Web, whole: Names, part: Names) {
	const [all, some] = [countOf(web, whole), countOf(web, part)];
	if (all === undefined || some === undefined || all.count < some.count)
		return undefined;
	const count = all.count - some.count;
	return { count, children: count };
}
