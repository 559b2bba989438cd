import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const packages = join(
	dirname(dirname(fileURLToPath(import.meta.url))),
	"node_modules",
);

/**
 * The package `docx` comes written for old browsers: fields are set, and objects spread, by functions that do it step by step.
 * A paper has ten thousands of them. What JavaScript has for it by now does the same; the paper's bytes are.
 */
const plainDocx = {
	name: "plain-docx",
	setup({ onLoad }) {
		onLoad(
			{ filter: /node_modules[\\/]docx[\\/]dist[\\/]index\.mjs$/ },
			({ path }) => {
				const text = readFileSync(path, "utf8");
				const field = "return (r = toPropertyKey(r)) in e ?";
				const spread = /function _objectSpread2\(e\) \{[\s\S]*?\n\}\n/;
				if (!text.includes(field) || !spread.test(text))
					throw new Error(
						"docx is written otherwise than it was: look at _defineProperty and _objectSpread2.",
					);
				const contents = text
					.replace(field, "return r in e ?")
					.replace(spread, "var _objectSpread2 = Object.assign;\n");
				return { contents, loader: "js" };
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
	plugins: [plainDocx],
	alias: {
		// The other build looks for a package "canvas" on this machine, and would draw by it.
		"vega-canvas": join(packages, "vega-canvas/build/vega-canvas.browser.js"),
		// The other build keeps bytes as only Node does.
		"csv-parse/sync": join(packages, "csv-parse/dist/esm/sync.js"),
		// The other build asks where it lies, to find its WebAssembly there: it is handed in.
		highs: join(packages, "highs/build/highs.js"),
	},
	// The solver would look for files beside itself where it sees Node.
	define: { "globalThis.process": "undefined" },
};
