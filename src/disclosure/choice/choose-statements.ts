import type { Draft, HeldBack } from "../draft/draft.ts";
import type { LongWork } from "../facts/long-work.ts";
import { cheapestHit, costOf } from "./cheapest-hit.ts";
import {
	type Choice,
	type ChoosingOptions,
	openSearch,
	type Search,
} from "./choice-search.ts";

/**
 * Chooses what to hold back: the cheapest set of statements without which every target keeps its values, for all of them
 * at once. An implicit hitting set: the cheapest set that hits every known conflict; audit; add the conflicts that the
 * audit finds; again. When the audit passes, nothing cheaper would.
 */
export function* chooseStatements(
	draft: Draft,
	options: ChoosingOptions = {},
): LongWork<Choice> {
	const search = openSearch(draft, options);
	const start = options.heldBack ?? new Set<number>();
	const costs = draft.statements.map((one, at) =>
		start.has(at) ? 0 : one.cost,
	);
	let best: { readonly heldBack: HeldBack; readonly cost: number } | undefined;
	for (let round = 0; round < (options.rounds ?? 40); round++) {
		const hit = cheapestHit(search.clauses, costs, 20_000);
		const base = new Set([...start, ...hit.taken]);
		if (best !== undefined && hit.cost >= best.cost)
			return search.choice(best.heldBack, hit.proven);
		const before = search.clauses.length;
		const mended = yield* mend(search, base, start);
		if (mended.size === base.size) return search.choice(base, hit.proven);
		const least = yield* withoutNeedless(search, mended, start);
		const cost = costOf(least, costs);
		if (best === undefined || cost < best.cost)
			best = { heldBack: least, cost };
		if (search.clauses.length === before || search.isSpent()) break;
	}
	return search.choice(best?.heldBack ?? start, false);
}

/** Holds back something of every conflict that the audit finds, the cheapest of each, until it finds none. */
function* mend(
	search: Search,
	base: HeldBack,
	start: HeldBack,
): LongWork<HeldBack> {
	const { draft, clauses, beyondReach } = search;
	let heldBack = base;
	for (let changed = true; changed; ) {
		changed = false;
		for (const target of search.targets()) {
			while (!beyondReach.has(target)) {
				yield;
				const value = search.shut(target, heldBack);
				if (value === undefined) break;
				if (search.isLost(target, value)) {
					changed = true;
					break;
				}
				const found = search.conflict(target, value, heldBack);
				const [next, ...others] = found.toSorted(
					(a, b) =>
						(draft.statements[a]?.cost ?? 0) - (draft.statements[b]?.cost ?? 0),
				);
				if (next === undefined) {
					beyondReach.add(target);
					break;
				}
				// What counts only where something else is held back is no conflict of its own.
				if (target.where === undefined || start.has(target.where))
					clauses.push(found);
				// What cannot be found out any more is held back by and by, more each time, until what is left is safe.
				const more = search.isSpent() ? others.slice(0, heldBack.size) : [];
				heldBack = new Set([...heldBack, next, ...more]);
				changed = true;
			}
		}
	}
	return heldBack;
}

/** Tells again whatever can be told, the costliest first. */
function* withoutNeedless(
	search: Search,
	heldBack: HeldBack,
	start: HeldBack,
): LongWork<HeldBack> {
	const { statements } = search.draft;
	const order = [...heldBack]
		.filter((at) => !start.has(at))
		.toSorted(
			(a, b) =>
				(statements[b]?.cost ?? 0) - (statements[a]?.cost ?? 0) || a - b,
		);
	let least = heldBack;
	for (const at of order) {
		if (search.isExhausted()) break;
		const fewer = new Set(least);
		fewer.delete(at);
		// What some known conflict needs cannot be told again: no need to ask.
		const isNeeded = search.clauses.some(
			(clause) => !clause.some((one) => fewer.has(one)),
		);
		if (isNeeded) continue;
		if (yield* isSafe(search, fewer)) least = fewer;
	}
	return least;
}

/** Whether every target that can be kept open is. */
function* isSafe(search: Search, heldBack: HeldBack): LongWork<boolean> {
	for (const target of search.targets()) {
		yield;
		if (search.beyondReach.has(target)) continue;
		if (search.shut(target, heldBack) !== undefined) return false;
	}
	return true;
}
