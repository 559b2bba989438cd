/**
 * Makes `dist/` out of `src/`: one script for the command line, one for each part that it loads only when it needs it
 * (every `import()` in the source), and beside each the code that V8 compiled of it.
 */
import {
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleLoader } from "../bin/bundle-loader.js";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * The package `docx` compresses a paper that `src/render/pack.ts` takes apart again at once to fix its dates and order:
 * here it only lays the parts side by side, which is a tenth of a paper's time. The paper's bytes are the same.
 */
const uncompressed = {
	name: "docx-uncompressed",
	setup({ onLoad }) {
		onLoad(
			{ filter: /node_modules[\\/]docx[\\/]dist[\\/]index\.mjs$/ },
			({ path }) => {
				const text = readFileSync(path, "utf8");
				const packing =
					/(var zipFiles = \(files\) => zipSync\(Object\.fromEntries\(.*\))(\);)/;
				if (!packing.test(text))
					throw new Error(
						"docx packs otherwise than it did: look at zipFiles.",
					);
				return {
					contents: text.replace(packing, "$1, { level: 0 }$2"),
					loader: "js",
				};
			},
		);
	},
};

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
		absWorkingDir: root,
		entryPoints: ["src/cli/main.ts", "src/cli/council-thread.ts"],
		outdir: folder,
		bundle: true,
		splitting: true,
		format: "esm",
		platform: "node",
		target: "node20",
		charset: "ascii",
		legalComments: "none",
		minifySyntax: true,
		minifyWhitespace: true,
		write: false,
		logLevel: "warning",
		plugins: [uncompressed],
		// They bring what is no script, and look for it beside themselves in node_modules.
		external: ["@resvg/resvg-js", "highs"],
		// The other build looks for a package "canvas" on this machine, and would draw by it.
		alias: {
			"vega-canvas": join(
				root,
				"node_modules/vega-canvas/build/vega-canvas.browser.js",
			),
		},
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
