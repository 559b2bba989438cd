import { readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { anyWorld } from "./any-world.js";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const templates = join(root, "templates");

/**
 * Puts what the templates parse to into the bundle (`src/report/parsed-texts.ts`): they are read here, by the program's own code.
 *
 * @param {import("esbuild")} esbuild
 * @returns {Promise<import("esbuild").Plugin>}
 */
export async function parsedTexts(esbuild) {
	const program = await loadReading(esbuild);
	for (const source of sources()) program.readTemplate(source);
	const { trees, values } = program.parsedTexts;
	const asJson = {
		trees: [...trees.asked].map((text) => [
			text,
			stored(program.parseText(text), program),
		]),
		values: [...values.asked]
			.map((text) => [text, program.readYaml(text)])
			.filter(([, { faults }]) => faults.length === 0)
			.map(([text, { value }]) => [text, inAscii(JSON.stringify(value))]),
	};
	return standIn(
		`export const parsedTexts = {
			trees: new Map(${JSON.stringify(asJson.trees)}),
			values: new Map(${JSON.stringify(asJson.values)}),
		};`,
	);
}

/** A tree as JSON that gives the same tree again. */
function stored(tree, { storeTree, restoreTree }) {
	const json = inAscii(storeTree(tree));
	if (JSON.stringify(restoreTree(json)) !== JSON.stringify(tree))
		throw new Error("a template's tree is not the same once it was stored");
	return json;
}

/** JSON in ASCII: the program keeps such a text in half the room. */
function inAscii(json) {
	return json.replace(/\P{ASCII}/gu, (letter) =>
		letter
			.split("")
			.map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
			.join(""),
	);
}

/** The code that reads templates, with an empty list that notes what is looked for in it. */
async function loadReading({ build }) {
	const { outputFiles } = await build({
		...anyWorld,
		stdin: {
			contents: `
				export { parseText, restoreTree, storeTree } from "./src/report/parse-text.ts";
				export { parsedTexts } from "./src/report/parsed-texts.ts";
				export { readTemplate } from "./src/report/template.ts";
				export { readYaml } from "./src/vocabulary/read-yaml.ts";`,
			resolveDir: root,
		},
		format: "iife",
		globalName: "program",
		write: false,
		plugins: [
			standIn(`
				function list() {
					const asked = new Set();
					return { asked, get: (text) => void asked.add(text) };
				}
				export const parsedTexts = { trees: list(), values: list() };`),
		],
	});
	return new Function(`${outputFiles[0].text}; return program;`)();
}

/** The folders of `templates/`, as the command line reads them. */
function sources() {
	return readdirSync(templates, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => {
			const folder = join(templates, name);
			const files = readdirSync(folder).map((file) => [
				file,
				readFileSync(join(folder, file), "utf8"),
			]);
			return { name, files: new Map(files) };
		});
}

/** @param {string} contents */
function standIn(contents) {
	return {
		name: "parsed-texts",
		setup({ onLoad }) {
			onLoad({ filter: /[\\/]src[\\/]report[\\/]parsed-texts\.ts$/ }, () => ({
				contents,
				loader: "js",
			}));
		},
	};
}
