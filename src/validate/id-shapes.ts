/** Says whether identifiers could be of the same numbering as some others, by nothing but how they are made up. */
export type CouldBeOneOf = (id: string) => boolean;

/**
 * Learns how identifiers are made up: which letters and signs stand where, and how many digits there are.
 *
 * - Letters count where nearly all identifiers have the same, as in C0001; where they vary, only that there are letters;
 *   where even that varies, as in keys of random letters and digits, only the signs between them.
 * - As many digits are wanted as the others have; two more or fewer will do where none is filled up with zeros, as
 *   numbers that count up grow.
 */
export function shapesOf(ids: readonly string[]): CouldBeOneOf {
	const known = ids.length < fewIds ? [byKinds] : [byLetters, byKinds];
	const outline = known.find((each) => isRegular(ids.map(each))) ?? bySigns;
	const lengths = new Map<string, Digits>();
	for (const id of ids) {
		const known = lengths.get(outline(id));
		const digits = digitsOf(id);
		lengths.set(outline(id), {
			least: Math.min(known?.least ?? digits, digits),
			most: Math.max(known?.most ?? digits, digits),
			isFilledUp: known?.isFilledUp === true || filledUp.test(id),
		});
	}
	return (id) => {
		const known = lengths.get(outline(id));
		if (known === undefined) return false;
		const margin = known.isFilledUp || filledUp.test(id) ? 0 : 2;
		const digits = digitsOf(id);
		return digits >= known.least - margin && digits <= known.most + margin;
	};
}

interface Digits {
	readonly least: number;
	readonly most: number;
	/** One of them has a number that begins with a zero. */
	readonly isFilledUp: boolean;
}

const digitsOf = (id: string) => id.replace(/\D/g, "").length;

const filledUp = /(?<!\d)0\d/;

/** C0012-AB → C9-AB */
const byLetters = (id: string) => id.replace(/\d+/g, "9");
/** C0012-AB → A9-A */
const byKinds = (id: string) => byLetters(id).replace(/\p{L}+/gu, "A");
/** C0012-AB → A-A */
const bySigns = (id: string) => id.replace(/[\p{L}\p{N}]+/gu, "A");

/** Fewer show by chance alone that all begin with the same letters. */
const fewIds = 5;

/** At most one outline for ten identifiers. */
function isRegular(found: readonly string[]): boolean {
	return new Set(found).size <= Math.max(1, found.length / 10);
}
