import { shapesOf } from "./id-shapes.ts";

/** Some identifiers, each once. */
export interface DistinctIds {
	readonly count: number;
	readonly at: (i: number) => string;
}

/** Which identifiers a file has, held against those of the referrals. */
export interface Linkage {
	readonly referred: DistinctIds;
	/** How many of the referrals' it has. */
	readonly inCommon: number;
	/** Those that the referrals do not have. */
	readonly strangers: DistinctIds;
	/** Whether each row of the file is about a referral, as an outcome is; a child may be missing and in no referral. */
	readonly isOfReferrals: boolean;
}

/**
 * Whether the identifiers of a file find those of the referrals, or so few that no figure may hang on it: two numberings
 * share nothing or next to nothing, and a 0 from that is false. The rule, and what it was chosen from, stand in
 * docs/decisions/linkage.md.
 *
 * - `few`: fewer in common than chance leaves one time in twenty, if one in seven of the smaller file were in the other;
 *   or none, where each row is about a referral.
 * - `unlike`: at least half of the file's identifiers are made up as none of the referrals is.
 */
export function judgeLinkage({
	referred,
	inCommon,
	strangers,
	isOfReferrals,
}: Linkage): "linked" | "few" | "unlike" {
	const named = inCommon + strangers.count;
	if (named === 0 || referred.count === 0) return "linked";
	const mayBeUnlike = strangers.count * 2 >= named;
	if (mayBeUnlike && countUnlike({ referred, strangers }) * 2 >= named)
		return "unlike";
	const isFew =
		(isOfReferrals && inCommon === 0) ||
		chanceOfAtMost(inCommon, Math.min(named, referred.count)) < leastChance;
	return isFew ? "few" : "linked";
}

/** About how many of a file's identifiers are made up as none of the referrals' is. */
export function countUnlike({
	referred,
	strangers,
}: Pick<Linkage, "referred" | "strangers">): number {
	if (referred.count === 0 || strangers.count === 0) return 0;
	const couldBe = shapesOf(sampleOf(referred));
	const sample = sampleOf(strangers);
	const unlike = sample.filter((id) => !couldBe(id)).length;
	return Math.round((unlike * strangers.count) / sample.length);
}

/** The lowest share of one file's children in another that we found published: 12 of 87 children missing were at risk. */
const leastShare = 1 / 7;
const leastChance = 1 / 20;

/** The chance of so many or fewer, of so many children each of whom is in the other file with the lowest share. */
function chanceOfAtMost(found: number, of: number): number {
	if (found >= of * leastShare) return 1;
	let logTerm = of * Math.log(1 - leastShare);
	let sum = Math.exp(logTerm);
	for (let k = 1; k <= found; k++) {
		logTerm += Math.log(((of - k + 1) / k) * (leastShare / (1 - leastShare)));
		sum += Math.exp(logTerm);
	}
	return sum;
}

const mostLookedAt = 2000;

/** At most so many, evenly spread: where files are put together, the numbering may change along the way. */
function sampleOf({ count, at }: DistinctIds): readonly string[] {
	const size = Math.min(count, mostLookedAt);
	return Array.from({ length: size }, (_, i) =>
		at(Math.floor((i * count) / size)),
	);
}
