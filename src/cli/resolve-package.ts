import { createRequire } from "node:module";
import { join } from "node:path";

/** Tells where a file of a package lies that this package depends on: "highs/runtime". */
export function resolverOf(packageFolder: string): (file: string) => string {
	return createRequire(join(packageFolder, "package.json")).resolve;
}
