import { countFrom } from "../facts/constraints.ts";
import type { Fact } from "../facts/fact.ts";
import type { Range } from "../ladder.ts";
import type { Cell } from "../universe.ts";

/** That a cell lies in a range; `kind` tells what is said of it from other facts about the same cell. */
export function factBetween(
	kind: string,
	{ name }: Cell,
	{ from, to }: Range,
): Fact {
	return {
		id: `${kind} ${name}`,
		said: from === to ? `${name}: ${from}` : `${name}: ${from} to ${to}`,
		constraints: [countFrom(name, from, to)],
	};
}
