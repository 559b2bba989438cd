import type { FigureId } from "../../measures/figure-key.ts";
import type { Figure, FigureTable } from "../../statistics/figure-table.ts";
import {
	type ProtectedFigure,
	type ProtectedTable,
	type ProtectedValue,
	protectedTable,
} from "../protected-table.ts";
import { type SeriesBreak, withChanges } from "./changes.ts";
import { type ChildrenAt, withRates } from "./rates.ts";
import { isUnreliable, shareOf } from "./shares.ts";

/** How what is said of figures is worked out further. */
export interface Stating {
	/** Of shares. */
	readonly decimals: number;
	/** What breaks a series of periods. */
	readonly breaks?: readonly SeriesBreak[];
	/** How many children live in the area, for rates. */
	readonly childrenAt?: ChildrenAt;
}

/** The figures with what is said of each, and the shares and changes that follow from that: nothing of what is not said. */
export function statedTable(
	figures: FigureTable,
	values: ReadonlyMap<FigureId, ProtectedValue>,
	{ decimals, breaks = [], childrenAt }: Stating,
): ProtectedTable {
	const stated = figures.figures.map((figure) =>
		statedFigure(figure, values, decimals),
	);
	return protectedTable(
		figures.period,
		figures.tables,
		withRates(
			withChanges(figures, stated, breaks, decimals),
			new Map(figures.figures.map((one) => [one.id, one.contributors])),
			childrenAt,
		),
		figures.beside,
	);
}

/**
 * The true figures, for the restricted edition and for nothing else: none is judged, held back or rounded. What is made of
 * them goes to the private folder alone (`src/restricted-edition.ts`).
 */
export function trueTable(
	figures: FigureTable,
	stating: Stating,
): ProtectedTable {
	const values = new Map(
		figures.figures.map(({ id, count }): [FigureId, ProtectedValue] => [
			id,
			count === undefined
				? { status: "notAvailable" }
				: { status: "shown", count },
		]),
	);
	return statedTable(figures, values, stating);
}

function statedFigure(
	figure: Figure,
	values: ReadonlyMap<FigureId, ProtectedValue>,
	decimals: number,
): ProtectedFigure {
	const value: ProtectedValue = values.get(figure.id) ?? { status: "withheld" };
	const base = figure.base === undefined ? undefined : values.get(figure.base);
	const share = base && shareOf(value, base, decimals);
	return {
		id: figure.id,
		measure: figure.measure,
		cell: figure.cell,
		label: figure.label,
		unit: figure.unit,
		value,
		...(figure.base === undefined ? {} : { base: figure.base }),
		...(share === undefined ? {} : { share }),
		flags: share && base && isUnreliable(base) ? ["u"] : [],
		period: figure.period,
		asAt: figure.asAt,
		...(figure.beside === undefined ? {} : { beside: figure.beside }),
	};
}
