import { directionId } from "../counting/risk-change.ts";
import type { FigureId } from "../measures/figure-key.ts";
import { writeFigure } from "../measures/figure-key.ts";
import type { MeasureId } from "../measures/measures.ts";
import { monthsOf, quartersOf } from "../vocabulary/period.ts";
import { recorded } from "./categories.ts";
import type { ReaderKnowledge, TableShape } from "./reader-knowledge.ts";

/** One cell as what it says of each breakdown; what follows from that is said too (a month's quarter). */
export interface Cell {
	readonly id: FigureId;
	readonly said: ReadonlyMap<string, string>;
}

/** A published table that splits some whole. */
export interface Split {
	/** What is split; tables of one whole can be set against each other. */
	readonly whole: string;
	/** Of two that tell the same, the one of the lower rank counts as the coarser. */
	readonly rank: number;
	/** The breakdowns that it names. */
	readonly names: readonly string[];
	/** Those, and the ones that follow from them. */
	readonly tells: ReadonlySet<string>;
	readonly cells: readonly Cell[];
}

/** A table as a split of some whole; `undefined` where its cells are no parts of one. */
export function splitOf(
	known: ReaderKnowledge,
	shape: TableShape,
): Split | undefined {
	const { measure, breakdowns } = shape.table;
	const whole = wholeOf(measure);
	if (whole === undefined) return undefined;
	const names = breakdowns.map(commonName);
	const follow = consequences(known, names);
	const cells = shape.cells
		.filter((cell) => !cell.some((part) => part.category === recorded.id))
		.map((cell) => {
			const said = new Map(
				cell.map((p) => [commonName(p.breakdown), p.category]),
			);
			for (const [name, find] of follow) said.set(name, find(said));
			return { id: writeFigure({ measure, cell }), said };
		});
	const tells = new Set([...names, ...follow.keys()]);
	return { whole, rank: measure === whole ? 0 : 1, names, tells, cells };
}

/** What is split by a measure's tables; `undefined` where its cells are no parts of a whole. */
function wholeOf(measure: MeasureId): string | undefined {
	switch (measure) {
		case "referrals":
		case "riskChange":
			return "referrals";
		case "children":
		case "lookedAfter":
		case "closures":
		case "discussed":
			return measure;
		case "reReferrals":
		case "outcomeCases":
		case "outcomeScored":
		case "outcome":
		case "missingChildren":
		case "missingEpisodes":
		case "absentChildren":
		case "absentEpisodes":
		case "childrenAtRisk":
		case "missingAndAtRisk":
		case "returnInterviews":
		case "trainingSessions":
		case "trainingAttendees":
			return undefined;
		default:
			return measure satisfies never;
	}
}

/** The `from` of a change is the risk at referral. */
function commonName(breakdown: string): string {
	return breakdown === "from" ? "risk" : breakdown;
}

/** Breakdowns that follow from those that a table names. */
function consequences(
	{ period, riskLevels, countedLevels }: ReaderKnowledge,
	names: readonly string[],
): ReadonlyMap<string, (said: ReadonlyMap<string, string>) => string> {
	const follow = new Map<
		string,
		(said: ReadonlyMap<string, string>) => string
	>();
	const has = (name: string) => names.includes(name);
	// Where one level alone counts, every referral is of it.
	const only = countedLevels.length === 1 ? (countedLevels[0] ?? "") : "";
	if ((has("risk") || only !== "") && has("to") && !has("direction")) {
		follow.set("direction", (said) =>
			directionId(
				riskLevels.indexOf(said.get("risk") ?? only),
				riskLevels.indexOf(said.get("to") ?? ""),
			),
		);
	}
	if (has("month") && !has("quarter")) {
		const quarters = quartersOf(period);
		const quarterOf = new Map(
			monthsOf(period).map((month) => [
				month.id,
				quarters.find((q) => q.from <= month.from && month.to <= q.to)?.id,
			]),
		);
		follow.set(
			"quarter",
			(said) => quarterOf.get(said.get("month") ?? "") ?? "",
		);
	}
	return follow;
}

/**
 * The part of a table of change that was not reassessed. `direction` and `to` say it alike even where the level at
 * referral is not told: 11 not reassessed, 6 of them open, leave 5 that are closed.
 */
export function notReassessedOf(split: Split): readonly Split[] {
	const changes = ["direction", "to"].filter((n) => split.names.includes(n));
	const isSet = split.tells.has("direction") && !changes.includes("direction");
	if (changes.length === 0 || isSet) return [];
	const names = split.names.filter((name) => !changes.includes(name));
	return [
		{
			whole: "not reassessed",
			rank: changes.includes("direction") ? 0 : 1,
			names,
			tells: new Set(names),
			cells: split.cells.filter(({ said }) =>
				changes.every((name) => said.get(name) === "notReassessed"),
			),
		},
	];
}

/** Whether one table tells less than the other of the same whole. */
export function isCoarser(coarse: Split, fine: Split): boolean {
	if (coarse === fine || coarse.whole !== fine.whole) return false;
	if (!coarse.names.every((name) => fine.tells.has(name))) return false;
	const tellsTheSame =
		coarse.names.length === fine.names.length &&
		fine.names.every((name) => coarse.names.includes(name));
	return !tellsTheSame || coarse.rank < fine.rank;
}
