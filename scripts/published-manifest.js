import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { partNames } from "./parts.js";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * What package.json says to those who install the package: nothing that only serves development, no script that could run, and
 * no dependency that lies in `dist/` already. On a checkout these are dependencies: `npm ci --omit=dev`, `npm audit` and the
 * check of licences go by them.
 *
 * @param {string} text package.json as it is on a checkout, with `dist/` beside it
 * @returns {string} package.json as it is published
 */
export function publishedManifest(text) {
	const {
		scripts: _,
		devDependencies: __,
		overrides: ___,
		allowScripts: ____,
		dependencies,
		...rest
	} = JSON.parse(text);
	const bundled = new Set(partNames(join(root, "dist")));
	const others = Object.entries(dependencies).filter(
		([name]) => !bundled.has(name),
	);
	const said =
		others.length > 0
			? { ...rest, dependencies: Object.fromEntries(others) }
			: rest;
	return `${JSON.stringify(said, undefined, 2)}\n`;
}

/** package.json as it is here. */
export function ownManifest() {
	return readFileSync(join(root, "package.json"), "utf8");
}
