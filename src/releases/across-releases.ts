import { readFigures } from "../reader/read-figures.ts";
import { asLaw, namesIn, type Relation } from "../reader/relation.ts";
import type { Statement } from "../reader/statement.ts";
import { addMonths } from "../vocabulary/calendar.ts";
import { releaseName } from "./release.ts";
import { addRule, addSaid, agrees, isUntold, toldByTheRule } from "./said.ts";
import {
	type ReleasedSheet,
	type Sheet,
	type SheetFigure,
	tableNameOf,
} from "./sheets.ts";
import { isSmall, smallValues } from "./small.ts";
import {
	addFact,
	addTarget,
	type Counted,
	type Names,
	type Web,
} from "./web.ts";

/** A sheet by whom it counts, and how many its figures are. */
export interface AcrossSheet {
	readonly sheet: Sheet;
	/** The levels of risk that count in it. */
	readonly scope: readonly string[];
	/** What a figure is a sum of in the web; `undefined` where it is an unknown of its own. */
	readonly namesOf: ((figure: SheetFigure) => Names) | undefined;
	readonly countOf: (figure: SheetFigure) => Counted | undefined;
}

/**
 * Adds what follows across releases, as at several days, over periods that overlap, in scope and at all levels: how all
 * that they tell of the same children hangs together, and what is left between them where that is small.
 */
export function addAcross(
	web: Web,
	sheets: readonly AcrossSheet[],
	levels: readonly string[],
	threshold: number,
): void {
	const entries = sheets.flatMap(({ sheet, scope, namesOf, countOf: count }) =>
		sheet.figures.map((figure) => ({
			figure,
			sheet,
			statement: statementOf(sheet, figure, scope),
			names: namesOf?.(figure),
			counted: count(figure),
		})),
	);
	const byName = new Map(entries.map((one) => [one.statement.name, one]));
	const knowledge = readFigures(
		[...byName.values()].map((one) => one.statement),
		{
			levels,
			laterIsAgain: sheets.every(
				({ sheet: { period } }) => addMonths(period.to, -12) <= period.from,
			),
			isComplete: () => true,
			isConstant: () => false,
		},
	);
	const termsFor = (name: string) => {
		const own = byName.get(name);
		if (own === undefined) return [`across ${name}`];
		return own.names ?? [name];
	};
	for (const one of entries)
		if (one.names === undefined && one.counted !== undefined)
			web.counts.set(one.statement.name, one.counted);
	const sheetOf = (name: string) => byName.get(name)?.sheet;
	for (const relation of acrossSheets(knowledge.relations, sheetOf))
		addRelation(web, relation, termsFor);
	for (const { terms } of knowledge.differences) {
		const own = terms.map(({ name, coefficient }) => ({
			coefficient,
			one: byName.get(name),
		}));
		const among = new Set(own.map(({ one }) => one?.sheet));
		if (among.size < 2 || !own.some(({ one }) => isAtHand(one?.sheet)))
			continue;
		// What was held back before is judged by itself: nobody can subtract it.
		if (!own.every(({ one }) => isAtHand(one?.sheet) || isTold(one?.figure)))
			continue;
		const count = own.reduce(
			(sum, { coefficient, one }) =>
				sum + coefficient * (one?.counted?.count ?? Number.NaN),
			0,
		);
		if (!(count >= 1 && count < threshold)) continue;
		addTarget(
			web,
			wordsFor(own.map(({ one, coefficient }) => ({ one, coefficient }))),
			merge(
				terms.flatMap(({ name, coefficient }) =>
					termsFor(name).map((cell) => ({ cell, coefficient })),
				),
			),
			smallValues(threshold),
		);
	}
}

function isAtHand(sheet: Sheet | undefined): boolean {
	return sheet !== undefined && sheet.release === undefined;
}

/** Whether a release told a figure's number. */
function isTold(figure: SheetFigure | undefined): boolean {
	return figure?.published !== undefined && !isUntold(figure.published);
}

/**
 * Relations that speak of several sheets, or that hang together with such by cells that no figure is: those of one sheet
 * alone are known of it anyway.
 */
