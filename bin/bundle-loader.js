import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";

/**
 * A function is compiled for speed once it has run for a while; V8 begins with that so soon that a run of half a second spends a
 * third of its processor time on it. Seven times as much is run first. What reads very many rows loses a tenth of a second by it.
 * V8 takes kept code only under the flags under which it was kept, so this stands where both begin.
 */
setFlagsFromString("--interrupt-budget=500000");

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
			return name === resvg ? renderer(outside) : outside(name);
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

const resvg = "@resvg/resvg-js";

/**
 * The package that draws pictures asks the whole process for a report on itself, which takes longer than the drawing, only to learn
 * which C library Linux has. The usual one is tried first; where it is not there, the package finds out by itself.
 *
 * @param {NodeJS.Require} outside
 */
function renderer(outside) {
	try {
		const { Resvg, renderAsync } = outside(
			`${resvg}-${process.platform}-${process.arch}-gnu`,
		);
		// As the package does: options are handed over as JSON.
		return {
			renderAsync: (svg, options) => renderAsync(svg, JSON.stringify(options)),
			Resvg: class extends Resvg {
				constructor(svg, options) {
					super(svg, JSON.stringify(options));
				}
			},
		};
	} catch {
		return outside(resvg);
	}
}

/** @param {string} path */
function keptCode(path) {
	try {
		return readFileSync(`${path}.cache`);
	} catch {
		return undefined;
	}
}
