import { aroundCell, type FactChoice } from "./around-cell.ts";
import type { Found } from "./branch-and-bound.ts";
import type { CompiledFact } from "./compile.ts";
import { factsBehind } from "./facts-behind.ts";
import { type FeasibleRegion, regionOf } from "./feasible-region.ts";
import { linearConflict, type Stretch } from "./linear-conflict.ts";
import { keeps } from "./row.ts";

/**
 * A minimal set of the active facts that no table keeps to, in the system's order: the shorter of two, one looked for
 * from the first fact on and one from the last; `undefined` where some table keeps to all.
 */
export function conflictAmong(
	choice: FactChoice,
): readonly number[] | undefined {
	const any = [{ place: undefined, from: 0, to: 0 }];
	const one = reasonFor(choice, any);
	if (one === undefined) return undefined;
	const active = choice.active.toReversed();
	const other = reasonFor({ ...choice, active }, any) ?? one;
	return other.length < one.length ? other : one;
}

/**
 * A minimal set of the active facts that leaves none of these stretches possible, in the system's order; `undefined`
 * where all of them together leave one. It grows by facts that a remaining table breaks, the nearest to the cell first,
 * and then every fact that can be left out is.
 */
export function reasonFor(
	choice: FactChoice,
	stretches: readonly Stretch[],
	among?: (fact: number) => boolean,
	region?: FeasibleRegion,
): readonly number[] | undefined {
	const place = stretches[0]?.place;
	if (place === undefined)
		return minimalReason(alone(choice), stretches, among);
	const followed =
		among && region && followedReason(choice, region, stretches, among);
	if (followed !== undefined) return followed;
	const { own, factAt, placeAt } = aroundCell(alone(choice), place);
	const found = minimalReason(
		own,
		stretches.map((stretch) => ({ ...stretch, place: placeAt(place) })),
		among && ((fact) => among(factAt(fact))),
	);
	return found?.map(factAt).toSorted((a, b) => a - b);
}

function minimalReason(
	choice: FactChoice,
	stretches: readonly Stretch[],
	among?: (fact: number) => boolean,
): readonly number[] | undefined {
	const mayGo = among ?? (() => true);
	// A reason that is minimal in all facts takes the solver longer than it saves.
	const most = among === undefined ? Infinity : manyFacts;
	const grown = grow(choice, stretches, most);
	const found =
		grown === "many"
			? (proposedConflict(choice, stretches, mayGo) ??
				grow(choice, stretches, Infinity))
			: grown;
	if (found === undefined || found === "many") return undefined;
	return leastOf(choice, found, stretches, mayGo);
}

/** Facts that exclude all stretches, without those that may go and can. */
function leastOf(
	choice: FactChoice,
	found: readonly number[],
	stretches: readonly Stretch[],
	mayGo: (fact: number) => boolean = () => true,
): readonly number[] {
	let kept = found;
	const removable = found.filter(mayGo).toReversed();
	// Many first, then each by itself: of a long list most can go.
	for (const size of [32, 8, 1])
		for (const some of runsOf(removable, size)) {
			if (size > 1 && removable.length < 2 * size) continue;
			if (!some.some((fact) => kept.includes(fact))) continue;
			const fewer = kept.filter((fact) => !some.includes(fact));
			if (excludesAll(choice, fewer, stretches)) kept = fewer;
		}
	return kept.toSorted((a, b) => a - b);
}

/** What is opened for few facts is of no use to whoever asks of others. */
function alone(choice: FactChoice): FactChoice {
	return { ...choice, store: { ...choice.store, open: undefined } };
}

/**
 * A reason by following back how a region excludes these stretches; `undefined` where that does not tell one. Then it is
 * tried whether those that may go are all needed where all others are told.
 */
function followedReason(
	choice: FactChoice,
	region: FeasibleRegion | undefined,
	stretches: readonly Stretch[],
	mayGo: (fact: number) => boolean,
): readonly number[] | undefined {
	const behind = region && allBehind(choice, region, stretches);
	if (behind === undefined) return undefined;
	if (!excludesAll(alone(choice), behind, stretches)) return undefined;
	const least = leastOf(alone(choice), behind, stretches, mayGo);
	const needed = least.filter(mayGo).toReversed();
	if (needed.length < 2) return least;
	for (const one of needed) {
		const active = choice.active.filter(
			(fact) => !mayGo(fact) || (fact !== one && needed.includes(fact)),
		);
		const fewer = { ...alone(choice), active };
		const left = regionLeft(fewer, active);
		const found = followedReason(fewer, left, stretches, mayGo);
		if (found !== undefined) return found;
	}
	return least;
}

