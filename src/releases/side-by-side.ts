import type { FactSystem } from "../disclosure/facts/fact.ts";
import type { PublishedPolicy } from "../published/published-figures.ts";
import { finestBands } from "../reader/ages.ts";
import type { FigureTable } from "../statistics/figure-table.ts";
import { addCorrected } from "./corrections.ts";
import { type Wanted, wantedCountings } from "./counting.ts";
import { splitDays } from "./days.ts";
import { isFigure, withJudgedCells } from "./judged-cells.ts";
import { linkCounting, withRelations } from "./link-countings.ts";
import { linkDays } from "./link-days.ts";
import { linkPeriods } from "./link-periods.ts";
import { agesIn, countedFor, relationsOf } from "./link-releases.ts";
import { type NamedGroup, namedGroups } from "./named-groups.ts";
import { addRule, addSaid, isUntold, toldByTheRule } from "./said.ts";
import { categoriesOf } from "./shape-of-tables.ts";
import {
	type Levels,
	type SheetRelations,
	sheetRelations,
} from "./sheet-relations.ts";
import type { ReleasedSheet, Sheet, SheetFigure } from "./sheets.ts";
import {
	daysToldOf,
	type Unknowns,
	unknownName,
	unknownsIn,
} from "./unknowns.ts";
import { closeWeb, type Names, openWeb, type Web } from "./web.ts";

/** What readers have who lay releases side by side, without any true count. */
export interface SideBySide {
	readonly system: FactSystem;
	/** The cells whose sum a reader takes to be as small as can be: what changed between two issues. */
	readonly fewest: readonly string[];
	/** Figures that are held back, each a cell of its own. */
	readonly heldBack: readonly HeldBackFigure[];
	/** Groups that no release counts and subtraction tells. */
	readonly groups: readonly NamedGroup[];
}

export interface HeldBackFigure {
	readonly cell: string;
	readonly sheet: ReleasedSheet;
	readonly figure: SheetFigure;
	/** Known to be small: it is said to be "fewer than 5". */
	readonly saidSmall: boolean;
	/** The rule of its release tells that it is not: 0, or at least 5. */
	readonly toldLarge: boolean;
}

/** How the tables of some days hang together, by their figures alone; bands of age are the finest. */
export type ShapeOf = (wanted: Wanted, unknowns: Unknowns) => FigureTable;

/**
 * Writes down all that the readers of some sheets know: what each says, what its rule tells, and how what they count hangs
 * together. Those that are `corrected` counted other children than the rest, but for additions and removals.
 */
export function laySideBySide(
	sheets: readonly ReleasedSheet[],
	corrected: ReadonlySet<Sheet>,
	shapeOf: ShapeOf,
): SideBySide {
	const unknowns: Unknowns = {
		atoms: splitDays(sheets.flatMap(daysToldOf)),
		bands: finestBands(agesIn(sheets)),
	};
	const countings = withRelations(
		wantedCountings(sheets, unknowns.atoms).map((wanted) => ({
			wanted,
			table: shapeOf(wanted, unknowns),
		})),
	);
	const web = openWeb(new Set(), mostIn(sheets));
	for (const counting of countings)
		linkCounting(web, unknowns, counting, sheets, 1);
	linkPeriods(web, unknowns, sheets);
	linkDays(web, countings, ({ wanted }, { measure, cell }) =>
		unknownName(wanted.days, wanted.asAt, measure, cell),
	);
	const levels = levelsIn(sheets, unknowns);
	const heldBack = sheets.flatMap((sheet) => {
		const relations = relationsOf(sheet, countings);
		const rule = toldByTheRule(sheet.release, relations);
		return corrected.has(sheet)
			? readCorrected(
					web,
					unknowns,
					sheet,
					sheetRelations(sheet, countedFor(countings, sheet), levels),
					rule,
				)
			: readSheet(web, unknowns, sheet, rule);
	});
	const groups: readonly NamedGroup[] = namedGroups(
		sheets.filter((sheet) => !corrected.has(sheet)),
		unknowns,
		(sheet) => relationsOf(sheet, countings),
	).filter((group) => !isFigure(group, heldBack));
	const { cells, facts, fewest } = closeWeb(web);
	const system = { cells: cells.map(({ name }) => name), facts };
	return {
		system: withJudgedCells(system, heldBack, groups),
		fewest,
		groups,
		heldBack,
	};
}

type Read = HeldBackFigure & { readonly names: Names };

/** What a sheet says of what everybody counts. */
function readSheet(
	web: Web,
	unknowns: Unknowns,
	sheet: ReleasedSheet,
	rule: ReadonlySet<string>,
): readonly Read[] {
	const { release } = sheet;
	return sheet.figures.flatMap((figure): readonly Read[] => {
		const { published } = figure;
		if (published === undefined) return [];
		const names = unknownsIn(unknowns, sheet, figure);
		addSaid(web, release, published, names);
		if (rule.has(figure.id)) addRule(web, release, published, names, undefined);
		return isUntold(published)
			? [{ ...readAs(sheet, figure, rule), names }]
			: [];
	});
}

/** The same of a sheet that counted others. */
function readCorrected(
	web: Web,
	unknowns: Unknowns,
	sheet: ReleasedSheet,
	relations: SheetRelations,
	rule: ReadonlySet<string>,
): readonly Read[] {
	const { release } = sheet;
	const before = addCorrected(web, unknowns, sheet, release, relations, rule);
	return sheet.figures.flatMap((figure): readonly Read[] => {
		const name = before.get(figure.id);
		const { published } = figure;
		return name !== undefined && published && isUntold(published)
			? [{ ...readAs(sheet, figure, rule), names: [name] }]
			: [];
	});
}

function readAs(
	sheet: ReleasedSheet,
	figure: SheetFigure,
	rule: ReadonlySet<string>,
): HeldBackFigure {
	const { number, content } = sheet.release;
	const { threshold } = content.figures.policy;
	const value = figure.published?.value;
	return {
		cell: `figure of release ${number}, ${sheet.period.id}: ${figure.id}`,
		sheet,
		figure,
		saidSmall: value?.status === "banded" && value.to < threshold,
		toldLarge: rule.has(figure.id),
	};
}

/** The levels that tables name, and that there may be others. */
function levelsIn(sheets: readonly Sheet[], unknowns: Unknowns): Levels {
	const categories = categoriesOf(sheets, unknowns);
	const levels = categories.get("risk") ?? [];
	const all =
		categories.get("to") ?? (levels.length === 0 ? [] : [...levels, "others"]);
	return { all, scope: undefined };
}

/** More than any count could be taken for. */
function mostIn(sheets: readonly ReleasedSheet[]): number {
	const policies: readonly PublishedPolicy[] = sheets.map(
		({ release }) => release.content.figures.policy,
	);
	const thresholds = policies.map(({ threshold }) => threshold);
	const counts = sheets.flatMap(({ figures }) =>
		figures.map(({ published }) => {
			const value = published?.value;
			if (value?.status === "banded") return value.to;
			return value && "count" in value ? value.count : 0;
		}),
	);
	const largest = (numbers: readonly number[]) =>
		numbers.reduce((a, b) => Math.max(a, b), 0);
	return 2 * largest(counts) + 20 * largest(thresholds);
}
