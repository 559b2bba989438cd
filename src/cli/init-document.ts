import { shownHeading } from "../init/propose-headings.ts";
import type { SeenFile } from "../init/recognise-files.ts";
import type { InitResult } from "./init-lines.ts";

/** `--json`: what was found and done, as one document. */
export function initDocument({
	initial,
	written,
	report,
	next,
	dataFolder,
}: InitResult): string {
	const document = {
		command: "init",
		data: dataFolder,
		files: initial.files.map((file) => {
			const look = initial.looks.find((each) => each.file === file.name);
			return {
				file: file.name,
				export: look?.kind ?? null,
				rows: look?.rows ?? null,
				authorities: look?.authorities ?? null,
				nearest: look ? null : (file.fit?.kind ?? null),
				headings: headingsOf(file),
			};
		}),
		words: initial.words,
		settings: {
			...written.settings,
			added: initial.added,
			kept: initial.kept,
			impossible: initial.impossible,
		},
		matches: written.matches ?? null,
		open: initial.open.map(({ about, text, otherwise }) => ({
			about,
			question: text,
			otherwise,
		})),
		accepted: report.accepted,
		refused: report.groups
			.filter(({ severity }) => severity === "refuse")
			.map(({ file, code, count }) => ({ file, code, count })),
		period: initial.period ?? null,
		next,
	};
	return `${JSON.stringify(document, null, 2)}\n`;
}

function headingsOf(file: SeenFile) {
	const { fit } = file;
	if (!fit) return [];
	return [
		...fit.matches.map(({ column, index, sure }) => ({
			heading: shownHeading(file, index),
			column,
			sure,
		})),
		...fit.doubts.flatMap(({ column, candidates }) =>
			candidates.map((index) => ({
				heading: shownHeading(file, index),
				column,
				sure: "unknown",
			})),
		),
	];
}
