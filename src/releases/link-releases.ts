import { finestBands } from "../reader/ages.ts";
import type { Policy, RiskLevel } from "../settings/settings.ts";
import type { FigureTable, Relation } from "../statistics/figure-table.ts";
import type { Day } from "../vocabulary/calendar.ts";
import {
	type AcrossSheet,
	addAcross,
	addOfOtherScope,
	isBorneOut,
} from "./across-releases.ts";
import { figuresOfCorrectedTables } from "./corrected-tables.ts";
import { addCorrected } from "./corrections.ts";
import { type Recount, wantedCountings } from "./counting.ts";
import { daysName, isSame, splitDays } from "./days.ts";
import {
	type Counting,
	linkCounting,
	takeCounts,
	withRelations,
} from "./link-countings.ts";
import { linkDays } from "./link-days.ts";
import { linkPeriods } from "./link-periods.ts";
import { periodsOfRelease } from "./periods-of-release.ts";
import {
	isOfOneAuthority,
	type Release,
	type ReleaseAuthority,
} from "./release.ts";
import { addAgesBetween, addRemainders } from "./remainders.ts";
import { addRule, addSaid, agrees, isUntold, toldByTheRule } from "./said.ts";
import { countsOtherLevels } from "./scope.ts";
import { type Levels, sheetRelations } from "./sheet-relations.ts";
import {
	overlapping,
	type ReleasedSheet,
	type Sheet,
	sheetsOfRelease,
	sheetsOfTable,
	tableNameOf,
} from "./sheets.ts";
import { isSmall, smallValues } from "./small.ts";
import {
	daysToldOf,
	type Unknowns,
	unknownName,
	unknownsIn,
} from "./unknowns.ts";
import {
	addFact,
	addTarget,
	closeWeb,
	countOf,
	type Linked,
	lessThan,
	openWeb,
	termsOf,
	type Web,
} from "./web.ts";

/** The figures that are to be published, and what goes with them. */
export interface AtHand {
	readonly table: FigureTable;
	readonly asAt: Day;
	readonly authority: ReleaseAuthority;
	readonly policy: Policy;
	/** All levels of risk, highest first, and whether they count. */
	readonly levels: readonly RiskLevel[];
	readonly allLevels: boolean;
}

/**
 * One universe of old and new: what earlier releases said, and how it hangs together with the figures at hand. Referrals
 * and all else that has a day are counted by the shortest runs of days that any release tells of; ages by the finest
 * bands; children and cases once for each period. `undefined` where no release has to do with these figures.
 */
