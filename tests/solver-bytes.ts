import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** The solver's WebAssembly, as the command line hands it in. */
export function solverBytes(): Uint8Array {
	return readFileSync(createRequire(import.meta.url).resolve("highs/runtime"));
}
