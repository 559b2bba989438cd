import { type ExportKind, exportKinds } from "../dictionary/columns.ts";
import { tellingWords } from "../dictionary/heading-words.ts";
import {
	type PossibleHeader,
	readHeaderRows,
} from "../ingest/read-header-rows.ts";
import type { SourceFile } from "../ingest/source-file.ts";
import type { Settings } from "../settings/settings.ts";
import { meaningOfHeading } from "./heading-meaning.ts";
import { type HeadingFit, lackingOf, matchHeadings } from "./match-headings.ts";

/** A file of the data folder, and what its headings say that it is. */
export interface SeenFile {
	readonly name: string;
	/** Its headings, as it writes them; none where no row can be a header. */
	readonly headings: readonly string[];
	/**
	 * `certain`: it is an export by headings that reading knows. `near`: by headings that are nearly known ones.
	 * `doubtful`: it may be this export, and a person has to say. `none`: it is no export that is known.
	 */
	readonly is: "certain" | "near" | "doubtful" | "none";
	/** What it is taken for, or may be; of a file that is none, what it is nearest to. */
	readonly fit: HeadingFit | undefined;
}

/** Looks at the headings of every file. One that is only nearly an export is none where another file is that export. */
export async function recogniseFiles(
	sources: readonly SourceFile[],
	settings: Settings,
): Promise<readonly SeenFile[]> {
	const seen = await Promise.all(
		sources.map(async (source) =>
			recogniseFile(source.name, await readHeaderRows(source), settings),
		),
	);
	return seen.map((file) => {
		const better = seen.some(
			({ is, fit }) =>
				fit?.kind === file.fit?.kind && ranks[is] > ranks[file.is],
		);
		return better ? { ...file, is: "none" } : file;
	});
}

function recogniseFile(
	name: string,
	rows: readonly PossibleHeader[],
	settings: Settings,
): SeenFile {
	const declared = exportKinds.filter((kind) =>
		settings.exports[kind]?.files?.includes(name),
	);
	const kinds = declared.length > 0 ? declared : exportKinds;
	let best: SeenFile | undefined;
	for (const { headings } of rows) {
		const fits = kinds.map((kind) => matchHeadings(kind, headings, settings));
		const seen = judge(name, headings, fits, declared.length === 1);
		if (!best || rankOf(seen) > rankOf(best)) best = seen;
		if (seen.is === "certain") break;
	}
	return best ?? { name, headings: [], is: "none", fit: undefined };
}

const ranks = { none: 0, doubtful: 1, near: 2, certain: 3 } as const;

function rankOf({ is, fit }: SeenFile): number {
	return ranks[is] * 1000 + (fit?.matches.length ?? 0);
}

function judge(
	name: string,
	headings: readonly string[],
	fits: readonly HeadingFit[],
	declared: boolean,
): SeenFile {
	const whole = fits.filter(({ lacking }) => lacking.length === 0);
	const certain = whole.filter(isCertain);
	if (certain.length > 0)
		return { name, headings, is: "certain", fit: certain[0] };
	const isTold = ({ kind }: HeadingFit) =>
		declared || tellsKind(kind, name, headings);
	const near = whole.filter(isTold);
	if (near.length === 1) return { name, headings, is: "near", fit: near[0] };
	const possible = fits.filter(({ lacking, doubts }) =>
		lacking.every((column) => doubts.some((doubt) => doubt.column === column)),
	);
	const told = mostMatches(possible.filter(isTold)) ?? mostMatches(whole);
	if (told) return { name, headings, is: "doubtful", fit: told };
	return { name, headings, is: "none", fit: mostMatches(fits) };
}

/** Whether reading knows every heading that the export must have. */
function isCertain({ kind, matches }: HeadingFit): boolean {
	const known = new Map(
		matches
			.filter(({ sure }) => sure !== "near")
			.map((match) => [match.column, match]),
	);
	return lackingOf(kind, known).length === 0;
}

function mostMatches(fits: readonly HeadingFit[]): HeadingFit | undefined {
	return fits.toSorted(
		(a, b) =>
			b.matches.length - a.matches.length ||
			a.lacking.length - b.lacking.length,
	)[0];
}

/** Whether a file's name or one of its headings has a word that tells of this kind of export. */
function tellsKind(
	kind: ExportKind,
	name: string,
	headings: readonly string[],
): boolean {
	const said = [name.replace(/\.csv$/i, ""), ...headings].flatMap((text) =>
		meaningOfHeading(text, "feedback").split(" "),
	);
	return tellingWords[kind].some((word) => said.includes(word));
}
