import { describe, expect, it } from "vitest";
import {
	givingWay,
	type LongWork,
} from "../../src/disclosure/facts/long-work.ts";

function* threeSteps(done: string[]): LongWork<string> {
	for (const step of ["one", "two", "three"]) {
		done.push(step);
		yield;
	}
	return "all";
}

describe("long work", () => {
	it("waits between its steps for what it gives way to", async () => {
		const done: string[] = [];
		const result = await givingWay(threeSteps(done), () =>
			done.at(-1) === "two"
				? new Promise((seen) =>
						setImmediate(() => {
							done.push("something else");
							seen();
						}),
					)
				: undefined,
		);
		expect(result).toBe("all");
		expect(done).toEqual(["one", "two", "something else", "three"]);
	});
});
