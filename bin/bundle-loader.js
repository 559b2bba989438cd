import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";

/**
 * A function is compiled for speed once it has run for a while; V8 begins with that so soon that a run of half a second spends a
 * third of its processor time on it. Ten times as much is run first: what reads a million rows is there as good as at once.
 * V8 takes kept code only under the flags under which it was kept, so this stands where both begin.
 */
setFlagsFromString("--interrupt-budget=660000");

/**
 * Loads the bundles that `scripts/bundle.js` made: each with the machine code that V8 kept of it beside it, which
 * halves the time to start. Where V8 does not want it (another version of Node), the bundle is compiled as any file is.
 * The bundles hold ASCII alone, so reading them as Latin-1 is right, and quicker.
 *
 * @param {string} folder
 */
export function bundleLoader(folder) {
	const outside = createRequire(join(folder, "main.cjs"));
	/** @type {Map<string, { exports: any }>} */
	const modules = new Map();
	/** @type {Map<string, Script>} */
	const scripts = new Map();

	/** @param {string} name */
	function load(name) {
		const known = modules.get(name);
		if (known) return known.exports;
		const module = { exports: {} };
		modules.set(name, module);
		const path = join(folder, name);
		const script = new Script(
			`(function(require,module,exports){${readFileSync(path, "latin1")}\n})`,
			{ filename: path, cachedData: keptCode(path) },
		);
		scripts.set(name, script);
		script.runInThisContext()(requireFrom, module, module.exports);
		return module.exports;
	}

	/** @param {string} name */
	function requireFrom(name) {
		if (name.startsWith("./")) return load(name.slice(2));
		try {
			return outside(name);
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

	return { load, scripts };
}

/** @param {string} path */
function keptCode(path) {
	try {
		return readFileSync(`${path}.cache`);
	} catch {
		return undefined;
	}
}
