import { describe, expect, it } from "vitest";
import { openPictures } from "../../src/render/chart-pictures.ts";
import { renderWord } from "../../src/render/docx.ts";
import { openDrawing } from "../../src/render/draw-pictures.ts";
import { renderHtml } from "../../src/render/html.ts";
import {
	answerPictures,
	drawElsewhere,
	type PictureQuestion,
} from "../../src/render/pictures-elsewhere.ts";
import { readChartFont, samplePaper } from "./sample-paper.ts";

/** Pictures by a thread that is none, but is given copies alone as threads are; and what it was asked for. */
function elsewhere() {
	const asked: PictureQuestion[] = [];
	const answer = answerPictures(openDrawing(readChartFont()));
	const pictureOf = drawElsewhere(async (question) => {
		asked.push(question);
		return structuredClone(await answer(structuredClone(question)));
	});
	return { asked, pictureOf };
}

describe("charts that another thread draws", () => {
	it("are the same to the byte in Word and HTML", async () => {
		const here = openPictures(readChartFont());
		const { asked, pictureOf } = elsewhere();
		const word = await renderWord(samplePaper, pictureOf);
		const html = await renderHtml(samplePaper, pictureOf);
		expect(asked.length).toBeGreaterThan(3);
		const wordHere = await renderWord(samplePaper, here);
		expect(Buffer.compare(word, wordHere)).toBe(0);
		const htmlHere = await renderHtml(samplePaper, here);
		expect(Buffer.compare(html, htmlHere)).toBe(0);
	});

	it("are asked for once for all formats, and as points for Word alone", async () => {
		const { asked, pictureOf } = elsewhere();
		await renderHtml(samplePaper, pictureOf);
		expect(asked.some(({ part }) => part === "points")).toBe(false);
		await renderWord(samplePaper, pictureOf);
		const outlines = asked.filter(({ part }) => part === "outlines");
		await renderWord(samplePaper, pictureOf);
		await renderHtml(samplePaper, pictureOf);
		expect(asked.filter(({ part }) => part === "outlines")).toEqual(outlines);
	});

	it("end the paper where drawing them fails", async () => {
		const broken = drawElsewhere(async (question) => {
			if (question.part === "points") throw new Error("it cannot be drawn");
			return {
				...{ picture: 0, width: 1, height: 1 },
				...{ outlines: "", points: new Uint8Array() },
			};
		});
		await expect(renderWord(samplePaper, broken)).rejects.toThrow(
			"it cannot be drawn",
		);
	});
});
