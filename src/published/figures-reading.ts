import type { SettingsProblem } from "../settings/problem.ts";
import type { PublishedFigures } from "./published-figures.ts";

/** The figures, or why the file cannot be taken for a release of this tool. */
export type FiguresReading =
	| { readonly ok: true; readonly figures: PublishedFigures }
	| { readonly ok: false; readonly problems: readonly SettingsProblem[] };

/** One problem of a whole file, or of one line of it. */
export function unreadable(
	file: string,
	message: string,
	line?: number,
	key = "",
): FiguresReading {
	return { ok: false, problems: [{ file, line, key, message }] };
}
