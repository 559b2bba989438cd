import { beyondAll } from "../disclosure/facts/constraints.ts";
import type { LongWork } from "../disclosure/facts/long-work.ts";
import { toldByTheRule } from "../published/rule-blocks.ts";
import { readFigures } from "../reader/read-figures.ts";
import type { Policy } from "../settings/settings.ts";
import type { FigureTable } from "../statistics/figure-table.ts";
import { figuresOfCorrectedTables } from "./corrected-tables.ts";
import { addCorrected } from "./corrections.ts";
import {
	type CountedSheet,
	countAgain,
	isBorneOut,
	type Recount,
} from "./count-again.ts";
import { endGathering, type Linked, startGathering } from "./gathered-facts.ts";
import { addGroups, groupsBetween } from "./groups-between.ts";
import { periodsOfRelease } from "./periods-of-release.ts";
import {
	isOfOneAuthority,
	type Release,
	type ReleaseAuthority,
} from "./release.ts";
import { countsOtherLevels, type Scope } from "./scope.ts";
import { fewestIn, relateEachOnce } from "./sheet-relations.ts";
import {
	adjoining,
	overlapping,
	type ReleasedSheet,
	type Sheet,
	sheetsOfRelease,
	sheetsOfTable,
} from "./sheets.ts";
import {
	nameIn,
	type ReaderScheme,
	type Stated,
	schemeFor,
	statementOf,
} from "./stated.ts";
import { addKnowledge, addSheet } from "./take-in.ts";

/** The figures that are to be published, and what goes with them. */
export interface AtHand extends Scope {
	readonly table: FigureTable;
	readonly authority: ReleaseAuthority;
	readonly policy: Policy;
	readonly scheme: ReaderScheme;
}

/**
 * One universe of old and new (disclosure.md, section 3): what earlier releases said, and how it hangs together with the
 * figures at hand. `undefined` where no release has to do with these figures.
 */
export function* linkReleases(
	atHand: AtHand,
	releases: readonly Release[],
	recount: Recount,
): LongWork<Linked | undefined> {
	const own = sheetsOfTable(atHand.table);
	const released = releases
		.filter(({ content }) =>
			isOfOneAuthority(content.authority, atHand.authority),
		)
		.flatMap(periodsOfRelease)
		.flatMap(sheetsOfRelease);
	const overlap = overlapping(
		[atHand.table.period, ...atHand.table.beside.map(({ period }) => period)],
		released,
	);
	const recounted: CountedSheet[] = [];
	const beside = adjoining([...own, ...overlap], released);
	for (const sheet of [...overlap, ...beside]) {
		recounted.push(countAgain(sheet, countedAllLevels(sheet, atHand), recount));
		yield;
	}
	if (recounted.length === 0) return undefined;
	const scope = (allLevels: boolean) =>
		atHand.levels
			.filter(({ inScope }) => allLevels || inScope)
			.map(({ id }) => id);
	const relate = relateEachOnce();
	const relationsOf = ({ sheet, allLevels }: CountedSheet) =>
		relate(sheet, scope(allLevels), schemeFor(atHand.scheme, [sheet])).all;
	const byTheRule = new Map(
		recounted.map((one) => [
			one.sheet,
			toldByTheRule(one.sheet.release.content.figures, () => relationsOf(one)),
		]),
	);
	const ruleOf = ({ sheet }: CountedSheet) =>
		byTheRule.get(sheet) ?? new Set<string>();
	const sound = recounted.filter((one) => isBorneOut(one, ruleOf(one)));
	const corrected = recounted.filter((one) => !sound.includes(one));
	const stated: readonly Stated[] = [
		...statedOf(own, atHand, scope(atHand.allLevels)),
		...sound.flatMap((one) => statedAgain(one, scope(one.allLevels), "")),
		...corrected.flatMap((one) =>
			statedAgain(one, scope(one.allLevels), "now of "),
		),
	];
	const sheets = stated.map(({ sheet }) => sheet);
	const scheme = schemeFor(atHand.scheme, sheets);
	const knowledge = readFigures(stated.map(statementOf), scheme);
	yield;
	const gathered = startGathering(
		new Set(own.flatMap(({ figures }) => figures.map(({ ownId }) => ownId))),
		beyondAll(
			stated.map(({ counted }) => counted?.count),
			atHand.policy.threshold,
		),
	);
	for (const { name, counted } of stated)
		if (counted !== undefined) gathered.counts.set(name, counted);
	addKnowledge(gathered, knowledge.relations, stated);
	for (const one of sound) {
		const fewest = fewestIn(one.sheet, () => relationsOf(one), scheme);
		addSheet(gathered, one.sheet, ruleOf(one), fewest, one.counts);
	}
	for (const { sheet, counts, allLevels } of corrected)
		addCorrected(gathered, sheet, {
			nowOf: (figure) => `now of ${nameIn(sheet, figure)}`,
			countOf: ({ id }) => counts.get(id)?.count,
			scheme: schemeFor(atHand.scheme, [sheet]),
			scope: scope(allLevels),
			relate,
		});
	yield;
	addGroups(
		gathered,
		groupsBetween(knowledge.differences, stated),
		atHand.policy.threshold,
	);
	return endGathering(
		gathered,
		knowledge.whole,
		figuresOfCorrectedTables(
			atHand.table,
			corrected.map(({ sheet }) => sheet),
			atHand.policy,
		),
	);
}

function statedOf(
	own: readonly Sheet[],
	{ table }: AtHand,
	scope: readonly string[],
): readonly Stated[] {
	const byId = new Map(table.figures.map((figure) => [figure.id, figure]));
	return own.flatMap((sheet) =>
		sheet.figures.map((figure) => {
			const { count, contributors } = byId.get(figure.ownId) ?? {};
			const counted =
				count === undefined
					? undefined
					: { count, children: contributors ?? count };
			return { sheet, figure, name: figure.ownId, counted, scope };
		}),
	);
}

function statedAgain(
	{ sheet, counts }: CountedSheet,
	scope: readonly string[],
	before: string,
): readonly Stated[] {
	return sheet.figures.map((figure) => ({
		sheet,
		figure,
		name: `${before}${nameIn(sheet, figure)}`,
		counted: counts.get(figure.id),
		scope,
	}));
}

/** At which levels a release counted, as far as it says: all of them, or those in scope alone. */
function countedAllLevels({ release }: ReleasedSheet, atHand: AtHand): boolean {
	return countsOtherLevels(release.content.levels, atHand)
		? !atHand.allLevels
		: atHand.allLevels;
}
