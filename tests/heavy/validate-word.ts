import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { XmlDocument, XmlValidateError, XsdValidator } from "libxml2-wasm";
import { xmlRegisterFsInputProviders } from "libxml2-wasm/lib/nodejs.mjs";

/** The schemas of ISO/IEC 29500, transitional: beside the repository, not in it. */
export const schemaFolder = resolve("../shared/ooxml");

export const haveSchemas = existsSync(schemaFolder);

const compatibility =
	"http://schemas.openxmlformats.org/markup-compatibility/2006";

/** Which schema a part follows, by its name; the properties have none among them. */
const schemas: readonly (readonly [RegExp, string])[] = [
	[/^\[Content_Types\]\.xml$/, "opc/opc-contentTypes.xsd"],
	[/\.rels$/, "opc/opc-relationships.xsd"],
	[/^word\/theme\//, "transitional/dml-main.xsd"],
	[/^word\/[^/]*\.xml$/, "transitional/wml.xsd"],
];

/** A check of Word files against the schemas; `close` when done. */
export interface WordValidator {
	/** What is invalid, by part: nothing where all is well. */
	validate(bytes: Uint8Array): readonly string[];
	close(): void;
}

export function openValidator(): WordValidator {
	xmlRegisterFsInputProviders();
	const validators = new Map<string, XsdValidator>();
	for (const [, file] of schemas)
		if (!validators.has(file)) validators.set(file, readSchema(file));
	return {
		validate: (bytes) =>
			Object.entries(unzipSync(bytes)).flatMap(([name, part]) => {
				const file = schemas.find(([pattern]) => pattern.test(name))?.[1];
				const validator = validators.get(file ?? "");
				return validator === undefined
					? []
					: problems(name, strFromU8(part), validator);
			}),
		close: () => {
			for (const validator of validators.values()) validator.dispose();
		},
	};
}

function readSchema(file: string): XsdValidator {
	const path = join(schemaFolder, file);
	// libxml2 is told the schema's address, so that it finds what the schema imports.
	const xsd = XmlDocument.fromBuffer(readFileSync(path), { url: path });
	return XsdValidator.fromDoc(xsd);
}

function problems(
	name: string,
	xml: string,
	validator: XsdValidator,
): readonly string[] {
	const tree = XmlDocument.fromString(xml);
	try {
		resolveCompatibility(tree);
		validator.validate(tree);
		return [];
	} catch (error) {
		if (!(error instanceof XmlValidateError)) throw error;
		return error.details.map((detail) => `${name}: ${detail.message.trim()}`);
	} finally {
		tree.dispose();
	}
}

/** As ISO/IEC 29500-3 says that a reader does: fallbacks are taken, what may be ignored is left out. */
function resolveCompatibility(tree: XmlDocument): void {
	const mc = { mc: compatibility };
	for (const choice of tree.find("//mc:AlternateContent/mc:Choice", mc))
		choice.remove();
	if (tree.find("//mc:AlternateContent", mc).length > 0)
		throw new Error(
			"This check does not know how to take a fallback in place.",
		);
	const ignorable = tree.get("/*/@mc:Ignorable", mc);
	for (const prefix of (ignorable?.content ?? "").split(/\s+/)) {
		const uri = tree.root.namespaceForPrefix(prefix);
		if (prefix === "" || uri === null) continue;
		const theirs = `namespace-uri()='${uri}'`;
		for (const node of tree.find(`//@*[${theirs}] | //*[${theirs}]`))
			node.remove();
	}
	ignorable?.remove();
}
