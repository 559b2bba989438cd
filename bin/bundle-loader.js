const { existsSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const { setFlagsFromString } = require("node:v8");
const { Script } = require("node:vm");

/**
 * A function is compiled for speed once it has run for a while; V8 begins with that so soon that a run of half a second spends a
 * third of its processor time on it. Thirty times as much is run first. What reads very many rows loses a fifth of a second by it.
 * V8 takes kept code only under the flags under which it was kept, so this stands where both begin. The V8 of later versions of Node
 * does not know the flag, and would say so on the screen.
 */
if (process.versions.v8.startsWith("11."))
	setFlagsFromString("--interrupt-budget=2000000");

/**
 * Loads the pieces of the program that `scripts/bundle.js` made. A file holds several, as a list of functions, and beside it lies
 * the machine code that V8 kept of it, which halves the time to start. Where V8 does not want it (another version of Node), the
 * file is compiled as any is. The files hold ASCII alone, so reading them as Latin-1 is right, and quicker.
 *
 * @param {string} folder
 */
function bundleLoader(folder) {
	/** @type {Record<string, { file: string, at: number }>} */
	const places = JSON.parse(readFileSync(join(folder, placesName), "utf8"));
	/** @type {Map<string, { exports: any }>} */
	const modules = new Map();
	/** @type {Map<string, { script: Script, pieces: Function[] }>} */
	const files = new Map();

	/** @param {string} name */
	function load(name) {
		const known = modules.get(name);
		if (known) return known.exports;
		const module = { exports: {} };
		modules.set(name, module);
		const { file, at } = places[name];
		read(file).pieces[at](requireFrom, module, module.exports);
		return module.exports;
	}

	/** @param {string} file */
	function read(file) {
		const known = files.get(file);
		if (known) return known;
		const path = join(folder, file);
		const script = new Script(readFileSync(path, "latin1"), {
			filename: path,
			cachedData: keptCode(path),
		});
		const opened = { script, pieces: script.runInThisContext() };
		files.set(file, opened);
		return opened;
	}

	/** @param {string} name */
	function requireFrom(name) {
		if (name.startsWith("./")) return load(name.slice(2));
		if (seldom.has(name)) return onceUsed(name);
		try {
			return require(name);
		} catch (error) {
			// Said as the system says that a file cannot be read, whatever kept the package from being loaded.
			throw Object.assign(new Error(`${name} cannot be loaded`), {
				code:
					error instanceof Error && "code" in error
						? error.code
						: "MODULE_NOT_FOUND",
				syscall: "load",
				path: name,
			});
		}
	}

	return { load, files, modules };
}

/** Where each piece lies, by its name: in which file, and at which place of it. */
const placesName = "places.json";

/** @param {string} folder */
function hasBundles(folder) {
	return existsSync(join(folder, placesName));
}

/** Parts of Node that few runs use, and that take long to load. */
const seldom = new Set(
	["child_process", "crypto", "readline/promises", "worker_threads"].flatMap(
		(name) => [name, `node:${name}`],
	),
);

/**
 * A part of Node that is loaded when something of it is used.
 *
 * @param {string} name
 */
function onceUsed(name) {
	return new Proxy({}, { get: (_, key) => require(name)[key] });
}

/** @param {string} path */
function keptCode(path) {
	try {
		return readFileSync(`${path}.cache`);
	} catch {
		return undefined;
	}
}

module.exports = { bundleLoader, hasBundles, placesName };
