import { createHash, createHmac } from "node:crypto";

/** The SHA-256 of bytes, in hexadecimal. */
export function checksum(bytes: Uint8Array): string {
	return createHash("sha256").update(bytes).digest("hex");
}

/** The checksum of a text under a key (HMAC with SHA-256), in hexadecimal: worthless to whoever has not the key. */
export function sealWith(key: Uint8Array): (text: string) => string {
	return (text) => createHmac("sha256", key).update(text, "utf8").digest("hex");
}

/** The checksum of bytes under a key (HMAC with SHA-256). */
export function macWith(key: Uint8Array): (bytes: Uint8Array) => Uint8Array {
	return (bytes) => createHmac("sha256", key).update(bytes).digest();
}

/** Passes bytes through as they stream, and hands over their SHA-256 at the end; not where reading stops before it. */
export async function* withChecksum(
	bytes: AsyncIterable<Uint8Array>,
	done: (sha256: string) => void,
): AsyncGenerator<Uint8Array> {
	const hash = createHash("sha256");
	for await (const piece of bytes) {
		hash.update(piece);
		yield piece;
	}
	done(hash.digest("hex"));
}
