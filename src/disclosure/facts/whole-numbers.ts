/** The greatest whole number up to a / b, for whole numbers and b > 0; nothing is lost to binary fractions. */
export function floorDivide(a: number, b: number): number {
	if (!Number.isFinite(a)) return a;
	const rest = a % b;
	// `+ 0`: never -0.
	return (a - rest) / b - (rest < 0 ? 1 : 0) + 0;
}

/** The least whole number from a / b up, for whole numbers and b > 0. */
export function ceilDivide(a: number, b: number): number {
	return -floorDivide(-a, b) + 0;
}

/** The greatest common divisor of two whole numbers; that of 0 and a is |a|. */
export function greatestDivisor(a: number, b: number): number {
	let [one, other] = [Math.abs(a), Math.abs(b)];
	while (other !== 0) [one, other] = [other, one % other];
	return one;
}

/** Arithmetic in whole numbers that is either exact or throws `TooLarge`. */
export interface Arithmetic<N> {
	readonly of: (value: number) => N;
	readonly zero: N;
	readonly one: N;
	readonly add: (a: N, b: N) => N;
	readonly times: (a: N, b: N) => N;
	readonly negate: (a: N) => N;
	/** a / b where b divides a. */
	readonly over: (a: N, b: N) => N;
	readonly divisor: (a: N, b: N) => N;
	readonly sign: (a: N) => number;
	/** a / b for reading, not exact beyond 2^53: whether b divides a, and the whole number that is or lies below it. */
	readonly quotient: (
		a: N,
		b: N,
	) => { readonly whole: boolean; readonly floor: number };
}

/** A number beyond those that are exact. */
export class TooLarge extends Error {}

/** The number itself, where it is exact; otherwise throws `TooLarge`. */
export function safe(value: number): number {
	if (value > Number.MAX_SAFE_INTEGER || value < -Number.MAX_SAFE_INTEGER)
		throw new TooLarge();
	return value;
}

/** Quick, up to 2^53. */
export const smallNumbers: Arithmetic<number> = {
	of: (value) => value,
	zero: 0,
	one: 1,
	add: (a, b) => safe(a + b),
	times: (a, b) => safe(a * b),
	negate: (a) => -a,
	over: (a, b) => a / b,
	divisor: greatestDivisor,
	sign: Math.sign,
	quotient: (a, b) => ({ whole: a % b === 0, floor: floorDivide(a, b) }),
};

/** Slow, without an end. */
export const largeNumbers: Arithmetic<bigint> = {
	of: BigInt,
	zero: 0n,
	one: 1n,
	add: (a, b) => a + b,
	times: (a, b) => a * b,
	negate: (a) => -a,
	over: (a, b) => a / b,
	divisor: largeDivisor,
	sign: (a) => (a > 0n ? 1 : a < 0n ? -1 : 0),
	quotient: (a, b) => {
		const rest = a % b;
		const floor = Number((a - rest) / b - (rest < 0n ? 1n : 0n));
		return { whole: rest === 0n, floor };
	},
};

function largeDivisor(a: bigint, b: bigint): bigint {
	let [one, other] = [a < 0n ? -a : a, b < 0n ? -b : b];
	while (other !== 0n) [one, other] = [other, one % other];
	return one;
}
