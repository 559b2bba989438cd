import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";

/** A page of documentation. */
export interface Page {
	/** From the repository's top folder, with `/`. */
	readonly path: string;
	readonly text: string;
}

/** A fenced block of a page. */
export interface Fence {
	readonly language: string;
	readonly text: string;
}

/** Every page that people read: at the top, in docs/ and beside what it is about. */
export function readPages(): readonly Page[] {
	const inDocs = readdirSync("docs", { recursive: true, encoding: "utf8" })
		.filter((name) => name.endsWith(".md"))
		.map((name) => join("docs", name).replaceAll(sep, "/"))
		.toSorted();
	return [
		"README.md",
		"CHANGELOG.md",
		"templates/README.md",
		"sample-data/README.md",
		...inDocs,
	].map(readPage);
}

/** One page. */
export function readPage(path: string): Page {
	return { path, text: readFileSync(path, "utf8") };
}

/** The fenced blocks of a page, in order. */
export function fencesOf({ text }: Page): readonly Fence[] {
	return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(
		([, language = "", block = ""]) => ({ language, text: block }),
	);
}

/** A page without its fenced blocks. */
export function proseOf({ text }: Page): string {
	return text.replace(/^```\w*\n[\s\S]*?^```$/gm, "");
}

/** The anchors that headings make, as the usual hosts of repositories make them. */
export function anchorsOf(page: Page): ReadonlySet<string> {
	const headings = [...proseOf(page).matchAll(/^#{1,6} (.+)$/gm)];
	return new Set(
		headings.map(([, heading = ""]) =>
			heading
				.toLowerCase()
				.replace(/[^\p{L}\p{N}\s_-]/gu, "")
				.trim()
				.replace(/\s/g, "-"),
		),
	);
}
