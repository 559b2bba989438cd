/** A time of day as it is written. */
export interface Clock {
	/** Minutes since midnight; 1440 where 24:00 is written. */
	readonly minute: number;
	/** By how many minutes it is ahead of UTC; `undefined` where nothing says so. */
	readonly offset: number | undefined;
}

/** What may follow a time: `Z`, `UTC`, `+01:00`, `+0100`, `+01`, `GMT+0100 (British Summer Time)`, `BST`. */
export const offsetPart =
	"(?: ?(?<zone>Z|(?:UTC|GMT)?(?<east>[+-]\\d{2}(?::?\\d{2})?)|UTC|GMT|BST)(?: \\([a-z ]+\\))?)?";

const form = new RegExp(
	`^(?:T| +)(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?${offsetPart}$`,
	"i",
);

/** Reads " 14:05", " 14:05:30.123", "T14:05:30.000Z", " 24:00"; `undefined` for anything else. */
export function readClock(text: string): Clock | undefined {
	const usual = usualMinute(text);
	if (usual >= 0) return { minute: usual, offset: undefined };
	const parts = form.exec(text)?.groups;
	return parts && clockOf(parts);
}

/** Reads " 14:05" and "T14:05", as most times are written, in a tenth of the time; -1 for anything else. */
function usualMinute(text: string): number {
	const mark = text.charCodeAt(0);
	if (text.length !== 6 || (mark !== 32 && mark !== 84)) return -1;
	const digit = (at: number) => text.charCodeAt(at) - 48;
	const digits = [digit(1), digit(2), digit(4), digit(5)] as const;
	if (text[3] !== ":" || digits.some((one) => one < 0 || one > 9)) return -1;
	const [tens, ones, sixths, minutes] = digits;
	return tens * 10 + ones < 24 && sixths < 6
		? (tens * 10 + ones) * 60 + sixths * 10 + minutes
		: -1;
}

/** The parts of a time, as the groups of a pattern have them. */
export type ClockParts = Readonly<Record<string, string | undefined>>;

/** The time that some parts make; `undefined` where there is no such time. 24:00 is the end of the day, and no later. */
export function clockOf(parts: ClockParts): Clock | undefined {
	const minutes = Number(parts.minute);
	const seconds = Number(parts.second ?? 0);
	const hours = hourOf(Number(parts.hour), parts.half);
	if (hours === undefined || minutes > 59 || seconds > 59) return undefined;
	if (hours === 24 && minutes + seconds > 0) return undefined;
	const { zone, east } = parts;
	if (zone === undefined)
		return { minute: hours * 60 + minutes, offset: undefined };
	const offset = east === undefined ? offsetNamed(zone) : offsetIn(east);
	return offset === undefined
		? undefined
		: { minute: hours * 60 + minutes, offset };
}

function hourOf(hour: number, half: string | undefined): number | undefined {
	if (half === undefined) return hour <= 24 ? hour : undefined;
	if (hour < 1 || hour > 12) return undefined;
	return (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
}

function offsetNamed(zone: string): number {
	return zone.toLowerCase() === "bst" ? 60 : 0;
}

/** Minutes of "+01:00", "-0330", "+01"; no clock is more than 14 hours from UTC. */
function offsetIn(east: string): number | undefined {
	const digits = east.slice(1).replace(":", "");
	const minutes = Number(digits.slice(2));
	const offset = Number(digits.slice(0, 2)) * 60 + minutes;
	if (minutes > 59 || offset > 14 * 60) return undefined;
	return east.startsWith("-") ? -offset : offset;
}
