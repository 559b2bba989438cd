/**
 * Makes `dist/cse-report.html`: the whole tool in one file, for a browser. In it are the page's own script and, as a zip
 * written in base64, the script of the thread that runs the commands and the files that come with the tool. The file
 * forbids itself every connection.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";
import { anyWorld } from "./any-world.js";
import { takenIn } from "./bundle.js";
import { addParts, licencesFile } from "./parts.js";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(join(root, "package.json"));

/** What the command line reads from the folder of its package. */
const ownFiles = [
	"cse-report.yaml",
	...filesIn("templates"),
	...filesIn("sample-data").filter((path) => /\.(csv|yaml)$/.test(path)),
	// The pages that messages, settings and this page speak of: whoever has the file alone reads them in it.
	...filesIn("docs").filter((path) => /^docs.[a-z-]+\.md$/.test(path)),
];

/** What it asks of other packages, as `src/cli/packaged-files.ts` names it. */
const ofPackages = [
	"@expo-google-fonts/arimo/400Regular/Arimo_400Regular.ttf",
	"highs/runtime",
];

/**
 * There is no Node in a browser. What the command line asks of it and can be had otherwise comes from packages that do
 * the same; the real machine is left out with all that it asks; the rest is never called.
 */
const withoutNode = {
	name: "without-node",
	setup({ onResolve, onLoad }) {
		const instead = {
			path: require.resolve("path-browserify"),
			events: require.resolve("events/"),
			crypto: join(root, "src/browser/stand-ins/crypto.ts"),
		};
		onResolve({ filter: /^node:/ }, ({ path }) => {
			const name = path.slice("node:".length);
			return name in instead
				? { path: instead[name] }
				: { path: name, namespace: "no-node" };
		});
		onResolve({ filter: /^\.\/machine\.ts$/ }, () => ({
			path: "machine",
			namespace: "no-node",
		}));
		onLoad({ filter: /.*/, namespace: "no-node" }, ({ path }) => ({
			contents:
				path === "process"
					? "module.exports = { env: {}, argv: [], execArgv: [], versions: {} };"
					: "module.exports = {};",
		}));
	},
};

const browser = join(root, "src/browser");

/**
 * Makes the page, and adds what of others is in it to the lists in `dist/`.
 *
 * @param {import("esbuild")} esbuild
 */
export async function makePage(esbuild) {
	const [page, runner] = await Promise.all(
		["page/page.ts", "runner-thread.ts"].map((entry) =>
			bundled(entry, esbuild),
		),
	);
	const dist = join(root, "dist");
	mkdirSync(dist, { recursive: true });
	addParts(
		dist,
		[...page.taken, ...runner.taken],
		[...page.comments, ...runner.comments],
	);
	const parts = zipSync(
		Object.fromEntries([
			["runner.js", new TextEncoder().encode(runner.text)],
			["licences.txt", bytesOf(join(dist, licencesFile))],
			...ownFiles.map((path) => [`package/${path}`, bytesOf(join(root, path))]),
			...ofPackages.map((name) => [
				`package/node_modules/${name}`,
				bytesOf(require.resolve(name)),
			]),
		]),
		// The zip's own form of time is that of this place: the same day and hour in every one of them.
		{ level: 9, mtime: new Date(1980, 0, 1) },
	);
	writeFileSync(
		join(dist, "cse-report.html"),
		html({
			version: JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
				.version,
			policy: policyFor(page.text),
			style: readFileSync(join(browser, "page/page.css"), "utf8"),
			parts: Buffer.from(parts).toString("base64"),
			script: page.text,
		}),
	);
}

/**
 * The page's own script runs, and the thread that it makes; that thread compiles what lies in the page as WebAssembly. The
 * paper's preview is styled, and shows the pictures that stand in it. Nothing else: nothing can be reached.
 */
function policyFor(script) {
	const own = createHash("sha256").update(script).digest("base64");
	return [
		"default-src 'none'",
		`script-src 'sha256-${own}' 'wasm-unsafe-eval'`,
		"worker-src blob:",
		"style-src 'unsafe-inline'",
		"img-src data:",
		"base-uri 'none'",
		"form-action 'none'",
	].join("; ");
}

/** The page before its script has built it. */
function html({ version, policy, style, parts, script }) {
	return `<!DOCTYPE html>
<html lang="en-GB" data-version="${version}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>cse-report</title>
<style>
${style}</style>
</head>
<body>
<noscript>This page is a program and needs JavaScript, which is turned off in this browser.</noscript>
<script type="text/plain" id="parts">${parts}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** One script out of all that it imports, with what of others went into it. */
async function bundled(entry, { build }) {
	const { outputFiles, metafile } = await build({
		...anyWorld,
		absWorkingDir: root,
		entryPoints: [join(browser, entry)],
		outdir: "dist",
		format: "iife",
		platform: "browser",
		target: ["chrome109", "firefox115", "safari16"],
		minify: true,
		write: false,
		// They go into one file beside the page.
		legalComments: "external",
		metafile: true,
		logLevel: "warning",
		plugins: [...anyWorld.plugins, withoutNode],
	});
	const isScript = ({ path }) => path.endsWith(".js");
	return {
		text: outputFiles.find(isScript).text.trim(),
		comments: outputFiles
			.filter((file) => !isScript(file))
			.map(({ text }) => text),
		taken: takenIn(metafile),
	};
}

function bytesOf(path) {
	return new Uint8Array(readFileSync(path));
}

function filesIn(folder) {
	return readdirSync(join(root, folder), {
		recursive: true,
		withFileTypes: true,
	})
		.filter((entry) => entry.isFile())
		.map((entry) =>
			relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"),
		)
		.toSorted();
}

if (process.argv[1] === fileURLToPath(import.meta.url))
	await makePage(require("esbuild"));
