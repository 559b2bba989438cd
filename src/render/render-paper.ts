import type { Paper } from "../report/model.ts";
import { openPictures } from "./chart-pictures.ts";
import type { ChartFont } from "./font-metrics.ts";
import { type PaperFormat, paperFormats } from "./paper-formats.ts";

/** The paper in each of these formats, in their order; its charts are drawn once, in the given font. */
export async function renderPaper(
	paper: Paper,
	formats: readonly PaperFormat[],
	font: ChartFont,
): Promise<
	readonly { readonly format: PaperFormat; readonly bytes: Uint8Array }[]
> {
	const pictureOf = openPictures(font);
	const outputs = [];
	for (const format of formats) {
		const render = await paperFormats[format]();
		outputs.push({ format, bytes: await render(paper, pictureOf) });
	}
	return outputs;
}
