import fc from "fast-check";

/** A whole-number table by cell. */
export type Counts = Readonly<Record<string, number>>;

/** One claim as a line of a claims file, and whether a table keeps to it: judged from what the claim means. */
export interface RandomClaim {
	readonly line: string;
	readonly holds: (counts: Counts) => boolean;
}

/** The sign of over / base · times, rounded half away from zero to so many decimals, told as digits: -1.50 is -150. */
function rounded(
	over: number,
	base: number,
	times: number,
	decimals: number,
): number {
	const scaled = Math.abs(over) * times * 10 ** decimals;
	const size = Math.floor((2 * scaled + base) / (2 * base));
	return over < 0 ? -size : size;
}

function written(digits: number, decimals: number): string {
	return (digits / 10 ** decimals).toFixed(decimals);
}

interface Choice {
	readonly first: string;
	readonly second: string;
	readonly decimals: number;
	/** What is added to the truth: 0 most of the time. */
	readonly off: number;
	readonly width: number;
}

type Make = (choice: Choice, truth: Counts) => RandomClaim | undefined;

const of = (counts: Counts, cell: string) => counts[cell] ?? 0;

function countClaims(): readonly Make[] {
	return [
		({ first, off }, truth) => {
			const is = Math.max(0, of(truth, first) + off);
			return {
				line: `{ cell: ${first}, is: ${is} }`,
				holds: (c) => of(c, first) === is,
			};
		},
		({ first, off, width }, truth) => {
			const from = Math.max(0, of(truth, first) + off - (width % 3));
			const to = from + width;
			return {
				line: `{ cell: ${first}, between: [${from}, ${to}] }`,
				holds: (c) => of(c, first) >= from && of(c, first) <= to,
			};
		},
		({ first, off }, truth) => {
			const least = Math.max(0, of(truth, first) + off);
			return {
				line: `{ cell: ${first}, atLeast: ${least} }`,
				holds: (c) => of(c, first) >= least,
			};
		},
		({ first, off, width }, truth) => {
			const most = Math.max(0, of(truth, first) + off + width);
			return {
				line: `{ cell: ${first}, atMost: ${most} }`,
				holds: (c) => of(c, first) <= most,
			};
		},
		({ first, off, width }, truth) => {
			const to = 1 + width;
			const nearest = (n: number) => to * Math.floor((2 * n + to) / (2 * to));
			const told = nearest(Math.max(0, of(truth, first) + off));
			return {
				line: `{ cell: ${first}, rounded: ${told}, to: ${to} }`,
				holds: (c) => nearest(of(c, first)) === told,
			};
		},
	];
}

function shareClaims(): readonly Make[] {
	const isShare = (c: Counts, part: string, base: string) =>
		of(c, base) > 0 && of(c, part) <= of(c, base);
	const bound =
		(key: string, keeps: (left: number, right: number) => boolean): Make =>
		({ first, second, decimals, off }, truth) => {
			if (first === second) return undefined;
			const [part, base] = [of(truth, first), Math.max(1, of(truth, second))];
			const digits = Math.max(0, rounded(part, base, 100, decimals) + off);
			const scale = 10 ** decimals;
			return {
				line: `{ share: ${first}, of: ${second}, ${key}: ${written(digits, decimals)} }`,
				holds: (c) =>
					isShare(c, first, second) &&
					keeps(100 * scale * of(c, first), digits * of(c, second)),
			};
		};
	return [
		({ first, second, decimals, off }, truth) => {
			if (first === second) return undefined;
			const [part, base] = [of(truth, first), Math.max(1, of(truth, second))];
			const digits = Math.max(0, rounded(part, base, 100, decimals) + off);
			return {
				line: `{ share: ${first}, of: ${second}, percent: ${written(digits, decimals)} }`,
				holds: (c) =>
					isShare(c, first, second) &&
					rounded(of(c, first), of(c, second), 100, decimals) === digits,
			};
		},
		bound("percentUnder", (left, right) => left < right),
		bound("percentOver", (left, right) => left > right),
		bound("percentAtLeast", (left, right) => left >= right),
		bound("percentAtMost", (left, right) => left <= right),
		({ first, second, width }, truth) => {
			if (first === second) return undefined;
			const [part, base] = [of(truth, first), Math.max(1, of(truth, second))];
			const from = Math.floor((100 * part) / base);
			const to = from + width;
			return {
				line: `{ share: ${first}, of: ${second}, percentFrom: ${from}, percentTo: ${to} }`,
				holds: (c) =>
					isShare(c, first, second) &&
					100 * of(c, first) >= from * of(c, second) &&
					100 * of(c, first) <= to * of(c, second),
			};
		},
	];
}

