/**
 * Whether an end lies so long after its start that it cannot be one: systems write a day far ahead for what has not ended,
 * and a slip of the year makes one. Such an end would swallow all that came after it.
 *
 * A referral, and a period of care, may last until somebody is 25 and has left care; no child was ever missing for ten years
 * and then found.
 */
export const longestCase = 25 * 366;
export const longestMissing = 10 * 366 * 1440;

/**
 * Takes out ends that cannot be, and tells of each by its place among them.
 *
 * @param none stands for no start, and for no end
 */
export function dropImpossibleEnds(
	starts: Int32Array,
	ends: Int32Array,
	count: number,
	longest: number,
	none: number,
	tell: (i: number) => void,
): void {
	for (let i = 0; i < count; i++) {
		const start = starts[i] ?? none;
		const end = ends[i] ?? none;
		if (start === none || end === none || end - start <= longest) continue;
		ends[i] = none;
		tell(i);
	}
}
