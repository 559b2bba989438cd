import { createRequire } from "node:module";
import { join } from "node:path";

/**
 * Tells where a file of a package lies that this package needs: "highs/runtime". The bundler puts it into `dist/packages/`,
 * so that what is published needs no other package, and no other version that lies about is taken for it.
 */
export function resolverOf(packageFolder: string): (file: string) => string {
	const { resolve } = createRequire(join(packageFolder, "package.json"));
	return (file) => {
		try {
			return resolve(`./dist/packages/${file}`);
		} catch {
			return resolve(file);
		}
	};
}
