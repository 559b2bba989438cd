import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const packages = join(
	dirname(dirname(fileURLToPath(import.meta.url))),
	"node_modules",
);

/**
 * The package `docx` comes written for old browsers: fields are set, and objects spread, by functions that do it step by step.
 * A paper has ten thousands of them. What JavaScript has for it by now does the same. Lists of what an element holds are made twice
 * over, and its XML by way of a description of it: here at once. The paper's bytes are the same.
 */
const plainDocx = rewritten("docx/dist/index.mjs", [
	["return (r = toPropertyKey(r)) in e ?", "return r in e ?"],
	[
		/function _objectSpread2\(e\) \{[\s\S]*?\n\}\n/,
		"var _objectSpread2 = Object.assign;\n",
	],
	[
		/\t\tconst children = this\.root\.flatMap\(\(comp\) => \{[\s\S]*?\}\)\.filter\(\(comp\) => comp !== void 0\);\n/,
		`\t\tconst children = [];
		for (const comp of this.root) {
			const written = !isXmlComponent(comp)
				? comp
				: comp.writtenAs
					? comp.writtenAs.map((part) => part.prepForXml(context))
					: comp.prepForXml(context);
			if (Array.isArray(written))
				children.push(...written.filter((one) => one !== void 0));
			else if (written !== void 0) children.push(written);
		}
`,
	],
	[
		/var stringifyXmlable = /,
		`var writeAtOnce = (data) => {
	const name = Object.keys(data)[0];
	const values = name === void 0 ? void 0 : data[name];
	let open = name ? "<" + name : "";
	let content = [];
	const describe = (given) => {
		for (const key in given)
			open += " " + key + '="' + String(escapeValue(given[key])) + '"';
	};
	if (typeof values !== "object") content.push(escapeValue(values));
	else if (values !== null) {
		if (values._attr) describe(values._attr);
		if (values._cdata) return format(resolve(data, "", 0), "", true);
		if (Array.isArray(values)) {
			content.push("");
			for (const value of values)
				if (typeof value !== "object") {
					content.pop();
					content.push(escapeValue(value));
				} else if (Object.keys(value)[0] === "_attr") describe(value._attr);
				else content.push(writeAtOnce(value));
		}
	}
	if (content.length === 0) return open + "/>";
	return open + (name ? ">" : "") + content.join("") + (name ? "</" + name + ">" : "");
};
var stringifyXmlable = `,
	],
	[
		"format(resolve(item, indent, startDepth), indent, i === items.length - 1)",
		"indent ? format(resolve(item, indent, startDepth), indent, i === items.length - 1) : writeAtOnce(item)",
	],
]);

/**
 * The package `fontkitten` unpacks a dictionary of 120 KB as soon as it is loaded, to open fonts of the kind WOFF2. That of the
 * charts is none.
 */
const plainFonts = rewritten("fontkitten/dist/index.js", [
	[/\{\n\tconst dictionaryData = [\s\S]*?\n\tsetData\(.*\n\}\n/, ""],
]);

/**
 * Changes a file of a package as it goes into a bundle.
 *
 * @param {string} file
 * @param {[from: string | RegExp, to: string][]} changes
 * @returns {import("esbuild").Plugin}
 */
function rewritten(file, changes) {
	const whole = join(packages, ...file.split("/"));
	return {
		name: `rewritten ${file}`,
		setup({ onLoad }) {
			onLoad({ filter: /\.m?js$/ }, ({ path }) => {
				if (path !== whole) return undefined;
				let contents = readFileSync(path, "utf8");
				for (const [from, to] of changes) {
					const changed = contents.replace(from, to);
					if (changed === contents)
						throw new Error(`${file} is written otherwise than it was.`);
					contents = changed;
				}
				return { contents, loader: "js" };
			});
		},
	};
}

/**
 * How esbuild bundles the program, for the command line and for wherever else it runs: the same code of the same packages, so
 * that the same bytes come out. What is not here is each world's own.
 */
export const anyWorld = {
	bundle: true,
	charset: "ascii",
	legalComments: "none",
	plugins: [plainDocx, plainFonts],
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
