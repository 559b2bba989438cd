import { once } from "../../vocabulary/once.ts";
import type { Answer, FeasibleSet, Judged, Knowledge } from "./answers.ts";
import type { FactChoice } from "./around-cell.ts";
import type { Found } from "./branch-and-bound.ts";
import { type CompiledSystem, compileSystem } from "./compile.ts";
import type { FactId, FactSystem, LinearConstraint, Table } from "./fact.ts";
import { type FeasibleRegion, groundOf, regionOf } from "./feasible-region.ts";
import type { Stretch } from "./linear-conflict.ts";
import type { LinearSolver } from "./linear-solver.ts";
import { conflictAmong, reasonFor } from "./minimal-infeasible-subset.ts";
import { feasibleSetOf, rangeOf } from "./range.ts";

/**
 * Asks what follows from facts. What a system's facts have in common is worked out once, so that asking about many
 * selections of them is cheap: work is kept by group of cells that hang together, and a table found once is tried again.
 */
export interface Auditor {
	readonly system: FactSystem;
	/** What a reader knows who is told these facts; all of the system's, where none are named. */
	readonly knowing: (active?: ReadonlySet<FactId>) => Knowledge;
}

export interface AuditorOptions {
	/** For what bounds alone do not settle; see `loadLinearSolver`. */
	readonly solver?: LinearSolver | undefined;
	/** How many branches one search may open before it is given up as unproven: 2,000, and 200 without a solver. */
	readonly effort?: number;
	/** A table that keeps to all facts, or nearly: where searches begin. */
	readonly nearby?: Table;
	/** Facts that are told in nearly every selection: what they leave by themselves is worked out once. */
	readonly always?: readonly FactId[];
}

/**
 * Prepares a system of facts for questions. Refuses, as a fault of the caller's, names that are used twice or not known
 * and numbers that are not safe whole numbers.
 */
export function prepare(
	system: FactSystem,
	options: AuditorOptions = {},
): Auditor {
	const compiled = compileSystem(system);
	const { solver, nearby = [], always = [] } = options;
	const { effort = solver === undefined ? 200 : 2000 } = options;
	const told = always.flatMap(
		(id) => compiled.facts[compiled.factAt.get(id) ?? -1] ?? [],
	);
	const ground =
		told.length === 0 ? undefined : groundOf(told, compiled.places);
	const store = {
		open: new Map(),
		ground,
		solver,
		effort,
		nearby: () => nearby,
	};
	return {
		system,
		knowing: (active) => {
			const at = [...compiled.factAt]
				.filter(([id]) => active === undefined || active.has(id))
				.map(([, place]) => place);
			return knowledgeOf({ system: compiled, store, active: at }, system);
		},
	};
}

function knowledgeOf(
	choice: FactChoice & { readonly system: CompiledSystem },
	names: FactSystem,
): Knowledge {
	const { system } = choice;
	const region = once(() => regionWith(choice, []));
	const idsOf = (facts: readonly number[] | undefined) =>
		facts?.flatMap((at) => names.facts[at]?.id ?? []);
	const reason = (
		stretches: readonly Stretch[],
		among: ReadonlySet<FactId> | undefined,
	) =>
		idsOf(
			reasonFor(
				choice,
				stretches,
				among && ((at) => among.has(names.facts[at]?.id ?? "")),
				region(),
			),
		);
	const feasibleSet = (cell: string, limit = 1000) =>
		setIn(region(), system.placeOf(cell), limit);
	return {
		witness: (also = []) => answerTo(choice, region, also),
		tableWith: (cell, value) =>
			answerOf(region()?.ask(system.placeOf(cell), value, value)),
		judge: (cell, values) => judgedBy(region(), system.placeOf(cell), values),
		range: (cell) => {
			const found = region();
			return found && rangeOf(found, system.placeOf(cell));
		},
		feasibleSet,
		why: (cell, excluded, among) => {
			if (region()?.any().status !== "table") return undefined;
			const place = system.placeOf(cell);
			return reason(
				excluded === undefined
					? stretchesOutside(place, feasibleSet(cell))
					: excluded.map((value) => ({ place, from: value, to: value })),
				among,
			);
		},
		conflict: () =>
			region()?.any().status === "table"
				? undefined
				: idsOf(conflictAmong(choice)),
	};
}

function regionWith(
	{ system, store, active }: FactChoice & { readonly system: CompiledSystem },
	also: readonly LinearConstraint[],
): FeasibleRegion | undefined {
	const facts = active.flatMap((at) => system.facts[at] ?? []);
	const more = also.map(system.compile);
	return regionOf([...facts, ...more], system.places, store);
}

function answerTo(
	choice: FactChoice & { readonly system: CompiledSystem },
	region: () => FeasibleRegion | undefined,
	also: readonly LinearConstraint[],
): Answer {
	return answerOf(
		(also.length === 0 ? region() : regionWith(choice, also))?.any(),
	);
}

function answerOf(found: Found | undefined): Answer {
	if (found?.status !== "table") return found ?? { status: "none" };
	// By far faster than `Array.from`, which asks an iterator for each.
	const table: number[] = [];
	for (let place = 0; place < found.table.length; place++)
		table.push(found.table[place] ?? 0);
	return { status: "table", table };
}

function setIn(
	region: FeasibleRegion | undefined,
	place: number,
	limit: number,
): FeasibleSet {
	return region === undefined
		? { kind: "values", values: [] }
		: feasibleSetOf(region, place, limit);
}

function judgedBy(
	region: FeasibleRegion | undefined,
	place: number,
	values: readonly number[],
): Judged {
	const found = values.map((value) => ({
		value,
		status: region?.ask(place, value, value).status ?? "none",
	}));
	const those = (status: Found["status"]) =>
		found.filter((one) => one.status === status).map(({ value }) => value);
	return {
		possible: those("table"),
		excluded: those("none"),
		unproven: those("unproven"),
	};
}

/** All that lies outside of a set: below it, in its gaps, above it. */
function stretchesOutside(place: number, set: FeasibleSet): readonly Stretch[] {
	const values =
		set.kind === "values"
			? set.values
			: [set.range.from, ...(set.range.to === undefined ? [] : [set.range.to])];
	const stretches: Stretch[] = [];
	const [first = 0] = values;
	if (first > 0) stretches.push({ place, from: 0, to: first - 1 });
	for (const [i, value] of values.entries()) {
		const next = values[i + 1];
		if (set.kind === "values" && next !== undefined && next > value + 1)
			stretches.push({ place, from: value + 1, to: next - 1 });
	}
	const last = set.kind === "values" ? values.at(-1) : set.range.to;
	if (last !== undefined)
		stretches.push({ place, from: last + 1, to: Infinity });
	return stretches;
}
