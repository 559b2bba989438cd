/**
 * Makes `dist/` out of `src/`: one script for the command line, one for each part that it loads only when it needs it
 * (every `import()` in the source), and beside each the code that V8 compiled of it.
 */
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleLoader } from "../bin/bundle-loader.js";
import { anyWorld } from "./any-world.js";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Bundles beside `dist/` and then swaps, so that a run in between finds the old one or the new one, whole.
 *
 * @param {import("esbuild")} esbuild
 */
export async function bundle(esbuild) {
	const folder = join(root, "dist");
	const fresh = `${folder}.${process.pid}`;
	rmSync(fresh, { recursive: true, force: true });
	mkdirSync(fresh);
	try {
		await writeScripts(fresh, esbuild);
		await keepCode(fresh);
		rmSync(folder, { recursive: true, force: true });
		renameSync(fresh, folder);
	} finally {
		rmSync(fresh, { recursive: true, force: true });
	}
}

async function writeScripts(folder, { build, transform }) {
	const bundled = await build({
		...anyWorld,
		absWorkingDir: root,
		entryPoints: ["src/cli/main.ts", "src/cli/council-thread.ts"],
		outdir: folder,
		splitting: true,
		format: "esm",
		platform: "node",
		target: "node20",
		minifySyntax: true,
		minifyWhitespace: true,
		write: false,
		logLevel: "warning",
		// It brings what is no script, and looks for it beside itself in node_modules.
		external: ["@resvg/resvg-js"],
	});
	for (const file of bundled.outputFiles) {
		const { code } = await transform(file.text, {
			format: "cjs",
			platform: "node",
			target: "node20",
			charset: "ascii",
			minifyWhitespace: true,
			supported: { "dynamic-import": false },
		});
		writeFileSync(
			join(folder, scriptName(file.path)),
			code.replaceAll(/require\("\.\/([^"]+)\.js"\)/g, 'require("./$1.cjs")'),
		);
	}
}

function scriptName(path) {
	return basename(path).replace(/\.js$/, ".cjs");
}

/** Runs what people run, once, and keeps the code that V8 made of it. */
async function keepCode(folder) {
	const { load, scripts } = bundleLoader(folder);
	const { main, realMachine } = load("main.cjs");
	const out = join(tmpdir(), `cse-report-bundle-${process.pid}`);
	const machine = {
		...realMachine(root),
		workingFolder: root,
		print: () => {},
		tell: () => {},
	};
	try {
		await main(["--help"], machine);
		await main(["figures", "2016"], machine);
		await main(
			["build", "2016", "--out", out, "--format", "docx,html,json,csv"],
			machine,
		);
	} finally {
		rmSync(out, { recursive: true, force: true });
	}
	for (const [name, script] of scripts)
		writeFileSync(join(folder, `${name}.cache`), script.createCachedData());
}
