/**
 * What `npm ci` runs: makes `dist/`, with the page in it. Where the build tools were left out (`--omit=dev`), the bundler alone is
 * fetched into a folder that is gone afterwards, in the version and with the checksums of package-lock.json, and there is no page.
 * Where that cannot be, the installation goes on, and says what to do.
 */
import { spawnSync } from "node:child_process";
import {
	existsSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.js";
import { makePage } from "./page.js";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

if (installedIn(root)) {
	await bundle(bundlerIn(root));
	await makePage(bundlerIn(root));
} else {
	const folder = mkdtempSync(join(tmpdir(), "cse-report-bundler-"));
	try {
		fetchBundler(folder);
		if (installedIn(folder)) await bundle(bundlerIn(folder));
		else console.error(notMade());
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

function installedIn(folder) {
	return existsSync(join(folder, "node_modules", "esbuild", "package.json"));
}

function bundlerIn(folder) {
	return createRequire(join(folder, "package.json"))("esbuild");
}

function fetchBundler(folder) {
	const { version, devDependencies } = readJson("package.json");
	const { lockfileVersion, packages } = readJson("package-lock.json");
	const dependencies = { esbuild: devDependencies.esbuild };
	const own = Object.entries(packages).filter(([path]) =>
		/^node_modules\/(esbuild|@esbuild\/[^/]+)$/.test(path),
	);
	const manifest = { name: "bundler", version, private: true, dependencies };
	writeJson(folder, "package.json", manifest);
	writeJson(folder, "package-lock.json", {
		...manifest,
		lockfileVersion,
		packages: {
			"": manifest,
			...Object.fromEntries(
				own.map(([path, { dev: _, ...locked }]) => [path, locked]),
			),
		},
	});
	const args = ["ci", "--ignore-scripts", "--no-audit", "--no-fund"];
	const npm = process.env.npm_execpath;
	const [program, ...before] = npm ? [process.execPath, npm] : ["npm"];
	spawnSync(program, [...before, ...args, "--prefix", folder], {
		cwd: folder,
		stdio: "ignore",
		timeout: 120_000,
	});
}

function notMade() {
	const what = existsSync(join(root, "dist", "main.cjs"))
		? "dist/ stays as it was made before, which may not be what src/ says"
		: "dist/ was not made, and cse-report cannot run";
	return `${what}: the build tools were left out (--omit=dev) and could not be fetched. Run "npm ci" without --omit=dev, or install the file that "npm pack" makes where they are.`;
}

function readJson(name) {
	return JSON.parse(readFileSync(join(root, name), "utf8"));
}

function writeJson(folder, name, content) {
	writeFileSync(join(folder, name), JSON.stringify(content));
}
