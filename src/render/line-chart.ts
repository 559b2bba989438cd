import type { LineLayout, PlacedPoint, PlacedText } from "./line-layout.ts";
import {
	type TextAnchor,
	writeDot,
	writeStroke,
	writeSvg,
	writeSvgText,
} from "./svg.ts";
import { theme } from "./theme.ts";

/**
 * Draws lines over time as an SVG. Every place comes from the layout; what is held back has no point, and no line goes
 * through where it would be.
 */
export function drawLines(layout: LineLayout): string {
	const { points, texts, bases } = layout;
	const { accent, rule } = theme.colour;
	return writeSvg(layout, [
		...bases.map(({ y, from, to }) =>
			writeStroke(
				[
					{ x: from, y },
					{ x: to, y },
				],
				rule,
				1,
			),
		),
		...stretchesOf(points).map((stretch) => writeStroke(stretch, accent, 2)),
		...points.map(({ x, y }) => writeDot(x, y)),
		...texts.map(({ x, y, align, text, isName }) =>
			writeSvgText({ x, y, anchor: anchors[align], text, bold: isName }),
		),
	]);
}

const anchors: Readonly<Record<PlacedText["align"], TextAnchor>> = {
	left: "start",
	center: "middle",
	right: "end",
};

/** Points that are joined, in their order; a point by itself is no line. */
function stretchesOf(
	points: readonly PlacedPoint[],
): readonly (readonly PlacedPoint[])[] {
	const names = [...new Set(points.map(({ stretch }) => stretch))];
	return names
		.map((name) => points.filter(({ stretch }) => stretch === name))
		.filter((stretch) => stretch.length > 1);
}
