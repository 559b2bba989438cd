import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const packages = join(
	dirname(dirname(fileURLToPath(import.meta.url))),
	"node_modules",
);

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
 * How esbuild bundles the program, for the command line and for wherever else it runs: the same code of the same packages, so
 * that the same bytes come out. What is not here is each world's own.
 */
export const anyWorld = {
	bundle: true,
	charset: "ascii",
	legalComments: "none",
	plugins: [uncompressed],
	alias: {
		// The other build looks for a package "canvas" on this machine, and would draw by it.
		"vega-canvas": join(packages, "vega-canvas/build/vega-canvas.browser.js"),
		// The other build asks where it lies, to find its WebAssembly there: it is handed in.
		highs: join(packages, "highs/build/highs.js"),
	},
	// The solver would look for files beside itself where it sees Node.
	define: { "globalThis.process": "undefined" },
};
