import type { Paper } from "../report/model.ts";
import type { Look } from "./look/open-look.ts";
import { type PaperFormat, paperFormats } from "./paper-formats.ts";
import type { PictureOf } from "./pictures.ts";

/** A paper in several formats. */
export interface RenderedPapers {
	readonly outputs: readonly {
		readonly format: PaperFormat;
		readonly bytes: Uint8Array;
	}[];
	/** What to know of the look that it was given. */
	readonly notices: readonly string[];
	/** What the look says beside the paper. */
	readonly texts: readonly string[];
}

/** The paper in each of these formats, in their order. */
export async function renderPaper(
	paper: Paper,
	formats: readonly PaperFormat[],
	pictureOf: PictureOf,
	look?: Look,
): Promise<RenderedPapers> {
	const rendered = [];
	for (const format of formats) {
		const render = await paperFormats[format]();
		rendered.push({ format, ...(await render(paper, pictureOf, look)) });
	}
	return {
		outputs: rendered.map(({ format, bytes }) => ({ format, bytes })),
		notices: rendered.flatMap(({ notices }) => notices),
		texts: rendered.flatMap(({ texts }) => texts),
	};
}
