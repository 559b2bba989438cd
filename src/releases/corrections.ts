import { countFrom, eachOf } from "../disclosure/facts/constraints.ts";
import { countsBehind, isUntold } from "../published/figure-statements.ts";
import { toldByTheRule } from "../published/rule-blocks.ts";
import { sameFigures } from "../reader/relation.ts";
import type { Scheme } from "../reader/statement.ts";
import { smallValues } from "../vocabulary/small-values.ts";
import {
	type ChangedFigure,
	type FewestOf,
	fewestChanges,
	wholeOfFigure,
} from "./fewest-changes.ts";
import {
	addFact,
	addRelation,
	addTarget,
	type GatheredFacts,
} from "./gathered-facts.ts";
import type { Release } from "./release.ts";
import { addFewest, addRule, addSaid } from "./said.ts";
import {
	fewestIn,
	type RelateSheet,
	type SheetRelations,
} from "./sheet-relations.ts";
import type { ReleasedSheet, SheetFigure } from "./sheets.ts";
import { whereIn } from "./stated.ts";

/** The unknowns of a figure whose count has changed since it was published. */
interface Change {
	readonly figure: SheetFigure;
	/** Where it was published. */
	readonly where: string;
	/** What it is made of, as it is counted now. */
	readonly now: string;
	readonly present: number | undefined;
	/** Between what it was then, as far as was told. */
	readonly told: ChangedFigure["before"];
	readonly before: string;
	readonly added: string;
	readonly removed: string;
	/** As few as reconcile what was said with what is counted now; `undefined` where nobody can count it. */
	readonly fewest: FewestOf | undefined;
}

/** What there is to know of a sheet that is corrected. */
export interface ToCorrect {
	/** What a figure is made of, as it is counted now. */
	readonly nowOf: (figure: SheetFigure) => string;
	/** How many it is now; `undefined` where nobody can count it. */
	readonly countOf: (figure: SheetFigure) => number | undefined;
	readonly scope: readonly string[] | undefined;
	readonly scheme: Scheme;
	readonly relate: RelateSheet;
}

/**
 * Takes in a sheet that the present exports do not bear out: what was counted then is what is counted now, less what
 * was added since, and what was removed. A reader takes both to be as few as will do. What was small then cannot be
 * counted again, so that all that was held back counts as small. Gives back what each figure was then, by its id, and
 * which of them the rule of its release tells to be 0 or large.
 */
export function addCorrected(
	gathered: GatheredFacts,
	sheet: ReleasedSheet,
	{ nowOf, countOf, scope, scheme, relate }: ToCorrect,
): {
	readonly before: ReadonlyMap<string, string>;
	readonly rule: ReadonlySet<string>;
} {
	const { release } = sheet;
	const start = `release ${release.number} ${sheet.period.id}`;
	const relations = relate(sheet, scope, scheme);
	const rule = toldByTheRule(release.content.figures, () => relations.all);
	const fewestThen = fewestIn(sheet, () => relations.all, scheme);
	const fewest = fewestChanges(
		sheet.figures.flatMap((figure): readonly ChangedFigure[] => {
			const now = countOf(figure);
			return now === undefined
				? []
				: [{ figure, now, before: toldOf(figure, release, fewestThen) }];
		}),
		sameFigures(relations.all),
	);
	const changes = sheet.figures.map(
		(figure): Change => ({
			figure,
			where: whereIn(sheet),
			now: nowOf(figure),
			present: countOf(figure),
			told: toldOf(figure, release, fewestThen),
			before: `${start} before: ${figure.id}`,
			added: `${start} added: ${figure.id}`,
			removed: `${start} removed: ${figure.id}`,
			fewest: fewest.get(figure.id),
		}),
	);
	const ids = new Set(sheet.figures.map(({ id }) => id));
	for (const change of changes) {
		guessCounts(gathered, change);
		addChange(gathered, change);
		limitChange(gathered, change, ids);
		addOld(gathered, release, change, rule, fewestThen);
		addMoved(gathered, change, release);
	}
	relateChanges(gathered, changes, relations, start);
	return {
		before: new Map(changes.map(({ figure, before }) => [figure.id, before])),
		rule,
	};
}

function addChange(
	gathered: GatheredFacts,
	{ figure, now, before, added, removed }: Change,
): void {
	const id = `change ${before}`;
	gathered.changes.push(added, removed);
	gathered.ofCorrections.push(id);
	addFact(gathered, {
		id,
		said: `${figure.id}, corrected`,
		constraints: [
			{
				terms: [
					...eachOf([now, removed]),
					{ cell: before, coefficient: -1 },
					{ cell: added, coefficient: -1 },
				],
				lower: 0,
				upper: 0,
			},
		],
	});
}

