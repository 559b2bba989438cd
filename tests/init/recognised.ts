import { exportColumns } from "../../src/dictionary/exports.ts";
import { initialise } from "../../src/init/initialise.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { bareWord } from "../../src/vocabulary/words.ts";
import { sourceOf } from "../ingest/read-csv.ts";
import { filesOf, headingsOf, type SystemLayout } from "./system-layout.ts";

/** What was made of a system's exports with nobody to ask. */
export interface Recognised {
	/** How many columns of ours there are. */
	readonly columns: number;
	/** Columns that were not found: "missing.end: Date located". */
	readonly lost: readonly string[];
	/** Headings that were taken for what they are not. */
	readonly wrong: readonly string[];
}

export async function recognise(layout: SystemLayout): Promise<Recognised> {
	const sources = [...filesOf(layout)].map(([name, text]) =>
		sourceOf(name, new TextEncoder().encode(text)),
	);
	const given = {
		sources,
		before: undefined,
		matches: {},
		file: "cse-report.yaml",
		data: ".",
		templates: [],
	};
	const { settings, looks } = await initialise(
		given,
		async () => undefined,
		() => undefined,
	);
	const lost: string[] = [];
	const wrong: string[] = [];
	let columns = 0;
	for (const [kind, entries] of Object.entries(layout.files)) {
		const laid = headingsOf(entries);
		const taken = looks.find(({ file }) => file === entries[0])?.kind;
		for (const { heading, is } of laid) {
			const as = taken ? takenFor(taken, heading, laid, settings) : undefined;
			const told = `${kind}.${is}: ${heading}`;
			const isRight = as === is && taken === kind;
			if (!is.startsWith("~")) columns++;
			if (as !== undefined && !isRight) wrong.push(`${told} as ${taken}.${as}`);
			if (!is.startsWith("~") && !isRight) lost.push(told);
		}
	}
	return { columns, lost, wrong };
}

type Names = Readonly<Record<string, readonly string[] | undefined>>;

/** The column that reading takes a heading for: by settings, else as the dictionary has it. */
function takenFor(
	kind: keyof typeof exportColumns,
	heading: string,
	all: readonly { readonly heading: string }[],
	settings: Settings,
): string | undefined {
	const declared: Names = { ...settings.exports[kind]?.headings };
	const isNamed = (column: string, written: string) =>
		[column, ...(declared[column] ?? [])].some(
			(name) => bareWord(name) === bareWord(written),
		);
	const columns = exportColumns[kind];
	const own = columns.find((column) => isNamed(column.heading, heading));
	if (own) return own.heading;
	return columns.find(
		({ heading: column, aliases }) =>
			aliases.some((alias) => bareWord(alias) === bareWord(heading)) &&
			!all.some((other) => isNamed(column, other.heading)),
	)?.heading;
}