/** Facts that leave none of these stretches possible, as far as the region that they leave can be followed back. */
function allBehind(
	choice: FactChoice,
	region: FeasibleRegion,
	stretches: readonly Stretch[],
): readonly number[] | undefined {
	const named = new Set<number>();
	for (const { place = -1, from, to } of stretches) {
		const some = factsBehind(choice, region, place, from, to);
		if (some === undefined) return undefined;
		for (const fact of some) named.add(fact);
	}
	return choice.active.filter((fact) => named.has(fact));
}

/** Where it takes more facts than this, the solver is asked which of them are needed. */
const manyFacts = 24;

/** Facts that the solver proposes and that exclude these stretches for certain, if there are any. */
function proposedConflict(
	choice: FactChoice,
	stretches: readonly Stretch[],
	mayGo: (fact: number) => boolean,
): readonly number[] | undefined {
	const { system, active, store } = choice;
	const { solver } = store;
	if (solver?.isThere !== true) return undefined;
	const named = new Set<number>();
	for (const stretch of stretches) {
		const some = linearConflict(system, active, stretch, mayGo, solver);
		if (some === undefined) return undefined;
		for (const fact of some) named.add(fact);
	}
	const facts = active.filter((fact) => named.has(fact));
	return excludesAll(choice, facts, stretches) ? facts : undefined;
}

function runsOf(
	facts: readonly number[],
	size: number,
): readonly (readonly number[])[] {
	return Array.from({ length: Math.ceil(facts.length / size) }, (_, at) =>
		facts.slice(at * size, (at + 1) * size),
	);
}

function grow(
	choice: FactChoice,
	stretches: readonly Stretch[],
	most: number,
): readonly number[] | "many" | undefined {
	const near = byDistance(choice, stretches[0]?.place);
	const chosen: number[] = [];
	for (const stretch of stretches)
		for (;;) {
			const found = askOf(choice, chosen, stretch);
			if (found.status === "none") break;
			if (choice.store.solver?.isSpent() === true) return undefined;
			const broken = near.filter(
				(fact) =>
					!chosen.includes(fact) &&
					(found.status === "unproven" ||
						breaks(choice.system.facts[fact], found.table)),
			);
			if (broken.length === 0) return undefined;
			if (chosen.length > most) return "many";
			// One by one where few will do; where it takes many, each asking costs more than facts too many.
			chosen.push(...broken.slice(0, 1 + Math.floor(chosen.length / 8)));
		}
	return chosen;
}

function excludesAll(
	choice: FactChoice,
	facts: readonly number[],
	stretches: readonly Stretch[],
): boolean {
	const region = regionLeft(choice, facts);
	return stretches.every((stretch) => ask(region, stretch).status === "none");
}

function regionLeft(
	{ system, store }: FactChoice,
	facts: readonly number[],
): FeasibleRegion | undefined {
	const compiled = facts.flatMap((at) => system.facts[at] ?? []);
	return regionOf(compiled, system.places, store);
}

function askOf(
	choice: FactChoice,
	facts: readonly number[],
	stretch: Stretch,
): Found {
	return ask(regionLeft(choice, facts), stretch);
}

function ask(
	region: FeasibleRegion | undefined,
	{ place, from, to }: Stretch,
): Found {
	if (region === undefined) return { status: "none" };
	return place === undefined ? region.any() : region.ask(place, from, to);
}

function breaks(fact: CompiledFact | undefined, table: Float64Array): boolean {
	return (
		fact !== undefined &&
		(fact.impossible || fact.rows.some((row) => !keeps(row, table)))
	);
}

/** The active facts, those about the cell first, then those about cells that these speak of, and so on. */
function byDistance(
	{ system, active }: FactChoice,
	place: number | undefined,
): readonly number[] {
	if (place === undefined) return active;
	const reached = new Set([place]);
	const ordered: number[] = [];
	let left = active;
	while (left.length > 0) {
		const speaks = (at: number) =>
			system.facts[at]?.places.some((other) => reached.has(other)) === true;
		const next = left.filter(speaks);
		if (next.length === 0) return [...ordered, ...left];
		left = left.filter((at) => !next.includes(at));
		ordered.push(...next);
		for (const at of next)
			for (const other of system.facts[at]?.places ?? []) reached.add(other);
	}
	return ordered;
}
