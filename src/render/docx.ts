import type { ChartBlock, Paper } from "../report/model.ts";
import type { PictureOf } from "./chart-pictures.ts";
import type { Look } from "./look/open-look.ts";
import { fixParts, zipParts } from "./pack.ts";
import type { RenderedPaper } from "./rendered-paper.ts";
import { writeDocument } from "./word/document.ts";
import { type PlacedPicture, placePicture } from "./word/placed-picture.ts";

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
	const own = await writeParts(paper, pictureOf);
	const { parts, notices, texts } = wearLook(own, look, paper);
	return { bytes: zipParts(parts), notices, texts };
}

async function writeParts(
	paper: Paper,
	pictureOf: PictureOf,
): Promise<ReadonlyMap<string, Uint8Array>> {
	const pictures = await placePictures(paper, pictureOf);
	const written = writeDocument(paper, pictures);
	const drawings = [...pictures.values()].map(({ drawn }) => drawn);
	return fixParts(written, drawings, paper.date);
}

/** A picture of each chart that has bars to show. */
async function placePictures(
	paper: Paper,
	pictureOf: PictureOf,
): Promise<ReadonlyMap<ChartBlock, PlacedPicture>> {
	const pictures = new Map<ChartBlock, PlacedPicture>();
	for (const block of paper.blocks) {
		if (block.kind !== "chart") continue;
		const picture = await pictureOf(block, "page");
		if (picture) pictures.set(block, placePicture(pictures.size + 1, picture));
	}
	return pictures;
}
