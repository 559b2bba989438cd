import type { ProtectedFigure } from "../disclosure/protected-table.ts";
import { isTold } from "./say-figure.ts";

/** Whether what is published proves that one count is below another. */
export function isProvenLess(
	less: ProtectedFigure,
	more: ProtectedFigure,
): boolean {
	const [most, least] = [mostOf(less), leastOf(more)];
	return most !== undefined && least !== undefined && most < least;
}

/**
 * The two largest of some counts, where every other is proven to be below both; else the one, else the three. Only what is
 * told is ordered: of a count held back nothing follows. None where no such few stand out.
 */
export function largestFew(
	figures: readonly ProtectedFigure[],
): readonly ProtectedFigure[] {
	const told = figures.filter(({ value }) => isTold(value));
	const bySize = [...told].sort(
		(a, b) => (leastOf(b) ?? 0) - (leastOf(a) ?? 0),
	);
	for (const many of [2, 1, 3]) {
		const few = bySize.slice(0, many);
		const others = bySize.slice(many);
		const standOut = few.every((one) =>
			others.every((other) => isProvenLess(other, one)),
		);
		if (others.length > 0 && standOut)
			return told.filter((figure) => few.includes(figure));
	}
	return [];
}

/** The most that a count can be by what is published. Rounded counts keep their order: of two that differ, the larger is larger. */
function mostOf({ value }: ProtectedFigure): number | undefined {
	switch (value.status) {
		case "shown":
		case "rounded":
			return value.count;
		case "banded":
			return value.to;
		case "withheld":
		case "notAvailable":
			return undefined;
	}
	value satisfies never;
}

function leastOf(figure: ProtectedFigure): number | undefined {
	const { value } = figure;
	return value.status === "banded" ? value.from : mostOf(figure);
}
