/** So many of some kinds of thing, taken together: from … to. */
export interface Count {
	/** Places of the kinds that are counted. */
	readonly of: readonly number[];
	readonly from: number;
	readonly to: number;
}

/** How many there are of each kind. */
export type World = readonly number[];

/**
 * Looks for a world in which all counts are as they are said to be: tries numbers kind by kind, those near a known world first,
 * and follows what each leaves of the others. `undecided` where that takes longer than it may.
 */
export function findWorld(
	near: World,
	counts: readonly Count[],
	steps = 5_000,
): World | "none" | "undecided" {
	const most = counts.reduce(
		(sum, { to }) => Math.max(sum, to < Number.POSITIVE_INFINITY ? to : 0),
		near.reduce((sum, many) => sum + many, 0),
	);
	let left = steps;
	const search = (
		low: readonly number[],
		high: readonly number[],
	): World | "none" | "undecided" => {
		if (left-- <= 0) return "undecided";
		const narrow = narrowed(low, high, counts);
		if (narrow === undefined) return "none";
		const at = firstOpen(narrow.low, narrow.high);
		if (at === undefined) return narrow.low;
		const [from = 0, to = 0] = [narrow.low[at], narrow.high[at]];
		const wanted = near[at] ?? 0;
		const values = Array.from({ length: to - from + 1 }, (_, i) => from + i);
		for (const value of values.toSorted(
			(a, b) => Math.abs(a - wanted) - Math.abs(b - wanted),
		)) {
			const found = search(
				narrow.low.with(at, value),
				narrow.high.with(at, value),
			);
			if (found !== "none") return found;
		}
		return "none";
	};
	return search(
		near.map(() => 0),
		near.map(() => most),
	);
}

/** What the counts leave of each kind; `undefined` where they leave nothing. */
function narrowed(
	before: readonly number[],
	after: readonly number[],
	counts: readonly Count[],
): { readonly low: number[]; readonly high: number[] } | undefined {
	const low = [...before];
	const high = [...after];
	for (let changed = true; changed; ) {
		changed = false;
		for (const { of, from, to } of counts) {
			const least = sumAt(low, of);
			const most = sumAt(high, of);
			if (least > to || most < from) return undefined;
			for (const at of of) {
				const [a = 0, b = 0] = [low[at], high[at]];
				const lower = Math.max(a, from - (most - b));
				const upper = Math.min(b, to - (least - a));
				if (lower > upper) return undefined;
				if (lower === a && upper === b) continue;
				low[at] = lower;
				high[at] = upper;
				changed = true;
				break;
			}
		}
	}
	return { low, high };
}

/** The kind of which the fewest numbers are left, and more than one. */
function firstOpen(
	low: readonly number[],
	high: readonly number[],
): number | undefined {
	let first: number | undefined;
	const open = (at: number) => (high[at] ?? 0) - (low[at] ?? 0);
	for (const at of low.keys())
		if (open(at) > 0 && (first === undefined || open(at) < open(first)))
			first = at;
	return first;
}

function sumAt(numbers: readonly number[], places: readonly number[]): number {
	return places.reduce((sum, at) => sum + (numbers[at] ?? 0), 0);
}
