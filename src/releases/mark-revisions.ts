import type {
	ProtectedFigure,
	ProtectedTable,
	ProtectedValue,
} from "../disclosure/protected-table.ts";
import type {
	PublishedFigure,
	PublishedFigures,
	PublishedValue,
} from "../published/published-figures.ts";
import type { Day } from "../vocabulary/calendar.ts";
import type { Flag } from "../vocabulary/shorthand.ts";
import { type Release, releaseName } from "./release.ts";
import { countsOtherLevels, type Scope } from "./scope.ts";

/** What figures are marked by. */
export interface MarkedBy extends Scope {
	readonly asAt: Day;
	/** What was published before, of the same council. */
	readonly earlier: readonly Release[];
	/** Ids of the periods whose figures may still change. */
	readonly provisional: readonly string[];
}

/** Figures with their marks, and the earlier issue that they correct; `undefined` where they correct none. */
export interface Marked {
	readonly table: ProtectedTable;
	readonly corrects: string | undefined;
}

/**
 * Marks as revised what was published otherwise of the same period and day, and as provisional what may still change. It looks
 * at nothing but what readers of both issues have: a figure is marked only where what was said of it then and what is said now
 * cannot both be true. So a mark tells nothing of a number that is held back, and a number that is held back has none.
 */
export function markRevisions(table: ProtectedTable, by: MarkedBy): Marked {
	const before = issueBefore(table, by);
	const told = new Map(
		before?.content.figures.figures.map((figure) => [figure.id, figure]),
	);
	const revised = new Set(
		table.figures
			.filter((figure) => {
				const then = told.get(figure.id);
				return (
					then !== undefined &&
					isOfSameDays(figure, then, before?.content.figures) &&
					cannotBothBe(figure.value, then.value)
				);
			})
			.map(({ id }) => id),
	);
	const isMarked = revised.size > 0 || by.provisional.length > 0;
	return {
		table: isMarked ? withMarks(table, revised, by.provisional) : table,
		corrects:
			before === undefined || revised.size === 0
				? undefined
				: releaseName(before),
	};
}

/**
 * The last issue of the same period that does not say just the same: so the paper on corrected figures keeps its marks when it
 * is built again after its release.
 */
function issueBefore(
	table: ProtectedTable,
	{ earlier, asAt, ...scope }: MarkedBy,
): Release | undefined {
	const { period } = table;
	return earlier.findLast(({ content: { figures, levels } }) => {
		const isSamePeriod =
			figures.period.from === period.from &&
			figures.period.to === period.to &&
			figures.asAt === asAt;
		if (!isSamePeriod || countsOtherLevels(levels, scope)) return false;
		return figures.figures.some(({ id, value }) => {
			const now = table.byId.get(id);
			return now === undefined || isOther(now.value, value);
		});
	});
}

/** Outcomes and missing episodes may cover a part of the year, and another part in the issue before. */
function isOfSameDays(
	figure: ProtectedFigure,
	then: PublishedFigure,
	of: PublishedFigures | undefined,
): boolean {
	const days = then.ownPeriod?.id ?? then.beside?.id ?? of?.period.id;
	return figure.period.id === days;
}

function isOther(now: ProtectedValue, then: PublishedValue): boolean {
	return JSON.stringify(boundsOf(now)) !== JSON.stringify(boundsOf(then));
}

/** Whether no count at all is what was said then and what is said now. */
function cannotBothBe(now: ProtectedValue, then: PublishedValue): boolean {
	if (now.status === "rounded" && then.status === "rounded")
		if (now.roundedTo === then.roundedTo) return now.count !== then.count;
	const [one, other] = [boundsOf(now), boundsOf(then)];
	if (one === undefined || other === undefined) return false;
	return one[1] < other[0] || other[1] < one[0];
}

/** Between which counts the true one lies, by what is said; `undefined` where nothing is. */
function boundsOf(
	value: ProtectedValue | PublishedValue,
): readonly [number, number] | undefined {
	switch (value.status) {
		case "shown":
			return [value.count, value.count];
		case "banded":
			return [value.from, value.to];
		case "rounded":
			return [
				value.count - value.roundedTo / 2,
				value.count + value.roundedTo / 2,
			];
		case "withheld":
		case "notAvailable":
			return undefined;
		default:
			return value satisfies never;
	}
}

function withMarks(
	table: ProtectedTable,
	revised: ReadonlySet<string>,
	provisional: readonly string[],
): ProtectedTable {
	const figures = table.figures.map((figure) => {
		const days = (figure.beside ?? table.period).id;
		const isNumber = boundsOf(figure.value) !== undefined;
		const marks: readonly Flag[] = [
			...(revised.has(figure.id) ? (["r"] as const) : []),
			...(isNumber && provisional.includes(days) ? (["p"] as const) : []),
		];
		return marks.length === 0
			? figure
			: { ...figure, flags: [...figure.flags, ...marks] };
	});
	const byId = new Map(figures.map((figure) => [figure.id, figure]));
	return { ...table, figures, byId };
}
