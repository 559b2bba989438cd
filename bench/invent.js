/** Numbers from 0 to 1 that are the same on every machine (mulberry32). */
export function seeded(seed) {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/** Days since the start of 1 January 1970, of a year's first. */
export function dayNumber(year) {
	return Date.UTC(year, 0, 1) / 86_400_000;
}

/** A day as exports write it: 31/03/2016. */
export function written(day) {
	const [year, month, date] = new Date(day * 86_400_000)
		.toISOString()
		.slice(0, 10)
		.split("-");
	return `${date}/${month}/${year}`;
}
