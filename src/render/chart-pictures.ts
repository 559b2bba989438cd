import { once } from "../vocabulary/once.ts";
import type { ChartFont } from "./chart-font.ts";
import { keepPictures, type PictureOf } from "./pictures.ts";

/** Pictures of a paper's charts in the given font. What draws them is loaded for the first chart: some papers have none. */
export function openPictures(font: ChartFont): PictureOf {
	const load = once(async () => {
		const { openDrawing } = await import("./draw-pictures.ts");
		return openDrawing(font);
	});
	return keepPictures(async (chart, frame) => (await load())(chart, frame));
}
