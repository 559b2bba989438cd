import { readFigure, writeFigure } from "../measures/figure-key.ts";
import type { PublishedFigure } from "../published/published-figures.ts";
import type { Period } from "../vocabulary/period.ts";
import type { Release } from "./release.ts";

/**
 * What one release says of each of its periods, each as a release of its own under the same number: a figure of a period
 * set beside the release's own is as at that period's last day.
 */
export function periodsOfRelease(release: Release): readonly Release[] {
	const { content } = release;
	const { figures } = content.figures;
	const beside = new Map<string, Period>(
		figures.flatMap((figure) =>
			figure.beside === undefined ? [] : [[figure.beside.id, figure.beside]],
		),
	);
	const of = (period: Period | undefined) =>
		figures.filter((figure) => figure.beside?.id === period?.id);
	if (beside.size === 0) return [release];
	return [
		withFigures(release, { figures: of(undefined) }),
		...[...beside.values()].map((period) =>
			withFigures(release, {
				period,
				asAt: period.to,
				figures: of(period).map(asOwn),
			}),
		),
	];
}

function withFigures(
	release: Release,
	more: Partial<Release["content"]["figures"]>,
): Release {
	const { content } = release;
	return {
		...release,
		content: { ...content, figures: { ...content.figures, ...more } },
	};
}

/** The same figure as one of the release's own period. */
function asOwn({ beside: _, ...figure }: PublishedFigure): PublishedFigure {
	const { measure, cell, base } = figure;
	const whole = base === undefined ? undefined : readFigure(base);
	const baseId =
		whole && writeFigure({ measure: whole.measure, cell: whole.cell });
	return {
		...figure,
		id: writeFigure({ measure, cell }),
		base: baseId ?? base,
	};
}
