/** The greatest whole number up to a / b, for whole numbers and b > 0; nothing is lost to binary fractions. */
export function floorDivide(a: number, b: number): number {
	if (!Number.isFinite(a)) return a;
	const rest = a % b;
	return (a - rest) / b - (rest < 0 ? 1 : 0);
}

/** The least whole number from a / b up, for whole numbers and b > 0. */
export function ceilDivide(a: number, b: number): number {
	// `+ 0`: never -0.
	return -floorDivide(-a, b) + 0;
}

/** The greatest common divisor of two whole numbers; that of 0 and a is |a|. */
export function greatestDivisor(a: number, b: number): number {
	let [one, other] = [Math.abs(a), Math.abs(b)];
	while (other !== 0) [one, other] = [other, one % other];
	return one;
}
