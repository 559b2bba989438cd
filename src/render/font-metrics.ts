/** The font that charts are drawn in: its file's path, for the drawing library, and the same file's bytes, to measure with. */
export interface ChartFont {
	readonly path: string;
	readonly bytes: Uint8Array;
}

/** The width of a text, in units of the font's size: at size 15 a width of 2 is 30 pixels. */
export type Measure = (text: string) => number;

/**
 * Reads the advance widths out of a TrueType font, so that charts are laid out by the font that they are drawn in, on
 * every machine alike. Kerning is left out: it only makes a line shorter. (OpenType specification: `cmap` format 4,
 * `head`, `hhea`, `hmtx`.)
 */
export function measureWith(font: ChartFont): Measure {
	const { buffer, byteOffset, byteLength } = font.bytes;
	const view = new DataView(buffer, byteOffset, byteLength);
	const unitsPerEm = view.getUint16(tableAt(view, "head") + 18);
	const widthCount = view.getUint16(tableAt(view, "hhea") + 34);
	const widths = tableAt(view, "hmtx");
	const characters = characterMapAt(view);
	const known = new Map<string, number>();
	return (text) => {
		let units = 0;
		for (const character of text) {
			let width = known.get(character);
			if (width === undefined) {
				const glyph = glyphOf(view, characters, character.codePointAt(0) ?? 0);
				width = view.getUint16(widths + 4 * Math.min(glyph, widthCount - 1));
				known.set(character, width);
			}
			units += width;
		}
		return units / unitsPerEm;
	};
}

function tableAt(view: DataView, tag: string): number {
	const count = view.getUint16(4);
	for (let i = 0; i < count; i++) {
		const record = 12 + 16 * i;
		const name = String.fromCharCode(
			...[0, 1, 2, 3].map((j) => view.getUint8(record + j)),
		);
		if (name === tag) return view.getUint32(record + 8);
	}
	throw new Error(`The chart font has no "${tag}" table.`);
}

/** The start of the map of Unicode's basic plane: platform 3, encoding 1, format 4. */
function characterMapAt(view: DataView): number {
	const table = tableAt(view, "cmap");
	const count = view.getUint16(table + 2);
	for (let i = 0; i < count; i++) {
		const record = table + 4 + 8 * i;
		const start = table + view.getUint32(record + 4);
		if (view.getUint32(record) === 0x0003_0001 && view.getUint16(start) === 4)
			return start;
	}
	throw new Error("The chart font has no Unicode character map.");
}

/** The number of a character's glyph; 0, the "missing" glyph, where the font has none. */
function glyphOf(view: DataView, map: number, codePoint: number): number {
	const doubled = view.getUint16(map + 6);
	const ends = map + 14;
	const starts = ends + doubled + 2;
	for (let i = 0; i < doubled; i += 2) {
		if (view.getUint16(ends + i) < codePoint) continue;
		const start = view.getUint16(starts + i);
		if (start > codePoint) return 0;
		const delta = view.getUint16(starts + doubled + i);
		const rangeAt = starts + 2 * doubled + i;
		const range = view.getUint16(rangeAt);
		if (range === 0) return (codePoint + delta) & 0xffff;
		const glyph = view.getUint16(rangeAt + range + 2 * (codePoint - start));
		return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
	}
	return 0;
}
