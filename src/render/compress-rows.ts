/**
 * Compresses rows of so many bytes as zlib has it (RFC 1950 and, with its fixed codes, RFC 1951). It looks for two things
 * alone: that a byte is that on its left again, and that bytes are those of the row above. That is what repeats in a chart;
 * to look for more takes three times as long, and makes it shorter by a third.
 */
export function compressRows(rows: Uint8Array, length: number): Uint8Array {
	const isNear = length <= farthest;
	const leftAgain = placeCode(1);
	const aboveAgain = placeCode(isNear ? length : 1);
	// A byte that is new takes nine bits.
	const packed = new Uint8Array(Math.ceil((rows.length * 9) / 8) + 16);
	let to = 0;
	let held = 0;
	let bits = 0;
	const put = ({ code, size }: Code) => {
		held |= code << bits;
		for (bits += size; bits >= 8; bits -= 8) {
			packed[to++] = held & 0xff;
			held >>>= 8;
		}
	};
	// Compressed by deflate, quickly; then one block, the last, with the fixed codes.
	put({ code: 0x0178, size: 16 });
	put({ code: 0b011, size: 3 });
	for (let at = 0; at < rows.length; ) {
		const byte = rows[at] ?? 0;
		const end = Math.min(at + longest, rows.length);
		let left = at;
		if (at > 0 && byte === rows[at - 1])
			do left++;
			while (left < end && rows[left] === byte);
		let above = at;
		if (isNear && left < end && at >= length)
			while (above < end && rows[above] === rows[above - length]) above++;
		if (above - at > 3 && above > left + 1) {
			put(lengthCodes[above - at] ?? endCode);
			put(aboveAgain);
			at = above;
		} else if (left - at > 2) {
			put(lengthCodes[left - at] ?? endCode);
			put(leftAgain);
			at = left;
		} else {
			put(byteCodes[byte] ?? endCode);
			at++;
		}
	}
	put(endCode);
	if (bits > 0) packed[to++] = held;
	new DataView(packed.buffer).setUint32(to, adler(rows));
	return packed.slice(0, to + 4);
}

/** Bits in the order in which they are written, the lowest first. */
interface Code {
	readonly code: number;
	readonly size: number;
}

/** What is repeated is of so many bytes at most, and so many before at most. */
const longest = 258;
const farthest = 32_768;

/** The code of a symbol by RFC 1951, 3.2.6. */
function fixedCode(symbol: number): Code {
	if (symbol < 144) return turned(0x30 + symbol, 8);
	if (symbol < 256) return turned(0x190 + symbol - 144, 9);
	if (symbol < 280) return turned(symbol - 256, 7);
	return turned(0xc0 + symbol - 280, 8);
}

/** Codes are written with the highest bit first, unlike all else. */
function turned(bits: number, size: number): Code {
	let code = 0;
	for (let i = 0; i < size; i++) code = (code << 1) | ((bits >> i) & 1);
	return { code, size };
}

/** A code, and after it a number of so many bits. */
function followed({ code, size }: Code, number: number, more: number): Code {
	return { code: code | (number << size), size: size + more };
}

const byteCodes = Array.from({ length: 256 }, (_, byte) => fixedCode(byte));
const endCode = fixedCode(256);

/** The code of each length from 3 on: four symbols for each number of bits that follow, and 258 by itself. */
const lengthCodes = Array.from({ length: longest + 1 }, (_, length) => {
	if (length === longest) return fixedCode(285);
	const over = length - 3;
	const more = Math.max(0, 29 - Math.clz32(over));
	const symbol = 257 + 4 * more + (over >> more);
	return followed(fixedCode(symbol), over & ((1 << more) - 1), more);
});

/** The code of so many bytes back: two symbols for each number of bits that follow. */
function placeCode(back: number): Code {
	const over = back - 1;
	const more = Math.max(0, 30 - Math.clz32(over));
	const symbol = 2 * more + (over >> more);
	return followed(turned(symbol, 5), over & ((1 << more) - 1), more);
}

/** The checksum of RFC 1950, of so many bytes at a time as keep its sums small. */
function adler(bytes: Uint8Array): number {
	let sum = 1;
	let sums = 0;
	for (let from = 0; from < bytes.length; from += 2048) {
		const end = Math.min(from + 2048, bytes.length);
		for (let at = from; at < end; at++) {
			sum += bytes[at] ?? 0;
			sums += sum;
		}
		sum %= 65_521;
		sums %= 65_521;
	}
	return ((sums << 16) | sum) >>> 0;
}
