/**
 * What `npm pack` and `npm publish` run. `prepack` runs `begin`, which puts package.json as it is published in place while npm
 * packs; `postpack` runs `end`, which puts back what was there. `npm publish` on a checkout is refused: npm reads package.json
 * again after that, and would tell its registry of dependencies that the package does not have.
 */
import { existsSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { ownManifest, publishedManifest } from "./published-manifest.js";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const manifest = join(root, "package.json");
const kept = join(root, "package.json.kept");

const deed = { begin, end, publish }[process.argv[2] ?? ""];
if (deed === undefined) throw new Error("Say begin, end or publish.");
deed();

function begin() {
	end();
	const text = ownManifest();
	writeFileSync(kept, text);
	writeFileSync(manifest, publishedManifest(text));
}

/** Also where a run before was ended in between. */
function end() {
	if (existsSync(kept)) renameSync(kept, manifest);
}

function publish() {
	console.error(
		'Publish the file that "npm pack" makes: docs/releasing.md says how.',
	);
	process.exitCode = 1;
}
