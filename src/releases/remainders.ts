import { finestOf } from "../reader/ages.ts";
import { isSame, isWithin } from "./days.ts";
import type { Sheet, SheetFigure } from "./sheets.ts";
import { isSmall, smallValues } from "./small.ts";
import { type Unknowns, unknownsIn } from "./unknowns.ts";
import {
	addTarget,
	countOf,
	lessThan,
	type Names,
	termsOf,
	type Web,
} from "./web.ts";

/**
 * What is left of a longer period when published parts of it are taken away: a year less three quarters is the fourth,
 * whether it was published or not. Where that is small, it must stay open like any small count. What several published
 * figures make up together need only not be told exactly: each of them is judged by itself.
 */
export function addRemainders(
	web: Web,
	unknowns: Unknowns,
	sheets: readonly Sheet[],
	threshold: number,
): void {
	for (const whole of sheets)
		for (const figure of whole.figures) {
			if (figure.kind === "distinct" && !isOfPeople(figure)) continue;
			const parts = sheets.filter((part) => isPartOf(part, whole, figure));
			const own = unknownsIn(unknowns, whole, figure);
			const taken = parts.map((part) => unknownsIn(unknowns, part, figure));
			const ways =
				taken.length > 1 && figure.kind !== "distinct"
					? [...taken, [...new Set(taken.flat())]]
					: taken;
			for (const names of ways) {
				const rest = lessThan(own, names).map(({ cell }) => cell);
				const isPublished = taken.some((one) =>
					one.some((name) => rest.includes(name)),
				);
				addRemainder(web, own, names, figure, threshold, isPublished);
			}
		}
}

/**
 * Ages between two edges of bands that differ from release to release: of one band less another, they make a group of
 * their own.
 */
export function addAgesBetween(
	web: Web,
	unknowns: Unknowns,
	sheets: readonly Sheet[],
	threshold: number,
): void {
	for (const sheet of sheets)
		for (const figure of sheet.figures)
			for (const part of figure.cell) {
				if (part.breakdown !== "ageBand") continue;
				const ages = finestOf(part.category, unknowns.bands);
				if (ages.length < 2) continue;
				for (const category of ages) {
					const cell = figure.cell.map((one) =>
						one === part ? { ...one, category } : one,
					);
					const names = unknownsIn(unknowns, sheet, { ...figure, cell });
					const own = countOf(web, names);
					if (own === undefined || !isSmall(own, threshold)) continue;
					addTarget(
						web,
						`${names.join(" + ")}`,
						termsOf(names),
						smallValues(threshold),
					);
				}
			}
}

/**
 * Whether a longer period less a part of it is a group of children: not of a cohort that comes and goes, and not where
 * children change their category as the period grows.
 */
export function isOfPeople({ measure, cell }: SheetFigure): boolean {
	switch (measure) {
		case "children":
			return cell.every(({ breakdown }) => breakdown === "sex");
		case "missingChildren":
		case "absentChildren":
		case "discussed":
			return cell.length === 0;
		default:
			return false;
	}
}

export function isPartOf(
	part: Sheet,
	whole: Sheet,
	figure: SheetFigure,
): boolean {
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
	isPublished: boolean,
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
	const values =
		isPublished && kind !== "distinct"
			? notTold(left.count)
			: smallValues(threshold);
	addTarget(
		web,
		`${whole.join(" + ")} less ${part.join(" + ")}: ${id}`,
		terms,
		values,
	);
}

/** Its value, and one beside it. */
function notTold(count: number): readonly number[] {
	return count === 1 ? [1, 2] : [count - 1, count];
}

function differenceOf(web: Web, whole: Names, part: Names) {
	const [all, some] = [countOf(web, whole), countOf(web, part)];
	if (all === undefined || some === undefined || all.count < some.count)
		return undefined;
	const count = all.count - some.count;
	return { count, children: count };
}
