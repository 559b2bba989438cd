import type { FeasibleSet, Range } from "./answers.ts";
import type { OpenComponent } from "./component.ts";
import type { FeasibleRegion } from "./feasible-region.ts";
import { keeps } from "./row.ts";
import { greatestDivisor } from "./whole-numbers.ts";

/**
 * The least and the most that a cell can be, as far as either side is not excluded by proof; `undefined` where no table
 * is left.
 */
export function rangeOf(
	region: FeasibleRegion,
	place: number,
): Range | undefined {
	const any = region.any().status;
	if (any === "none") return undefined;
	const open = region.componentOf(place);
	if (open === undefined || any === "unproven")
		return rangeFrom(region.box.lower[place], region.box.upper[place]);
	const { component } = open;
	const own = open.place;
	const values = [...component.seen(own).keys()];
	return {
		from: leastOf(component, own, Math.min(...values)),
		to: component.isEndless(own)
			? undefined
			: mostOf(component, own, Math.max(...values)),
	};
}

function rangeFrom(lower = 0, upper = 0): Range {
	return { from: lower, to: upper === Infinity ? undefined : upper };
}

/** Halves what lies below a value that is possible, until all below is excluded. */
function leastOf(
	component: OpenComponent,
	place: number,
	possible: number,
): number {
	let low = component.box.lower[place] ?? 0;
	let high = possible;
	while (low < high) {
		const middle = Math.floor((low + high) / 2);
		const found = component.ask(place, low, middle);
		if (found.status === "none") low = middle + 1;
		else high = found.status === "table" ? valueIn(found, place) : middle;
	}
	return high;
}

function mostOf(
	component: OpenComponent,
	place: number,
	possible: number,
): number | undefined {
	let low = possible;
	let high = component.box.upper[place] ?? 0;
	for (let step = 1; high === Infinity; step *= 2) {
		if (low > Number.MAX_SAFE_INTEGER) return undefined;
		const found = component.ask(place, low + step, Infinity);
		if (found.status === "none") high = low + step - 1;
		else low = found.status === "table" ? valueIn(found, place) : low + step;
	}
	while (low < high) {
		const middle = Math.ceil((low + high) / 2);
		const found = component.ask(place, middle, high);
		if (found.status === "none") high = middle - 1;
		else low = found.status === "table" ? valueIn(found, place) : middle;
	}
	return low;
}

function valueIn(
	{ table }: { readonly table: Float64Array },
	place: number,
): number {
	return table[place] ?? 0;
}

/** Every value that a cell can have; where there are more than the limit, from where to where. */
export function feasibleSetOf(
	region: FeasibleRegion,
	place: number,
	limit: number,
): FeasibleSet {
	const range = rangeOf(region, place);
	if (range === undefined) return { kind: "values", values: [] };
	if (range.to === undefined) return { kind: "span", range };
	const open = region.componentOf(place);
	if (open === undefined) return everyValue(range.from, range.to, limit);
	fillBetween(open.component, open.place, range.from, range.to, limit);
	const values = [...open.component.seen(open.place).keys()];
	return values.length > limit
		? { kind: "span", range }
		: { kind: "values", values: values.toSorted((a, b) => a - b) };
}

function everyValue(from: number, to: number, limit: number): FeasibleSet {
	if (to - from >= limit) return { kind: "span", range: { from, to } };
	const values = Array.from({ length: to - from + 1 }, (_, i) => from + i);
	return { kind: "values", values };
}

/** Asks about each stretch between values that are known to be possible, until none is left or enough are found. */
function fillBetween(
	component: OpenComponent,
	place: number,
	from: number,
	to: number,
	limit: number,
): void {
	const seen = component.seen(place);
	const stretches: [number, number][] = [];
	const known = [...seen.keys()].toSorted((a, b) => a - b);
	for (const [i, value] of known.entries())
		if (value >= from && value < to)
			stretches.push([value, known[i + 1] ?? value]);
	while (seen.size <= limit) {
		const [left, right] = stretches.pop() ?? [0, 0];
		if (right === 0) return;
		walkLine(component, place, left, right, limit);
		const next = firstGap(seen, left, right);
		if (next === undefined) continue;
		const [low, high] = next;
		const found = component.ask(place, low + 1, high - 1);
		if (found.status !== "table") {
			if (high < right) stretches.push([high, right]);
			continue;
		}
		const value = found.table[place] ?? 0;
		stretches.push([value, right], [low, value]);
	}
}

/** Two possible values with nothing known between them. */
function firstGap(
	seen: ReadonlyMap<number, unknown>,
	left: number,
	right: number,
): readonly [number, number] | undefined {
	let low = left;
	while (low < right && seen.has(low + 1)) low++;
	if (low >= right) return undefined;
	let high = low + 1;
	while (high < right && !seen.has(high)) high++;
	return [low, high];
}

/**
 * What lies on a line between two tables keeps to every row too, and where the line meets whole numbers, so does it: a
 * hundred values for the price of two. Each is checked all the same.
 */
function walkLine(
	component: OpenComponent,
	place: number,
	left: number,
	right: number,
	limit: number,
): void {
	const seen = component.seen(place);
	const [one, other] = [seen.get(left), seen.get(right)];
	if (one === undefined || other === undefined) return;
	const way = other.map((value, i) => value - (one[i] ?? 0));
	const steps = way.reduce(greatestDivisor, 0);
	for (let step = 1; step < steps && seen.size <= limit; step++) {
		const table = one.map((value, i) => value + ((way[i] ?? 0) / steps) * step);
		if (seen.has(table[place] ?? 0)) continue;
		if (component.rows.every((row) => keeps(row, table)))
			component.remember(place, table);
	}
}
