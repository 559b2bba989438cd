import type { Paper } from "../report/model.ts";
import type { Look } from "./look/open-look.ts";
import type { PictureOf } from "./pictures.ts";
import type { RenderedPaper } from "./rendered-paper.ts";

/**
 * Writes a paper in one format. Takes the pictures of its charts from the function that is given, so that several formats
 * share them, and the council's Word template where it has one; gives the same bytes for the same paper, on any machine, in any time zone, on any day.
 */
export type RenderPaper = (
	paper: Paper,
	pictureOf: PictureOf,
	look: Look | undefined,
) => Promise<RenderedPaper>;

/**
 * Every format of a paper, by its file's ending, the usual one first: its renderer, which is loaded when it is asked for. All
 * that asks which formats there are (the command line, its help, completion) asks this table.
 */
export const paperFormats = {
	docx: async () => {
		const { renderWord, renderWordIn } = await import("./docx.ts");
		return async (paper, pictureOf, look) =>
			look === undefined
				? plainly(await renderWord(paper, pictureOf))
				: renderWordIn(look, paper, pictureOf);
	},
	html: async () => {
		const { renderHtml } = await import("./html.ts");
		return async (paper, pictureOf) =>
			plainly(await renderHtml(paper, pictureOf));
	},
	txt: async () => {
		const { renderText } = await import("./plain-text.ts");
		return async (paper) => plainly(renderText(paper));
	},
} as const satisfies Readonly<Record<string, () => Promise<RenderPaper>>>;

function plainly(bytes: Uint8Array): RenderedPaper {
	return { bytes, notices: [], texts: [] };
}

export type PaperFormat = keyof typeof paperFormats;

/** Whether a format is one of a paper: the others are of figures as data. */
export function isPaperFormat(format: string): format is PaperFormat {
	return Object.hasOwn(paperFormats, format);
}

/** The formats of a paper, the usual one first. */
export const paperFormatNames: readonly PaperFormat[] =
	Object.keys(paperFormats).filter(isPaperFormat);
