import type { ChartLine } from "../report/model.ts";
import type { Measure } from "./chart-font.ts";
import type { ChartFrame } from "./chart-layout.ts";
import { cleanLine } from "./clean-text.ts";
import { theme } from "./theme.ts";

/** Where everything of a chart of lines goes, in pixels: panels below each other, on one scale, over one row of periods. */
export interface LineLayout {
	readonly width: number;
	readonly height: number;
	readonly points: readonly PlacedPoint[];
	readonly texts: readonly PlacedText[];
	/** The line of zero under each panel. */
	readonly bases: readonly {
		readonly y: number;
		readonly from: number;
		readonly to: number;
	}[];
}

export interface PlacedPoint {
	readonly x: number;
	readonly y: number;
	/** Points of one stretch are joined. */
	readonly stretch: string;
}

export interface PlacedText {
	readonly x: number;
	readonly y: number;
	readonly align: "left" | "center" | "right";
	readonly text: string;
	readonly isName: boolean;
}

/** Of a panel: the room for labels above its highest point, for the line, and below it. */
const head = 22;
const body = 46;
const foot = 14;

/** Lays the lines out: the name above each panel, every number at its point, the last at the end of the line. */
export function layOutLines(
	lines: readonly ChartLine[],
	measure: Measure,
	frame: ChartFrame,
): LineLayout {
	const { fontSize, gap, padding, frames, lineHeight } = theme.chart;
	const pixels: Measure = (text) => measure(text) * fontSize;
	const { width } = frames[frame];
	const periods = (lines[0]?.points ?? []).map(({ period }) =>
		cleanLine(period),
	);
	const labels = lines.flatMap(({ points }) =>
		points.map(({ label }) => pixels(cleanLine(label))),
	);
	const side = Math.ceil(
		Math.max(
			pixels(periods[0] ?? ""),
			pixels(periods.at(-1) ?? ""),
			...labels,
		) / 2,
	);
	const left = padding + side;
	const right = width - padding - side;
	const step = periods.length < 2 ? 0 : (right - left) / (periods.length - 1);
	const xOf = (at: number) => left + at * step;
	const most = Math.max(
		1,
		...lines.flatMap(({ points }) => points.map(({ value = 0 }) => value)),
	);
	const points: PlacedPoint[] = [];
	const texts: PlacedText[] = [];
	const bases: { y: number; from: number; to: number }[] = [];
	const shows = everyNth(
		lines.flatMap(({ points: own }) =>
			own.map(({ label }) => pixels(cleanLine(label))),
		),
		step,
		gap,
	);
	let top = 0;
	for (const [panel, line] of lines.entries()) {
		const zero = top + lineHeight + head + body;
		if (lines.length > 1)
			texts.push({
				x: padding,
				y: top + lineHeight / 2,
				align: "left",
				text: cleanLine(line.category),
				isName: true,
			});
		bases.push({ y: zero, from: left, to: right });
		let stretch = 0;
		for (const [
			at,
			{ value, label, isBreak = false },
		] of line.points.entries()) {
			const x = xOf(at);
			if (value === undefined || isBreak) stretch++;
			const y = zero - (body * (value ?? 0)) / most;
			if (value !== undefined)
				points.push({ x, y, stretch: `${panel} ${stretch}` });
			const isLast = at === line.points.length - 1;
			const isTold =
				value === undefined ||
				isBreak ||
				isLast ||
				(line.points.length - 1 - at) % shows === 0;
			if (isTold)
				texts.push({
					x,
					y: y - gap - 4,
					align: "center",
					text: cleanLine(label),
					isName: false,
				});
		}
		top = zero + foot;
	}
	const named = everyNth(periods.map(pixels), step, gap);
	for (const [at, period] of periods.entries())
		if ((periods.length - 1 - at) % named === 0)
			texts.push({
				x: xOf(at),
				y: top + lineHeight / 2,
				align: "center",
				text: period,
				isName: false,
			});
	return { width, height: top + lineHeight + padding, points, texts, bases };
}

/** Of texts so wide, so far apart, every how many there is room for, the last among them. */
function everyNth(
	widths: readonly number[],
	step: number,
	gap: number,
): number {
	const widest = Math.max(0, ...widths) + gap;
	return step <= 0 ? 1 : Math.max(1, Math.ceil(widest / step));
}
