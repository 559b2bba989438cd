import type { OpenFont } from "./chart-font.ts";
import type { Path, Shape } from "./drawing.ts";

/** Where places come to lie, as canvases have it: x is a·x + c·y + e, and y is b·x + d·y + f. */
type Matrix = readonly [number, number, number, number, number, number];

/** What a surface was asked to paint. */
export interface Surface {
	/** Has the methods of a canvas that Vega calls for our charts, and no others: another kind of mark fails at once. */
	readonly context: object;
	readonly shapes: readonly Shape[];
}

/**
 * A canvas that paints nothing, and keeps what it is asked to paint: Vega draws on it, so that charts need neither a browser
 * nor an SVG that has to be read again. Text becomes outlines, so that no letter is left in the drawing.
 */
export function openSurface({ measure, letters }: OpenFont): Surface {
	const shapes: Shape[] = [];
	const saved: Matrix[] = [];
	let matrix: Matrix = [1, 0, 0, 1, 0, 0];
	let steps = "";
	let places: number[] = [];
	const add = (more: string, ...those: readonly number[]) => {
		steps += more;
		places.push(...moved(those, matrix));
	};
	const paint = (colour: string, path: Path, line?: number) => {
		// The ground of a chart has no colour.
		if (colour !== "transparent") shapes.push({ ...path, colour, line });
	};
	const context = {
		fillStyle: "",
		strokeStyle: "",
		lineWidth: 1,
		font: "",
		textAlign: "left",
		save: () => void saved.push(matrix),
		restore: () => {
			matrix = saved.pop() ?? matrix;
		},
		translate: (x: number, y: number) => {
			matrix = times(matrix, [1, 0, 0, 1, x, y]);
		},
		scale: (x: number, y: number) => {
			matrix = times(matrix, [x, 0, 0, y, 0, 0]);
		},
		rotate: (angle: number) => {
			const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
			matrix = times(matrix, [cos, sin, -sin, cos, 0, 0]);
		},
		beginPath: () => {
			steps = "";
			places = [];
		},
		moveTo: (x: number, y: number) => add("M", x, y),
		lineTo: (x: number, y: number) => add("L", x, y),
		closePath: () => add("Z"),
		rect: (x: number, y: number, width: number, height: number) => {
			const [right, bottom] = [x + width, y + height];
			add("MLLLZ", x, y, right, y, right, bottom, x, bottom);
		},
		arc: (x: number, y: number, radius: number, from: number, to: number) => {
			add(steps === "" ? "M" : "L", ...onCircle(x, y, radius, from));
			for (const bend of bendsOf(x, y, radius, from, to)) add("C", ...bend);
		},
		fill: () => paint(context.fillStyle, { steps, places }),
		stroke: () => {
			const [a, b, c, d] = matrix;
			const line = context.lineWidth * Math.sqrt(Math.abs(a * d - b * c));
			paint(context.strokeStyle, { steps, places }, line);
		},
		setLineDash: (dashes: readonly number[]) => {
			if (dashes.length > 0) throw new Error("Charts have no dashed lines.");
		},
		fillRect: (x: number, y: number, width: number, height: number) => {
			context.beginPath();
			context.rect(x, y, width, height);
			context.fill();
		},
		fillText: (text: string, x: number, y: number) => {
			const size = Number(/([\d.]+)px/.exec(context.font)?.[1]);
			const start = x - shareBefore(context.textAlign) * measure(text) * size;
			const there = times(matrix, [1, 0, 0, 1, start, y]);
			const outlines = letters(text, size);
			paint(context.fillStyle, {
				steps: outlines.steps,
				places: moved(outlines.places, there),
			});
		},
	};
	return { context, shapes };
}

/** What lies by the second comes to lie by it, and then by the first. */
function times([a, b, c, d, e, f]: Matrix, second: Matrix): Matrix {
	const [k, l, m, n, x, y] = second;
	return [
		a * k + c * l,
		b * k + d * l,
		a * m + c * n,
		b * m + d * n,
		a * x + c * y + e,
		b * x + d * y + f,
	];
}

/** Places, x before y, as they come to lie. */
function moved(
	places: readonly number[],
	[a, b, c, d, e, f]: Matrix,
): readonly number[] {
	const there: number[] = [];
	for (let i = 0; i < places.length; i += 2) {
		const x = places[i] ?? 0;
		const y = places[i + 1] ?? 0;
		there.push(a * x + c * y + e, b * x + d * y + f);
	}
	return there;
}

/** How much of a text lies before the place that it is put at. */
function shareBefore(align: string): number {
	return align === "right" ? 1 : align === "center" ? 0.5 : 0;
}

/** An arc as curves of a quarter at most, which an eye cannot tell from it: the places of each, from where it begins. */
function bendsOf(
	x: number,
	y: number,
	radius: number,
	from: number,
	to: number,
): readonly (readonly number[])[] {
	const pieces = Math.max(1, Math.ceil(Math.abs(to - from) / (Math.PI / 2)));
	const step = (to - from) / pieces;
	const bend = (4 / 3) * Math.tan(step / 4);
	return Array.from({ length: pieces }, (_, i) => {
		const [start, end] = [from + i * step, from + (i + 1) * step];
		const [x0, y0] = onCircle(x, y, radius, start);
		const [x1, y1] = onCircle(x, y, radius, end);
		return [
			...[x0 - bend * (y0 - y), y0 + bend * (x0 - x)],
			...[x1 + bend * (y1 - y), y1 - bend * (x1 - x)],
			...[x1, y1],
		];
	});
}

function onCircle(
	x: number,
	y: number,
	radius: number,
	angle: number,
): readonly [number, number] {
	return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
}
