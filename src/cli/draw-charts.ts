import type { PictureOf } from "../render/pictures.ts";
import {
	drawElsewhere,
	type PictureAnswer,
	type PictureQuestion,
} from "../render/pictures-elsewhere.ts";
import type { PaperParts } from "../run/making.ts";
import type { Format } from "../run/run.ts";
import type { Machine } from "./machine.ts";

/** The formats of a paper that hold charts. */
const withCharts: readonly Format[] = ["docx", "html"];

/** A template asks for charts by `{% chart %}` and `{% seriesChart %}`. */
const chartTag = /\{%\s*(?:chart|seriesChart)\b/;

/**
 * Makes one paper, and has another thread draw its charts meanwhile, where this machine has one to spare and the paper may
 * have charts. The thread is started at once, since making it ready takes half as long as all that comes before.
 *
 * @param make is given who draws them; nothing where they are to be drawn by this thread
 */
export async function drawingCharts<Made>(
	formats: readonly Format[],
	paper: Pick<PaperParts, "template"> | undefined,
	machine: Pick<Machine, "threads" | "openThread">,
	make: (pictureOf: PictureOf | undefined) => Promise<Made>,
): Promise<Made> {
	const texts = [...(paper?.template.files.values() ?? [])];
	const isDrawn =
		formats.some((format) => withCharts.includes(format)) &&
		texts.some((text) => chartTag.test(text));
	if (!isDrawn || machine.threads === 0) return make(undefined);
	const { ask, close } = machine.openThread<PictureQuestion, PictureAnswer>(
		"chart-thread",
	);
	try {
		return await make(drawElsewhere(ask));
	} finally {
		close();
	}
}
