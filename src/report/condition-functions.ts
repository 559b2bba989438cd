import type { ProtectedFigure } from "../disclosure/protected-table.ts";
import { type Day, readIsoDay } from "../vocabulary/calendar.ts";
import type { Period } from "../vocabulary/period.ts";
import { namedPeriod } from "./figures-over-time.ts";
import type { TemplateFunction } from "./function-shape.ts";
import { cellsOf, findTable, hasSomething } from "./published.ts";
import { printableQuotations } from "./quotations.ts";
import { isShownAs, isTold, isUnreliableBase } from "./say-figure.ts";
import { isTrue, textOf } from "./values.ts";
import type { Writing } from "./writing.ts";

/** The functions that give yes or no. They ask what may be said of a figure, never how large one is that is held back. */
export const conditionFunctions: Readonly<Record<string, TemplateFunction>> = {
	shown: condition((figure) => figure.value.status === "shown"),
	told: condition((figure) => isTold(figure.value)),
	heldBack: condition((figure) => figure.value.status === "withheld"),
	small: condition((figure) => isUnreliableBase(figure.value)),
	available: {
		takes: ["figureOrTable"],
		needs: 1,
		repeats: true,
		gives: (ids, { writing }) =>
			ids.every((id) => isAvailable(writing, textOf(id))),
	},
	is: {
		takes: ["figure", "number"],
		needs: 2,
		gives: ([id, count], { writing }) =>
			typeof count === "number" &&
			isShownAs(writing.figures.byId.get(textOf(id)), count),
	},
	quoted: {
		takes: ["respondent"],
		needs: 1,
		gives: ([respondent], { writing }) =>
			printableQuotations(writing, textOf(respondent)).length > 0,
	},
	given: {
		takes: ["export"],
		needs: 1,
		gives: ([kind], { writing }) =>
			writing.context.given.some((known) => known === kind),
	},
	layout: {
		takes: ["layout"],
		needs: 1,
		gives: ([layout], { writing }) =>
			writing.context.settings.layout === textOf(layout),
	},
	restricted: {
		takes: [],
		needs: 0,
		gives: (_, { writing }) => writing.context.edition === "restricted",
	},
	/** Whether another period stands beside the run's own; one that is named so. */
	compared: {
		takes: ["text"],
		needs: 0,
		gives: ([period], { writing }) =>
			namedPeriod(writing, textOf(period)) !== undefined,
	},
	startsBefore: before(({ from }) => from),
	endsBefore: before(({ to }) => to),
	and: {
		takes: ["any"],
		needs: 1,
		repeats: true,
		gives: (values) => values.every(isTrue),
	},
	or: {
		takes: ["any"],
		needs: 1,
		repeats: true,
		gives: (values) => values.some(isTrue),
	},
	not: { takes: ["any"], needs: 1, gives: ([value]) => !isTrue(value) },
};

/** A condition that holds when every figure that it names is published in this run and meets it. */
function condition(
	meets: (figure: ProtectedFigure) => boolean,
): TemplateFunction {
	return {
		takes: ["figure"],
		needs: 1,
		repeats: true,
		gives: (ids, { writing }) =>
			ids.every((id) => {
				const figure = writing.figures.byId.get(textOf(id));
				return figure !== undefined && meets(figure);
			}),
	};
}

/** Whether a day of the paper's period is before one that the template names. */
function before(dayOf: (period: Period) => Day): TemplateFunction {
	return {
		takes: ["day"],
		needs: 1,
		gives: ([written], { writing }) => {
			const limit = readIsoDay(textOf(written));
			return limit !== undefined && dayOf(writing.figures.period) < limit;
		},
	};
}

function isAvailable(writing: Writing, id: string): boolean {
	const figure = writing.figures.byId.get(id);
	if (figure) return figure.value.status !== "notAvailable";
	const table = findTable(writing, id);
	return table !== undefined && hasSomething(writing, cellsOf(writing, table));
}
