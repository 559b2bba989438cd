import { besideEachOther } from "../../reader/beside-each-other.ts";
import type { Policy } from "../../settings/settings.ts";
import { zeroOrMore } from "../facts/constraints.ts";
import type { Fact } from "../facts/fact.ts";
import { highestRung, isPublic, isSmall, isSmallCount } from "../ladder.ts";
import type { Cell, Universe } from "../universe.ts";
import type { Statement } from "./draft.ts";
import { factBetween } from "./fact-between.ts";

/** What is said in words, table by table. */
export interface WordStatements {
	/** For each cell of which the rule tells something, one that is 0 or 1: whether it is more than 0. */
	readonly cells: readonly string[];
	readonly truth: readonly number[];
	readonly facts: readonly Fact[];
	readonly statements: readonly Statement[];
	/** By cell of the universe: which of the statements is about it; `follows` counts from the first of these too. */
	readonly of: readonly (number | undefined)[];
}

/**
 * The statements in words: that each small count of a table is "fewer than 5" and, from degree 3 on, what the rule itself
 * tells, that whatever else is held back beside them is 0 or at least 5. Of many referrals of few children, which are
 * small too, it tells the same: they themselves are judged without that, all others with it. `step` is what one step of
 * importance costs.
 */
export function wordStatements(
	universe: Universe,
	policy: Policy,
	most: number,
	step: number,
): WordStatements {
	const { cells } = universe;
	const facts: Fact[] = [];
	const switches: string[] = [];
	const truth: number[] = [];
	const statements: Statement[] = [];
	const of: (number | undefined)[] = cells.map(() => undefined);
	for (const block of besideEachOther(cells.map(({ figures }) => figures))) {
		const own: Fact[] = [];
		const following: Fact[] = [];
		let small = 0;
		for (const at of block) {
			const cell = cells[at];
			if (cell === undefined || cell.count === undefined || isPublic(cell))
				continue;
			if (isSmallCount(cell, policy)) {
				if (highestRung(cell, policy) !== "fewerThan") continue;
				small++;
				own.push(
					factBetween("words", cell, { from: 1, to: policy.threshold - 1 }),
				);
			} else if (policy.degree === 3 && saysWords(policy)) {
				const either = `${cell.name} is not 0`;
				switches.push(either);
				truth.push(cell.count === 0 ? 0 : 1);
				(isSmall(cell, policy) ? following : own).push(
					ruleFact(cell, either, policy.threshold, most),
				);
			}
		}
		if (own.length + following.length === 0) continue;
		facts.push(...own, ...following);
		const cost = step * (20 + 110 * small);
		const place = statements.push({ facts: idsOf(own), cost }) - 1;
		for (const at of block) of[at] = place;
		if (following.length > 0)
			statements.push({ facts: idsOf(following), cost, follows: place });
	}
	return { cells: switches, truth, facts, statements, of };
}

function saysWords(policy: Policy): boolean {
	return policy.roundTo === undefined && policy.threshold > 2;
}

function idsOf(facts: readonly Fact[]): readonly string[] {
	return facts.map(({ id }) => id);
}

/** What the rule tells of a figure that is held back beside small counts. */
function ruleFact(
	{ name }: Cell,
	either: string,
	threshold: number,
	most: number,
): Fact {
	return {
		id: `rule ${name}`,
		said: `${name}: held back beside "fewer than ${threshold}", so 0 or at least ${threshold}`,
		constraints: zeroOrMore(name, either, threshold, most),
	};
}
