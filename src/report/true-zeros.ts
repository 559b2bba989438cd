import type {
	ProtectedFigure,
	ProtectedTable,
} from "../disclosure/protected-table.ts";
import type { Policy } from "../settings/settings.ts";

/**
 * The figures with each rounded zero that can only be a true one as what it is: none. Where the smallest count that is
 * told as a number rounds up (5 to the nearest 5; 5 to the nearest 10), nothing else comes to zero.
 */
export function withTrueZeros(
	table: ProtectedTable,
	{ threshold, roundTo }: Policy,
): ProtectedTable {
	if (roundTo === undefined || roundTo > 2 * threshold) return table;
	const figures = table.figures.map(
		(figure): ProtectedFigure =>
			figure.value.status === "rounded" && figure.value.count === 0
				? { ...figure, value: { status: "shown", count: 0 } }
				: figure,
	);
	const byId = new Map(figures.map((figure) => [figure.id, figure]));
	return { ...table, figures, byId };
}