function quotientClaims(): readonly Make[] {
	return [
		({ first, second, decimals, off }, truth) => {
			if (first === second) return undefined;
			const base = Math.max(1, of(truth, second));
			const digits = Math.max(
				0,
				rounded(of(truth, first), base, 1, decimals) + off,
			);
			return {
				line: `{ ratio: [${first}, ${second}], is: ${written(digits, decimals)} }`,
				holds: (c) =>
					of(c, second) > 0 &&
					rounded(of(c, first), of(c, second), 1, decimals) === digits,
			};
		},
		({ first, decimals, off, width }, truth) => {
			const population = 37 * (width + 1);
			const rate = (c: Counts) =>
				rounded(of(c, first), population, 1000, decimals);
			const digits = Math.max(0, rate(truth) + off);
			return {
				line: `{ rate: ${first}, per: 1000, population: ${population}, is: ${written(digits, decimals)} }`,
				holds: (c) => rate(c) === digits,
			};
		},
		({ first, second, decimals, off }, truth) => {
			if (first === second) return undefined;
			const change = (c: Counts) =>
				rounded(
					of(c, first) - of(c, second),
					Math.max(1, of(c, second)),
					100,
					decimals,
				);
			const digits = change(truth) + off;
			return {
				line: `{ change: ${first}, since: ${second}, percent: ${written(digits, decimals)} }`,
				holds: (c) => of(c, second) > 0 && change(c) === digits,
			};
		},
		({ first, second, decimals, off, width }, truth) => {
			if (first === second) return undefined;
			const [sum, base] = [of(truth, first), Math.max(1, of(truth, second))];
			const digits = Math.max(0, rounded(sum, base, 1, decimals) + off);
			const from = Math.floor(sum / base);
			const to = from + width;
			return {
				line: `{ mean: ${first}, of: ${second}, is: ${written(digits, decimals)}, from: ${from}, to: ${to} }`,
				holds: (c) =>
					of(c, second) > 0 &&
					rounded(of(c, first), of(c, second), 1, decimals) === digits &&
					of(c, first) >= from * of(c, second) &&
					of(c, first) <= to * of(c, second),
			};
		},
		({ first, second }, truth) => {
			if (first === second) return undefined;
			const order =
				of(truth, first) > of(truth, second)
					? [first, second]
					: [second, first];
			const [larger = "", smaller = ""] = order;
			return {
				line: `{ descending: [${larger}, ${smaller}] }`,
				holds: (c) => of(c, larger) > of(c, smaller),
			};
		},
	];
}

const makers = [...countClaims(), ...shareClaims(), ...quotientClaims()];

/** A claim of any kind about some of these cells, true of the table most of the time. */
export function claimAbout(
	cells: readonly string[],
	truth: Counts,
): fc.Arbitrary<RandomClaim | undefined> {
	return fc
		.record({
			make: fc.constantFrom(...makers),
			first: fc.constantFrom(...cells),
			second: fc.constantFrom(...cells),
			decimals: fc.constantFrom(0, 0, 0, 1, 2),
			off: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, 1, -1),
			width: fc.nat(6),
		})
		.map(({ make, ...choice }) => make(choice, truth));
}
