import { describe, expect, it } from "vitest";
import { layOutLines } from "../../src/render/line-layout.ts";

const narrow = (text: string) => text.length / 2;
const point = (period: string, value: number | undefined, isBreak = false) => ({
	period,
	label: value === undefined ? "[c]" : String(value),
	isBreak,
	...(value === undefined ? {} : { value }),
});

describe("a chart of lines", () => {
	const line = {
		category: "High",
		points: [
			point("2012", 12),
			point("2013", 18),
			point("2014", undefined),
			point("2015", 26),
			point("2016", 30),
			point("2017", 31, true),
		],
	};
	const layout = layOutLines([line], narrow, "page");

	it("has no point for what is held back, and no line across it or across a break", () => {
		expect(layout.points).toHaveLength(5);
		const stretches = layout.points.map(({ stretch }) => stretch);
		expect(stretches[0]).toBe(stretches[1]);
		expect(new Set(stretches).size).toBe(3);
		expect(stretches[3]).toBe(stretches[2]);
		expect(stretches[4]).not.toBe(stretches[3]);
	});

	it("puts the label of what is held back on the line of zero, whatever its size", () => {
		const label = layout.texts.find(({ text }) => text === "[c]");
		const [base] = layout.bases;
		expect(label?.y).toBeLessThan(base?.y ?? 0);
		expect((base?.y ?? 0) - (label?.y ?? 0)).toBeLessThan(20);
	});

	it("keeps every text in the picture", () => {
		for (const frame of ["page", "narrow"] as const) {
			const { texts, width, height } = layOutLines([line, line], narrow, frame);
			for (const { x, y, text, align } of texts) {
				const half = (narrow(text) * 14.667) / 2;
				expect(align === "center" ? x - half : x).toBeGreaterThanOrEqual(0);
				expect(align === "center" ? x + half : 0).toBeLessThanOrEqual(width);
				expect(y).toBeGreaterThanOrEqual(0);
				expect(y).toBeLessThanOrEqual(height);
			}
		}
	});
});
