import type { Answer, FeasibleSet, Judged, Knowledge } from "./answers.ts";
import { compileSystem } from "./compile.ts";
import {
	conflictAmong,
	type FactChoice,
	reasonFor,
	type Stretch,
} from "./explain.ts";
import type { FactId, FactSystem, LinearConstraint } from "./fact.ts";
import { type GroupStore, type Known, knownFrom } from "./known.ts";
import type { LinearSolver } from "./linear-solver.ts";
import { proposedRelaxation, shelfOf } from "./proposed-relaxation.ts";
import { feasibleSetOf, rangeOf } from "./range.ts";
import { exactRelaxation } from "./relaxation.ts";
import type { Found } from "./search.ts";

/**
 * Asks what follows from facts. What a system's facts have in common is worked out once, so that asking about many
 * selections of them is cheap: work is kept by group of cells that hang together, and a table found once is tried again.
 */
export interface Auditor {
	readonly system: FactSystem;
	/** What a reader knows who is told these facts; all of the system's, where none are named. */
	readonly knowing: (active?: ReadonlySet<FactId>) => Knowledge;
	/** Lets go of what the solver holds; it holds nothing where none was given. */
	readonly close: () => void;
}

export interface AuditorOptions {
	/** For groups of cells that are too large for the tool's own search; see `loadLinearSolver`. */
	readonly solver?: LinearSolver;
	/** How many steps one search may take before it is given up as unproven (20,000). */
	readonly effort?: number;
}

/** Rows times cells of a group up to which the tool's own exact search is the quicker. */
const ownSearchUpTo = 20_000;

/**
 * Prepares a system of facts for questions. Refuses, as a fault of the caller's, names that are used twice or not known
 * and numbers that are not safe whole numbers.
 */
export function prepare(
	system: FactSystem,
	options: AuditorOptions = {},
): Auditor {
	const compiled = compileSystem(system);
	const shelf = options.solver && shelfOf(options.solver);
	const store: GroupStore = {
		groups: new Map(),
		relax: (rows, places) =>
			shelf === undefined || rows.length * places < ownSearchUpTo
				? exactRelaxation(rows, places)
				: proposedRelaxation(shelf, rows, places),
		effort: options.effort ?? 20_000,
	};
	return {
		system,
		close: () => shelf?.close(),
		knowing: (active) => {
			const at = [...compiled.factAt]
				.filter(([id]) => active === undefined || active.has(id))
				.map(([, place]) => place);
			return knowledgeOf({ system: compiled, store, active: at }, system);
		},
	};
}

function knowledgeOf(choice: FactChoice, names: FactSystem): Knowledge {
	const { system } = choice;
	let worked: { readonly known: Known | undefined } | undefined;
	const known = () => {
		worked ??= { known: knownWith(choice, []) };
		return worked.known;
	};
	const idsOf = (facts: readonly number[] | undefined) =>
		facts?.flatMap((at) => names.facts[at]?.id ?? []);
	const reason = (stretches: readonly Stretch[]) =>
		idsOf(reasonFor(choice, stretches));
	const feasibleSet = (cell: string, limit = 1000) =>
		setIn(known(), system.placeOf(cell), limit);
	return {
		witness: (also = []) => answerTo(choice, known, also),
		tableWith: (cell, value) =>
			answerOf(known()?.ask(system.placeOf(cell), value, value)),
		judge: (cell, values) => judgedBy(known(), system.placeOf(cell), values),
		range: (cell) => {
			const found = known();
			return found && rangeOf(found, system.placeOf(cell));
		},
		feasibleSet,
		why: (cell, excluded) => {
			if (known()?.any().status !== "table") return undefined;
			const place = system.placeOf(cell);
			return reason(
				excluded === undefined
					? stretchesOutside(place, feasibleSet(cell))
					: excluded.map((value) => ({ place, from: value, to: value })),
			);
		},
		conflict: () =>
			known()?.any().status === "table"
				? undefined
				: idsOf(conflictAmong(choice)),
	};
}

function knownWith(
	{ system, store, active }: FactChoice,
	also: readonly LinearConstraint[],
): Known | undefined {
	const facts = active.flatMap((at) => system.facts[at] ?? []);
	const more = also.map(system.compile);
	return knownFrom([...facts, ...more], system.places, store);
}

function answerTo(
	choice: FactChoice,
	known: () => Known | undefined,
	also: readonly LinearConstraint[],
): Answer {
	return answerOf(
		(also.length === 0 ? known() : knownWith(choice, also))?.any(),
	);
}

function answerOf(found: Found | undefined): Answer {
	return found?.status === "table"
		? { status: "table", table: [...found.table] }
		: (found ?? { status: "none" });
}

function setIn(
	known: Known | undefined,
	place: number,
	limit: number,
): FeasibleSet {
	return known === undefined
		? { kind: "values", values: [] }
		: feasibleSetOf(known, place, limit);
}

function judgedBy(
	known: Known | undefined,
	place: number,
	values: readonly number[],
): Judged {
	const found = values.map((value) => ({
		value,
		status: known?.ask(place, value, value).status ?? "none",
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
