import { describe, expect, it } from "vitest";
import {
	are,
	lastCount,
	leftAfter,
	type Step,
	without,
} from "../../src/counting/steps.ts";

const hold = (count: number): Step => ({ kind: "hold", count, what: "cases" });

describe("the steps of a count", () => {
	it("end with what the last line says is left", () => {
		expect(lastCount([are(5, "rows"), without(2, "x", "y")])).toBe(5);
		expect(lastCount([are(5, "rows"), hold(3)])).toBe(3);
		expect(lastCount([])).toBe(0);
	});
});

describe("what is left after them", () => {
	it("is what they subtract to", () => {
		const steps = [are(5, "rows"), without(2, "x", "y"), are(3, "left")];
		expect(leftAfter(steps)).toBe(3);
	});

	it("is refused where they do not add up", () => {
		expect(() =>
			leftAfter([are(5, "rows"), without(2, "x", "y"), are(4, "left")]),
		).toThrow();
	});
});
