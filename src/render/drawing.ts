/**
 * A drawing as flat areas and lines, each in one colour, in the order in which they are painted on white; in pixels of 1/96
 * inch.
 */
export interface Drawing {
	readonly width: number;
	readonly height: number;
	readonly shapes: readonly Shape[];
}

export interface Shape extends Path {
	/** `#12436D` */
	readonly colour: string;
	/** The width of a line along the path; `undefined` for the area within it. */
	readonly line: number | undefined;
}

/**
 * Steps by SVG's letters: `M` and `L` go to a place, `Q` and `C` bend by one place or two on the way there, `Z` goes back to
 * where the way began. Places are x, y, x, y, … of all steps one after the other: a paper has ten thousands of them.
 */
export interface Path {
	readonly steps: string;
	readonly places: readonly number[];
}

/** How many numbers a step has among the places. */
export function placesOf(step: string): number {
	switch (step) {
		case "C":
			return 6;
		case "Q":
			return 4;
		case "Z":
			return 0;
		default:
			return 2;
	}
}
