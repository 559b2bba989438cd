import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const packages = join(
	dirname(dirname(fileURLToPath(import.meta.url))),
	"node_modules",
);

/**
 * How esbuild bundles the program, for the command line and for wherever else it runs: the same code of the same packages, so
 * that the same bytes come out. What is not here is each world's own.
 */
export const anyWorld = {
	bundle: true,
	charset: "ascii",
	legalComments: "none",
	alias: {
		// The other build looks for a package "canvas" on this machine, and would draw by it.
		"vega-canvas": join(packages, "vega-canvas/build/vega-canvas.browser.js"),
		// The other build asks where it lies, to find its WebAssembly there: it is handed in.
		highs: join(packages, "highs/build/highs.js"),
	},
	// The solver would look for files beside itself where it sees Node.
	define: { "globalThis.process": "undefined" },
};
