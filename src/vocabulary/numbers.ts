/** A count as a paper prints it: `1,234`. */
export function formatCount(count: number): string {
	return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}

/**
 * A share of a base as a percentage, rounded half away from zero to so many decimals, in whole-number arithmetic:
 * `percentOf(1, 8, 0)` is 13. Nothing is rounded twice and no binary fraction decides a half.
 */
export function percentOf(
	part: number,
	base: number,
	decimals: number,
): number {
	const scale = 10 ** decimals;
	return Math.floor((2 * 100 * scale * part + base) / (2 * base)) / scale;
}

/** A percentage as a paper prints it, with the decimals that the council chose: `83%`. */
export function formatPercent(percent: number, decimals: number): string {
	return `${percent.toFixed(decimals)}%`;
}

/** Items as a sentence lists them: "a, b and c". */
export function listWords(items: readonly string[]): string {
	if (items.length < 2) return items[0] ?? "";
	return `${items.slice(0, -1).join(", ")} and ${items[items.length - 1]}`;
}

/** All of these together. */
export function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0);
}
