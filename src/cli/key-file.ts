import type { Machine } from "./machine.ts";
import { readIfThere } from "./private-files.ts";
import type { NewFile } from "./replace-files.ts";

/** How many bytes a key has. */
export const keyLength = 32;

/** The key that a file holds, 32 bytes in hexadecimal; `undefined` where it is not there, or holds none. */
export function readKey(
	path: string,
	machine: Machine,
): Uint8Array | undefined {
	const bytes = readIfThere(path, machine);
	const text = new TextDecoder().decode(bytes).trim();
	if (!/^[0-9a-f]{64}$/.test(text)) return undefined;
	const pairs = text.match(/../g) ?? [];
	return Uint8Array.from(pairs, (pair) => Number.parseInt(pair, 16));
}

/** The file of a key, which nobody but its owner may read. */
export function keyFile(path: string, key: Uint8Array): NewFile {
	const text = Array.from(key, (byte) => byte.toString(16).padStart(2, "0"));
	const bytes = new TextEncoder().encode(`${text.join("")}\n`);
	return { path, bytes, ownerOnly: true };
}