/** Between what a release said that a count is, or what it told of children leaves it to be. */
function toldOf(
	{ id, published }: SheetFigure,
	{ content }: Release,
	fewest: ReadonlyMap<string, number>,
): ChangedFigure["before"] {
	const { from = 0, to = Number.POSITIVE_INFINITY } =
		(published && countsBehind(published.value, content.figures.policy)) ?? {};
	return { from: Math.max(from, fewest.get(id) ?? 0), to };
}

/** What a count was before nobody knows any more, where it was held back: as now, or as near to it as what was said. */
function guessCounts(
	gathered: GatheredFacts,
	{ present = 0, told: { from, to }, before, added, removed }: Change,
): void {
	const count = Math.min(Math.max(present, from), to);
	gathered.guesses.set(before, count);
	gathered.guesses.set(added, Math.max(0, present - count));
	gathered.guesses.set(removed, Math.max(0, count - present));
}

/** Without the present counts, how few changes will do has to be found out: see `GatheredFacts.fewest`. */
function limitChange(
	gathered: GatheredFacts,
	{ figure, before, added, removed, fewest }: Change,
	ids: ReadonlySet<string>,
): void {
	if (fewest === undefined) {
		const whole = wholeOfFigure(figure);
		if (whole === undefined || !ids.has(whole))
			gathered.fewest.push(added, removed);
		return;
	}
	const id = `fewest ${before}`;
	gathered.ofCorrections.push(id);
	addFact(gathered, {
		id,
		said: `${figure.id}: no more changes than it takes`,
		constraints: [
			countFrom(added, undefined, fewest.added),
			countFrom(removed, undefined, fewest.removed),
		],
	});
}

function addOld(
	gathered: GatheredFacts,
	release: Release,
	change: Change,
	rule: ReadonlySet<string>,
	fewest: ReadonlyMap<string, number>,
): void {
	const { figure, before, where } = change;
	const { published } = figure;
	if (published === undefined) return;
	addSaid(gathered, release, published, before);
	const least = fewest.get(figure.id);
	if (least !== undefined)
		addFewest(gathered, release, published, before, least);
	if (rule.has(figure.id))
		addRule(gathered, release, published, before, undefined);
	else if (isUntold(published) && couldBeSmall(change, release))
		addTarget(
			gathered,
			"held back before a correction",
			before,
			eachOf([before]),
			smallValues(release.content.figures.policy.threshold),
			[{ id: figure.id, coefficient: 1, where }],
		);
}

/** By what was said of it, and by what is counted now and how many can have changed. */
function couldBeSmall(
	{ present, told: { from }, fewest }: Change,
	release: Release,
): boolean {
	const { threshold } = release.content.figures.policy;
	const least =
		present === undefined || fewest === undefined ? 0 : present - fewest.added;
	return Math.max(from, least) < threshold;
}

/**
 * A part of a total that moved by few tells what those few were: it must stay possible that they were elsewhere. A
 * total that does is told as a warning.
 */
function addMoved(
	gathered: GatheredFacts,
	{ figure, where, present, added, removed }: Change,
	{ content }: Release,
): void {
	const said = figure.published?.value;
	if (said?.status !== "shown" || present === undefined) return;
	if (figure.cell.length === 0 || said.count === present) return;
	const moved = Math.abs(present - said.count);
	if (moved >= content.figures.policy.threshold) return;
	const [name, how] =
		present > said.count ? [added, "added"] : [removed, "removed"];
	addTarget(
		gathered,
		"moved by few",
		name,
		eachOf([name]),
		[moved - 1, moved],
		[{ id: figure.id, coefficient: 1, where: `${how} since ${where}` }],
	);
}

/** What was counted then hangs together as it does now, and so does what was added and what was removed. */
function relateChanges(
	gathered: GatheredFacts,
	changes: readonly Change[],
	{ all, ofFlows }: SheetRelations,
	start: string,
): void {
	const byId = new Map(changes.map((change) => [change.figure.id, change]));
	const by = (name: "before" | "added" | "removed") => (id: string) =>
		byId.get(id)?.[name] ?? `${start} ${name}: ${id}`;
	for (const relation of all)
		addRelation(gathered, relation, by("before"), `in ${start}`);
	for (const relation of ofFlows) {
		addRelation(gathered, relation, by("added"), `added since ${start}`);
		addRelation(gathered, relation, by("removed"), `removed since ${start}`);
	}
}
