import { breakdownNames, breakdowns } from "../breakdowns/breakdowns.ts";
import type { ProtectedTable } from "../disclosure/protected-table.ts";
import type { Unit } from "../measures/measure.ts";
import { measureIds, measures } from "../measures/measures.ts";
import { tableLabel } from "../measures/table-label.ts";
import type { Policy } from "../settings/settings.ts";
import { type Day, longDay } from "../vocabulary/calendar.ts";
import { formatCount, listWords } from "../vocabulary/numbers.ts";
import { type Shorthand, shorthand } from "../vocabulary/shorthand.ts";
import { heldBackWhole, isHeldBackWhole } from "./say-figure.ts";

const units: Readonly<Record<Unit, string>> = {
	referral: "referrals",
	child: "children",
	case: "cases",
	episode: "episodes",
	session: "sessions",
	attendee: "attendances",
};

/** What the notes need to know beside the figures. */
export interface NotesContext {
	readonly asAt: Day;
	readonly policy: Policy;
	/** Decimals of percentages. */
	readonly decimals: number;
	readonly countedLevels: readonly string[];
}

/**
 * The notes that go with the figures: what was counted, what adds up, what was held back, in whole sentences. None
 * tells how many rows an export had.
 */
export function composeNotes(
	table: ProtectedTable,
	context: NotesContext,
): readonly string[] {
	return [
		...definitions(table),
		...cohort(context),
		...whatAddsUp(table),
		...suppression(context.policy),
		...tablesHeldBack(table),
		`Percentages are rounded half away from zero to ${precision(context.decimals)}, and each is a share of the figure named as its base. A share with a base under 20 has the flag u.`,
		...besideNotes(table),
		...shorthandUsed(table),
	];
}

function definitions(table: ProtectedTable): readonly string[] {
	return measureIds
		.filter((id) => table.figures.some((figure) => figure.measure === id))
		.map((id) => {
			const { label, unit, definition } = measures[id];
			return `${label} (counted in ${units[unit]}): ${definition}`;
		});
}

function cohort({ asAt, countedLevels }: NotesContext): readonly string[] {
	const levels = listWords(countedLevels.map((label) => label.toLowerCase()));
	return [
		countedLevels.length === 0
			? "The exports do not tell the level of risk at referral, so every referral counts."
			: `In scope by risk at referral: ${levels}.`,
		`Whether a referral is open or closed, and its latest risk, are judged as at ${longDay(asAt)}.`,
	];
}

function whatAddsUp(table: ProtectedTable): readonly string[] {
	const named = new Set(
		table.figures.flatMap(({ cell }) => cell.map(({ breakdown }) => breakdown)),
	);
	const ofChildren = table.figures.some(({ unit }) => unit === "child")
		? [
				"A child counts once in a period but can count in several quarters: quarters add up for referrals and not for children.",
			]
		: [];
	const ofBreakdowns = breakdownNames
		.filter((name) => named.has(name))
		.flatMap((name) => breakdowns[name].note ?? []);
	return [...ofChildren, ...ofBreakdowns];
}

function suppression({ threshold, roundTo }: Policy): readonly string[] {
	if (threshold < 2 && roundTo === undefined) return [];
	const least = formatCount(threshold);
	if (roundTo !== undefined)
		return [
			`Counts under ${least}, and counts that stand on fewer than ${least} children, are held back; so are others from which one of these could be worked out. All other counts are rounded to the nearest ${formatCount(roundTo)}, and shares are worked out from the rounded counts.`,
		];
	const said =
		threshold > 2 ? [`A small count is said to be "fewer than ${least}".`] : [];
	return [
		...said,
		`Figures are held back where a small count could be worked out from them, or where they stand on fewer than ${least} children: in their place stands [c], or a band that follows from the other figures.`,
		"A figure given as 0 is a true zero.",
	];
}

/** The tables of which no number may be told, period by period: rows of [c] alone do not say that this is meant so. */
function tablesHeldBack(table: ProtectedTable): readonly string[] {
	const among = (groups: ProtectedTable["tables"]) =>
		groups.filter((group) => isHeldBackWhole([group], table)).map(tableLabel);
	const names = [
		...among(table.tables),
		...table.beside.flatMap(({ period, tables }) =>
			among(tables).map((name) => `${name} (${period.id})`),
		),
	];
	return names.length === 0 ? [] : [`${heldBackWhole}: ${names.join("; ")}.`];
}

/** How other periods are counted, what is called a rise, and what rates are of. */
function besideNotes({ beside, figures }: ProtectedTable): readonly string[] {
	const [first] = beside;
	const ofOthers =
		first === undefined
			? []
			: [
					`Figures with @${first.period.id} and the like behind their ids are of that period, counted as at its own last day; what the exports do not reach back to is not available.`,
					"A change is called a rise or a fall only where it is larger than chance explains (exact conditional test for two Poisson counts, at a level of 5%), and is in per cent only from a base of 20. There is none where either number is held back, nor across a break in the series, after which figures have the flag b.",
				];
	const ofRates = figures.some(({ rate }) => rate !== undefined)
		? [
				"Rates are for each 10,000 children of the area by the last mid-year estimate before the period, with the exact interval of 95% for a Poisson count.",
			]
		: [];
	return [...ofOthers, ...ofRates];
}

function precision(decimals: number): string {
	if (decimals === 0) return "whole numbers";
	return decimals === 1 ? "one decimal" : `${decimals} decimals`;
}

function shorthandUsed(table: ProtectedTable): readonly string[] {
	const used: Shorthand[] = [];
	const statuses = new Set(table.figures.map(({ value }) => value.status));
	if (statuses.has("withheld")) used.push("[c]");
	if (statuses.has("notAvailable")) used.push("[x]");
	return used.map((symbol) => `${symbol} ${shorthand[symbol]}.`);
}
