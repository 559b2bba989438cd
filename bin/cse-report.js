#!/usr/bin/env node
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleLoader } from "./bundle-loader.js";

const packageFolder = dirname(dirname(fileURLToPath(import.meta.url)));
const bundles = join(packageFolder, "dist");

if (existsSync(join(bundles, "main.cjs"))) {
	const { main, realMachine } = bundleLoader(bundles).load("main.cjs");
	process.exitCode = await main(
		process.argv.slice(2),
		realMachine(packageFolder),
	);
} else {
	process.stderr.write(
		`cse-report has not been built yet. Run "npm ci" in ${packageFolder} and try again.\n`,
	);
	process.exitCode = 2;
}
