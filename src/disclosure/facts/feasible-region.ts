import type { Found } from "./branch-and-bound.ts";
import type { CompiledFact } from "./compile.ts";
import {
	type OpenComponent,
	openComponent,
	type SolvingOptions,
} from "./component.ts";
import { type Component, componentsOf } from "./components.ts";
import { type Box, propagate, rowsByPlace } from "./propagate.ts";
import type { Row } from "./row.ts";

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
}

/** Components that were opened before, by all that makes them what they are, and how they are solved. */
export interface ComponentStore extends SolvingOptions {
	readonly open: Map<string, OpenComponent> | undefined;
}

/** Works out what facts leave: `undefined` where it is seen at once that no table keeps to them all. */
export function regionOf(
	facts: readonly CompiledFact[],
	places: number,
	store: ComponentStore,
): FeasibleRegion | undefined {
	if (facts.some((fact) => fact.impossible)) return undefined;
	const rows = facts.flatMap((fact) => fact.rows);
	const box = {
		lower: new Float64Array(places),
		upper: new Float64Array(places).fill(Infinity),
	};
	if (!propagate(rows, rowsByPlace(rows, places), box)) return undefined;
	const components = componentsOf(rows, box)?.map((component) =>
		openedIn(store, component),
	);
	return components && regionIn(box, components);
}

function openedIn(store: ComponentStore, component: Component): OpenComponent {
	if (store.open === undefined) return openComponent(component, store);
	const key = keyOf(component);
	const before = store.open.get(key);
	if (before !== undefined) return before;
	const opened = openComponent(component, store);
	store.open.set(key, opened);
	return opened;
}

function keyOf({ cells, rows, box }: Component): string {
	const words = rows.map(rowKey);
	return `${cells}|${box.lower}|${box.upper}|${words.join(";")}`;
}

function rowKey({ places, coefficients, lower, upper }: Row): string {
	return `${places}*${coefficients}:${lower},${upper}`;
}

function regionIn(
	box: Box,
	components: readonly OpenComponent[],
): FeasibleRegion {
	const whole = (asked: OpenComponent | undefined, own: Found): Found => {
		if (own.status !== "table") return own;
		const table = box.lower.slice();
		for (const component of components) {
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
		for (const component of components) {
			const place = component.cells.indexOf(asked);
			if (place >= 0) return { component, place };
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
