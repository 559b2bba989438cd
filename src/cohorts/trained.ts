import { isWithin } from "../counting/cohorts.ts";
import type { Sessions } from "../counting/counted-rows.ts";
import { pick, rowsWhere } from "../counting/order.ts";
import { are, stepsOfIntake, without } from "../counting/steps.ts";
import { stepsToPeriod } from "../counting/steps-to-period.ts";
import type { Records, Training } from "../validate/records.ts";
import { noDay } from "../vocabulary/calendar.ts";
import type { Period } from "../vocabulary/period.ts";
import { type CohortDeclaration, intakeOf } from "./cohort.ts";

/** Sessions of training delivered in the period. */
export const sessions = trained("sessions", [], (table) => table.sessions);

/** Attendances at them, of those rows that say how many came. */
export const attendances = trained(
	"attendances",
	["attendees"],
	(table) => table.attendees,
);

/** Rows of the training in the period, each of which stands for so many of something. */
function trained(
	what: "sessions" | "attendances",
	columns: readonly "attendees"[],
	numberIn: (training: Training) => Int32Array,
): CohortDeclaration {
	return {
		id: what,
		export: "training",
		needs: () => [
			{ export: "training" },
			...columns.map((column) => ({ export: "training", column }) as const),
		],
		isScoped: false,
		gather: ({ records }, period) =>
			records.training && rowsIn(records.training, numberIn, period),
		traced: ["audience"],
		steps(trace, period, cell) {
			const { records } = trace.context;
			const table = records.training;
			if (table === undefined)
				throw new Error("a figure was traced whose export is not given");
			const { steps, within } = stepsToPeriod(table.date, period);
			const audience = cell.find(({ breakdown }) => breakdown === "audience");
			const own = within.filter(
				(row) =>
					audience === undefined ||
					audienceOf(records, table, row) === audience.category,
			);
			const numbers = numberIn(table);
			const told = own.filter((row) => (numbers[row] ?? -1) >= 0);
			return [
				...stepsOfIntake("training", intakeOf(trace, "training")),
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
					what: `${what} that these records tell of`,
				},
			];
		},
		silent: "No record of the period says how many came.",
	};
}

function rowsIn(
	table: Training,
	numberIn: (training: Training) => Int32Array,
	period: Period,
): Sessions {
	const row = rowsWhere(table.count, (at) =>
		isWithin(table.date[at] ?? noDay, period),
	);
	return {
		kind: "sessions",
		count: row.length,
		// Training is not about children.
		child: new Int32Array(row.length).fill(-1),
		row,
		number: pick(row, numberIn(table)),
	};
}

function audienceOf(
	{ audiences }: Records,
	{ audience }: Training,
	row: number,
): string | undefined {
	return audiences[audience[row] ?? -1]?.id;
}
