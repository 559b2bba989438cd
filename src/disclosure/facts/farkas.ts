import type { Box } from "./propagate.ts";
import type { Row } from "./row.ts";

/**
 * Whether multipliers of the rows are a Farkas certificate that no point of the box keeps to them (Farkas' lemma): the
 * rows, each times its multiplier, add up to a sum that would have to be larger than it can be within the box. The
 * multipliers come from a solver that computes in binary fractions, so they are made whole numbers first, and the sum is
 * then worked out in large ones: what is believed is this sum and nothing else.
 *
 * @param multipliers one for each row, of either sign and any scale
 */
export function isFarkasCertificate(
	rows: readonly Row[],
	multipliers: ArrayLike<number>,
	box: Box,
): boolean {
	const used = rows.flatMap((row, at) => {
		const multiplier = multipliers[at] ?? 0;
		return Math.abs(multiplier) > negligible ? [{ row, multiplier }] : [];
	});
	const largest = Math.max(...used.map(({ multiplier: m }) => Math.abs(m)));
	const scaled = used.map(({ multiplier }) => multiplier / largest);
	return [commonDenominator(scaled), 2 ** 40].some((scale) =>
		[scale, -scale].some((times) =>
			cannotBeReached(
				used.map(({ row }, at) => ({
					row,
					times: BigInt(Math.round((scaled[at] ?? 0) * times)),
				})),
				box,
			),
		),
	);
}

const negligible = 1e-9;
/** A number this near to a whole one is taken for it: whether that was right, the sum shows. */
const near = 1e-7;
const largestDenominator = 1e9;

/** By which all numbers become whole ones, as far as they are fractions of small whole numbers. */
function commonDenominator(values: readonly number[]): number {
	let common = 1;
	for (const value of values) {
		const more = common * denominatorOf(value * common);
		if (more > largestDenominator) return common;
		common = more;
	}
	return common;
}

/** By continued fractions. */
function denominatorOf(value: number): number {
	let [before, denominator] = [0, 1];
	let rest = value - Math.floor(value);
	while (
		Math.abs(value * denominator - Math.round(value * denominator)) > near &&
		denominator < largestDenominator
	) {
		const whole = Math.floor(1 / rest);
		rest = 1 / rest - whole;
		[before, denominator] = [denominator, whole * denominator + before];
	}
	return denominator;
}

/** Whether the rows ask for a larger sum than the box has room for. */
function cannotBeReached(
	sum: readonly { readonly row: Row; readonly times: bigint }[],
	{ lower, upper }: Box,
): boolean {
	let needed = 0n;
	const coefficients = new Map<number, bigint>();
	for (const { row, times } of sum) {
		if (times === 0n) continue;
		const side = times > 0n ? row.lower : row.upper;
		if (!Number.isFinite(side)) return false;
		needed += times * BigInt(side);
		for (const [i, place] of row.places.entries()) {
			const more = times * BigInt(row.coefficients[i] ?? 0);
			coefficients.set(place, (coefficients.get(place) ?? 0n) + more);
		}
	}
	let most = 0n;
	for (const [place, coefficient] of coefficients) {
		if (coefficient === 0n) continue;
		const side = (coefficient > 0n ? upper : lower)[place] ?? Infinity;
		if (!Number.isFinite(side)) return false;
		most += coefficient * BigInt(side);
	}
	return most < needed;
}
