import type { Relation } from "../statistics/figure-table.ts";
import { idsOf, linkRelation } from "./link-countings.ts";
import type { Release } from "./release.ts";
import { addRule, addSaid, isUntold } from "./said.ts";
import type { Sheet, SheetFigure } from "./sheets.ts";
import { smallValues } from "./small.ts";
import { type Unknowns, unknownsIn } from "./unknowns.ts";
import {
	addFact,
	addTarget,
	countOf,
	lessThan,
	type Names,
	termsOf,
	type Web,
} from "./web.ts";

/** The unknowns of a figure whose count has changed since it was published. */
interface Change {
	readonly figure: SheetFigure;
	readonly before: string;
	readonly added: string;
	readonly removed: string;
}

/**
 * Takes in a sheet that the present exports do not bear out: what was counted then is what is counted now, less what
 * was added since, and what was removed. A reader takes both to be as few as will do. What was small then cannot be
 * counted again, so that all that was held back counts as small. Gives back what each figure was then, by its id.
 */
export function addCorrected(
	web: Web,
	unknowns: Unknowns,
	sheet: Sheet,
	release: Release,
	relations: readonly Relation[],
	rule: ReadonlySet<string>,
): ReadonlyMap<string, string> {
	const start = `release ${release.number} ${sheet.period.id}`;
	const changes = sheet.figures.map((figure) => ({
		figure,
		before: `${start} ${figure.id}`,
		added: `${start} added: ${figure.id}`,
		removed: `${start} removed: ${figure.id}`,
	}));
	for (const change of changes) {
		const now = unknownsIn(unknowns, sheet, change.figure);
		guessCounts(web, change, now);
		addFact(web, `change ${change.before}`, `${change.figure.id}, corrected`, [
			{
				terms: lessThan(
					[...now, change.removed],
					[change.before, change.added],
				),
				lower: 0,
				upper: 0,
			},
		]);
		addOld(web, release, change, rule);
		addMoved(web, change, now);
	}
	relateChanges(web, changes, relations, start);
	for (const { figure, added, removed } of changes)
		if (isOnTop(figure, relations)) web.fewest.push(added, removed);
	return new Map(changes.map(({ figure, before }) => [figure.id, before]));
}

/** What a count was before nobody knows any more, where it was held back: as now, for want of better. */
function guessCounts(
	web: Web,
	{ figure, before, added, removed }: Change,
	now: Names,
): void {
	const present = countOf(web, now)?.count ?? 0;
	const said = figure.published?.value;
	const count = said?.status === "shown" ? said.count : present;
	web.guesses.set(before, count);
	web.guesses.set(added, Math.max(0, present - count));
	web.guesses.set(removed, Math.max(0, count - present));
}

function addOld(
	web: Web,
	release: Release,
	{ figure, before }: Change,
	rule: ReadonlySet<string>,
): void {
	const { published } = figure;
	if (published === undefined) return;
	addSaid(web, release, published, [before]);
	if (rule.has(figure.id))
		addRule(web, release, published, [before], undefined);
	else if (isUntold(published) && couldBeSmall(published.value, release))
		addTarget(
			web,
			before,
			termsOf([before]),
			smallValues(release.content.figures.policy.threshold),
		);
}

function couldBeSmall(
	value: { readonly status: string; readonly from?: number },
	release: Release,
): boolean {
	const { from = 0 } = value;
	return from < release.content.figures.policy.threshold;
}

/**
 * A part of a total that moved by few tells what those few were: it must stay possible that they were elsewhere. A
 * total that does is told as a warning.
 */
function addMoved(
	web: Web,
	{ figure, added, removed }: Change,
	now: Names,
): void {
	const said = figure.published?.value;
	const present = countOf(web, now)?.count;
	if (said?.status !== "shown" || present === undefined) return;
	if (figure.cell.length === 0 || said.count === present) return;
	const moved = Math.abs(present - said.count);
	const name = present > said.count ? added : removed;
	addTarget(web, name, termsOf([name]), [moved - 1, moved]);
}

/** What was counted then hangs together as it does now, and so does what was added and what was removed. */
function relateChanges(
	web: Web,
	changes: readonly Change[],
	relations: readonly Relation[],
	start: string,
): void {
	const byId = new Map(changes.map((change) => [change.figure.id, change]));
	const by =
		(name: "before" | "added" | "removed") =>
		(id: string): Names | undefined => {
			const change = byId.get(id);
			return change && [change[name]];
		};
	for (const relation of relations) {
		linkRelation(web, relation, by("before"), start);
		const isOfFlows = idsOf(relation).every(
			(id) => byId.get(id)?.figure.kind !== "distinct",
		);
		if (!isOfFlows || relation.kind === "together") continue;
		linkRelation(web, relation, by("added"), `${start} added`);
		linkRelation(web, relation, by("removed"), `${start} removed`);
	}
}

/** Whether a figure is no part of another: a change of it is a change of its own. */
function isOnTop({ id }: SheetFigure, relations: readonly Relation[]): boolean {
	return !relations.some(
		(relation) =>
			((relation.kind === "sum" || relation.kind === "within") &&
				relation.parts.includes(id)) ||
			(relation.kind === "atMost" && relation.smaller === id) ||
			(relation.kind === "cover" &&
				relation.parts.includes(id) &&
				relation.whole !== id),
	);
}
