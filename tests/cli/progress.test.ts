import { describe, expect, it } from "vitest";
import { progressLine } from "../../src/cli/progress.ts";

/** A terminal on which somebody looks at a run, with a clock that is set by hand. */
function terminal() {
	let now = 0;
	const told: string[] = [];
	let heard = 0;
	const machine = {
		terminal: true,
		elapsed: () => now,
		tell: (text: string) => void told.push(text.replace("\r\u001b[2K", "")),
		hearInterruption: async () => void heard++,
	};
	const set = (milliseconds: number) => {
		now = milliseconds;
	};
	return { machine, told, set, heard: () => heard };
}

describe("the line of progress", () => {
	it("says of a step that takes long for how long already", () => {
		const { machine, told, set } = terminal();
		const line = progressLine(machine, false);
		set(100);
		line.progress("Counting");
		set(300);
		line.giveWay();
		expect(told).toEqual([]);
		set(900);
		line.giveWay();
		set(3300);
		line.giveWay();
		expect(told).toEqual(["Counting", "Counting, 3 seconds"]);
	});

	it("lets an interruption be heard ten times a second, and with --quiet too", () => {
		const { machine, told, set, heard } = terminal();
		const { giveWay } = progressLine(machine, true);
		for (let now = 0; now < 1000; now++) {
			set(now);
			giveWay();
		}
		expect(heard()).toBe(9);
		expect(told).toEqual([]);
	});
});
