import { crc32, inflateSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverageOf, wholePoint } from "../../src/render/coverage.ts";
import type { Drawing, Shape } from "../../src/render/drawing.ts";
import { paint } from "../../src/render/paint.ts";
import { writePng } from "../../src/render/png.ts";
import { parts, polygonsOf } from "../../src/render/polygons.ts";
import { openSurface } from "../../src/render/surface.ts";

/** What a shape covers of each point of a picture so large, in shares. */
function sharesOf(shape: Shape, size: number): readonly number[] {
	const { left, top, width, height, changes } = coverageOf(
		polygonsOf(shape, 1),
	);
	const shares = new Array<number>(size * size).fill(0);
	for (let row = 0; row < height; row++) {
		let sum = 0;
		for (let column = 0; column < width; column++) {
			sum += changes[row * width + column] ?? 0;
			const [x, y] = [left + column, top + row];
			if (x < size && y < size)
				shares[y * size + x] = Math.abs(sum) / wholePoint;
		}
	}
	return shares;
}

const area = (steps: string, ...places: readonly number[]): Shape => ({
	steps,
	places,
	colour: "#000000",
	line: undefined,
});

const size = 8;

describe("what is covered", () => {
	it("is exact for rectangles, whatever parts of points they end in", () => {
		const place = fc.integer({ min: 0, max: size * parts });
		const side = (from: number, to: number, at: number) =>
			Math.max(0, Math.min(to, at + 1) - Math.max(from, at));
		fc.assert(
			fc.property(place, place, place, place, (a, b, c, d) => {
				const [left = 0, right = 0] = [a, b]
					.toSorted((x, y) => x - y)
					.map((x) => x / parts);
				const [top = 0, bottom = 0] = [c, d]
					.toSorted((x, y) => x - y)
					.map((y) => y / parts);
				const shape = area(
					"MLLLZ",
					...[left, top, right, top, right, bottom, left, bottom],
				);
				sharesOf(shape, size).forEach((share, at) => {
					expect(share).toBeCloseTo(
						side(left, right, at % size) *
							side(top, bottom, Math.floor(at / size)),
						10,
					);
				});
			}),
		);
	});

	it("is near to what many probes find within a triangle", () => {
		const place = fc.integer({ min: 0, max: size * parts });
		fc.assert(
			fc.property(fc.array(place, { minLength: 6, maxLength: 6 }), (those) => {
				const places = those.map((at) => at / parts);
				const shape = area("MLLZ", ...places);
				sharesOf(shape, size).forEach((share, at) => {
					const probed = probe(places, at % size, Math.floor(at / size));
					expect(Math.abs(share - probed)).toBeLessThan(0.08);
				});
			}),
		);
	});

	it("leaves out the hole of an outline that turns the other way", () => {
		const ring = area(
			"MLLLZMLLLZ",
			...[0, 0, 6, 0, 6, 6, 0, 6],
			...[2, 2, 2, 4, 4, 4, 4, 2],
		);
		const shares = sharesOf(ring, size);
		expect([shares[1 * size + 1], shares[3 * size + 3]]).toEqual([1, 0]);
	});

	it("of a disc is that of a circle", () => {
		const { context, shapes } = openSurface(noFont);
		Object.assign(context, { fillStyle: "#000000" });
		call(context, "beginPath");
		call(context, "arc", 4, 4, 3, 0, 2 * Math.PI);
		call(context, "fill");
		const [disc = area("")] = shapes;
		const sum = sharesOf(disc, size).reduce((all, share) => all + share, 0);
		expect(sum).toBeCloseTo(Math.PI * 9, 0);
	});

	it("of a line is as wide as the line, along all of it", () => {
		const line = { ...area("MLL", 1, 2, 5, 2, 5, 7), line: 2 };
		const shares = sharesOf(line, size);
		expect([shares[1 * size + 2], shares[2 * size + 2]]).toEqual([1, 1]);
		expect([shares[0 * size + 2], shares[3 * size + 2]]).toEqual([0, 0]);
		expect([shares[5 * size + 4], shares[5 * size + 5]]).toEqual([1, 1]);
		// The corner is round: more than nothing of the point outside of it, and less than all.
		const corner = shares[1 * size + 5] ?? 0;
		expect(corner > 0.5 && corner < 1).toBe(true);
	});
});

describe("a surface", () => {
	it("moves, turns and scales as canvases do", () => {
		const { context, shapes } = openSurface(noFont);
		Object.assign(context, { fillStyle: "#000000" });
		call(context, "scale", 2, 2);
		call(context, "save");
		call(context, "translate", 10, 0);
		call(context, "rotate", Math.PI / 2);
		call(context, "fillRect", 0, 0, 3, 1);
		call(context, "restore");
		call(context, "fillRect", 1, 1, 1, 1);
		const places = shapes.map((shape) =>
			shape.places.map((place) => Math.round(place)),
		);
		expect(places).toEqual([
			[20, 0, 20, 6, 18, 6, 18, 0],
			[2, 2, 4, 2, 4, 4, 2, 4],
		]);
	});

	it("puts a text before its place, around it or behind it", () => {
		const { context, shapes } = openSurface({
			measure: (text) => text.length,
			letters: (_, fontSize) => ({ steps: "M", places: [0, fontSize] }),
		});
		for (const textAlign of ["left", "center", "right"]) {
			Object.assign(context, { font: "normal 10px Arimo", textAlign });
			call(context, "fillText", "abcd", 100, 5);
		}
		expect(shapes.map(({ places }) => places)).toEqual([
			[100, 15],
			[80, 15],
			[60, 15],
		]);
	});

	it("refuses dashes, which it would draw as a line", () => {
		const { context } = openSurface(noFont);
		call(context, "setLineDash", []);
		expect(() => call(context, "setLineDash", [2, 2])).toThrow("dashed");
	});
});

