/** Whole numbers, 0 or more, each within its range. By place in a list. */
export interface Ranges {
	readonly low: readonly number[];
	readonly high: readonly number[];
}

/** Times a number, at a place: together they are 0, or 0 or more where they are not `equal`. */
export interface Sum {
	readonly terms: readonly (readonly [times: number, place: number])[];
	readonly equal: boolean;
}

/** Sums, and in which of them each number stands. */
export interface System {
	readonly sums: readonly Sum[];
	readonly at: readonly (readonly number[])[];
}

export function systemOf(size: number, sums: readonly Sum[]): System {
	const at: number[][] = Array.from({ length: size }, () => []);
	for (const [i, { terms }] of sums.entries())
		for (const [times, place] of terms) if (times !== 0) at[place]?.push(i);
	return { sums, at };
}

/** Beyond this many steps a search is given up. */
const patience = 3000;
/** How far from the true number another one is looked for. */
const reach = 12;

/**
 * Whether a number may be another than it truly is (`near`), with all sums and ranges kept. Numbers near the truth are
 * tried first: a table that differs from the true one in few places is found soon, where there is one.
 */
export function findFit(
	system: System,
	start: Ranges,
	near: readonly number[],
	place: number,
): "another too" | "only this" | "not found" {
	const every = system.sums.map((_, i) => i);
	const ranges = narrowed(system, start, every);
	if (ranges === undefined) throw new Error("the document contradicts itself");
	const truth = near[place] ?? 0;
	const low = ranges.low[place] ?? 0;
	const high = Math.min(ranges.high[place] ?? 0, truth + reach);
	let end: "only this" | "not found" = "only this";
	for (let value = high; value >= low; value--) {
		if (value === truth) continue;
		const steps = { left: patience };
		if (search(system, ranges, near, place, value, steps)) return "another too";
		if (steps.left <= 0) end = "not found";
	}
	return end;
}

function search(
	system: System,
	given: Ranges,
	near: readonly number[],
	place: number,
	value: number,
	steps: { left: number },
): boolean {
	if (steps.left-- <= 0) return false;
	const ranges = narrowed(
		system,
		{
			low: given.low.with(place, value),
			high: given.high.with(place, value),
		},
		system.at[place] ?? [],
	);
	if (ranges === undefined) return false;
	const next = narrowest(ranges);
	if (next === undefined) return true;
	const low = ranges.low[next] ?? 0;
	const high = ranges.high[next] ?? 0;
	const wish = Math.max(low, Math.min(high, near[next] ?? 0));
	for (let away = 0; away <= reach && steps.left > 0; away++)
		for (const other of away === 0 ? [wish] : [wish + away, wish - away])
			if (other >= low && other <= high)
				if (search(system, ranges, near, next, other, steps)) return true;
	return false;
}

/** The place with the fewest numbers to choose from; `undefined` where every number is settled. */
function narrowest({ low, high }: Ranges): number | undefined {
	let found: number | undefined;
	let width = Number.POSITIVE_INFINITY;
	for (const [place, least] of low.entries()) {
		const own = (high[place] ?? least) - least;
		if (own > 0 && (own < width || found === undefined)) {
			found = place;
			width = own;
		}
	}
	return found;
}

/** Ranges as narrow as the sums by themselves make them; `undefined` where one is left empty. */
function narrowed(
	{ sums, at }: System,
	given: Ranges,
	first: readonly number[],
): Ranges | undefined {
	const low = [...given.low];
	const high = [...given.high];
	const waiting = new Set(first);
	for (const i of waiting) {
		waiting.delete(i);
		const sum = sums[i];
		if (sum === undefined) continue;
		for (const [times, place] of sum.terms) {
			if (times === 0) continue;
			const bounds = boundsOf(sum, place, low, high);
			const least = Math.max(low[place] ?? 0, bounds.low);
			const most = Math.min(high[place] ?? 0, bounds.high);
			if (least > most) return undefined;
			if (least === low[place] && most === high[place]) continue;
			low[place] = least;
			high[place] = most;
			for (const other of at[place] ?? []) waiting.add(other);
		}
	}
	return { low, high };
}

/** What one sum leaves of one of its numbers, given the ranges of the others. */
function boundsOf(
	{ terms, equal }: Sum,
	place: number,
	low: readonly number[],
	high: readonly number[],
): { readonly low: number; readonly high: number } {
	let times = 0;
	let least = 0;
	let most = 0;
	for (const [factor, other] of terms) {
		if (other === place) times += factor;
		else if (factor !== 0) {
			const down = factor > 0 ? low[other] : high[other];
			const up = factor > 0 ? high[other] : low[other];
			least += factor * (down ?? 0);
			most += factor * (up ?? 0);
		}
	}
	const none = Number.POSITIVE_INFINITY;
	if (times > 0)
		return {
			low: Math.ceil(-most / times),
			high: equal ? Math.floor(-least / times) : none,
		};
	if (times < 0)
		return {
			low: equal ? Math.ceil(least / -times) : -none,
			high: Math.floor(most / -times),
		};
	return { low: -none, high: none };
}
