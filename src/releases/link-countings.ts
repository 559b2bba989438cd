import { readFigure } from "../measures/figure-key.ts";
import { asLaw } from "../reader/relation.ts";
import type { FigureTable, Relation } from "../statistics/figure-table.ts";
import { addMonths } from "../vocabulary/calendar.ts";
import type { Wanted } from "./counting.ts";
import { daysName, isSame } from "./days.ts";
import { addGroups } from "./groups.ts";
import { isJudgedAsAt, kindOf, type Sheet } from "./sheets.ts";
import { type Unknowns, unknownName, unknownsOf } from "./unknowns.ts";
import { addFact, addLink, lessThan, type Names, type Web } from "./web.ts";

/** Some days as they were counted again. */
export interface Counting {
	readonly wanted: Wanted;
	readonly table: FigureTable;
	/** How its figures hang together, whatever their values. */
	readonly relations: readonly Relation[];
}

/**
 * Days as they were counted again, each with how its figures hang together: what is the same for a quarter and the next is
 * worked out once.
 */
export function withRelations(
	counted: readonly Omit<Counting, "relations">[],
): readonly Counting[] {
	const known = new Map<string, readonly Relation[]>();
	return counted.map(({ wanted, table }) => {
		const { days, asAt } = wanted;
		const key = JSON.stringify([
			table.figures.map(({ id, count }) => (count === undefined ? [id] : id)),
			asAt === days.to,
			addMonths(days.to, -12) <= days.from,
		]);
		const relations = known.get(key) ?? table.relations;
		known.set(key, relations);
		return { wanted, table, relations };
	});
}

/** Takes in the true counts of what was counted again. */
export function takeCounts(
	web: Web,
	{ wanted, table }: Pick<Counting, "wanted" | "table">,
): void {
	for (const { measure, cell, count, contributors } of table.figures) {
		if (count === undefined) continue;
		const name = unknownName(wanted.days, wanted.asAt, measure, cell);
		web.counts.set(name, { count, children: contributors ?? count });
	}
}

/** Takes in how the figures of some days hang together: every reader knows it of each of them. */
export function linkCounting(
	web: Web,
	unknowns: Unknowns,
	{ wanted, relations }: Counting,
	sheets: readonly Sheet[],
	threshold: number,
): void {
	const { days, asAt } = wanted;
	const isAtom = unknowns.atoms.some((atom) => isSame(atom, days));
	const published = new Set(
		sheets
			.filter(({ period }) => isSame(period, days))
			.flatMap((sheet) =>
				sheet.figures
					.filter(
						({ measure, kind }) =>
							kind === "distinct" &&
							(!isJudgedAsAt(measure) || sheet.asAt === asAt),
					)
					.flatMap((figure) => unknownsOf(unknowns, days, asAt, figure)),
			),
	);
	const namesOf = (id: string): Names | undefined => {
		const read = readFigure(id);
		const kind = read && kindOf(read.measure, read.cell);
		if (read === undefined || kind === undefined) return undefined;
		const names = unknownsOf(unknowns, days, asAt, { ...read, kind });
		if (kind !== "distinct") return names;
		return names.every((name) => published.has(name)) ? names : undefined;
	};
	for (const relation of relations) {
		if (isAtom || idsOf(relation).some(isDistinct))
			linkRelation(web, relation, namesOf, daysName(days));
		addGroups(web, relation, namesOf, threshold);
	}
}

function isDistinct(id: string): boolean {
	const read = readFigure(id);
	return read !== undefined && kindOf(read.measure, read.cell) === "distinct";
}

/** Takes in one relation of figures, each a sum of unknowns; one with a figure that nobody was told of is left out. */
export function linkRelation(
	web: Web,
	relation: Relation,
	namesOf: (id: string) => Names | undefined,
	when: string,
): void {
	const names = idsOf(relation).map(namesOf);
	const [first, ...others] = names.filter((one) => one !== undefined);
	if (first === undefined || names.length !== others.length + 1) return;
	const said = `${when}: ${wordsFor(relation)}`;
	const rest = others.flat();
	switch (relation.kind) {
		case "sum":
			addLink(web, said, { terms: lessThan(first, rest), lower: 0, upper: 0 });
			return;
		case "within":
			addLink(web, said, { terms: lessThan(first, rest), lower: 0 });
			return;
		case "cover":
			addLink(web, said, { terms: lessThan(rest, first), lower: 0 });
			return;
		case "atMost":
			addLink(web, said, { terms: lessThan(rest, first), lower: 0 });
			return;
		case "together":
			addLink(web, said, { terms: timesLess(web, rest, first), lower: 0 });
			addLink(web, said, { terms: timesLess(web, first, rest), lower: 0 });
			return;
		case "law":
			return;
	}
	relation satisfies never;
}

/** Takes in one relation of unknowns, those that no figure is among them. */
export function linkWhole(
	web: Web,
	relation: Relation,
	nameOf: (name: string) => string,
	when: string,
): void {
	const { said, terms, many = [], lower, upper } = asLaw(relation);
	addFact(web, `link ${web.facts.length}`, `${when}: ${said}`, [
		{
			terms: [
				...terms.map(({ name, coefficient }) => ({
					cell: nameOf(name),
					coefficient,
				})),
				...many.map((name) => ({ cell: nameOf(name), coefficient: web.most })),
			],
			lower,
			upper,
		},
	]);
}

/** Many times one sum less another: the other is 0 where the one is. */
function timesLess({ most }: Web, one: Names, other: Names) {
	return [
		...one.map((cell) => ({ cell, coefficient: most })),
		...other.map((cell) => ({ cell, coefficient: -1 })),
	];
}

export function idsOf(relation: Relation): readonly string[] {
	switch (relation.kind) {
		case "sum":
		case "within":
			return [relation.total, ...relation.parts];
		case "cover":
			return [relation.whole, ...relation.parts];
		case "atMost":
			return [relation.smaller, relation.larger];
		case "together":
			return [relation.one, relation.other];
		case "law":
			return [];
	}
	relation satisfies never;
}

function wordsFor(relation: Relation): string {
	switch (relation.kind) {
		case "sum":
			return `${relation.parts.join(" + ")} = ${relation.total}`;
		case "within":
			return `${relation.parts.join(" + ")} is at most ${relation.total}`;
		case "cover":
			return `${relation.parts.join(" + ")} is at least ${relation.whole}`;
		case "atMost":
			return `${relation.smaller} is at most ${relation.larger}`;
		case "together":
			return `${relation.one} and ${relation.other} are both 0, or neither is`;
		case "law":
			return relation.law.said;
	}
	relation satisfies never;
}
