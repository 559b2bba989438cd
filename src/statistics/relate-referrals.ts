import type { BreakdownName } from "../breakdowns/breakdowns.ts";
import type { FigureId } from "../measures/figure-key.ts";
import { writeFigure } from "../measures/figure-key.ts";
import type { MeasureId } from "../measures/measures.ts";
import { recorded } from "./categories.ts";
import type { Relation } from "./figure-table.ts";
import type { ReaderKnowledge, TableShape } from "./reader-knowledge.ts";
import { atMost, cover, same, together, within } from "./say-relations.ts";

/** How what is counted of referrals, of their children and of closures hangs together. */
export function relateReferrals(
	known: ReaderKnowledge,
	tables: readonly TableShape[],
): readonly Relation[] {
	const { period, asAt } = known;
	const relations: Relation[] = [
		same("lookedAfter", "referrals:status=lookedAfter"),
		atMost("lookedAfter", "referrals"),
		atMost("reReferrals", "referrals"),
		...tables.flatMap(relateChildren),
		...relateCrossedChildren(tables),
	];
	if (asAt === period.to)
		relations.push(atMost("referrals:state=closed", "closures"));
	// A referral of the period is open at some point in it.
	if (known.atRiskInTheSamePeriod)
		relations.push(atMost("children", "childrenAtRisk"));
	if (known.laterReferralsAreReReferrals)
		relations.push({
			kind: "cover",
			whole: "referrals",
			parts: ["children", "reReferrals"],
		});
	return relations;
}

/**
 * The same where a table crosses what the other does not: children of a cell, added up, are at most its referrals, and
 * at most its referrals added up. Where both tables of what they have in common are published, these say so by themselves.
 */
function relateCrossedChildren(
	tables: readonly TableShape[],
): readonly Relation[] {
	const of = (measure: MeasureId) =>
		tables.filter(({ table }) => table.measure === measure);
	const [ofChildren, ofReferrals] = [of("children"), of("referrals")];
	return ofChildren.flatMap((children) =>
		ofReferrals.flatMap((referrals) => {
			const common = children.table.breakdowns.filter((name) =>
				referrals.table.breakdowns.includes(name),
			);
			if (common.length === 0 || !isOneReferral(common)) return [];
			if (referrals.table.breakdowns.includes("model")) return [];
			const [few, many] = [
				cellsBy(children, common),
				cellsBy(referrals, common),
			];
			const isMargin = (shape: TableShape) =>
				shape.table.breakdowns.length === common.length;
			const hasMargin = (shapes: readonly TableShape[]) =>
				shapes.some((shape) => isMargin(shape) && tellsBy(shape, common));
			if (isMargin(referrals) && !hasMargin(ofChildren))
				return [...few].flatMap(([key, parts]) =>
					(many.get(key) ?? []).map((total) => within(total, parts)),
				);
			if (isMargin(children) && !hasMargin(ofReferrals))
				return [...many].flatMap(([key, parts]) =>
					(few.get(key) ?? []).map((whole) => cover(whole, parts)),
				);
			return [];
		}),
	);
}

function isOneReferral(breakdowns: readonly BreakdownName[]): boolean {
	return breakdowns.length < 2 || !breakdowns.includes("risk");
}

function tellsBy(
	{ table }: TableShape,
	breakdowns: readonly BreakdownName[],
): boolean {
	return breakdowns.every((name) => table.breakdowns.includes(name));
}

/** The figures of a table by their categories of some of its breakdowns. */
function cellsBy(
	{ table, cells }: TableShape,
	breakdowns: readonly BreakdownName[],
): ReadonlyMap<string, readonly FigureId[]> {
	const found = new Map<string, FigureId[]>();
	for (const cell of cells) {
		if (cell.some(({ category }) => category === recorded.id)) continue;
		const key = breakdowns
			.map((name) => cell.find((p) => p.breakdown === name)?.category)
			.join("|");
		const own = found.get(key) ?? [];
		found.set(key, own);
		own.push(writeFigure({ measure: table.measure, cell }));
	}
	return found;
}

/**
 * Children are at most referrals, cell by cell where the cell is judged at one of the cell's own referrals: age and sex
 * at the first of them, or the level at the highest; not one by the first and the other by the highest.
 */
function relateChildren({ table, cells }: TableShape): readonly Relation[] {
	if (table.measure !== "children") return [];
	if (!isOneReferral(table.breakdowns)) return [];
	return cells.flatMap((cell) => {
		const [children, referrals] = [
			writeFigure({ measure: "children", cell }),
			writeFigure({ measure: "referrals", cell }),
		];
		const both = cell.length === 0 ? [together(children, referrals)] : [];
		return [atMost(children, referrals), ...both];
	});
}
