import type { Policy } from "../settings/settings.ts";
import { isPublic, isSmall, isSmallCount, tellsOfAll } from "./ladder.ts";
import { cellsOf, type Link } from "./links.ts";
import type { OneWayTable } from "./one-way.ts";
import type { Universe } from "./universe.ts";
import type { WrittenDraft } from "./write-draft.ts";

/** A one-way table within a universe. */
export interface OneWayPart {
	readonly table: OneWayTable;
	/** Places of its cells. */
	readonly total: number;
	readonly parts: readonly number[];
	/** The parts of T or more, in the order in which they come down. */
	readonly order: readonly number[];
	/** Nothing but its total ties it to other tables. */
	readonly standsAlone: boolean;
}

type Sum = Link & { readonly kind: "sum" };

/**
 * The tables of one breakdown: parts that add up to a total, and are parts of nothing else. A count that is small by the
 * children behind it, and not by itself, is beyond the rule for such tables; these are left to the audit.
 */
export function findOneWayTables(
	universe: Universe,
	written: WrittenDraft,
	policy: Policy,
): readonly OneWayPart[] {
	const sums = universe.links.filter(
		(link): link is Sum => link.kind === "sum",
	);
	const times = new Map<number, number>();
	for (const { parts } of sums)
		for (const at of parts) times.set(at, (times.get(at) ?? 0) + 1);
	return sums
		.filter(({ parts }) => parts.every((at) => times.get(at) === 1))
		.filter(({ whole, parts }) =>
			isWithinTheRule(universe, whole, parts, policy),
		)
		.map((sum) => partOf(universe, sum, written, policy));
}

function isWithinTheRule(
	{ cells }: Universe,
	whole: number,
	parts: readonly number[],
	policy: Policy,
): boolean {
	return [whole, ...parts].every((at) => {
		const cell = cells[at];
		return (
			cell?.count !== undefined &&
			!isPublic(cell) &&
			!tellsOfAll(cell, policy) &&
			(!isSmall(cell, policy) || isSmallCount(cell, policy))
		);
	});
}

function partOf(
	{ cells, links }: Universe,
	sum: Sum,
	{ draft, numbers }: WrittenDraft,
	{ threshold }: Policy,
): OneWayPart {
	const { whole, parts } = sum;
	const countAt = (at: number) => cells[at]?.count ?? 0;
	const costAt = (at: number) => draft.statements[numbers[at] ?? -1]?.cost ?? 0;
	const order = parts
		.filter((at) => countAt(at) >= threshold)
		.toSorted((a, b) => costAt(a) - costAt(b));
	return {
		table: {
			total: countAt(whole),
			categories: parts.length,
			small: parts.map(countAt).filter((n) => n > 0 && n < threshold),
			others: order.map(countAt),
		},
		total: whole,
		parts,
		order,
		standsAlone: links.every(
			(link) => link === sum || !cellsOf(link).some((at) => parts.includes(at)),
		),
	};
}
