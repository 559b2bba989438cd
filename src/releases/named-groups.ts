import type { Term } from "../disclosure/facts/fact.ts";
import { finestOf } from "../reader/ages.ts";
import type { Relation } from "../statistics/figure-table.ts";
import { releaseName } from "./release.ts";
import { isOfPeople, isPartOf } from "./remainders.ts";
import type { ReleasedSheet } from "./sheets.ts";
import { idOf, type SheetFigure } from "./sheets.ts";
import { type Unknowns, unknownsIn } from "./unknowns.ts";
import { lessThan, type Names, termsOf } from "./web.ts";

/** A group that no release counts and subtraction tells, by what it is made of. */
export interface NamedGroup {
	readonly cell: string;
	readonly terms: readonly Term[];
	readonly threshold: number;
	/** It holds a figure that is published by itself, and judged so: together they need only not be told exactly. */
	readonly isJudgedByParts: boolean;
}

/**
 * What is left of a longer period when published parts of it are taken away, and of a larger count when a smaller one
 * within it is: of figures that several releases tell.
 */
export function namedGroups(
	sheets: readonly ReleasedSheet[],
	unknowns: Unknowns,
	relationsOf: (sheet: ReleasedSheet) => readonly Relation[],
): readonly NamedGroup[] {
	const groups = new Map<string, NamedGroup>();
	const add = ({ name: cell, ...less }: Less, { release }: ReleasedSheet) => {
		const { threshold } = release.content.figures.policy;
		// What is left goes by one name, whatever was taken away.
		const key = JSON.stringify(less.terms);
		if (less.terms.length > 0 && !groups.has(key))
			groups.set(key, { cell, threshold, ...less });
	};
	for (const whole of sheets) {
		for (const figure of whole.figures)
			for (const less of [
				...remainders(sheets, unknowns, whole, figure),
				...agesBetween(unknowns, whole, figure),
			])
				add(less, whole);
		for (const relation of relationsOf(whole)) {
			const less = differenceOf(unknowns, whole, relation);
			if (less !== undefined) add(less, whole);
		}
	}
	return [...groups.values()];
}

interface Less {
	readonly name: string;
	readonly terms: readonly Term[];
	readonly isJudgedByParts: boolean;
}

/** A year less each of its quarters, and less all of them that are published. */
function remainders(
	sheets: readonly ReleasedSheet[],
	unknowns: Unknowns,
	whole: ReleasedSheet,
	figure: SheetFigure,
): readonly Less[] {
	if (figure.kind === "distinct" && !isOfPeople(figure)) return [];
	const parts = sheets.filter((part) => isPartOf(part, whole, figure));
	const own = unknownsIn(unknowns, whole, figure);
	const taken = parts.map((part) => ({
		names: unknownsIn(unknowns, part, figure),
		words: releaseName(part.release),
	}));
	const all = taken.flatMap(({ names }) => names);
	const ways =
		taken.length > 1 && figure.kind !== "distinct"
			? [
					...taken,
					{
						names: [...new Set(all)],
						words: taken.map(({ words }) => words).join(" and "),
					},
				]
			: taken;
	return ways.map(({ names, words }) => {
		const terms = lessThan(own, names);
		const left = terms.map(({ cell }) => cell);
		return {
			name: `${figure.id}: ${releaseName(whole.release)}, less ${words}`,
			terms,
			isJudgedByParts:
				figure.kind !== "distinct" &&
				taken.some((one) => one.names.some((name) => left.includes(name))),
		};
	});
}

/** Ages between two edges of bands that differ from release to release. */
function agesBetween(
	unknowns: Unknowns,
	sheet: ReleasedSheet,
	figure: SheetFigure,
): readonly Less[] {
	return figure.cell.flatMap((part): readonly Less[] => {
		if (part.breakdown !== "ageBand") return [];
		const ages = finestOf(part.category, unknowns.bands);
		if (ages.length < 2) return [];
		return ages.map((category) => {
			const cell = figure.cell.map((one) =>
				one === part ? { ...one, category } : one,
			);
			return {
				name: `${idOf(figure.measure, cell)}: ${sheet.period.label}, by bands of age that differ`,
				terms: termsOf(unknownsIn(unknowns, sheet, { ...figure, cell })),
				isJudgedByParts: false,
			};
		});
	});
}

/** A larger figure less what lies within it, where all are published. */
function differenceOf(
	unknowns: Unknowns,
	sheet: ReleasedSheet,
	relation: Relation,
): Less | undefined {
	const [whole, ...parts] =
		relation.kind === "atMost"
			? [relation.larger, relation.smaller]
			: relation.kind === "within"
				? [relation.total, ...relation.parts]
				: [];
	if (whole === undefined) return undefined;
	const names = [whole, ...parts].map((id) => namesOf(unknowns, sheet, id));
	const [own, ...taken] = names.filter((one) => one !== undefined);
	if (own === undefined || names.length !== taken.length + 1) return undefined;
	return {
		name: `${[whole, ...parts].join(" − ")}: ${releaseName(sheet.release)}`,
		terms: lessThan(own, taken.flat()),
		isJudgedByParts: false,
	};
}

function namesOf(
	unknowns: Unknowns,
	sheet: ReleasedSheet,
	id: string,
): Names | undefined {
	const figure = sheet.figures.find((one) => one.id === id);
	return figure && unknownsIn(unknowns, sheet, figure);
}
