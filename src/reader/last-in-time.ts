import type { PopulationName } from "../counting/knowledge.ts";
import { attributeOf } from "./conditions.ts";
import { knownOf } from "./declared.ts";
import {
	type DraftPopulation,
	nameValues,
	ruleOut,
} from "./draft-population.ts";
import { others } from "./name-attributes.ts";
import { attributesInTime, type InTime, longestOf } from "./on-any-day.ts";
import { isSame, isWithin } from "./pieces-of-time.ts";
import type { Rule } from "./rules.ts";
import type { Scheme, Statement } from "./statement.ts";

/** What was last in a period, as an attribute, and the one that tells whether there was anything in it. */
interface Last {
	readonly breakdown: Statement["cell"][number]["breakdown"];
	readonly name: string;
	readonly any: InTime;
}

/**
 * The latest decision of a year is that of its last quarter with one: the last quarter's own where it has one, and the one
 * before where nothing came after.
 */
export function lastInTime(
	draft: DraftPopulation,
	population: PopulationName,
	statements: readonly Statement[],
	scheme: Scheme,
): void {
	const all = lastsIn(population, statements, scheme);
	for (const last of all) {
		lastOfAny(draft, last, scheme);
		const within = all.filter(
			({ breakdown, any: { period } }) =>
				breakdown === last.breakdown &&
				!isSame(period, last.any.period) &&
				isWithin(period, last.any.period),
		);
		const longest = longestOf(within.map(({ any }) => any));
		const parts = within.filter(({ any }) => longest.includes(any));
		if (areInTurn(longest, last.any)) oneAfterTheOther(draft, last, parts);
	}
}

/** Something was last just where there was anything, unless it may be something that nobody lists. */
function lastOfAny(
	draft: DraftPopulation,
	{ breakdown, name, any }: Last,
	scheme: Scheme,
): void {
	const listed = named(draft, name);
	const rule = "what was counted in a time was something at last";
	ruleOut(
		draft,
		rule,
		new Map([
			[any.name, [others]],
			[name, listed],
		]),
	);
	if (scheme.isComplete(breakdown, new Set(listed)))
		ruleOut(
			draft,
			rule,
			new Map([
				[any.name, ["yes"]],
				[name, [others]],
			]),
		);
}

/** Whether each begins where the one before ends, from the first day of all of them to the last. */
function areInTurn(parts: readonly InTime[], whole: InTime): boolean {
	let next = whole.period.from;
	for (const { period } of parts) {
		if (period.from !== next) return false;
		next = period.to + 1;
	}
	return parts.length > 1 && next > whole.period.to;
}

/** What was last stays so until there is something else. */
function oneAfterTheOther(
	draft: DraftPopulation,
	whole: Last,
	parts: readonly Last[],
): void {
	const rule = "where nothing came after, the last before was last";
	const [first, ...more] = parts.toSorted(
		(a, b) => a.any.period.from - b.any.period.from,
	);
	let before = first?.name ?? "";
	for (const next of more) {
		const isAll = next === more.at(-1);
		const name = isAll ? whole.name : `${whole.name}, up to ${next.name}`;
		if (!isAll) {
			nameValues(draft, name, [
				...named(draft, before),
				...named(draft, next.name),
				others,
			]);
			keeps(draft, rule, [next.name, name]);
		}
		keeps(draft, rule, [before, name], new Map([[next.any.name, [others]]]));
		before = name;
	}
}

/** What one attribute has for a value another has too, where a condition is met; or one of its others, where it names none. */
function keeps(
	draft: DraftPopulation,
	rule: Rule,
	[one, other]: readonly [string, string],
	where: ReadonlyMap<string, readonly string[]> = new Map(),
): void {
	const values = [...(draft.attributes.get(other) ?? [])];
	for (const value of named(draft, one)) {
		const kept = values.includes(value) ? value : others;
		ruleOut(
			draft,
			rule,
			new Map([
				...where,
				[one, [value]],
				[other, values.filter((after) => after !== kept)],
			]),
		);
	}
}

function named(
	{ attributes }: DraftPopulation,
	name: string,
): readonly string[] {
	return [...(attributes.get(name) ?? [])].filter((value) => value !== others);
}

function lastsIn(
	population: PopulationName,
	statements: readonly Statement[],
	scheme: Scheme,
): readonly Last[] {
	const found = new Map<string, Last>();
	for (const statement of statements) {
		const [any] = attributesInTime(population, [statement]);
		for (const part of statement.cell) {
			const { breakdown } = part;
			const known = knownOf(breakdown);
			if (any === undefined || known.kind !== "one" || !known.atLast) continue;
			const name = attributeOf(part, statement, false, scheme);
			if (!found.has(name)) found.set(name, { breakdown, name, any });
		}
	}
	return [...found.values()];
}
