import type { ChartLayout, ChartRow } from "./chart-layout.ts";
import {
	placeAt,
	writeBar,
	writeStroke,
	writeSvg,
	writeSvgText,
} from "./svg.ts";
import { theme } from "./theme.ts";

/**
 * Draws a chart as an SVG of `layout.width` by `layout.height` pixels. Every place and width comes from the layout, so
 * nothing hangs on how this machine measures text. The drawing holds the bars, their names and their labels: the
 * headline and the subtitle stand in the paper's text, where a screen reader finds them.
 */
export function drawChart(layout: ChartLayout): string {
	const axis = [
		{ x: 0, y: 0 },
		{ x: 0, y: layout.height },
	];
	return writeSvg(layout, [
		placeAt(layout.axis, [
			...layout.rows.flatMap((row) => drawBar(row, layout)),
			...layout.rows.flatMap(drawName),
			...layout.rows.map((row) => drawLabel(row, layout)),
			writeStroke(axis, theme.colour.text, 1),
		]),
	]);
}

/** A bar held back has no length: its label stands at the axis, and nothing of it is drawn. */
function drawBar(row: ChartRow, layout: ChartLayout): readonly string[] {
	const length = lengthOf(row, layout);
	return length > 0 ? [writeBar(length, row.middle)] : [];
}

/** The longest drawn one reaches the right edge. */
function lengthOf(row: ChartRow, { barWidth, longest }: ChartLayout): number {
	return ((row.length ?? 0) / longest) * barWidth;
}

/** A name of several lines is centred on its bar. */
function drawName({ name, middle }: ChartRow): readonly string[] {
	const { gap, lineHeight } = theme.chart;
	const first = middle - ((name.length - 1) * lineHeight) / 2;
	return name.map((text, i) =>
		writeSvgText({ x: -gap, y: first + i * lineHeight, anchor: "end", text }),
	);
}

function drawLabel(row: ChartRow, layout: ChartLayout): string {
	const x = lengthOf(row, layout) + theme.chart.gap;
	return writeSvgText({ x, y: row.middle, anchor: "start", text: row.label });
}
