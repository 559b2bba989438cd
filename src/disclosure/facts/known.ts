import type { CompiledFact } from "./compile.ts";
import { type Group, openGroup, type Relax } from "./group.ts";
import { type Box, propagate, rowsByPlace } from "./propagate.ts";
import type { Row } from "./row.ts";
import type { Found } from "./search.ts";
import { type Part, splitParts } from "./split.ts";

/** What certain facts leave, by places. */
export interface Known {
	/** A table of all cells with this one between two values, both in. */
	readonly ask: (place: number, from: number, to: number) => Found;
	readonly any: () => Found;
	/** Where a cell may go before anything is searched. */
	readonly box: Box;
	/** The group that a cell is open in, and its place there; `undefined` for one that is fixed or hangs on nothing. */
	readonly groupOf: (
		place: number,
	) => { readonly group: Group; readonly place: number } | undefined;
}

/** Groups that were opened before, by all that makes them what they are. */
export interface GroupStore {
	readonly groups: Map<string, Group>;
	readonly relax: Relax;
	readonly effort: number;
}

/** Works out what facts leave: `undefined` where it is seen at once that no table keeps to them all. */
export function knownFrom(
	facts: readonly CompiledFact[],
	places: number,
	store: GroupStore,
): Known | undefined {
	if (facts.some((fact) => fact.impossible)) return undefined;
	const rows = facts.flatMap((fact) => fact.rows);
	const box = {
		lower: new Float64Array(places),
		upper: new Float64Array(places).fill(Infinity),
	};
	if (!propagate(rows, rowsByPlace(rows, places), box)) return undefined;
	const parts = splitParts(rows, box);
	return (
		parts &&
		knownOf(
			parts.map((part) => groupOf(part, store)),
			box,
		)
	);
}

function groupOf(part: Part, store: GroupStore): Group {
	const key = keyOf(part);
	const before = store.groups.get(key);
	if (before !== undefined) return before;
	const group = openGroup(part, store.relax, store.effort);
	store.groups.set(key, group);
	return group;
}

function keyOf({ cells, rows, box }: Part): string {
	const words = rows.map(rowKey);
	return `${cells}|${box.lower}|${box.upper}|${words.join(";")}`;
}

function rowKey({ places, coefficients, lower, upper }: Row): string {
	return `${places}*${coefficients}:${lower},${upper}`;
}

function knownOf(groups: readonly Group[], box: Box): Known {
	const placed = new Map(
		groups.flatMap((group) =>
			group.cells.map((cell, place) => [cell, { group, place }] as const),
		),
	);
	const tableWith = (asked: Group | undefined, own: Found): Found => {
		if (own.status !== "table") return own;
		const table = box.lower.slice();
		for (const group of groups) {
			const found = group === asked ? own : group.any();
			if (found.status !== "table") return found;
			for (const [i, cell] of group.cells.entries())
				table[cell] = found.table[i] ?? 0;
		}
		return { status: "table", table };
	};
	const nothing = { status: "table", table: box.lower } as const;
	return {
		box,
		groupOf: (place) => placed.get(place),
		any: () => tableWith(undefined, nothing),
		ask: (place, from, to) => {
			const at = placed.get(place);
			if (at !== undefined)
				return tableWith(at.group, at.group.ask(at.place, from, to));
			const lower = Math.max(from, box.lower[place] ?? 0);
			if (lower > Math.min(to, box.upper[place] ?? 0))
				return { status: "none" };
			const found = tableWith(undefined, nothing);
			if (found.status === "table") found.table[place] = lower;
			return found;
		},
	};
}
