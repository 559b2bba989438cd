import { levelAtReferral } from "../counting/knowledge.ts";
import { attributeOf, highestIn } from "./conditions.ts";
import { knownOf } from "./declared.ts";
import {
	both,
	type DraftPopulation,
	hold,
	lawOf,
	nameValues,
} from "./draft-population.ts";
import { type Children, someChild } from "./once-per-child.ts";
import type { Scheme, Statement } from "./statement.ts";

/** Each child has one that is the highest: as many as there are children, and at no lower level than any other. */
export function atTheHighest(
	draft: DraftPopulation,
	{ base, first }: Children,
	statement: Statement,
	scheme: Scheme,
): void {
	const highest = both(base, new Map([[highestIn(statement), ["yes"]]]));
	nameValues(draft, highestIn(statement), ["yes", "no"]);
	hold(
		draft,
		"each child has one that is the highest",
		lawOf("each child has one that is the highest", [highest], [first], {
			lower: 0,
			upper: 0,
		}),
	);
	const levels = (statement.scope ?? scheme.levels).toSorted(
		(a, b) => scheme.levels.indexOf(a) - scheme.levels.indexOf(b),
	);
	for (const at of levels.keys()) {
		const some = new Map([[levelAtReferral, levels.slice(0, at + 1)]]);
		hold(
			draft,
			"where there is one of a level, there is a child at that level or higher",
			someChild(
				` at ${levels[at]} or higher`,
				both(base, some),
				both(highest, some),
			),
		);
	}
	for (const part of statement.cell) {
		const known = knownOf(part.breakdown);
		const ofChild =
			known.kind === "one" || known.kind === "ages" ? known.ofChild : undefined;
		if (ofChild === undefined || ofChild === "highest") continue;
		const [here, there] = [
			attributeOf(part, statement, true, scheme),
			attributeOf(part, { ...statement, cell: [part] }, true, scheme),
		];
		for (const value of draft.attributes.get(here) ?? []) {
			nameValues(draft, there, [value]);
			hold(
				draft,
				"what a child's highest says of it is what its first says",
				lawOf(
					`a child's ${part.breakdown} is that of its first`,
					[both(highest, new Map([[here, [value]]]))],
					[both(first, new Map([[there, [value]]]))],
					{ lower: 0, upper: 0 },
				),
			);
		}
	}
}
