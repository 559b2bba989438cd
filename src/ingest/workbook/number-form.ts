/** How a number is shown that a cell holds, as far as that says what the number is. */
export type NumberForm =
	| { readonly is: "number" }
	/** Digits of which some stand always: "000000" shows 12 as 000012. Each place is a digit's (0 or #), or a text. */
	| { readonly is: "digits"; readonly places: readonly string[] }
	/** A day, with its time where `timed`. */
	| { readonly is: "day"; readonly timed: boolean }
	/** A time of day. */
	| { readonly is: "time" };

const plain: NumberForm = { is: "number" };

const day: NumberForm = { is: "day", timed: false };
const timedDay: NumberForm = { is: "day", timed: true };
const time: NumberForm = { is: "time" };

/** Formats that have a number and no code in the file (ISO/IEC 29500-1, 18.8.30), for dates and times alone. */
const builtIn: ReadonlyMap<number, NumberForm> = new Map([
	...numbered(day, 14, 15, 16, 17, 27, 28, 29, 30, 31, 36),
	...numbered(day, 50, 51, 52, 53, 54, 57, 58),
	...numbered(timedDay, 22),
	...numbered(time, 18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56),
]);

function numbered(
	form: NumberForm,
	...ids: readonly number[]
): readonly (readonly [number, NumberForm])[] {
	return ids.map((id) => [id, form]);
}

/**
 * What a format makes of a number.
 *
 * @param id the format's number
 * @param code what the workbook writes for it; `undefined` where it is one that every program knows
 */
export function numberForm(id: number, code: string | undefined): NumberForm {
	return code === undefined ? (builtIn.get(id) ?? plain) : formOf(code);
}

/** The parts of a format's code: text in quotation marks, one letter as it is, room to fill, a bracket, any other letter. */
const parts = /"([^"]*)"?|\\(.)|[_*].|\[([^\]]*)\]|(am\/pm|a\/p|.)/gisu;

function formOf(code: string): NumberForm {
	const places: string[] = [];
	let letters = "";
	for (const [, quoted, single, bracket, letter] of code.matchAll(parts)) {
		const text = quoted ?? single;
		if (text !== undefined) places.push(...[...text].map((each) => `"${each}`));
		// Hours and minutes that add up beyond a day are no time of day; a condition shows some numbers otherwise.
		else if (bracket !== undefined && /^(?:h+|m+|s+|[<>=].*)$/i.test(bracket))
			return plain;
		else if (letter === ";") break;
		else if (letter !== undefined) {
			letters += letter.toLowerCase();
			places.push(letter);
		}
	}
	return dateForm(letters) ?? digitsForm(places) ?? plain;
}

/** By its letters: `d` and `y` are of days, `h` and `s` of times, and `m` of whichever else is there. */
function dateForm(letters: string): NumberForm | undefined {
	if (/general|standard/.test(letters)) return undefined;
	if (/[0#?]/.test(letters.replace(/\.0+/g, ""))) return undefined;
	const timed = /[hs]/.test(letters);
	if (/[dy]/.test(letters)) return timed ? timedDay : day;
	if (timed) return time;
	return letters.includes("m") ? day : undefined;
}

/** An identifier's format has two digits or more that are always shown, and nothing that makes it an amount. */
function digitsForm(places: readonly string[]): NumberForm | undefined {
	if (places.filter((place) => place === "0").length < 2) return undefined;
	const isPlace = /^(?:[0#]|"|[-()+: ]$)/s;
	if (!places.every((place) => isPlace.test(place))) return undefined;
	return { is: "digits", places };
}