function acrossSheets(
	relations: readonly Relation[],
	sheetOf: (name: string) => Sheet | undefined,
): readonly Relation[] {
	const groups = new Map<string, Relation[]>();
	const groupOf = (name: string) => groups.get(name) ?? [];
	for (const relation of relations) {
		const hidden = namesIn(relation).filter(
			(name) => sheetOf(name) === undefined,
		);
		const own = [...new Set(hidden.flatMap(groupOf)), relation];
		for (const one of own)
			for (const name of namesIn(one))
				if (sheetOf(name) === undefined) groups.set(name, own);
	}
	return relations.filter((relation) => {
		const hidden = namesIn(relation).filter(
			(name) => sheetOf(name) === undefined,
		);
		const together = [relation, ...hidden.flatMap(groupOf)];
		const among = new Set(
			together.flatMap(namesIn).flatMap((name) => sheetOf(name) ?? []),
		);
		return among.size > 1;
	});
}

/** Takes in what a release said whose figures are unknowns of their own, as it counted at other levels. */
export function addOfOtherScope(
	web: Web,
	{ sheet, countOf: count }: AcrossSheet & { readonly sheet: ReleasedSheet },
	threshold: number,
): void {
	const { release } = sheet;
	const rule = toldByTheRule(release, tablesOf(sheet));
	for (const figure of sheet.figures) {
		const { published } = figure;
		if (published === undefined) continue;
		const name = nameIn(sheet, figure);
		const counted = count(figure);
		addSaid(web, release, published, [name]);
		if (rule.has(figure.id))
			addRule(web, release, published, [name], counted?.count);
		else if (
			isUntold(published) &&
			(counted === undefined || isSmall(counted, threshold))
		)
			addTarget(
				web,
				name,
				[{ cell: name, coefficient: 1 }],
				smallValues(release.content.figures.policy.threshold),
			);
	}
}

/** Whether what a sheet says is so, as it is counted now. */
export function isBorneOut({ sheet, countOf: count }: AcrossSheet): boolean {
	const policy = sheet.release?.content.figures.policy;
	return sheet.figures.every((figure) => {
		const counted = count(figure);
		return (
			policy === undefined ||
			(counted !== undefined &&
				figure.published !== undefined &&
				agrees(figure.published, policy, counted.count))
		);
	});
}

function statementOf(
	sheet: Sheet,
	figure: SheetFigure,
	scope: readonly string[],
): Statement {
	const { measure, cell } = figure;
	const { period, asAt } = sheet;
	return { name: nameIn(sheet, figure), measure, cell, period, asAt, scope };
}

function nameIn(
	{ release, period }: Sheet,
	{ id, ownId }: SheetFigure,
): string {
	return release === undefined
		? ownId
		: `release ${release.number} ${period.id}: ${id}`;
}

/** Its tables, as what stands beside each other. */
function tablesOf(sheet: Sheet): readonly Relation[] {
	const tables = new Map<string, string[]>();
	for (const figure of sheet.figures) {
		const own = tables.get(tableNameOf(figure)) ?? [];
		tables.set(tableNameOf(figure), own);
		own.push(figure.id);
	}
	return [...tables].map(([whole, parts]) => ({ kind: "cover", whole, parts }));
}

/** A relation by what its figures are sums of; that counts are 0 together is known of each release by itself. */
function addRelation(
	web: Web,
	relation: Relation,
	termsFor: (name: string) => readonly string[],
): void {
	const { said, terms, many, lower, upper } = asLaw(relation);
	if (many !== undefined) return;
	addFact(web, `across ${web.facts.length}`, said, [
		{
			terms: merge(
				terms.flatMap(({ name, coefficient }) =>
					termsFor(name).map((cell) => ({ cell, coefficient })),
				),
			),
			lower,
			upper,
		},
	]);
}

function merge(
	terms: readonly { readonly cell: string; readonly coefficient: number }[],
) {
	const sums = new Map<string, number>();
	for (const { cell, coefficient } of terms)
		sums.set(cell, (sums.get(cell) ?? 0) + coefficient);
	return [...sums]
		.filter(([, coefficient]) => coefficient !== 0)
		.map(([cell, coefficient]) => ({ cell, coefficient }));
}

function wordsFor(
	terms: readonly {
		readonly one:
			| { readonly sheet: Sheet; readonly figure: SheetFigure }
			| undefined;
		readonly coefficient: number;
	}[],
): string {
	const words = terms.map(({ one, coefficient }) => {
		const where =
			one?.sheet.release === undefined ? "now" : releaseName(one.sheet.release);
		return `${coefficient < 0 ? "− " : "+ "}${one?.figure.id} (${where})`;
	});
	return words.join(" ");
}
