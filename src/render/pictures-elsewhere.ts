import type { ChartBlock } from "../report/model.ts";
import { once } from "../vocabulary/once.ts";
import type { ChartFrame } from "./chart-layout.ts";
import {
	type DrawPicture,
	keepPictures,
	type Picture,
	type PictureOf,
} from "./pictures.ts";

/** What is asked of another thread that draws: a chart's picture, and then what is drawn of it. */
export type PictureQuestion =
	| {
			readonly part: "size";
			readonly chart: ChartBlock;
			readonly frame: ChartFrame;
	  }
	| {
			readonly part: "outlines" | "points";
			/** Its place among the pictures that were asked for. */
			readonly picture: number;
	  };

/** Data alone; empty is what was not asked for. */
export interface PictureAnswer {
	readonly picture: number;
	readonly width: number;
	readonly height: number;
	readonly outlines: string;
	readonly points: Uint8Array;
}

/** Draws what another thread asks for. */
export function answerPictures(
	draw: DrawPicture,
): (question: PictureQuestion) => Promise<PictureAnswer> {
	const pictures: Picture[] = [];
	return async (question) => {
		if (question.part === "size") {
			const picture = await draw(question.chart, question.frame);
			return sized(picture, pictures.push(picture) - 1);
		}
		const { part } = question;
		const picture = pictures[question.picture];
		if (picture === undefined)
			throw new Error("No such picture was asked for.");
		const answer = sized(picture, question.picture);
		switch (part) {
			case "outlines":
				return { ...answer, outlines: await picture.outlines() };
			case "points":
				return { ...answer, points: await picture.points() };
		}
		return part satisfies never;
	};
}

function sized({ width, height }: Picture, picture: number): PictureAnswer {
	return { picture, width, height, outlines: "", points: new Uint8Array() };
}

/** Has charts drawn by whoever answers. */
export function drawElsewhere(
	ask: (question: PictureQuestion) => Promise<PictureAnswer>,
): PictureOf {
	return keepPictures(async (chart, frame) => {
		const size = await ask({ part: "size", chart, frame });
		const { picture, width, height } = size;
		const part = (part: "outlines" | "points") => ask({ part, picture });
		return {
			width,
			height,
			outlines: once(async () => (await part("outlines")).outlines),
			points: once(async () => (await part("points")).points),
		};
	});
}
