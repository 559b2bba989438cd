import type { RawTable } from "../ingest/raw-table.ts";
import { readTable } from "../ingest/read-table.ts";
import type { SourceFile } from "../ingest/source-file.ts";
import type { Settings } from "../settings/settings.ts";
import { tallyWords } from "../validate/tally-words.ts";
import { withoutMisfits, withTellingWords } from "./check-contents.ts";
import type { HeadingFit } from "./match-headings.ts";
import { recogniseFiles, type SeenFile } from "./recognise-files.ts";
import { scanTable } from "./scan-table.ts";

/** So many rows show what a column holds. */
const rowsToLookAt = 5000;

/** What each file is, by its headings and then by what stands under those that are not certain. */
export async function lookAtFiles(
	sources: readonly SourceFile[],
	settings: Settings,
): Promise<readonly SeenFile[]> {
	const seen = await recogniseFiles(sources, settings);
	return Promise.all(
		seen.map(async (file) => {
			const source = sources.find(({ name }) => name === file.name);
			return source && file.fit && file.is !== "none"
				? lookUnder(file, source, settings)
				: file;
		}),
	);
}

async function lookUnder(
	file: SeenFile,
	source: SourceFile,
	settings: Settings,
): Promise<SeenFile> {
	const { fit } = file;
	if (!fit) return file;
	const supposed = supposing(fit);
	if (supposed.matches.every(({ sure }) => sure !== "near")) return file;
	const asSupposed = withHeadings(file, supposed, settings);
	const [table] = await tablesOf([source], asSupposed);
	if (!table) return file;
	const look = await scanTable(table, rowsToLookAt);
	const tallies =
		supposed === fit
			? []
			: await tallyWords([table], asSupposed, undefined, () => undefined);
	return withoutMisfits(withTellingWords(file, tallies), look);
}

/** What a file would be if every heading that may be one column alone were that column. */
function supposing(fit: HeadingFit): HeadingFit {
	const lone = fit.doubts.filter(
		({ candidates: [index, ...more] }, _, all) =>
			more.length === 0 &&
			all.filter(({ candidates }) => candidates.some((c) => c === index))
				.length === 1,
	);
	if (lone.length === 0) return fit;
	const more = lone.flatMap(({ column, candidates: [index] }) =>
		index === undefined ? [] : [{ column, index, sure: "near" } as const],
	);
	return { ...fit, matches: [...fit.matches, ...more] };
}
/** The settings as they would be with what a file's headings are taken for. */
function withHeadings(
	file: SeenFile,
	{ kind, matches }: HeadingFit,
	settings: Settings,
): Settings {
	const before = settings.exports[kind];
	const headings = Object.fromEntries(
		matches.map(({ column, index }) => [column, [file.headings[index] ?? ""]]),
	);
	return {
		...settings,
		exports: {
			...settings.exports,
			[kind]: {
				system: undefined,
				extracted: undefined,
				dates: {},
				...before,
				files: [file.name],
				headings: { ...before?.headings, ...headings },
			},
		},
	};
}

/** The files that are read as exports. */
export async function tablesOf(
	sources: readonly SourceFile[],
	settings: Settings,
): Promise<readonly RawTable[]> {
	const readings = await Promise.all(
		sources.map((source) => readTable(source, settings)),
	);
	return readings.flatMap((reading) => (reading.ok ? [reading.table] : []));
}
