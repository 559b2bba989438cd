import { type ChartSpec, drawSpec } from "./chart.ts";
import type { OpenFont } from "./chart-font.ts";
import type { Drawing } from "./drawing.ts";
import type { LineLayout } from "./line-layout.ts";
import { theme } from "./theme.ts";

/**
 * Draws lines over time. Every place comes from the layout; what is held back has no point, and no line goes
 * through where it would be.
 */
export function drawLines(
	layout: LineLayout,
	font: OpenFont,
): Promise<Drawing> {
	return drawSpec(describeLines(layout), layout, font);
}

function describeLines({
	width,
	height,
	points,
	texts,
	bases,
}: LineLayout): ChartSpec {
	const place = { type: "quantitative", scale: null, axis: null } as const;
	const x = { field: "x", ...place };
	const y = { field: "y", ...place };
	return {
		width,
		height,
		padding: 0,
		autosize: "none",
		background: "transparent",
		layer: [
			{
				data: { values: [...bases] },
				mark: { type: "rule", strokeWidth: 1, color: `#${theme.colour.rule}` },
				encoding: {
					x: { field: "from", ...place },
					x2: { field: "to" },
					y,
				},
			},
			{
				data: { values: [...points] },
				mark: { type: "line", strokeWidth: 2, interpolate: "linear" },
				encoding: { x, y, detail: { field: "stretch", type: "nominal" } },
			},
			{
				data: { values: [...points] },
				mark: { type: "point", filled: true, size: 40, opacity: 1 },
				encoding: { x, y },
			},
			...(["left", "center", "right"] as const).flatMap((align) =>
				[true, false].map((isName) => ({
					data: {
						values: texts.filter(
							(one) => one.align === align && one.isName === isName,
						),
					},
					mark: {
						type: "text" as const,
						align,
						...(isName ? { fontWeight: "bold" as const } : {}),
					},
					encoding: { x, y, text: { field: "text", type: "nominal" as const } },
				})),
			),
		],
		config: {
			font: theme.chart.font,
			aria: false,
			view: { stroke: null },
			line: { color: `#${theme.colour.accent}` },
			point: { color: `#${theme.colour.accent}` },
			text: {
				fontSize: theme.chart.fontSize,
				baseline: "middle",
				color: `#${theme.colour.text}`,
			},
		},
	};
}
