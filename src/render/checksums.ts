/** What four bytes shifted one by one leave, of each byte by itself. */
const shifted = Uint32Array.from({ length: 256 }, (_, byte) => {
	let sum = byte;
	for (let bit = 0; bit < 8; bit++)
		sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
	return sum;
});

/** The cyclic redundancy check of zip files and of PNG (PNG specification, annex D). */
export function crc32(bytes: Uint8Array): number {
	let sum = -1;
	for (let at = 0; at < bytes.length; at++)
		sum = (sum >>> 8) ^ (shifted[(sum ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
	return ~sum >>> 0;
}

/** The checksum of RFC 1950, of so many bytes at a time as keep its sums small. */
export function adler32(bytes: Uint8Array): number {
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
