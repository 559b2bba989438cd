import { mostPeriods } from "../settings/series.ts";
import type { Settings } from "../settings/settings.ts";
import { longDay } from "../vocabulary/calendar.ts";
import {
	otherPeriodWords,
	previousPeriod,
	seriesBefore,
	yearBefore,
} from "../vocabulary/other-periods.ts";
import { type Period, readPeriod } from "../vocabulary/period.ts";
import type { RunOptions } from "./options.ts";
import { misused } from "./stop.ts";

/**
 * The periods to set beside the one asked for: those of the command, else of settings; those that are named first, then
 * those of the series, the latest first. What is wrong with one stops the run.
 */
export function besidePeriods(
	period: Period,
	{ compare, series }: Pick<RunOptions, "compare" | "series">,
	settings: Pick<Settings, "compare" | "seriesLength">,
): readonly Period[] {
	const isAsked = compare !== undefined || series !== undefined;
	const named = (isAsked ? compare : settings.compare) ?? [];
	const place = isAsked ? "--compare" : "compare, in the settings";
	if (compare?.length === 0)
		throw misused(
			`--compare: name at least one period: ${otherPeriodWords.join(", ")}, or one as it is written, such as 2015.`,
		);
	const length = isAsked ? lengthOf(series) : settings.seriesLength;
	const all = [
		...named.map((written) => otherPeriod(period, written, place)),
		...(length === undefined ? [] : seriesBefore(period, length)),
	];
	const beside = all.filter(
		(one, at) =>
			all.findIndex(({ from, to }) => from === one.from && to === one.to) ===
			at,
	);
	refuseOverlap([...beside, period]);
	return beside;
}

/** What counts in two periods of one run would be set beside itself. */
function refuseOverlap(periods: readonly Period[]): void {
	const inTime = periods.toSorted((a, b) => a.from - b.from || a.to - b.to);
	for (const [at, period] of inTime.entries()) {
		const next = inTime[at + 1];
		if (next !== undefined && next.from <= period.to)
			throw misused(
				`${period.id} and ${next.id} overlap, and would be set beside themselves. Compare periods that do not overlap. Figures of both can be published one after the other: with --release they are held against each other.`,
			);
	}
}

function lengthOf(series: string | undefined): number | undefined {
	if (series === undefined) return undefined;
	const number = /^\d{1,3}$/.test(series) ? Number(series) : 0;
	if (number < 2 || number > mostPeriods)
		throw misused(
			`--series: "${series}" is not a number of periods. Write a whole number from 2 to ${mostPeriods}.`,
		);
	return number;
}

function otherPeriod(period: Period, written: string, place: string): Period {
	const other = readOther(period, written, place);
	if (other.from === period.from && other.to === period.to)
		throw misused(
			`${place}: ${other.id} is the period itself. Name another: ${otherPeriodWords.join(", ")}, or one as it is written.`,
		);
	if (other.to > period.to)
		throw misused(
			`${place}: ${other.id} goes on after ${longDay(period.to)}, on which ${period.id} ends. Ask for the later of the two, and compare the earlier with it.`,
		);
	return other;
}

function readOther(period: Period, written: string, place: string): Period {
	const word = otherPeriodWords.find((known) => known === written.trim());
	switch (word) {
		case "previous":
			return previousPeriod(period);
		case "year-before":
			return yearBefore(period);
		case undefined: {
			const reading = readPeriod(written);
			if (reading.ok) return reading.period;
			throw misused(
				`${place}: ${reading.problem} Or write ${otherPeriodWords.join(" or ")}.`,
			);
		}
	}
	return word satisfies never;
}
