import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

/**
 * What `src/cli/checksum.ts` asks of Node's `crypto`, where there is no Node: SHA-256 at once, which the browser's own
 * gives only later. The checksums are the same.
 */
interface Hash {
	readonly update: (bytes: Uint8Array | string) => Hash;
	readonly digest: (form?: string) => string | Uint8Array;
}

/** A SHA-256 to be fed piece by piece. */
export function createHash(): Hash {
	return fed(sha256.create());
}

/** A SHA-256 under a key (HMAC). */
export function createHmac(_: string, key: Uint8Array): Hash {
	return fed(hmac.create(sha256, key));
}

function fed(hash: {
	readonly update: (bytes: Uint8Array) => unknown;
	readonly digest: () => Uint8Array;
}): Hash {
	const self: Hash = {
		update: (bytes) => {
			hash.update(
				typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes,
			);
			return self;
		},
		digest: (form) =>
			form === "hex" ? bytesToHex(hash.digest()) : hash.digest(),
	};
	return self;
}