describe("a PNG", () => {
	it.each([2, 16, 17, 256, 257, 900])(
		"of %i colours holds every point as it was painted",
		(count) => {
			const width = 31;
			const height = 30;
			const palette = Array.from({ length: count }, (_, i) => i * 18_641);
			const places = Uint16Array.from(
				{ length: width * height },
				(_, i) => (i * 7) % count,
			);
			const png = writePng({ width, height, palette, places });
			expect(readPng(png)).toEqual({
				width,
				height,
				colours: Array.from(places, (place) => palette[place]),
			});
		},
	);

	it("of a drawing has its colours, and what lies on top", () => {
		const drawing: Drawing = {
			width: 4,
			height: 2,
			shapes: [
				{ ...area("MLLLZ", 0, 0, 3, 0, 3, 2, 0, 2), colour: "#12436D" },
				{ ...area("MLLLZ", 1, 0, 2, 0, 2, 1, 1, 1), colour: "#0B0C0C" },
				// It reaches out of the picture on every side but one.
				{ ...area("MLLLZ", 3, -5, 9, -5, 9, 9, 3, 9), colour: "#B1B4B6" },
			],
		};
		const { colours } = readPng(writePng(paint(drawing, 1)));
		expect(colours.map((colour) => colour.toString(16))).toEqual([
			...["12436d", "b0c0c", "12436d", "b1b4b6"],
			...["12436d", "12436d", "12436d", "b1b4b6"],
		]);
	});
});

const noFont = {
	measure: () => 0,
	letters: () => ({ steps: "", places: [] }),
};

function call(context: object, name: string, ...args: readonly unknown[]) {
	const method: unknown = Reflect.get(context, name);
	if (typeof method !== "function") throw new Error(`no ${name}`);
	Reflect.apply(method, context, args);
}

/** The share of a point that lies in a triangle, by a probe in each sixteenth of its sides. */
function probe(places: readonly number[], column: number, row: number): number {
	const [ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0] = places;
	const turn = (
		x0: number,
		y0: number,
		x1: number,
		y1: number,
		x: number,
		y: number,
	) => Math.sign((x1 - x0) * (y - y0) - (y1 - y0) * (x - x0));
	let within = 0;
	for (let i = 0; i < 256; i++) {
		const [x, y] = [
			column + ((i % 16) + 0.5) / 16,
			row + (Math.floor(i / 16) + 0.5) / 16,
		];
		const turns = [
			turn(ax, ay, bx, by, x, y),
			turn(bx, by, cx, cy, x, y),
			turn(cx, cy, ax, ay, x, y),
		];
		if (!(turns.includes(1) && turns.includes(-1))) within++;
	}
	return turn(ax, ay, bx, by, cx, cy) === 0 ? 0 : within / 256;
}

/** Reads a PNG as the specification has it, by Node's own inflating and checksums. */
function readPng(png: Uint8Array) {
	const bytes = Buffer.from(png);
	expect(bytes.subarray(1, 4).toString()).toBe("PNG");
	const chunks = new Map<string, Buffer>();
	for (let at = 8; at < bytes.length; ) {
		const length = bytes.readUInt32BE(at);
		const body = bytes.subarray(at + 4, at + 8 + length);
		expect(bytes.readUInt32BE(at + 8 + length)).toBe(crc32(body));
		chunks.set(body.subarray(0, 4).toString(), body.subarray(4));
		at += length + 12;
	}
	const head = chunks.get("IHDR") ?? Buffer.alloc(13);
	const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
	const [bits = 8, kind] = head.subarray(8);
	const palette = chunks.get("PLTE");
	const rows = inflateSync(chunks.get("IDAT") ?? Buffer.alloc(0));
	const length = Math.ceil((width * bits * (kind === 2 ? 3 : 1)) / 8) + 1;
	expect(rows).toHaveLength(length * height);
	const colours = Array.from({ length: width * height }, (_, at) => {
		const row = rows.subarray(
			Math.floor(at / width) * length,
			(Math.floor(at / width) + 1) * length,
		);
		expect(row[0]).toBe(0);
		const x = at % width;
		if (palette === undefined) return row.readUIntBE(1 + 3 * x, 3);
		const place =
			bits === 8
				? row[1 + x]
				: ((row[1 + (x >> 1)] ?? 0) >> (x % 2 === 0 ? 4 : 0)) & 15;
		return palette.readUIntBE((place ?? 0) * 3, 3);
	});
	return { width, height, colours };
}
