import { coverageOf, wholeBits, wholePoint } from "./coverage.ts";
import type { Drawing } from "./drawing.ts";
import { polygonsOf } from "./polygons.ts";

/** A picture as points, row by row. */
export interface Points {
	readonly width: number;
	readonly height: number;
	/** Its colours as numbers, `0x12436d`. */
	readonly palette: readonly number[];
	/** The place of each point's colour among them. */
	readonly places: Uint16Array;
}

const white = 0xffffff;

/**
 * So many steps lead from one colour to the other where they meet. On points half as large as those of a screen an eye tells
 * seven steps from no more of them, and the colours of a chart of bars are few enough for half a byte each.
 */
const steps = 7;

/** Paints a drawing on white, at so many points to a pixel. */
export function paint(drawing: Drawing, scale: number): Points {
	const width = Math.ceil(drawing.width * scale);
	const height = Math.ceil(drawing.height * scale);
	const places = new Uint16Array(width * height);
	const palette = [white];
	const known = new Map([[white, 0]]);
	const placeOf = (colour: number) => {
		const place = known.get(colour) ?? palette.length;
		if (place === palette.length) {
			known.set(colour, place);
			palette.push(colour);
		}
		return place;
	};
	for (const shape of drawing.shapes) {
		const { left, top, changes, ...box } = coverageOf(polygonsOf(shape, scale));
		const colour = Number.parseInt(shape.colour.slice(1), 16);
		const whole = placeOf(colour);
		const onWhite = new Int32Array(steps + 1).fill(-1);
		const lastRow = Math.min(box.height, height - top);
		const first = Math.max(0, -left);
		const last = Math.min(box.width, width - left);
		for (let row = Math.max(0, -top); row < lastRow; row++) {
			const from = row * box.width;
			const to = (top + row) * width + left;
			let covered = 0;
			for (let column = 0; column < last; column++) {
				covered += changes[from + column] ?? 0;
				if (covered === 0 || column < first) continue;
				const share = covered < 0 ? -covered : covered;
				if (share >= wholePoint) {
					places[to + column] = whole;
					continue;
				}
				const step = (share * steps + wholePoint / 2) >> wholeBits;
				if (step === 0) continue;
				const below = places[to + column] ?? 0;
				let place = below === 0 ? (onWhite[step] ?? -1) : -1;
				if (place < 0) {
					place = placeOf(mix(palette[below] ?? white, colour, step));
					if (below === 0) onWhite[step] = place;
				}
				places[to + column] = place;
			}
		}
	}
	return { width, height, palette, places };
}

/** So many steps of the way from one colour to another. */
function mix(from: number, to: number, step: number): number {
	let mixed = 0;
	for (const shift of [16, 8, 0]) {
		const [a, b] = [(from >> shift) & 0xff, (to >> shift) & 0xff];
		mixed |= Math.round(a + ((b - a) * step) / steps) << shift;
	}
	return mixed;
}