export function linkReleases(
	atHand: AtHand,
	releases: readonly Release[],
	recount: Recount,
): Linked | undefined {
	const own = sheetsOfTable(atHand.table);
	const overlapped = overlapping(
		[atHand.table.period, ...atHand.table.beside.map(({ period }) => period)],
		releases
			.filter(({ content }) =>
				isOfOneAuthority(content.authority, atHand.authority),
			)
			.flatMap(periodsOfRelease)
			.flatMap(sheetsOfRelease),
	);
	if (overlapped.length === 0) return undefined;
	const earlier = overlapped.filter((sheet) => !isOfOtherScope(sheet, atHand));
	const sheets = [...own, ...earlier];
	const unknowns: Unknowns = {
		atoms: splitDays(sheets.flatMap(daysToldOf)),
		bands: finestBands(agesIn(sheets)),
	};
	const countings = withRelations(
		wantedCountings(sheets, unknowns.atoms).map((wanted) => ({
			wanted,
			table: recount({
				period: { ...atHand.table.period, ...periodOf(wanted.days) },
				asAt: wanted.asAt,
				tables: [...wanted.tables],
				ageBands: unknowns.bands,
			}),
		})),
	);
	const web = openWeb(idsAtHand(own), mostIn(countings, atHand.policy));
	for (const counting of countings) takeCounts(web, counting);
	nameFigures(web, unknowns, own);
	for (const counting of countings)
		linkCounting(web, unknowns, counting, sheets, atHand.policy.threshold);
	linkPeriods(web, unknowns, sheets);
	linkDays(web, countings, ({ wanted }, { measure, cell }) =>
		unknownName(wanted.days, wanted.asAt, measure, cell),
	);
	const sound = earlier.filter((sheet) =>
		addSheet(web, unknowns, sheet, countings, {
			all: atHand.levels.map(({ id }) => id),
			scope: scopeOf(atHand, atHand.allLevels),
		}),
	);
	const silent = figuresOfCorrectedTables(
		atHand.table,
		earlier.filter((sheet) => !sound.includes(sheet)),
		atHand.policy,
	);
	const across = [...own, ...sound].map(
		(sheet): AcrossSheet => ({
			sheet,
			scope: scopeOf(atHand, atHand.allLevels),
			namesOf: (figure) => unknownsIn(unknowns, sheet, figure),
			countOf: (figure) => countOf(web, unknownsIn(unknowns, sheet, figure)),
		}),
	);
	const others = overlapped
		.filter((sheet) => isOfOtherScope(sheet, atHand))
		.map((sheet) => ofOtherScope(sheet, atHand, recount))
		.filter(isBorneOut);
	if (others.length > 0 || areEntangled(across.map(({ sheet }) => sheet)))
		addAcross(
			web,
			[...across, ...others],
			atHand.levels.map(({ id }) => id),
			atHand.policy.threshold,
		);
	for (const other of others)
		addOfOtherScope(web, other, atHand.policy.threshold);
	addRemainders(web, unknowns, sheets, atHand.policy.threshold);
	addAgesBetween(web, unknowns, sheets, atHand.policy.threshold);
	return closeWeb(web, silent);
}

/** Whether periods overlap without one being a part of the other, or one is told as at two days. */
function areEntangled(sheets: readonly Sheet[]): boolean {
	return sheets.some(({ period: one, asAt }) =>
		sheets.some(
			({ period: other, asAt: later }) =>
				(isSame(one, other) && asAt !== later) ||
				(one.from < other.from && one.to < other.to && one.to >= other.from),
		),
	);
}

/** The levels that count, of all or of those in scope. */
function scopeOf({ levels }: AtHand, allLevels: boolean): readonly string[] {
	return levels
		.filter(({ inScope }) => allLevels || inScope)
		.map(({ id }) => id);
}

/** Whether a release says that it counted at other levels: all of them, or those in scope alone. */
function isOfOtherScope({ release }: Sheet, atHand: AtHand): boolean {
	return countsOtherLevels(release?.content.levels, atHand);
}

/** A sheet of the other levels, counted again at those. */
function ofOtherScope(
	sheet: ReleasedSheet,
	atHand: AtHand,
	recount: Recount,
): AcrossSheet & { readonly sheet: ReleasedSheet } {
	const { period, asAt, figures } = sheet;
	const allLevels = !atHand.allLevels;
	const table = recount({
		period,
		asAt,
		tables: [...new Set(figures.map(tableNameOf))],
		ageBands: finestBands(agesIn([sheet])),
		allLevels,
	});
	const byId = new Map(table.figures.map((figure) => [figure.id, figure]));
	return {
		sheet,
		scope: scopeOf(atHand, allLevels),
		namesOf: undefined,
		countOf: ({ id }) => {
			const { count, contributors } = byId.get(id) ?? {};
			return count === undefined
				? undefined
				: { count, children: contributors ?? count };
		},
	};
}

function periodOf(days: { readonly from: Day; readonly to: Day }) {
	return { id: daysName(days), from: days.from, to: days.to };
}

function idsAtHand(own: readonly Sheet[]): ReadonlySet<string> {
	return new Set(
		own.flatMap(({ figures }) => figures.map(({ ownId }) => ownId)),
	);
}

/** All categories of age that sheets name. */
export function agesIn(sheets: readonly Sheet[]): readonly string[] {
	return sheets.flatMap(({ figures }) =>
		figures.flatMap(({ cell }) =>
			cell
				.filter(({ breakdown }) => breakdown === "ageBand")
				.map(({ category }) => category),
		),
	);
}

