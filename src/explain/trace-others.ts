import { isWithin } from "../statistics/cohorts.ts";
import type { CellPart } from "../statistics/figure-table.ts";
import { longDay, noDay } from "../vocabulary/calendar.ts";
import type { Step } from "./explanation.ts";
import { countOf, type Ground, intakeOf } from "./ground.ts";
import { are, stepsOfIntake, without } from "./steps.ts";
import { traceParts } from "./trace-parts.ts";

/** Distinct children discussed in the period, by their latest decision. */
export function traceDiscussed(
	ground: Ground,
	cell: readonly CellPart[],
): readonly Step[] {
	const { records } = ground.context;
	const table = records.discussions;
	if (table === undefined)
		throw new Error("a figure was traced whose export is not given");
	const children = countOf(ground, "discussed");
	const { steps, within } = stepsToPeriod(ground, table.date);
	const latest = new Int32Array(records.children.count).fill(noDay);
	for (const row of within) {
		const child = table.child[row] ?? 0;
		latest[child] = Math.max(latest[child] ?? noDay, table.date[row] ?? noDay);
	}
	const earlier = within.filter(
		(row) => table.date[row] !== latest[table.child[row] ?? 0],
	).length;
	return [
		...stepsOfIntake("discussions", intakeOf(ground, "discussions")),
		are(table.count, "discussions in the export"),
		...steps,
		are(within.length, "discussions in the period"),
		without(
			earlier,
			"earlier-meeting",
			"before the last meeting day about the same child in the period",
		),
		without(
			within.length - earlier - children,
			"same-day",
			"on the same last day about the same child: a decision to carry forward counts first, no longer at risk last",
		),
		are(children, "children discussed, each counted once"),
		...traceParts(ground, "discussed", cell, children),
	];
}

/** Sessions of training in the period, or attendances at them. */
export function traceTraining(
	ground: Ground,
	measure: "trainingSessions" | "trainingAttendees",
	cell: readonly CellPart[],
): readonly Step[] {
	const { records } = ground.context;
	const table = records.training;
	if (table === undefined)
		throw new Error("a figure was traced whose export is not given");
	const { steps, within } = stepsToPeriod(ground, table.date);
	const audience = cell[0]?.category;
	const own = within.filter(
		(row) =>
			audience === undefined ||
			records.audiences[table.audience[row] ?? -1]?.id === audience,
	);
	const isSessions = measure === "trainingSessions";
	const numbers = isSessions ? table.sessions : table.attendees;
	const told = own.filter((row) => (numbers[row] ?? -1) >= 0);
	return [
		...stepsOfIntake("training", intakeOf(ground, "training")),
		are(table.count, "records of training in the export"),
		...steps,
		...(audience === undefined
			? []
			: [
					without(
						within.length - own.length,
						"other-audience",
						"for another audience",
					),
				]),
		without(
			own.length - told.length,
			"number-blank",
			"that do not say how many there were",
		),
		are(told.length, "records of training in the period"),
		{
			kind: "hold",
			count: told.reduce((sum, row) => sum + (numbers[row] ?? 0), 0),
			what: isSessions
				? "sessions that these records tell of"
				: "attendances that these records tell of",
		},
	];
}

/** Leaves out what lies before the period and after it. */
function stepsToPeriod(
	{ context: { period } }: Ground,
	date: Int32Array,
): { readonly steps: readonly Step[]; readonly within: readonly number[] } {
	const within: number[] = [];
	let before = 0;
	for (const [row, day] of date.entries()) {
		if (isWithin(day, period)) within.push(row);
		else if (day < period.from) before++;
	}
	const after = date.length - within.length - before;
	return {
		steps: [
			without(before, "before-period", `before ${longDay(period.from)}`),
			without(after, "after-period", `after ${longDay(period.to)}`),
		],
		within,
	};
}
