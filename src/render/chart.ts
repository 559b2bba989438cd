import { type LoggerInterface, None, parse, View } from "vega";
import { compile, type TopLevelSpec } from "vega-lite";
import type { ChartLayout, ChartRow } from "./chart-layout.ts";
import { theme } from "./theme.ts";

/**
 * Draws a chart as an SVG of `layout.width` by `layout.height` pixels. Every place and width comes from the layout, so
 * nothing hangs on how this machine measures text. The drawing holds the bars, their names and their labels: the
 * headline and the subtitle stand in the paper's text, where a screen reader finds them.
 */
export async function drawChart(layout: ChartLayout): Promise<string> {
	const { spec } = compile(describeChart(layout), { logger: silent });
	const view = new View(parse(spec), { renderer: "none", logger: silent });
	const svg = await view.toSVG();
	view.finalize();
	return svg;
}

/** The chart in Vega-Lite's words: the line where the bars begin, the bars, the names on its left, the labels on its right. */
function describeChart(layout: ChartLayout): TopLevelSpec {
	const { fontSize, lineHeight, gap, barHeight } = theme.chart;
	const atAxis = { x: { value: 0 }, x2: { value: 0 } };
	const name = { field: "name", type: "nominal" } as const;
	const label = { field: "label", type: "nominal" } as const;
	return {
		...frameOf(layout),
		data: { values: layout.rows.map(valuesOf) },
		encoding: placesOf(layout),
		layer: [
			{
				transform: [{ filter: "datum.drawn" }],
				mark: { type: "bar", orient: "horizontal", height: barHeight },
			},
			{
				mark: {
					type: "text",
					align: "right",
					dx: -gap,
					lineHeight,
					// A name of several lines is centred on its bar.
					dy: { expr: `(1 - length(datum.name)) * ${lineHeight / 2}` },
				},
				encoding: { text: name, x: { value: 0 } },
			},
			{
				mark: { type: "text", align: "left", dx: gap },
				encoding: { text: label },
			},
			{
				data: { values: [{}] },
				mark: { type: "rule", strokeWidth: 1 },
				encoding: { ...atAxis, y: { value: 0 }, y2: { value: "height" } },
			},
		],
		config: {
			font: theme.chart.font,
			aria: false,
			view: { stroke: null },
			bar: { color: `#${theme.colour.accent}` },
			rule: { color: `#${theme.colour.text}` },
			text: { fontSize, baseline: "middle", color: `#${theme.colour.text}` },
		},
	};
}

/** The size of the picture and the place of the bars in it, so that Vega measures nothing. */
function frameOf(layout: ChartLayout) {
	return {
		width: layout.barWidth,
		height: layout.height,
		padding: {
			left: layout.axis,
			right: layout.width - layout.axis - layout.barWidth,
			top: 0,
			bottom: 0,
		},
		autosize: "none",
		background: "#FFFFFF",
	} as const;
}

/** A bar held back has no length: its label stands at the axis, and nothing of it is drawn. */
function valuesOf(row: ChartRow) {
	const length = row.length ?? 0;
	return { ...row, length, drawn: length > 0 };
}

/** Bars lie where the layout puts their middles; the longest drawn one reaches the right edge. */
function placesOf({ longest }: ChartLayout) {
	const drawn = { domain: [0, longest], nice: false };
	const down = { field: "middle", type: "nominal" } as const;
	const along = { field: "length", type: "quantitative" } as const;
	return {
		y: { ...down, scale: null, axis: null },
		x: { ...along, scale: drawn, axis: null },
	};
}

/** Vega and Vega-Lite print what they think of a chart to the console; a paper's run prints nothing of its own accord. */
const silent: LoggerInterface = {
	level: level,
	error: () => silent,
	warn: () => silent,
	info: () => silent,
	debug: () => silent,
};

function level(): number;
function level(_: number): LoggerInterface;
function level(value?: number): number | LoggerInterface {
	return value === undefined ? None : silent;
}
