import { baseFigure } from "../measures/base-figure.ts";
import { readFigure, writeFigure } from "../measures/figure-key.ts";
import type {
	PublishedFigure,
	PublishedFigures,
} from "../published/published-figures.ts";
import type { Reading } from "./printed-figure.ts";

/**
 * The figures that a paper publishes, from all that it says of them: what its tables say comes first, and what is said
 * otherwise elsewhere is kept beside it. What only repeats is left out.
 */
export function releasedFigures(
	readings: readonly Reading[],
): Pick<PublishedFigures, "figures" | "again"> {
	const first = new Map<string, PublishedFigure>();
	const again: PublishedFigure[] = [];
	for (const reading of readings) {
		const figure = figureFrom(reading);
		if (figure === undefined) continue;
		const before = first.get(figure.id);
		if (before === undefined) first.set(figure.id, figure);
		else if (!repeats(figure, before)) again.push(figure);
	}
	return { figures: [...first.values()], again };
}

function figureFrom({
	id,
	value,
	share,
	base,
	place,
	said,
}: Reading): PublishedFigure | undefined {
	const read = readFigure(id);
	if (read === undefined) return undefined;
	// Where its paper does not name it, it is what it was published with.
	const whole = baseFigure(read);
	return {
		id,
		...read,
		value: value ?? { status: "withheld" },
		share,
		base: base ?? (whole && writeFigure(whole)),
		place,
		written: { cell: id, printed: said },
	};
}

/** Whether it says no more than was said: the same number, and the same share or none. */
function repeats(figure: PublishedFigure, before: PublishedFigure): boolean {
	const { value, share } = figure;
	return (
		(value.status === "withheld" || sameValue(value, before.value)) &&
		(share === undefined || share.text === before.share?.text)
	);
}

/** Whether two places say the same of a count. */
export function sameValue(
	one: PublishedFigure["value"],
	other: PublishedFigure["value"],
): boolean {
	return valueKey(one) === valueKey(other);
}

function valueKey(value: PublishedFigure["value"]): string {
	switch (value.status) {
		case "shown":
			return `${value.count}`;
		case "rounded":
			return `${value.count}`;
		case "banded":
			return `${value.from} ${value.to}`;
		case "withheld":
		case "notAvailable":
			return value.status;
	}
	value satisfies never;
}
