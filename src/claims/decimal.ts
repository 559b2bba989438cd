/** A number with its decimals as written: `83.0` is 830 over 10. */
export interface Decimal {
	readonly scaled: number;
	/** 1, 10, 100 … */
	readonly scale: number;
	readonly text: string;
}

/** Reads a number as it is written; `undefined` where it is none, or has more digits than stay exact. */
export function readDecimal(text: string): Decimal | undefined {
	const found = /^\s*([+-]?)(\d+)(?:\.(\d+))?\s*$/.exec(text);
	if (found === null) return undefined;
	const [, sign, whole = "", decimals = ""] = found;
	const scaled = Number(whole + decimals) * (sign === "-" ? -1 : 1) + 0;
	const scale = 10 ** decimals.length;
	return Number.isSafeInteger(scaled) && Number.isSafeInteger(scale)
		? { scaled, scale, text: text.trim() }
		: undefined;
}
