/**
 * SipHash-2-4 (Aumasson and Bernstein, 2012), the low 32 of its 64 bits: a checksum of a few bytes under a key, worthless to
 * whoever has not the key. An HMAC takes ten times as long, and there is one of these a cell.
 *
 * @param keys the key's 16 bytes are four numbers from `at` on, the lowest first
 * @param bytes those from 0 to before `length` are hashed
 */
export function sipHash(
	keys: Int32Array,
	at: number,
	bytes: Uint8Array,
	length: number,
): number {
	const k0l = keys[at] ?? 0;
	const k0h = keys[at + 1] ?? 0;
	const k1l = keys[at + 2] ?? 0;
	const k1h = keys[at + 3] ?? 0;
	let v0l = k0l ^ 0x70736575;
	let v0h = k0h ^ 0x736f6d65;
	let v1l = k1l ^ 0x6e646f6d;
	let v1h = k1h ^ 0x646f7261;
	let v2l = k0l ^ 0x6e657261;
	let v2h = k0h ^ 0x6c796765;
	let v3l = k1l ^ 0x79746573;
	let v3h = k1h ^ 0x74656462;
	const blocks = length >> 3;
	for (let block = 0; block <= blocks + 1; block++) {
		const isLast = block > blocks;
		const low = isLast ? 0 : word(bytes, block * 8, length);
		const high = isLast ? 0 : word(bytes, block * 8 + 4, length);
		if (isLast) v2l ^= 0xff;
		v3l ^= low;
		v3h ^= high;
		for (let round = isLast ? 4 : 2; round > 0; round--) {
			v0l = (v0l + v1l) | 0;
			v0h = (v0h + v1h + carry(v0l, v1l)) | 0;
			v2l = (v2l + v3l) | 0;
			v2h = (v2h + v3h + carry(v2l, v3l)) | 0;
			const t1 = ((v1l << 13) | (v1h >>> 19)) ^ v0l;
			v1h = ((v1h << 13) | (v1l >>> 19)) ^ v0h;
			v1l = t1;
			const t3 = ((v3l << 16) | (v3h >>> 16)) ^ v2l;
			v3h = ((v3h << 16) | (v3l >>> 16)) ^ v2h;
			v3l = t3;
			const t0 = v0l;
			v0l = (v0h + v3l) | 0;
			v0h = (t0 + v3h + carry(v0l, v3l)) | 0;
			v2l = (v2l + v1l) | 0;
			v2h = (v2h + v1h + carry(v2l, v1l)) | 0;
			const u3 = ((v3l << 21) | (v3h >>> 11)) ^ v0l;
			v3h = ((v3h << 21) | (v3l >>> 11)) ^ v0h;
			v3l = u3;
			const u1 = ((v1l << 17) | (v1h >>> 15)) ^ v2l;
			v1h = ((v1h << 17) | (v1l >>> 15)) ^ v2h;
			v1l = u1;
			const t2 = v2l;
			v2l = v2h;
			v2h = t2;
		}
		v0l ^= low;
		v0h ^= high;
	}
	return v0l ^ v1l ^ v2l ^ v3l;
}

/** 1 where a sum of two numbers of 32 bits went beyond them. */
function carry(sum: number, part: number): number {
	return sum >>> 0 < part >>> 0 ? 1 : 0;
}

/** Four bytes as a number, the lowest first; beyond the end there are zeros, and in the last block's last byte the length. */
function word(bytes: Uint8Array, at: number, length: number): number {
	let found = 0;
	const end = Math.min(at + 4, length);
	for (let i = at; i < end; i++) found |= (bytes[i] ?? 0) << ((i - at) * 8);
	const holdsLength = (at & 7) === 4 && at + 4 > length;
	return holdsLength ? found | (length << 24) : found;
}
