import { type Day, noDay } from "../vocabulary/calendar.ts";
import { ukMinute } from "../vocabulary/uk-time.ts";
import type { Clock } from "./clock.ts";

/**
 * What the times of a column are, as the whole of it shows or settings say:
 * - `written`: times of day by the clock on the wall; one with an offset is put to it.
 * - `local`: the same whatever offset is written.
 * - `utc`: times of UTC.
 * - `dates`: no times; each is midnight, as a database writes a date.
 * - `utcDates`: no times; each is midnight in the United Kingdom, written in UTC: 23:00 of the day before in summer.
 */
export type TimesAre = "written" | "local" | "utc" | "dates" | "utcDates";

/** A day, and the minute of it where a time is known; 1440 is the end of the day. */
export interface LocalMoment {
	readonly day: Day;
	readonly minute: number | undefined;
}

const minutesOfDay = 1440;
const lastMinute = 1439;

/** Whether a time is one that programs write with a date alone: the day's start, its end, or its last minute. */
export function isEdgeOfDay({ minute }: Pick<Clock, "minute">): boolean {
	return minute === 0 || minute >= lastMinute;
}

/** The day and time in the United Kingdom of what is written; `noDay` where no day is. */
export function localMoment(
	day: Day,
	clock: Clock | undefined,
	times: TimesAre,
): LocalMoment {
	if (clock === undefined || day === noDay || times === "dates")
		return { day, minute: undefined };
	switch (times) {
		case "local":
			return { day, minute: clock.minute };
		case "written":
			return clock.offset === undefined
				? { day, minute: clock.minute }
				: inUk(day, clock.minute - clock.offset);
		case "utc":
			return inUk(day, clock.minute - (clock.offset ?? 0));
		case "utcDates":
			return isEdgeOfDay(clock)
				? { day, minute: undefined }
				: {
						day: inUk(day, clock.minute - (clock.offset ?? 0)).day,
						minute: undefined,
					};
		default:
			return times satisfies never;
	}
}

/** Where a minute of UTC, counted from the start of a day, falls in the United Kingdom. */
function inUk(day: Day, minute: number): LocalMoment {
	const local = ukMinute(day * minutesOfDay + minute);
	const found = Math.floor(local / minutesOfDay);
	return { day: found, minute: local - found * minutesOfDay };
}

/** Whether a time is an edge of the day in the United Kingdom, taken for one of UTC where no offset is written. */
export function isEdgeOfUkDay(day: Day, clock: Clock): boolean {
	const { minute = -1 } = inUk(day, clock.minute - (clock.offset ?? 0));
	return isEdgeOfDay({ minute });
}
