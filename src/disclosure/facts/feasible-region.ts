import { once } from "../../vocabulary/once.ts";
import type { Found } from "./branch-and-bound.ts";
import type { CompiledFact } from "./compile.ts";
import {
	type OpenComponent,
	openComponent,
	type SolvingOptions,
} from "./component.ts";
import { type Component, componentsOf } from "./components.ts";
import {
	type Box,
	copyBox,
	propagate,
	rowsByPlace,
	wholeBox,
} from "./propagate.ts";
import { type Row, termsIn } from "./row.ts";

/** What certain facts leave, by places. */
export interface FeasibleRegion {
	/** A table of all cells with this one between two values, both in. */
	readonly ask: (place: number, from: number, to: number) => Found;
	readonly any: () => Found;
	/** Where a cell may go before anything is searched. */
	readonly box: Box;
	/** The component that a cell is open in, and its place there; `undefined` for one that is fixed or hangs on nothing. */
	readonly componentOf: (place: number) => Placed | undefined;
}

/** A component, and the place of a cell in it. */
export interface Placed {
	readonly component: OpenComponent;
	readonly place: number;
	/** For each row of the component, the one that it was made of. */
	readonly sources: readonly Row[];
}

/** Components that were opened before, by all that makes them what they are, and how they are solved. */
export interface ComponentStore extends SolvingOptions {
	readonly open: Map<number, OpenComponent[]> | undefined;
	readonly ground?: Ground | undefined;
}

/** Facts that nearly always are among those that are asked about, and the box that they draw in by themselves. */
export interface Ground {
	readonly facts: ReadonlySet<CompiledFact>;
	/** Worked out when it is first asked for; `undefined` where they leave no table. */
	readonly box: () => Box | undefined;
}

/** Works out what facts leave: `undefined` where it is seen at once that no table keeps to them all. */
export function regionOf(
	facts: readonly CompiledFact[],
	places: number,
	store: ComponentStore,
): FeasibleRegion | undefined {
	if (facts.some((fact) => fact.impossible)) return undefined;
	const rows = facts.flatMap((fact) => fact.rows);
	store.solver?.spend(perTerm * termsIn(rows) + perPlace * places);
	const box = drawnIn(facts, rows, places, store.ground);
	if (box === undefined) return undefined;
	const components = componentsOf(rows, box)?.map((component) => ({
		component: openedIn(store, component),
		sources: component.sources,
	}));
	return components && regionIn(box, components);
}

/** What facts leave of each place by bounds alone; `undefined` where that is no table. */
function drawnIn(
	facts: readonly CompiledFact[],
	rows: readonly Row[],
	places: number,
	ground: Ground | undefined,
): Box | undefined {
	const byPlace = rowsByPlace(rows, places);
	const first: number[] = [];
	let [row, known] = [0, 0];
	for (const fact of facts) {
		if (ground?.facts.has(fact) === true) known++;
		else for (let i = 0; i < fact.rows.length; i++) first.push(row + i);
		row += fact.rows.length;
	}
	if (ground === undefined || known < ground.facts.size) {
		const box = wholeBox(places);
		return propagate(rows, byPlace, box) ? box : undefined;
	}
	const before = ground.box();
	const box = before && copyBox(before);
	return box && propagate(rows, byPlace, box, first) ? box : undefined;
}

/** The box that certain facts leave by bounds alone, for {@link Ground}. */
export function groundOf(
	facts: readonly CompiledFact[],
	places: number,
): Ground {
	return {
		facts: new Set(facts),
		box: once(() => {
			const rows = facts.flatMap((fact) => fact.rows);
			return facts.some((fact) => fact.impossible)
				? undefined
				: drawnIn(facts, rows, places, undefined);
		}),
	};
}

/** What it takes to open a region, as the solver's work is measured: in time, about as long. */
const perTerm = 10;
const perPlace = 2;

function openedIn(store: ComponentStore, component: Component): OpenComponent {
	if (store.open === undefined) return openComponent(component, store);
	const key = hashOf(component);
	const alike = store.open.get(key) ?? [];
	const before = alike.find((one) => isSame(one, component));
	if (before !== undefined) return before;
	const opened = openComponent(component, store);
	store.open.set(key, [...alike, opened]);
	return opened;
}

/** Components that are the same have the same; others may (FNV-1a). */
function hashOf({ cells, rows, box }: Component): number {
	let hash = 0x811c9dc5;
	const add = (value: number) => {
		hash = Math.imul(hash ^ (value | 0), 0x01000193);
	};
	for (const cell of cells) add(cell);
	for (const bound of box.lower) add(bound);
	for (const bound of box.upper) add(bound);
	for (const { places, lower, upper } of rows) {
		for (const place of places) add(place);
		add(lower);
		add(upper);
	}
	return hash;
}

function isSame(one: Component, other: Component): boolean {
	return (
		one.rows.length === other.rows.length &&
		areSame(one.cells, other.cells) &&
		areSame(one.box.lower, other.box.lower) &&
		areSame(one.box.upper, other.box.upper) &&
		one.rows.every((row, at) => isSameRow(row, other.rows[at]))
	);
}

function isSameRow(one: Row, other: Row | undefined): boolean {
	return (
		other !== undefined &&
		one.lower === other.lower &&
		one.upper === other.upper &&
		areSame(one.places, other.places) &&
		areSame(one.coefficients, other.coefficients)
	);
}

function areSame(one: ArrayLike<number>, other: ArrayLike<number>): boolean {
	if (one.length !== other.length) return false;
	for (let at = 0; at < one.length; at++)
		if (one[at] !== other[at]) return false;
	return true;
}

function regionIn(
	box: Box,
	components: readonly Omit<Placed, "place">[],
): FeasibleRegion {
	const whole = (asked: OpenComponent | undefined, own: Found): Found => {
		if (own.status !== "table") return own;
		const table = box.lower.slice();
		for (const { component } of components) {
			const found = component === asked ? own : component.any();
			if (found.status !== "table") return found;
			const { cells } = component;
			for (let i = 0; i < cells.length; i++)
				table[cells[i] ?? -1] = found.table[i] ?? 0;
		}
		return { status: "table", table };
	};
	const nothing = { status: "table", table: box.lower } as const;
	const componentOf = (asked: number) => {
		for (const one of components) {
			const place = one.component.cells.indexOf(asked);
			if (place >= 0) return { ...one, place };
		}
		return undefined;
	};
	return {
		box,
		componentOf,
		any: () => whole(undefined, nothing),
		ask: (place, from, to) => {
			const at = componentOf(place);
			if (at !== undefined)
				return whole(at.component, at.component.ask(at.place, from, to));
			const lower = Math.max(from, box.lower[place] ?? 0);
			if (lower > Math.min(to, box.upper[place] ?? 0))
				return { status: "none" };
			const found = whole(undefined, nothing);
			if (found.status === "table") found.table[place] = lower;
			return found;
		},
	};
}
