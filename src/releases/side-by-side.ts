import { beyondAll, groupFact } from "../disclosure/facts/constraints.ts";
import type { Fact, FactSystem } from "../disclosure/facts/fact.ts";
import { countsBehind, isUntold } from "../published/figure-statements.ts";
import { toldByTheRule } from "../published/rule-blocks.ts";
import { readFigures } from "../reader/read-figures.ts";
import type { Scheme } from "../reader/statement.ts";
import { addCorrected } from "./corrections.ts";
import { endGathering, startGathering } from "./gathered-facts.ts";
import { type GroupBetween, groupsBetween } from "./groups-between.ts";
import { fewestIn, relateEachOnce } from "./sheet-relations.ts";
import type { ReleasedSheet, Sheet, SheetFigure } from "./sheets.ts";
import { nameIn, type Stated, statementOf } from "./stated.ts";
import { addKnowledge, addSheet } from "./take-in.ts";

/** What readers have who lay releases side by side, without any true count. */
export interface SideBySide {
	readonly system: FactSystem;
	/** Whether these are all the facts that a reader could know. */
	readonly isWhole: boolean;
	/** The cells whose sum a reader takes to be as small as can be: what changed between two issues. */
	readonly fewest: readonly string[];
	/** Figures that are held back, each a cell of its own. */
	readonly heldBack: readonly UntoldFigure[];
	/** Groups that no release counts and subtraction tells. */
	readonly groups: readonly NamedGroup[];
}

export interface UntoldFigure {
	readonly cell: string;
	readonly sheet: ReleasedSheet;
	readonly figure: SheetFigure;
	/** Known to be small: it is said to be "fewer than 5". */
	readonly saidSmall: boolean;
	/** The rule of its release tells that it is not: 0, or at least 5. */
	readonly toldLarge: boolean;
}

/** A group that is small for certain, by a cell of its own. */
export interface NamedGroup {
	readonly cell: string;
	readonly threshold: number;
	readonly isJudgedByParts: boolean;
}

/**
 * Writes down all that the readers of some sheets know: what each says, what its rule tells, and how what they count hangs
 * together. Those that are `corrected` counted other children than the rest, but for additions and removals.
 */
export function laySideBySide(
	sheets: readonly ReleasedSheet[],
	corrected: ReadonlySet<Sheet>,
	scopeOf: (sheet: ReleasedSheet) => readonly string[] | undefined,
	scheme: Scheme,
): SideBySide {
	const nameNow = (sheet: ReleasedSheet, figure: SheetFigure) =>
		`${corrected.has(sheet) ? "now of " : ""}${nameIn(sheet, figure)}`;
	const stated = sheets.flatMap((sheet) =>
		sheet.figures.map(
			(figure): Stated => ({
				sheet,
				figure,
				name: nameNow(sheet, figure),
				counted: undefined,
				scope: scopeOf(sheet),
			}),
		),
	);
	const knowledge = readFigures(stated.map(statementOf), scheme);
	const gathered = startGathering(new Set(), mostIn(sheets));
	addKnowledge(gathered, knowledge.relations, stated);
	const relate = relateEachOnce();
	const heldBack = sheets.flatMap((sheet) => {
		if (corrected.has(sheet)) {
			const nowOf = (figure: SheetFigure) => nameNow(sheet, figure);
			const countOf = () => undefined;
			const scope = scopeOf(sheet);
			const asked = { nowOf, countOf, scope, scheme, relate };
			const { before, rule } = addCorrected(gathered, sheet, asked);
			return heldBackIn(sheet, rule, ({ id }) => before.get(id) ?? "");
		}
		const related = () => relate(sheet, scopeOf(sheet), scheme).all;
		const { figures } = sheet.release.content;
		const rule = toldByTheRule(figures, related);
		const fewest = fewestIn(sheet, related, scheme);
		addSheet(gathered, sheet, rule, fewest);
		return heldBackIn(sheet, rule, (figure) => nameIn(sheet, figure));
	});
	const groups = groupsBetween(
		knowledge.differences,
		stated.filter(({ sheet }) => !corrected.has(sheet)),
	).filter(isSmallAsTold);
	const { cells, facts, fewest, isWhole } = endGathering(
		gathered,
		knowledge.whole,
	);
	const known = new Set([
		...cells.map(({ name }) => name),
		...heldBack.map(({ cell }) => cell),
		...stated.map(({ name }) => name),
	]);
	return {
		system: {
			cells: [...known, ...groups.map(({ words }) => words)],
			facts: [...facts, ...groups.map(definitionOf)],
		},
		isWhole,
		fewest,
		heldBack,
		groups: groups.map(({ words, isJudgedByParts, terms }) => ({
			cell: words,
			threshold: thresholdOf(terms),
			isJudgedByParts,
		})),
	};
}

function heldBackIn(
	sheet: ReleasedSheet,
	rule: ReadonlySet<string>,
	cellOf: (figure: SheetFigure) => string,
): readonly UntoldFigure[] {
	const { threshold } = sheet.release.content.figures.policy;
	return sheet.figures.flatMap((figure): readonly UntoldFigure[] => {
		const value = figure.published?.value;
		if (figure.published === undefined || !isUntold(figure.published))
			return [];
		return [
			{
				cell: cellOf(figure),
				sheet,
				figure,
				saidSmall: value?.status === "banded" && value.to < threshold,
				toldLarge: rule.has(figure.id),
			},
		];
	});
}

/** Whether what was said of its figures can leave only small values, and at least one: told figure by figure. */
function isSmallAsTold({ terms }: GroupBetween): boolean {
	let [from, to] = [0, 0];
	for (const { one, coefficient } of terms) {
		const { published } = one.figure;
		const policy = one.sheet.release?.content.figures.policy;
		const said = published && policy && countsBehind(published.value, policy);
		if (said === undefined) return false;
		from += coefficient * (coefficient > 0 ? said.from : said.to);
		to += coefficient * (coefficient > 0 ? said.to : said.from);
	}
	return to > 0 && from < thresholdOf(terms);
}

function thresholdOf(terms: GroupBetween["terms"]): number {
	return terms.reduce((most, { one }) => {
		const policy = one.sheet.release?.content.figures.policy;
		return Math.max(most, policy?.threshold ?? 0);
	}, 0);
}

function definitionOf({ words, terms }: GroupBetween): Fact {
	return groupFact(
		words,
		terms.map(({ one, coefficient }) => ({ cell: one.name, coefficient })),
	);
}

/** More than any count could be taken for. */
function mostIn(sheets: readonly ReleasedSheet[]): number {
	const thresholds = sheets.map(
		({ release }) => release.content.figures.policy.threshold,
	);
	const counts = sheets.flatMap(({ figures }) =>
		figures.map(({ published }) => {
			const value = published?.value;
			if (value?.status === "banded") return value.to;
			return value && "count" in value ? value.count : 0;
		}),
	);
	return beyondAll(
		counts,
		thresholds.reduce((a, b) => Math.max(a, b), 0),
	);
}
