import { describe, expect, it } from "vitest";
import { ukMinute, ukOffset } from "../../src/vocabulary/uk-time.ts";

function minuteOf(iso: string): number {
	return Date.parse(iso) / 60_000;
}

describe("clocks in the United Kingdom", () => {
	// From the notices in the London Gazette and on GOV.UK ("When do the clocks change?"), by hand.
	it.each([
		["1972-03-19T02:00Z", "1972-10-29T02:00Z"],
		["1978-03-19T02:00Z", "1978-10-29T02:00Z"],
		["1981-03-29T01:00Z", "1981-10-25T01:00Z"],
		["1989-03-26T01:00Z", "1989-10-29T01:00Z"],
		["1990-03-25T01:00Z", "1990-10-28T01:00Z"],
		["1995-03-26T01:00Z", "1995-10-22T01:00Z"],
		["1996-03-31T01:00Z", "1996-10-27T01:00Z"],
		["1999-03-28T01:00Z", "1999-10-31T01:00Z"],
		["2000-03-26T01:00Z", "2000-10-29T01:00Z"],
		["2013-03-31T01:00Z", "2013-10-27T01:00Z"],
		["2015-03-29T01:00Z", "2015-10-25T01:00Z"],
		["2016-03-27T01:00Z", "2016-10-30T01:00Z"],
		["2017-03-26T01:00Z", "2017-10-29T01:00Z"],
		["2024-03-31T01:00Z", "2024-10-27T01:00Z"],
		["2026-03-29T01:00Z", "2026-10-25T01:00Z"],
	])("go forward at %s and back at %s", (forward, back) => {
		for (const [at, before, after] of [
			[minuteOf(forward), 0, 60],
			[minuteOf(back), 60, 0],
		] as const) {
			expect(ukOffset(at - 1)).toBe(before);
			expect(ukOffset(at)).toBe(after);
		}
	});

	it("are those of the machine's own tables, hour by hour", () => {
		const clock = new Intl.DateTimeFormat("en-GB", {
			timeZone: "Europe/London",
			hourCycle: "h23",
			day: "numeric",
			hour: "numeric",
		});
		// The hours around midnight and around the changes; all of the others are like them.
		const first = minuteOf("1972-01-01T00:00Z");
		const last = minuteOf("2060-01-01T00:00Z");
		for (let at = first; at < last; at += 11 * 60) {
			const wall = new Date(ukMinute(at) * 60_000);
			const parts = clock.formatToParts(new Date(at * 60_000));
			const told = Object.fromEntries(parts.map((p) => [p.type, p.value]));
			if (
				Number(told.hour) !== wall.getUTCHours() ||
				Number(told.day) !== wall.getUTCDate()
			)
				expect.fail(new Date(at * 60_000).toISOString());
		}
	});
});
