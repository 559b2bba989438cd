#!/usr/bin/env node
// What starts is CommonJS, and a package.json beside it says so: Node then loads nothing of its own for ES modules.
const { dirname, join } = require("node:path");
const { bundleLoader, hasBundles } = require("./bundle-loader.js");

const packageFolder = dirname(__dirname);
const bundles = join(packageFolder, "dist");

if (hasBundles(bundles)) run();
else
	stop(
		`cse-report has not been built yet. Run "npm ci" in ${packageFolder}, without --omit=dev and --ignore-scripts, and try again.`,
	);

async function run() {
	/** @type {(() => Promise<number>) | undefined} */
	let start;
	try {
		const { main, realMachine } = bundleLoader(bundles).load("main.cjs");
		const machine = realMachine(packageFolder);
		start = () => main(process.argv.slice(2), machine);
	} catch (error) {
		stop(reasonOf(error));
	}
	if (start) process.exitCode = await start();
}

/**
 * Why it could not start: a file of its own, or the folder that somebody is in.
 *
 * @param {any} error
 */
function reasonOf(error) {
	return error?.syscall === "uv_cwd"
		? "The folder that you are in is not there (any more). Go to another folder and run the command again."
		: `cse-report cannot start: ${error?.path ?? "a file of its own"} cannot be read (${error?.code ?? error?.name}). Run the command again; if it is told again, install cse-report anew.`;
}

/** @param {string} message */
function stop(message) {
	process.stderr.write(`${message}\n`);
	process.exitCode = 2;
}
