import { type LoggerInterface, None, parse, type Spec, View } from "vega";
import { expressionInterpreter } from "vega-interpreter";
import { compile, type TopLevelSpec } from "vega-lite";
import type { OpenFont } from "./chart-font.ts";
import type { ChartLayout, ChartRow } from "./chart-layout.ts";
import type { Drawing } from "./drawing.ts";
import { openSurface } from "./surface.ts";
import { theme } from "./theme.ts";

/**
 * Draws a chart of `layout.width` by `layout.height` pixels. Every place and width comes from the layout, so
 * nothing hangs on how this machine measures text. The drawing holds the bars, their names and their labels: the
 * headline and the subtitle stand in the paper's text, where a screen reader finds them.
 */
export type DrawChart = (layout: ChartLayout) => Promise<Drawing>;

/** Compiles what all charts of a paper have in common, once: a quarter of the time of compiling it for each. */
export function chartDrawer(font: OpenFont): DrawChart {
	const { spec } = compile(describeCharts(), { logger: silent });
	return (layout) => draw(fill(spec, layout), layout, font);
}

/** A chart in Vega-Lite's words. */
export type ChartSpec = TopLevelSpec;

/** Draws one chart, exactly as it is described. */
export async function drawSpec(
	chart: ChartSpec,
	size: Size,
	font: OpenFont,
): Promise<Drawing> {
	const { spec } = compile(chart, { logger: silent });
	return draw(spec, size, font);
}

type Size = Pick<Drawing, "width" | "height">;

/** Vega's expressions are interpreted: to make functions of their text is forbidden in a page that is to be trusted. */
async function draw(
	spec: Spec,
	{ width, height }: Size,
	font: OpenFont,
): Promise<Drawing> {
	const view = new View(parse(spec, undefined, { ast: true }), {
		expr: expressionInterpreter,
		renderer: "none",
		logger: silent,
	});
	const { context, shapes } = openSurface(font);
	await view.toCanvas(1, { externalContext: context });
	view.finalize();
	return { width, height, shapes };
}

/** Any chart in Vega-Lite's words: the line where the bars begin, the bars, the names on its left, the labels on its right. */
function describeCharts(): TopLevelSpec {
	const { fontSize, lineHeight, gap, barHeight } = theme.chart;
	const atAxis = { x: { value: 0 }, x2: { value: 0 } };
	const name = { field: "name", type: "nominal" } as const;
	const label = { field: "label", type: "nominal" } as const;
	return {
		data: { name: barsName },
		params: [{ name: longestName, value: 1 }],
		autosize: "none",
		background: "transparent",
		encoding: places(),
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

const barsName = "bars";
const longestName = "longest";

/** Bars lie where the layout puts their middles; the longest drawn one reaches the right edge. */
function places() {
	const drawn = {
		domainMin: 0,
		domainMax: { expr: longestName },
		nice: false,
	};
	const down = { field: "middle", type: "nominal" } as const;
	const along = { field: "length", type: "quantitative" } as const;
	return {
		y: { ...down, scale: null, axis: null },
		x: { ...along, scale: drawn, axis: null },
	};
}

/** One chart: its bars, the size of its picture, and the place of the bars in it, so that Vega measures nothing. */
function fill(spec: Spec, layout: ChartLayout): Spec {
	return {
		...spec,
		width: layout.barWidth,
		height: layout.height,
		padding: {
			left: layout.axis,
			right: layout.width - layout.axis - layout.barWidth,
			top: 0,
			bottom: 0,
		},
		data: (spec.data ?? []).map((data) =>
			data.name === barsName
				? { name: barsName, values: layout.rows.map(valuesOf) }
				: data,
		),
		signals: (spec.signals ?? []).map((signal) =>
			signal.name === longestName
				? { name: longestName, value: layout.longest }
				: signal,
		),
	};
}

/** A bar held back has no length: its label stands at the axis, and nothing of it is drawn. */
function valuesOf(row: ChartRow) {
	const length = row.length ?? 0;
	return { ...row, length, drawn: length > 0 };
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
