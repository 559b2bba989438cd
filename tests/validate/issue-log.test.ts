import { describe, expect, it } from "vitest";
import { fileLines } from "../../src/validate/file-lines.ts";
import { issueLog } from "../../src/validate/issue-log.ts";
import { messages } from "../../src/vocabulary/messages.ts";

describe("the log of issues", () => {
	it("gives them sorted, and knows whether any refuses", () => {
		const log = issueLog();
		expect(log.refused()).toBe(false);
		log.add({ file: "b.csv", line: 3, heading: "x" }, messages.over18());
		expect(log.refused()).toBe(false);
		log.add({ file: "b.csv", line: 2, heading: "x" }, messages.blank());
		log.add({ file: "a.csv" }, messages.emptyFile());
		expect(log.refused()).toBe(true);
		expect(log.issues().map(({ file, line }) => [file, line])).toEqual([
			["a.csv", undefined],
			["b.csv", 2],
			["b.csv", 3],
		]);
	});

	it("keeps a thousand of one kind in one column, and counts the rest", () => {
		const log = issueLog();
		for (let line = 2; line < 2 + 1003; line++) {
			log.add({ file: "a.csv", line, heading: "x" }, messages.blank());
			log.add({ file: "a.csv", line, heading: "y" }, messages.over18());
		}
		log.add({ file: "a.csv", line: 9, heading: "z" }, messages.blank());
		const issues = log.issues();
		expect(issues.length).toBe(1000 + 1000 + 1 + 2);
		expect(issues.slice(-2)).toMatchObject([
			{
				heading: "x",
				code: "more-like-this",
				severity: "refuse",
				message: expect.stringContaining("3 more"),
			},
			{
				heading: "y",
				code: "more-like-this",
				severity: "warn",
				message: expect.stringContaining("(over-18)"),
			},
		]);
		expect(issues.at(-1)).not.toHaveProperty("line");
	});
});

describe("a log with room", () => {
	it("keeps all until the room is full, and then a thousand of a kind", () => {
		const log = issueLog(1500);
		for (let line = 2; line < 2 + 1600; line++)
			log.add({ file: "a.csv", line, heading: "x" }, messages.blank());
		for (let line = 2; line < 2 + 1200; line++)
			log.add({ file: "a.csv", line, heading: "y" }, messages.blank());
		const kept = log.issues().filter(({ line }) => line !== undefined);
		expect(kept.length).toBe(1500 + 1000);
		expect(
			log
				.kinds()
				.map(({ first, count, leftOut }) => [first.heading, count, leftOut]),
		).toEqual([
			["x", 1600, 100],
			["y", 1200, 200],
		]);
	});

	it("tells the lowest line of a kind, whatever the order of finding", () => {
		const log = issueLog(10);
		for (const line of [7, 3, 9])
			log.add({ file: "a.csv", line, heading: "x" }, messages.blank());
		expect(log.kinds()).toMatchObject([{ first: { line: 3 }, count: 3 }]);
	});
});

describe("the lines of several files", () => {
	it("run on, and still tell the file", () => {
		const lines = fileLines();
		lines.begin("a.csv");
		expect([2, 3, 9].map(lines.numberOf)).toEqual([2, 3, 9]);
		expect(lines.say(9)).toBe("line 9");
		lines.begin("b.csv");
		expect([2, 4].map(lines.numberOf)).toEqual([11, 13]);
		lines.begin("c.csv");
		expect(lines.numberOf(2)).toBe(15);
		expect([9, 11, 13, 15].map(lines.say)).toEqual([
			"line 9 of a.csv",
			"line 2 of b.csv",
			"line 4 of b.csv",
			"line 2",
		]);
		expect(lines.placeOf(13)).toEqual({ file: "b.csv", line: 4 });
	});
});
