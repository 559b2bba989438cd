import { parentPort } from "node:worker_threads";
import { openDrawing } from "../render/draw-pictures.ts";
import {
	answerPictures,
	type PictureAnswer,
	type PictureQuestion,
} from "../render/pictures-elsewhere.ts";
import { realDisk } from "./disk.ts";
import { chartFont } from "./packaged-files.ts";
import { resolverOf } from "./resolve-package.ts";

/**
 * What a thread does that draws a paper's charts: it makes ready before there is any, and answers one question after the
 * other. A fault of its own ends it, and is told by who started it.
 *
 * @param packageFolder where this package lies: the font is found from there
 */
export function listen(packageFolder: string): void {
	const answer = answerer(packageFolder);
	let done = Promise.resolve();
	parentPort?.on("message", (question: PictureQuestion) => {
		done = done
			.then(() => answer(question))
			.then((given) => parentPort?.postMessage(given), fail);
	});
}

/** Makes ready to draw, and gives what answers. */
export function answerer(
	packageFolder: string,
): (question: PictureQuestion) => Promise<PictureAnswer> {
	const resolve = resolverOf(packageFolder);
	return answerPictures(openDrawing(chartFont({ disk: realDisk, resolve })));
}

/** Outside of the promise, so that it ends the thread. */
function fail(error: unknown): void {
	setImmediate(() => {
		throw error;
	});
}
