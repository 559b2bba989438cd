import type { MeasureId } from "../dictionary/measures.ts";
import { isUnknown, recorded } from "./categories.ts";
import type { CellPart, FigureId } from "./figure-table.ts";
import type { TableShape } from "./reader-knowledge.ts";

/** The id of a figure: `measure:breakdown=category|…`, breakdowns in alphabetical order. */
export function figureId(
	measure: MeasureId,
	cell: readonly Omit<CellPart, "label">[],
): FigureId {
	const parts = sortParts(cell).map((p) => `${p.breakdown}=${p.category}`);
	return parts.length === 0 ? measure : `${measure}:${parts.join("|")}`;
}

/** The parts of a cell in alphabetical order of their breakdowns. */
export function sortParts<Part extends Pick<CellPart, "breakdown">>(
	cell: readonly Part[],
): readonly Part[] {
	return cell.toSorted((a, b) => (a.breakdown < b.breakdown ? -1 : 1));
}

/**
 * The figure that a cell's share is a share of (contract, section 4); `undefined` for a share of nothing.
 * `published` are all figures of the run: the one base that its table does not bring with it
 * is that of the cases scored twice.
 */
export function baseOf(
	shape: TableShape,
	cell: TableShape["cells"][number],
	published: ReadonlySet<FigureId>,
): FigureId | undefined {
	const { measure } = shape.table;
	const [first] = cell;
	switch (measure) {
		case "reReferrals":
			return "referrals";
		case "riskChange": {
			const from = cell.find((part) => part.breakdown === "from");
			return from ? `referrals:risk=${from.category}` : "referrals";
		}
		case "outcomeScored": {
			const cases = figureId("outcomeCases", cell);
			return published.has(cases) ? cases : undefined;
		}
		case "outcome":
			return figureId(
				"outcomeScored",
				cell.filter((part) => part.breakdown === "code"),
			);
		case "missingAndAtRisk":
			return first?.category;
		case "returnInterviews":
			return interviewBase(first?.category);
		case "outcomeCases":
		case "missingChildren":
		case "missingEpisodes":
		case "absentChildren":
		case "absentEpisodes":
		case "childrenAtRisk":
		case "trainingSessions":
		case "trainingAttendees":
			return undefined;
		case "referrals":
		case "children":
		case "lookedAfter":
		case "closures":
		case "discussed":
			return first && partBase(shape, cell, first);
		default:
			return measure satisfies never;
	}
}

/** A crossing's base is its first-named breakdown's figure; another's is the total, or all that is known of it. */
function partBase(
	{ table, recordedAt }: TableShape,
	cell: TableShape["cells"][number],
	first: TableShape["cells"][number][number],
): FigureId {
	if (cell.length > 1) return figureId(table.measure, [first]);
	const ofTotal =
		recordedAt === undefined ||
		first.category === recorded.id ||
		isUnknown({ id: first.category, label: "" });
	return ofTotal
		? table.measure
		: figureId(table.measure, [{ ...first, category: recorded.id }]);
}

function interviewBase(stage: string | undefined): FigureId {
	if (stage === "needed") return "missingEpisodes";
	return stage === "within72Hours"
		? "returnInterviews:stage=completed"
		: "returnInterviews:stage=needed";
}
