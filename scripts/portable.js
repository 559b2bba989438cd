/**
 * `node scripts/portable.js FOLDER_WITH_NODE OUT.zip`: the tool for those who may run programs and not install them. One zip
 * holds Node's own executable, taken from a folder as nodejs.org packs it, the package, and a command beside them. Nothing is
 * fetched. The same version, the same Node and the same order of files give the same bytes on any machine and any day.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";
import { ownManifest, publishedManifest } from "./published-manifest.js";
import { readMeFirst } from "./read-me-first.js";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const page = "dist/cse-report.html";

/** A zip has no time zone: this is read as the time of wherever it is made, and written as it is read. */
const mtime = new Date(1980, 0, 1);

const windowsCommand = [
	"@echo off",
	'"%~dp0node\\node.exe" "%~dp0package\\bin\\cse-report.js" %*',
	"",
].join("\r\n");

const shellCommand = `#!/bin/sh
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
exec "$here/node/node" "$here/package/bin/cse-report.js" "$@"
`;

const [nodeFolder, out] = process.argv.slice(2);
if (nodeFolder === undefined || out === undefined)
	throw new Error("node scripts/portable.js FOLDER_WITH_NODE OUT.zip");

const text = ownManifest();
const { name, version, dependencies } = JSON.parse(publishedManifest(text));
if (dependencies !== undefined)
	throw new Error(
		`${Object.keys(dependencies).join(", ")}: not in dist/, so the package cannot run by itself.`,
	);
writeFileSync(out, zipSync(entries(nodeFolder), { level: 6 }));

/** @param {string} folder as nodejs.org packs Node: for Windows with `node.exe`, for others with `bin/node` */
function entries(folder) {
	const isWindows = existsSync(join(folder, "node.exe"));
	const executable = isWindows ? "node.exe" : "bin/node";
	const top = `${name}-${version}`;
	const inside = {
		"READ ME FIRST.txt": file(readMeFirst({ version, isWindows })),
		...(isWindows ? { "cse-report.cmd": file(windowsCommand) } : {}),
		"cse-report": program(shellCommand),
		[`node/${isWindows ? "node.exe" : "node"}`]: program(
			readFileSync(join(folder, executable)),
		),
		"node/LICENSE": file(readFileSync(join(folder, "LICENSE"))),
		...Object.fromEntries(
			packageFiles().map((path) => [
				path === page ? "cse-report.html" : `package/${path}`,
				file(
					path === "package.json"
						? publishedManifest(text)
						: readFileSync(join(root, path)),
				),
			]),
		),
	};
	return Object.fromEntries(
		Object.keys(inside)
			.sort()
			.map((path) => [`${top}/${path}`, inside[path]]),
	);
}

/** The files that npm would put into the package. */
function packageFiles() {
	const args = ["pack", "--dry-run", "--json", "--ignore-scripts", "--silent"];
	const npm = process.env.npm_execpath;
	const [command, ...before] = npm ? [process.execPath, npm] : ["npm"];
	const { stdout } = spawnSync(command, [...before, ...args], {
		cwd: root,
		encoding: "utf8",
	});
	const [packed] = Object.values(JSON.parse(stdout));
	return packed.files.map(({ path }) => path);
}

function file(content) {
	return entry(content, 0o644);
}

function program(content) {
	return entry(content, 0o755);
}

/** As Unix keeps what may be run: elsewhere this is passed over. */
function entry(content, mode) {
	const bytes = typeof content === "string" ? Buffer.from(content) : content;
	return [
		new Uint8Array(bytes),
		{ mtime, os: 3, attrs: (0o100000 | mode) << 16 },
	];
}
