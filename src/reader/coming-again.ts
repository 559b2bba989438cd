import type { Condition } from "../universe/attributes.ts";
import { grouped } from "../vocabulary/grouped.ts";
import {
	attributeOf,
	isByHighest,
	none,
	previousOf,
	type Terms,
} from "./conditions.ts";
import { both, type DraftPopulation, hold, lawOf } from "./draft-population.ts";
import { type Children, upToEach } from "./once-per-child.ts";
import { isWithin } from "./pieces-of-time.ts";
import type { Scheme } from "./statement.ts";

/**
 * Whoever comes again after some piece of time was there in it: in every way of the same child, so that children of periods
 * that overlap are the paths of so many through the pieces.
 */
export function comingAgain(
	draft: DraftPopulation,
	groups: readonly Children[],
	{ pieces }: Terms,
	scheme: Scheme,
): void {
	const day = pieces.has("made") ? "made" : "start";
	const own = pieces.get(day) ?? [];
	const byScope = grouped(groups, ({ scope }) => previousOf(scope));
	for (const [previous, some] of byScope) {
		if (some.length < 2) continue;
		for (const [at, piece] of own.entries()) {
			const later = own
				.slice(at + 1)
				.filter((next) =>
					some.some(
						({ period }) => isWithin(piece, period) && isWithin(next, period),
					),
				);
			const [group] = some;
			if (later.length === 0 || group === undefined) continue;
			const inScope = new Map([...group.base].filter(([name]) => name !== day));
			const again = both(
				inScope,
				new Map([
					[day, later.map(({ name }) => name)],
					[previous, [piece.name]],
				]),
			);
			const before = both(
				inScope,
				new Map([
					[day, [piece.name]],
					[previous, [none, ...own.slice(0, at).map(({ name }) => name)]],
				]),
			);
			const cells = some.flatMap(({ statements }) => statements);
			const sets = new Map<string, Condition>([["", new Map()]]);
			for (const statement of cells) {
				const [part, ...others] = statement.cell;
				if (part === undefined || others.length > 0 || isByHighest(statement))
					continue;
				const name = attributeOf(part, statement, true, scheme);
				const values = [...(draft.attributes.get(name) ?? [])];
				for (const set of upToEach(part.breakdown, values, scheme))
					sets.set(`${name} ${set.join(" ")}`, new Map([[name, set]]));
			}
			for (const set of sets.values())
				hold(
					draft,
					set.size === 0
						? "whoever comes again was there before"
						: "whoever comes again keeps what a child keeps",
					lawOf(
						`whoever comes again after ${piece.name} was there in it`,
						[both(before, set)],
						[both(again, set)],
						{ lower: 0 },
					),
				);
		}
	}
}
