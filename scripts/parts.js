/**
 * What of other people's work lies in `dist/`, and under which licence: `parts.spdx.json`, a list in the form of SPDX 2.3 that
 * programs read, and `licences.txt`, the licences' own texts, as most of them ask for wherever the work is passed on.
 *
 * Both come of what the bundler took in, not of what is installed. They hold no time and nothing made by chance: the same
 * parts give the same bytes.
 */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The lists, in the folder that is passed on. */
export const partsFile = "parts.spdx.json";
export const licencesFile = "licences.txt";

/** SPDX asks for a time. It is the one that npm gives to every file of a package. */
const created = "1985-10-26T08:15:00Z";

/** Licences that a part may be under, and what each asks: all let a council use, copy and pass on the whole. */
const licences = readJson(join(root, "scripts", "licences.json"));

/**
 * @typedef {object} Part
 * @property {string} folder its folder, from the root: "node_modules/vega"
 * @property {string} name
 * @property {string} version
 * @property {string} licence as SPDX names it
 */

/**
 * Adds to the two lists in a folder what some files are part of: those that a bundle was made of, or that were copied.
 *
 * @param {string} folder where the lists are, or are to be
 * @param {Iterable<string>} files their paths, from the root
 * @param {Iterable<string>} comments what files themselves say of their licence, and their package does not
 */
export function addParts(folder, files, comments = []) {
	const before = existsSync(join(folder, partsFile))
		? partFolders(readJson(join(folder, partsFile)))
		: [];
	const parts = [...new Set([...before, ...packageFolders(files)])]
		.sort()
		.map(partIn);
	for (const { name, licence } of parts)
		if (!Object.hasOwn(licences, licence))
			throw new Error(
				`${name} is under ${licence}, which is not in scripts/licences.json.`,
			);
	const said = [...commentsIn(join(folder, licencesFile)), ...comments];
	writeFileSync(join(folder, partsFile), spdxOf(parts));
	writeFileSync(
		join(folder, licencesFile),
		licenceTexts(parts, [...new Set(said.map((text) => text.trim()))].sort()),
	);
}

/**
 * The names of the packages in a list of parts.
 *
 * @param {string} folder
 * @returns {readonly string[]}
 */
export function partNames(folder) {
	return readJson(join(folder, partsFile))
		.packages.slice(1)
		.map(({ name }) => name);
}

/** The innermost package that each file lies in: those of this package itself lie in none. */
function packageFolders(files) {
	const found = [...files].map(
		(file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0],
	);
	return found.filter((folder) => folder !== undefined);
}

/** @returns {Part} */
function partIn(folder) {
	const { name, version, license } = readJson(
		join(root, folder, "package.json"),
	);
	return { folder, name, version, licence: license };
}

function partFolders({ packages }) {
	return packages.slice(1).map(({ packageFileName }) => packageFileName);
}

/** @param {readonly Part[]} parts */
function spdxOf(parts) {
	const { name, version, license } = readJson(join(root, "package.json"));
	const { packages: locked } = readJson(join(root, "package-lock.json"));
	const packages = [
		{
			SPDXID: idOf({ name, version }),
			name,
			versionInfo: version,
			downloadLocation: "NOASSERTION",
			filesAnalyzed: false,
			licenseConcluded: "NOASSERTION",
			licenseDeclared: license,
			copyrightText: "NOASSERTION",
			externalRefs: [purl(name, version)],
		},
		...parts.map((part) => ({
			SPDXID: idOf(part),
			name: part.name,
			versionInfo: part.version,
			packageFileName: part.folder,
			downloadLocation: `https://registry.npmjs.org/${part.name}/-/${part.name.split("/").at(-1)}-${part.version}.tgz`,
			filesAnalyzed: false,
			licenseConcluded: "NOASSERTION",
			licenseDeclared: part.licence,
			copyrightText: "NOASSERTION",
			checksums: checksumsOf(locked[part.folder]?.integrity),
			externalRefs: [purl(part.name, part.version)],
		})),
	];
	const [whole, ...contained] = packages.map(({ SPDXID }) => SPDXID);
	const digest = createHash("sha256")
		.update(JSON.stringify(packages))
		.digest("hex");
	const document = {
		spdxVersion: "SPDX-2.3",
		dataLicense: "CC0-1.0",
		SPDXID: "SPDXRef-DOCUMENT",
		name: `${name}-${version}`,
		documentNamespace: `https://spdx.org/spdxdocs/${name}-${version}-${digest}`,
		creationInfo: { created, creators: [`Tool: ${name}-${version}`] },
		packages,
		relationships: [
			relationship("SPDXRef-DOCUMENT", "DESCRIBES", whole),
			...contained.map((id) => relationship(whole, "CONTAINS", id)),
		],
	};
	return `${JSON.stringify(document, undefined, 2)}\n`;
}

function idOf({ name, version }) {
	return `SPDXRef-Package-${`${name}-${version}`.replaceAll(/[^A-Za-z0-9.-]/g, "-")}`;
}

function purl(name, version) {
	return {
		referenceCategory: "PACKAGE-MANAGER",
		referenceType: "purl",
		referenceLocator: `pkg:npm/${name.replace("@", "%40")}@${version}`,
	};
}

/** @param {string | undefined} integrity as a lock file has it: "sha512-" and the checksum in base64 */
function checksumsOf(integrity) {
	if (integrity === undefined) return [];
	const [algorithm, base64] = integrity.split("-");
	const checksumValue = Buffer.from(base64, "base64").toString("hex");
	return [{ algorithm: algorithm.toUpperCase(), checksumValue }];
}

function relationship(spdxElementId, relationshipType, relatedSpdxElement) {
	return { spdxElementId, relationshipType, relatedSpdxElement };
}

/**
 * @param {readonly Part[]} parts
 * @param {readonly string[]} comments
 */
function licenceTexts(parts, comments) {
	const { name, version } = readJson(join(root, "package.json"));
	const head = `${name} ${version} contains the work of others. What it is, and under which licence, follows.\n`;
	return [
		head,
		...parts.map(
			({ folder, name, version, licence }) =>
				`${"- ".repeat(20)}\n${name} ${version} (${licence})\n\n${textsIn(folder)}`,
		),
		...comments.map((comment) => `${beforeComment}${comment}\n`),
	].join("\n");
}

const beforeComment = `${"= ".repeat(20)}\n`;

/** What files said of themselves, where the list is there already. */
function commentsIn(path) {
	return existsSync(path)
		? readFileSync(path, "utf8").split(beforeComment).slice(1)
		: [];
}

/** The licence of a package that comes without its text. */
const isc = `Permission to use, copy, modify, and/or distribute this software for any
purpose with or without fee is hereby granted, provided that the above
copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH
REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY
AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,
INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM
LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR
OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR
PERFORMANCE OF THIS SOFTWARE.
`;

/** The licence's text as the package has it. */
function textsIn(folder) {
	const names = readdirSync(join(root, folder)).filter((name) =>
		/^(licen[cs]e|copying|notice|unlicense)/i.test(name),
	);
	if (names.length > 0)
		return names
			.sort()
			.map((name) => readFileSync(join(root, folder, name), "utf8"))
			.map((text) => `${text.replaceAll("\r\n", "\n").trim()}\n`)
			.join("\n");
	const { author, license } = readJson(join(root, folder, "package.json"));
	if (license !== "ISC")
		throw new Error(
			`${folder} has no text of its licence: give it one in scripts/parts.js.`,
		);
	return `Copyright (c) ${author}\n\n${isc}`;
}

function readJson(path) {
	return JSON.parse(readFileSync(path, "utf8"));
}
