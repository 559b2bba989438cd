/**
 * Makes `dist/` out of `src/`: the command line and each part that it loads only when it needs it (every `import()` in the source),
 * those that are loaded together in one file, and beside each file the code that V8 compiled of it.
 */
import {
	copyFileSync,
	mkdirSync,
	renameSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleLoader, placesName } from "../bin/bundle-loader.js";
import { anyWorld } from "./any-world.js";
import { parsedTexts } from "./parsed-texts.js";
import { addParts } from "./parts.js";

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
		const { pieces, taken, comments } = await makePieces(esbuild);
		writeFiles(fresh, pieces, []);
		const groups = await findGroups(fresh);
		rmSync(fresh, { recursive: true });
		mkdirSync(fresh);
		writeFiles(fresh, pieces, groups);
		addParts(fresh, [...taken, ...copyPackaged(fresh)], comments);
		await keepCode(fresh);
		rmSync(folder, { recursive: true, force: true });
		renameSync(fresh, folder);
	} finally {
		rmSync(fresh, { recursive: true, force: true });
	}
}

/**
 * The pieces that the program falls into, by their names: each is the text of a function that fills in what it exports. With
 * them the files that something was taken of, and what these say of their licence.
 *
 * @returns {Promise<{ pieces: Map<string, string>, taken: string[], comments: string[] }>}
 */
async function makePieces(esbuild) {
	const { build, transform } = esbuild;
	const bundled = await build({
		...anyWorld,
		absWorkingDir: root,
		entryPoints: [
			"src/cli/main.ts",
			"src/cli/council-thread.ts",
			"src/cli/chart-thread.ts",
		],
		outdir: "dist",
		splitting: true,
		format: "esm",
		platform: "node",
		target: "node20",
		// They go into one file beside the scripts.
		legalComments: "external",
		metafile: true,
		minifySyntax: true,
		minifyWhitespace: true,
		write: false,
		logLevel: "warning",
		plugins: [...anyWorld.plugins, await parsedTexts(esbuild)],
	});
	const pieces = new Map();
	const isLegal = ({ path }) => path.endsWith(".LEGAL.txt");
	for (const file of bundled.outputFiles.filter((file) => !isLegal(file))) {
		const { code } = await transform(file.text, {
			format: "cjs",
			platform: "node",
			target: "node20",
			charset: "ascii",
			minifyIdentifiers: true,
			minifyWhitespace: true,
			supported: { "dynamic-import": false },
		});
		const text = code.replaceAll(
			/require\("\.\/([^"]+)\.js"\)/g,
			'require("./$1.cjs")',
		);
		pieces.set(
			scriptName(file.path),
			`function(require,module,exports){${text}\n}`,
		);
	}
	return {
		pieces,
		taken: takenIn(bundled.metafile),
		comments: bundled.outputFiles.filter(isLegal).map(({ text }) => text),
	};
}

/**
 * The files of which something went into a bundle.
 *
 * @param {import("esbuild").Metafile} metafile
 */
export function takenIn({ outputs }) {
	return Object.values(outputs).flatMap(({ inputs }) =>
		Object.entries(inputs)
			.filter(([, { bytesInOutput }]) => bytesInOutput > 0)
			.map(([path]) => path),
	);
}

function scriptName(path) {
	return basename(path).replace(/\.js$/, ".cjs");
}

/**
 * Writes the pieces: those of a group into one file, in this order, each of the others into a file of its own.
 *
 * @param {string} folder
 * @param {Map<string, string>} pieces
 * @param {Group[]} groups
 */
function writeFiles(folder, pieces, groups) {
	const grouped = new Set(groups.flatMap(({ names }) => names));
	const alone = [...pieces.keys()].filter((name) => !grouped.has(name));
	const files = [
		...groups,
		...alone.map((name) => ({ file: name, names: [name] })),
	];
	const places = {};
	for (const { file, names } of files) {
		for (const [at, name] of names.entries()) places[name] = { file, at };
		const texts = names.map((name) => pieces.get(name));
		writeFileSync(join(folder, file), `[${texts.join(",\n")}]`);
	}
	writeFileSync(join(folder, placesName), JSON.stringify(places));
}

/** What people run most. */
const usualRuns = {
	help: ["--help"],
	figures: ["figures", "2016"],
	build: ["build", "2016"],
};

/**
 * Pieces that are loaded by the same runs lie in one file: to read one large file takes less than to read many small ones. What
 * the thread loads that draws charts is told apart from what the run itself loads.
 *
 * @typedef {{ file: string, names: string[] }} Group
 * @param {string} folder
 * @returns {Promise<Group[]>}
 */
async function findGroups(folder) {
	/** @type {Map<string, string[]>} */
	const loadedBy = new Map();
	const note = (run, { modules }) => {
		for (const name of modules.keys())
			loadedBy.set(name, [...(loadedBy.get(name) ?? []), run]);
	};
	for (const [name, args] of Object.entries(usualRuns)) {
		const { loader, thread, run } = openProgram(folder);
		await run(args);
		note(name, loader);
		note("charts", thread);
	}
	/** @type {Map<string, string[]>} */
	const groups = new Map();
	for (const [name, runs] of loadedBy) {
		const file = `${runs.join("-")}.cjs`;
		groups.set(file, [...(groups.get(file) ?? []), name]);
	}
	return [...groups].map(([file, names]) => ({ file, names }));
}

/**
 * Puts what no script can hold beside the scripts, where `src/cli/resolve-package.ts` looks for it.
 *
 * @returns {readonly string[]} the files that were copied, from the root
 */
function copyPackaged(folder) {
	const { resolve } = createRequire(join(root, "package.json"));
	const { packagedFiles } = bundleLoader(folder).load("main.cjs");
	for (const file of packagedFiles) {
		const copy = join(folder, "packages", file);
		mkdirSync(dirname(copy), { recursive: true });
		copyFileSync(resolve(file), copy);
	}
	return packagedFiles.map((file) =>
		relative(root, resolve(file)).replaceAll(sep, "/"),
	);
}

/** Runs what people run, once, and keeps the code that V8 made of it. */
async function keepCode(folder) {
	const { loader, thread, run } = openProgram(folder);
	for (const args of Object.values(usualRuns)) await run(args);
	await run(["build", "2016", "--format", "html,json,csv"]);
	for (const [file, { script }] of [...thread.files, ...loader.files])
		writeFileSync(join(folder, `${file}.cache`), script.createCachedData());
}

/**
 * The program in this folder, to be run on the sample data; what it writes and prints is thrown away. The thread that draws
 * charts is another loader of the same pieces.
 *
 * @param {string} folder
 */
function openProgram(folder) {
	const loader = bundleLoader(folder);
	const thread = bundleLoader(folder);
	const { main, realMachine } = loader.load("main.cjs");
	const machine = {
		...realMachine(root),
		workingFolder: root,
		print: () => {},
		tell: () => {},
		threads: 1,
		openThread: (does) => ({
			ask: thread.load(`${does}.cjs`).answerer(root),
			close: () => {},
		}),
	};
	return {
		loader,
		thread,
		/** @param {string[]} args */
		run: async (args) => {
			const out = join(tmpdir(), `cse-report-bundle-${process.pid}`);
			try {
				await main(
					args[0] === "build" ? [...args, "--out", out] : args,
					machine,
				);
			} finally {
				rmSync(out, { recursive: true, force: true });
			}
		},
	};
}
