import type { ChartBlock, Paper } from "../report/model.ts";
import type { Look } from "./look/open-look.ts";
import { fixParts, zipParts } from "./pack.ts";
import type { PictureOf } from "./pictures.ts";
import type { RenderedPaper } from "./rendered-paper.ts";
import { type PlacedPicture, placePicture } from "./word/placed-picture.ts";
import type { Part } from "./zip.ts";

/**
 * The paper as a Word file. Takes the pictures of its charts; gives the same bytes for the same paper, on any machine, in
 * any time zone, on any day.
 */
export async function renderWord(
	paper: Paper,
	pictureOf: PictureOf,
): Promise<Uint8Array> {
	return zipParts(await writeParts(paper, pictureOf));
}

/** The same in a council's own Word template, with what to know of that, and every text that then stands in the file. */
export async function renderWordIn(
	look: Look,
	paper: Paper,
	pictureOf: PictureOf,
): Promise<RenderedPaper> {
	const { wearLook } = await import("./look/wear-look.ts");
	const own = [...(await writeParts(paper, pictureOf))].map(
		async ([name, part]) => [name, await part] as const,
	);
	const all = new Map(await Promise.all(own));
	const { parts, notices, texts } = wearLook(all, look, paper);
	return { bytes: await zipParts(parts), notices, texts };
}

async function writeParts(
	paper: Paper,
	pictureOf: PictureOf,
): Promise<ReadonlyMap<string, Part>> {
	const pictures = await placePictures(paper, pictureOf);
	const { writeDocument } = await import("./word/document.ts");
	const drawn = [...pictures.values()].map(({ drawn }) => drawn);
	return fixParts(writeDocument(paper, pictures), drawn, paper.date);
}

/**
 * A picture of each chart that has bars to show. All are asked for at once, and before the package for Word is loaded, so that
 * another thread draws meanwhile.
 */
async function placePictures(
	paper: Paper,
	pictureOf: PictureOf,
): Promise<ReadonlyMap<ChartBlock, PlacedPicture>> {
	const charts = paper.blocks.filter((block) => block.kind === "chart");
	const pictures = await Promise.all(
		charts.map((chart) => pictureOf(chart, "page")),
	);
	const placed = new Map<ChartBlock, PlacedPicture>();
	for (const [at, chart] of charts.entries()) {
		const picture = pictures[at];
		if (picture) placed.set(chart, placePicture(placed.size + 1, picture));
	}
	return placed;
}
