/**
 * `npm run docs`: writes the pages of `docs/` that are generated, so that they say what the code says. A test fails where
 * a page is not what this makes.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(root, "node_modules", ".cse-report-docs-"));

try {
	const outfile = join(folder, "pages.cjs");
	await build({
		absWorkingDir: root,
		entryPoints: ["scripts/docs/pages.ts"],
		outfile,
		bundle: true,
		packages: "external",
		format: "cjs",
		platform: "node",
		target: "node20",
		logLevel: "warning",
	});
	const { generatedPages } = createRequire(import.meta.url)(outfile);
	for (const [path, text] of await generatedPages()) {
		writeFileSync(join(root, path), text);
		process.stdout.write(`Wrote ${path}\n`);
	}
} finally {
	rmSync(folder, { recursive: true, force: true });
}
