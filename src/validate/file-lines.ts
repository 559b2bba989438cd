import { sayLine } from "../vocabulary/sheet-names.ts";

/**
 * The lines of several files that are one export, as one run of numbers: that costs a number a record, and still tells
 * the file.
 */
export interface FileLines {
	/** The lines to come are of this file. */
	readonly begin: (file: string) => void;
	/** The number of a line of the present file. */
	readonly numberOf: (line: number) => number;
	/** The file and the line that a number stands for. */
	readonly placeOf: (number: number) => {
		readonly file: string;
		readonly line: number;
	};
	/** A number as a message says it: "line 12", or "line 12 of an-earlier-file.csv". */
	readonly say: (number: number) => string;
}

/** The numbers of a single file's lines are its lines. */
export function fileLines(): FileLines {
	const files: { readonly file: string; readonly before: number }[] = [];
	let before = 0;
	let highest = 0;
	return {
		begin(file) {
			before = highest;
			files.push({ file, before });
		},
		numberOf(line) {
			const number = before + line;
			if (number > highest) highest = number;
			return number;
		},
		placeOf,
		say(number) {
			const { file, line } = placeOf(number);
			const here = file === files.at(-1)?.file;
			const said = sayLine(file, line);
			return here ? said : `${said} of ${file}`;
		},
	};

	function placeOf(number: number) {
		const found = files.findLast((each) => each.before < number);
		return { file: found?.file ?? "", line: number - (found?.before ?? 0) };
	}
}
