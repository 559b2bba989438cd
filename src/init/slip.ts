import { editDistance } from "../vocabulary/words.ts";

/** Shorter names than this differ by a letter and mean two things. */
const shortest = 5;

/** From this length on two slips are let pass. */
const long = 9;

/** Whether a word as it is compared is a name with a slip of the pen in it, and not the name itself: "referaldate". */
export function isSlip(word: string, name: string): boolean {
	const length = Math.min(word.length, name.length);
	if (length < shortest || digitsOf(word) !== digitsOf(name)) return false;
	const most = length >= long ? 2 : 1;
	if (Math.abs(word.length - name.length) > most) return false;
	const slips = editDistance(word, name);
	return slips > 0 && slips <= most;
}

function digitsOf(word: string): string {
	return word.replace(/\D/g, "");
}
