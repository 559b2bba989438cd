import { printed, text, texts } from "./scalars.ts";
import { group, key, keyOr } from "./setting-keys.ts";
import { list, meaning } from "./shape.ts";

/** One indicator of a file of national statistics. */
export interface NationalFile {
	readonly file: string;
	/** The id of the figure that it stands beside. */
	readonly figure: string;
	/** The heading of the indicator. */
	readonly column: string;
	readonly source: string | undefined;
	/** What keeps it from being compared. */
	readonly note: string | undefined;
}

const national = group({
	file: key(text, "The CSV file, as the statistics service gives it out."),
	figure: key(text, "The id of the figure that it stands beside."),
	column: key(text, "The heading of the indicator in the file."),
	source: key(
		printed,
		"Where it was published, and when, as the paper prints it.",
	),
	note: key(
		printed,
		"What keeps it from being compared: another definition, other ages.",
	),
});

const files = meaning(
	list(national),
	(written, tell): readonly NationalFile[] =>
		written.map(({ file, figure, column, source, note }, at) => {
			if (!file || !figure || !column)
				tell("This needs a file, a figure and a column.", at);
			return {
				file: file ?? "",
				figure: figure ?? "",
				column: column ?? "",
				source,
				note,
			};
		}),
);

/** What others published, beside the benchmarks export: national files, and the areas that are wanted of them. */
export const benchmarks = group({
	areas: keyOr(
		texts,
		"Statistical neighbours, region and country, in the order of the paper.",
		[],
	),
	files: keyOr(files, "Files of national statistics.", []),
});
