import type { ChartBar } from "../report/model.ts";
import type { Measure } from "./chart-font.ts";
import { cleanLine } from "./clean-text.ts";
import { theme } from "./theme.ts";

/** What a chart is drawn for: the page, or a screen as narrow as a telephone's. */
export type ChartFrame = keyof typeof theme.chart.frames;

/** Where everything of a chart goes, in pixels. */
export interface ChartLayout {
	readonly width: number;
	readonly height: number;
	/** The left edge of the bars. */
	readonly axis: number;
	/** The length of the longest bar. */
	readonly barWidth: number;
	/** The length that reaches `barWidth`: the greatest that is drawn, so that no bar held back can be guessed from it. */
	readonly longest: number;
	readonly rows: readonly ChartRow[];
}

export interface ChartRow {
	/** The category's name, wrapped, never cut. */
	readonly name: readonly string[];
	/** How far down the middle of its bar lies. */
	readonly middle: number;
	/** Absent where the figure is held back: then only the label stands, at the axis. */
	readonly length?: number;
	readonly label: string;
}

/** Lays the bars out: names on the left in full, bars in declared order, each with its label at its end. */
export function layOutChart(
	bars: readonly ChartBar[],
	measure: Measure,
	frame: ChartFrame,
): ChartLayout {
	const { fontSize, gap, padding, frames } = theme.chart;
	const { nameWidth } = frames[frame];
	const pixels: Measure = (text) => measure(text) * fontSize;
	const rows: ChartRow[] = [];
	let top = 0;
	for (const bar of bars) {
		const name = wrap(cleanLine(bar.category), nameWidth, pixels);
		const height = heightOf(name);
		rows.push({
			name,
			label: cleanLine(bar.label),
			middle: top + height / 2,
			...(bar.length === undefined ? {} : { length: bar.length }),
		});
		top += height;
	}
	const names = rows.flatMap((row) => row.name.map(pixels));
	const axis = Math.ceil(Math.max(0, ...names)) + padding + gap;
	const longest = Math.max(0, ...rows.map((row) => row.length ?? 0));
	const labels = rows.map((row) => pixels(row.label));
	// A label is never cut: where the frame has no room for the longest, the picture is wider.
	const least = axis + Math.ceil(Math.max(0, ...labels)) + 2 * gap + 1;
	const width = Math.max(frames[frame].width, least);
	return {
		width,
		height: top,
		axis,
		barWidth: widthOfBars(rows, width - axis, longest, pixels),
		longest: longest === 0 ? 1 : longest,
		rows,
	};
}

/** Rows are of one height, but for those whose name needs more lines. */
function heightOf(name: readonly string[]): number {
	const { step, lineHeight, gap } = theme.chart;
	return Math.max(step, name.length * lineHeight + gap);
}

/** As long as the bars can be with every label still inside the picture. */
function widthOfBars(
	rows: readonly ChartRow[],
	room: number,
	longest: number,
	pixels: Measure,
): number {
	const fits = rows.map((row) => {
		const left = room - pixels(row.label) - theme.chart.gap * 2;
		const share = longest === 0 ? 0 : (row.length ?? 0) / longest;
		return share === 0 ? room : left / share;
	});
	return Math.max(1, Math.floor(Math.min(room, ...fits)));
}

/** Breaks a name into lines no wider than `width`, between words; a word that is wider by itself is broken too. */
function wrap(text: string, width: number, pixels: Measure): readonly string[] {
	const lines: string[] = [];
	let line = "";
	for (const word of text.split(" ").flatMap((w) => pieces(w, width, pixels))) {
		const longer = line === "" ? word : `${line} ${word}`;
		if (line !== "" && pixels(longer) > width) {
			lines.push(line);
			line = word;
		} else line = longer;
	}
	return [...lines, line];
}

function pieces(
	word: string,
	width: number,
	pixels: Measure,
): readonly string[] {
	if (pixels(word) <= width) return [word];
	const parts: string[] = [];
	let part = "";
	for (const character of word) {
		if (part !== "" && pixels(part + character) > width) {
			parts.push(part);
			part = "";
		}
		part += character;
	}
	return [...parts, part];
}
