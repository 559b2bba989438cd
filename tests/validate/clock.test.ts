import { describe, expect, it } from "vitest";
import { readClock } from "../../src/validate/clock.ts";

const two = (number: number) => String(number).padStart(2, "0");
const upTo = (count: number) => Array.from({ length: count }, (_, i) => i);

describe("a time in its usual form", () => {
	it("is that of the same time with seconds, or none where that is none", () => {
		for (const hour of upTo(100))
			for (const minute of upTo(100)) {
				const time = `${two(hour)}:${two(minute)}`;
				expect(readClock(` ${time}`)).toEqual(readClock(` ${time}:00`));
				expect(readClock(`T${time}`)).toEqual(readClock(` ${time}`));
			}
		expect(readClock(" 09:05")).toEqual({ minute: 545, offset: undefined });
		expect(readClock(" 24:00")).toEqual({ minute: 1440, offset: undefined });
		expect(readClock(" 24:01")).toBeUndefined();
		expect(readClock(" 23:60")).toBeUndefined();
	});

	it.each([
		" 9:055",
		" 0905:",
		" 09.05",
		"x09:05",
		" -1:05",
		" 09:0a",
		" :9:05",
	])("is none where a mark or a digit is another: %j", (text) => {
		expect(readClock(text)).toBeUndefined();
	});
});
