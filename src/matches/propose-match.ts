import type { Category } from "../dictionary/category.ts";
import { bareWord, editDistance } from "../vocabulary/words.ts";

/**
 * How sure a match is: the word is a category's own id or label; it is one of its known other names; the council says
 * so, or a rule does; it is nearly a name of one category and of no other; or there is no telling.
 */
export const sureness = [
	"exact",
	"alias",
	"declared",
	"near",
	"unknown",
] as const;

export type Sureness = (typeof sureness)[number];

/** What a raw word may be matched to. A near one is for a person to look at: nothing takes it for granted. */
export interface Proposal {
	/** The category's id; `undefined` where there is no telling. */
	readonly id: string | undefined;
	readonly sure: Sureness;
}

/**
 * Proposes the category that a raw word means. Near is a slip or two of the pen, in a word long enough to be known by the
 * rest, whose digits are the same: "Femaile" is near to female, "LAD" is near to no code, "Turned 17" is not near to
 * "Turned 18".
 *
 * @param means what reading takes the word for, where it knows it
 */
export function proposeMatch(
	raw: string,
	categories: readonly Category[],
	means?: string,
): Proposal {
	const bare = bareWord(raw);
	const own = categories.find(({ id, label }) =>
		[id, label].some((name) => bareWord(name) === bare),
	);
	const other = categories.find(({ aliases = [] }) =>
		aliases.some((name) => bareWord(name) === bare),
	);
	if (means !== undefined && means !== own?.id && means !== other?.id)
		return { id: means, sure: "declared" };
	if (own && (means ?? own.id) === own.id) return { id: own.id, sure: "exact" };
	if (other) return { id: other.id, sure: "alias" };
	const near = nearest(bare, categories);
	return near === undefined
		? { id: undefined, sure: "unknown" }
		: { id: near, sure: "near" };
}

/** The one category that a word is nearest to, by any of its names; `undefined` where none is near, or two are as near. */
function nearest(
	bare: string,
	categories: readonly Category[],
): string | undefined {
	const found = categories
		.map(({ id, label, aliases = [] }) => ({
			id,
			slips: Math.min(
				...[id, label, ...aliases]
					.filter((name) => !isCode(name))
					.map((name) => slips(bare, bareWord(name))),
			),
		}))
		.toSorted((a, b) => a.slips - b.slips);
	const [first, second] = found;
	if (!first || first.slips === Number.POSITIVE_INFINITY) return undefined;
	return second?.slips === first.slips ? undefined : first.id;
}

/** Codes differ by a letter and mean two things: BOTH is black, MOTH is mixed. */
function isCode(name: string): boolean {
	return /^[\p{Lu}\p{N}.]+$/u.test(name);
}

/** The shortest word that may hold a slip, in letters, and how many letters there are to each slip. */
const shortest = 4;
const lettersOfSlip = 5;

/** How many slips part a word from a name; infinite where they are too many for it to be that name. */
function slips(word: string, name: string): number {
	const length = Math.min(word.length, name.length);
	const allowed = length < shortest ? 0 : Math.ceil(length / lettersOfSlip);
	if (digitsOf(word) !== digitsOf(name)) return Number.POSITIVE_INFINITY;
	if (Math.abs(word.length - name.length) > allowed)
		return Number.POSITIVE_INFINITY;
	const found = editDistance(word, name);
	return found > allowed ? Number.POSITIVE_INFINITY : found;
}

function digitsOf(word: string): string {
	return word.replace(/\D/g, "");
}