/** Only so that "0 or at least 5" can be written as sums. */
function mostIn(countings: readonly Counting[], policy: Policy): number {
	const counts = countings.flatMap(({ table }) =>
		table.figures.map(({ count = 0 }) => count),
	);
	return 2 * counts.reduce((a, b) => Math.max(a, b), 0) + 20 * policy.threshold;
}

/** A figure at hand that is one unknown is that unknown; one that is several is their sum. */
function nameFigures(
	web: Web,
	unknowns: Unknowns,
	own: readonly Sheet[],
): void {
	for (const sheet of own)
		for (const figure of sheet.figures) {
			const names = unknownsIn(unknowns, sheet, figure);
			const [first, ...others] = names;
			if (first === undefined) continue;
			if (others.length === 0 && !web.figureOf.has(first))
				web.figureOf.set(first, figure.ownId);
			else
				addFact(web, `sum ${figure.ownId}`, `${figure.ownId} by its parts`, [
					{ terms: lessThan(names, [figure.ownId]), lower: 0, upper: 0 },
				]);
		}
}

/** Takes in what an earlier release said, and what was small in it; and tells whether it is so, as it is counted now. */
function addSheet(
	web: Web,
	unknowns: Unknowns,
	sheet: ReleasedSheet,
	countings: readonly Counting[],
	levels: Levels,
): boolean {
	const { release } = sheet;
	const { policy } = release.content.figures;
	const relations = relationsOf(sheet, countings);
	const rule = toldByTheRule(release, relations);
	const isAsPublished = sheet.figures.every((figure) => {
		const own = countOf(web, unknownsIn(unknowns, sheet, figure));
		return (
			own !== undefined &&
			figure.published !== undefined &&
			agrees(figure.published, policy, own.count)
		);
	});
	if (!isAsPublished) {
		const tables = countedFor(countings, sheet);
		const hang = sheetRelations(sheet, tables, levels);
		addCorrected(web, unknowns, sheet, release, hang, rule);
		return false;
	}
	for (const figure of sheet.figures) {
		const { published } = figure;
		if (published === undefined) continue;
		const names = unknownsIn(unknowns, sheet, figure);
		const counted = countOf(web, names);
		addSaid(web, release, published, names);
		if (rule.has(figure.id))
			addRule(web, release, published, names, counted?.count);
		if (counted === undefined || !isUntold(published)) continue;
		// A child can count in several of the days that make up a period.
		const children =
			childrenIn(countings, sheet, figure.id) ?? counted.children;
		// More referrals than that, of few children: the rule has told that they are no small count.
		if (
			!rule.has(figure.id) &&
			isSmall({ ...counted, children }, policy.threshold)
		)
			addTarget(
				web,
				`release ${release.number}, ${sheet.period.id}: ${figure.id}`,
				termsOf(names),
				smallValues(policy.threshold),
			);
	}
	return true;
}

/** How many children stand behind a figure of a sheet, counted over the whole of its period. */
function childrenIn(
	countings: readonly Counting[],
	sheet: Sheet,
	id: string,
): number | undefined {
	return ofSheet(countings, sheet)
		.flatMap(({ table }) => table.figures)
		.find((figure) => figure.id === id)?.contributors;
}

function ofSheet(
	countings: readonly Counting[],
	{ period, asAt }: Sheet,
): readonly Counting[] {
	return countings.filter(
		({ wanted }) => wanted.asAt === asAt && isSame(wanted.days, period),
	);
}

/** What was counted for a sheet. */
export function countedFor(countings: readonly Counting[], sheet: Sheet) {
	const figures = ofSheet(countings, sheet).flatMap(
		({ table }) => table.figures,
	);
	return {
		ids: new Set(figures.map(({ id }) => id)),
		relations: relationsOf(sheet, countings),
	};
}

/** How the figures of a sheet hang together, whatever their values. */
export function relationsOf(
	sheet: Sheet,
	countings: readonly Counting[],
): readonly Relation[] {
	return ofSheet(countings, sheet).flatMap(({ relations }) => relations);
}
