import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chartDrawer } from "../../src/render/chart.ts";
import { openFont } from "../../src/render/chart-font.ts";
import { layOutChart } from "../../src/render/chart-layout.ts";
import type { Drawing } from "../../src/render/drawing.ts";
import { writeOutlines, writePoints } from "../../src/render/picture.ts";
import { theme } from "../../src/render/theme.ts";
import type { ChartBar } from "../../src/report/model.ts";
import { readChartFont } from "./sample-paper.ts";

declare module "vega" {
	/** How Vega measures text; its own types leave it out. */
	const textMetrics: { width: (item: unknown) => number };
}

const font = openFont(readChartFont());
const { measure } = font;
const drawChart = chartDrawer(font);
const pixels = (text: string) => measure(text) * theme.chart.fontSize;

const bars: readonly ChartBar[] = [
	{
		category: "Online or social media grooming",
		length: 17,
		label: "17 (57%)",
	},
	{ category: "Gang or group", label: "[c]" },
	{ category: "Party", label: "fewer than 5" },
	{ category: "Peer on peer", length: 0, label: "0 (0%)" },
];

const draw = (some: readonly ChartBar[]) =>
	drawChart(layOutChart(some, measure, "page"));

/** The texts of a chart, in order: nothing is left of them in its drawing. */
async function textsOf(some: readonly ChartBar[]): Promise<readonly string[]> {
	const texts: string[] = [];
	const letters = (text: string) => {
		texts.push(text);
		return { steps: "", places: [] };
	};
	await chartDrawer({ measure, letters })(layOutChart(some, measure, "page"));
	return texts;
}

/** The widths of the bars of a drawing, in order. */
function lengths({ shapes }: Drawing): readonly number[] {
	return shapes
		.filter(({ colour }) => colour === `#${theme.colour.accent}`)
		.map(
			({ steps, places: [left = 0, top = 0, right = 0, , , bottom = 0] }) => {
				expect([steps, bottom - top]).toEqual(["MLLLZ", 18]);
				return right - left;
			},
		);
}

describe("openFont", () => {
	it("reads the advance widths of the font", () => {
		// Arimo has Arial's widths: a full stop is 569/2048 of the size, a capital A 1366/2048.
		expect(measure(".")).toBeCloseTo(569 / 2048, 6);
		expect(measure("A")).toBeCloseTo(1366 / 2048, 6);
		expect(measure("A.A")).toBeCloseTo((2 * 1366 + 569) / 2048, 6);
		expect(measure("")).toBe(0);
	});

	it("gives a width to a character that the font has not", () => {
		expect(measure("😀")).toBeGreaterThan(0);
	});

	it("draws letters from the place where they start, on their line", () => {
		const { steps, places } = font.letters("II", 2048);
		// Two uprights of Arimo's I, 1409 high, as wide apart as a letter is.
		expect(steps).toBe("MLLLZMLLLZ");
		const [first, second] = [places.slice(0, 8), places.slice(8)];
		expect(second).toEqual(
			first.map((place, i) =>
				i % 2 === 0 ? place + measure("I") * 2048 : place,
			),
		);
		const down = places.filter((_, i) => i % 2 === 1);
		expect([Math.min(...down), Math.max(...down) || 0]).toEqual([-1409, 0]);
	});

	it("refuses what is not a font", () => {
		expect(() => openFont({ bytes: new Uint8Array(64) })).toThrow("chart font");
	});
});

describe("layOutChart", () => {
	it.each(["page", "narrow"] as const)(
		"keeps every name and label inside a picture for %s, in full",
		(frame) => {
			const bar = fc.record({
				category: fc.string({ maxLength: 120 }),
				length: fc.nat({ max: 5000 }),
				label: fc.constantFrom(
					"17 (57%)",
					"fewer than 5",
					"[c]",
					"1,234 (100%)",
					"10,000 to 10,004 (17.0% to 17.1%) [u]",
				),
			});
			fc.assert(
				fc.property(fc.array(bar, { minLength: 1, maxLength: 12 }), (some) => {
					const layout = layOutChart(some, measure, frame);
					layout.rows.forEach((row, i) => {
						const spoken = some[i]?.category.replace(/\s+/g, "") ?? "";
						expect(row.name.join("").replace(/\s+/g, "")).toBe(spoken);
						for (const line of row.name)
							expect(pixels(line)).toBeLessThan(layout.axis - theme.chart.gap);
						const end =
							layout.axis +
							(layout.barWidth * (row.length ?? 0)) / layout.longest;
						expect(end + theme.chart.gap + pixels(row.label)).toBeLessThan(
							layout.width,
						);
					});
				}),
			);
		},
	);

	it("takes the longest bar from what is drawn alone", () => {
		expect(layOutChart(bars, measure, "page").longest).toBe(17);
		const held = layOutChart(
			[{ category: "a", label: "[c]" }],
			measure,
			"page",
		);
		expect(held.longest).toBe(1);
	});

	it("is as high as its bars need", () => {
		expect(layOutChart(bars, measure, "page").height).toBe(
			4 * theme.chart.step,
		);
	});
});

describe("chartDrawer", () => {
	it("draws only what may be told: a bar held back has its label and no length", async () => {
		expect(lengths(await draw(bars))).toHaveLength(1);
		expect(await textsOf(bars)).toEqual([
			"Online or social media grooming",
			"Gang or group",
			"Party",
			"Peer on peer",
			"17 (57%)",
			"[c]",
			"fewer than 5",
			"0 (0%)",
		]);
	});

	it("draws lengths in proportion, the longest to the edge", async () => {
		const two = [
			{ category: "a", length: 5, label: "5" },
			{ category: "b", length: 20, label: "20" },
		];
		const [short = 0, long = 0] = lengths(await draw(two));
		expect(long / short).toBeCloseTo(4, 6);
		expect(long).toBe(layOutChart(two, measure, "page").barWidth);
	});

	it("keeps bars with the same name apart and draws none twice", async () => {
		const same = { category: "Other", length: 3, label: "3" };
		const drawing = await draw([same, { ...same, length: 6, label: "6" }]);
		expect(lengths(drawing)).toHaveLength(2);
	});

	it("does not hang on how this machine measures text", async () => {
		const { textMetrics } = await import("vega");
		const before = await draw(bars);
		const width = textMetrics.width;
		try {
			textMetrics.width = () => 999;
			expect(await draw(bars)).toEqual(before);
		} finally {
			textMetrics.width = width;
		}
	});

	it("uses a colour that stands out from the paper and in greyscale", () => {
		expect(contrast(theme.colour.accent)).toBeGreaterThan(3);
		expect(contrast(theme.colour.quiet)).toBeGreaterThan(4.5);
		expect(contrast(theme.colour.text)).toBeGreaterThan(4.5);
	});
});

describe("a picture", () => {
	it("draws text as outlines and leaves no data in the file", async () => {
		const drawing = await draw(bars);
		const png = writePoints(drawing);
		expect(writeOutlines(drawing)).not.toMatch(
			/<text|grooming|aria|title|desc|data-|class=/,
		);
		expect(drawing.width).toBe(layOutChart(bars, measure, "page").width);
		// The fallback is twice as fine: width in the PNG's header, bytes 16 to 19.
		expect(new DataView(png.slice().buffer).getUint32(16)).toBe(
			2 * drawing.width,
		);
	});
});

/** Contrast with white (WCAG 2.2, relative luminance). */
function contrast(colour: string): number {
	const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
		const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	});
	return 1.05 / (0.2126 * r + 0.7152 * g + 0.0722 * b + 0.05);
}
