/** Bytes that grow as rows are read. */
export interface GrowingBytes {
	/** Room for so many more, after those that are there; filled before the next call. */
	readonly room: (length: number) => Uint8Array;
	/** All of them; there is no more room afterwards. */
	readonly finish: () => Uint8Array;
}

/** None yet. */
export function growingBytes(): GrowingBytes {
	let bytes = new Uint8Array(64 * 1024);
	let length = 0;
	return {
		room(more) {
			if (length + more > bytes.length) {
				const larger = new Uint8Array(
					Math.max(length + more, Math.ceil(bytes.length * 1.5)),
				);
				larger.set(bytes.subarray(0, length));
				bytes = larger;
			}
			length += more;
			return bytes.subarray(length - more, length);
		},
		finish: () => bytes.subarray(0, length),
	};
}
