import type { Paper } from "../report/model.ts";
import type { PictureOf } from "./chart-pictures.ts";

/**
 * Writes a paper in one format. Takes the pictures of its charts from the function that is given, so that several formats
 * share them; gives the same bytes for the same paper, on any machine, in any time zone, on any day.
 */
export type RenderPaper = (
	paper: Paper,
	pictureOf: PictureOf,
) => Promise<Uint8Array>;

/**
 * Every format of a paper, by its file's ending, the usual one first: its renderer, which is loaded when it is asked for. All
 * that asks which formats there are (the command line, its help, completion) asks this table.
 */
export const paperFormats = {
	docx: async () => (await import("./docx.ts")).renderWord,
	html: async () => (await import("./html.ts")).renderHtml,
} as const satisfies Readonly<Record<string, () => Promise<RenderPaper>>>;

export type PaperFormat = keyof typeof paperFormats;

/** Whether a format is one of a paper: the others are of figures as data. */
export function isPaperFormat(format: string): format is PaperFormat {
	return Object.hasOwn(paperFormats, format);
}

/** The formats of a paper, the usual one first. */
export const paperFormatNames: readonly PaperFormat[] =
	Object.keys(paperFormats).filter(isPaperFormat);
