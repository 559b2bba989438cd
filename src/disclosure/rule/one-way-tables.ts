import type { Relation } from "../../reader/relation.ts";
import type { Policy } from "../../settings/settings.ts";
import type { WrittenDraft } from "../draft/write-draft.ts";
import {
	isOfFew,
	isPublic,
	isSmall,
	isSmallCount,
	tellsOfAll,
} from "../ladder.ts";
import type { Universe } from "../universe.ts";
import type { OneWayTable } from "./one-way.ts";

/** A one-way table within a universe. */
export interface OneWayPart {
	readonly table: OneWayTable;
	/** Places of its cells. */
	readonly total: number;
	readonly parts: readonly number[];
	/** The parts of T or more, in the order in which they come down: first those of few children, which are never told. */
	readonly order: readonly number[];
}

/** A total and what adds up to it. */
export type Sum = Pick<
	Extract<Relation<number>, { readonly kind: "sum" }>,
	"total" | "parts"
>;

export function sumsOf(links: readonly Relation<number>[]): readonly Sum[] {
	return links.flatMap((link) => (link.kind === "sum" ? [link] : []));
}

/**
 * Where a crossing has both its margins, one of them adds up to the total because the other does, and nobody need say so:
 * the columns, of which the cells of all rows are made up.
 */
function impliedBy(sums: readonly Sum[]): readonly Sum[] {
	return sums.flatMap(({ total, parts }) => {
		const rows = sums.filter((sum) => parts.includes(sum.total));
		const cells = new Set(rows.flatMap((row) => row.parts));
		if (new Set(rows.map((row) => row.total)).size < parts.length) return [];
		const columns = sums.filter(
			(sum) =>
				!parts.includes(sum.total) && sum.parts.every((at) => cells.has(at)),
		);
		const covered = columns.flatMap((column) => column.parts);
		return covered.length === cells.size &&
			new Set(covered).size === covered.length
			? [{ total, parts: columns.map((column) => column.total) }]
			: [];
	});
}

function isSameSum(one: Sum, other: Sum): boolean {
	return (
		one.total === other.total &&
		one.parts.length === other.parts.length &&
		one.parts.every((at) => other.parts.includes(at))
	);
}

/**
 * The tables of one breakdown: parts that add up to a total, and are parts of nothing else.
 */
export function findOneWayTables(
	universe: Universe,
	written: WrittenDraft,
	policy: Policy,
): readonly OneWayPart[] {
	// What hangs on cells that no figure is stands in no table.
	const isOfFigures = ({ total, parts }: Sum) =>
		[total, ...parts].every(
			(at) => (universe.cells[at]?.figures.length ?? 0) > 0,
		);
	const told = sumsOf(universe.links).filter(isOfFigures);
	// In the order of their rows, whatever the order in which they are said.
	const sums = [
		...told,
		...impliedBy(told).filter(
			(one) => !told.some((sum) => isSameSum(sum, one)),
		),
	].toSorted((a, b) => (a.parts[0] ?? 0) - (b.parts[0] ?? 0));
	const times = new Map<number, number>();
	for (const { parts } of sums)
		for (const at of parts) times.set(at, (times.get(at) ?? 0) + 1);
	return sums
		.filter(({ parts }) => parts.every((at) => times.get(at) === 1))
		.filter((sum) =>
			isTableOfTheRule(universe, sum, policy, times.has(sum.total)),
		)
		.map((sum) => partOf(universe, sum, written, policy));
}

/**
 * Whether the rule for degree 3 can judge a cell. A count that is small by the children behind it, and not by itself, is
 * beyond it: such are left to the audit.
 */
export function isWithinTheRule(
	{ cells }: Universe,
	at: number,
	policy: Policy,
): boolean {
	const cell = cells[at];
	if (cell?.count === undefined || isPublic(cell)) return false;
	return isSmall(cell, policy)
		? isSmallCount(cell, policy)
		: !tellsOfAll(cell, policy);
}

/**
 * Whether it can judge a table: beside small counts it can judge those that only stand on few children, and where the total does,
 * which is never told, any that is told within another.
 */
function isTableOfTheRule(
	universe: Universe,
	{ total, parts }: Sum,
	policy: Policy,
	isWithinAnother: boolean,
): boolean {
	const cellsAt = (some: readonly number[]) =>
		some.flatMap((at) => universe.cells[at] ?? []);
	const beyond = [total, ...parts].filter(
		(at) => !isWithinTheRule(universe, at, policy),
	);
	return (
		beyond.length === 0 ||
		(cellsAt(beyond).every((cell) => isOfFew(cell, policy)) &&
			(beyond.includes(total)
				? isWithinAnother
				: cellsAt(parts).some((cell) => isSmallCount(cell, policy))))
	);
}

function partOf(
	{ cells }: Universe,
	{ total, parts }: Sum,
	{ draft, numbers }: WrittenDraft,
	policy: Policy,
): OneWayPart {
	const { threshold } = policy;
	const countAt = (at: number) => cells[at]?.count ?? 0;
	const costAt = (at: number) => draft.statements[numbers[at] ?? -1]?.cost ?? 0;
	const large = parts.filter((at) => countAt(at) >= threshold);
	const isOfFewAt = (at: number) => {
		const cell = cells[at];
		return cell !== undefined && isOfFew(cell, policy);
	};
	const ofFew = large.filter(isOfFewAt);
	const order = [
		...ofFew,
		...large
			.filter((at) => !isOfFewAt(at))
			.toSorted((a, b) => costAt(a) - costAt(b)),
	];
	return {
		table: {
			total: countAt(total),
			categories: parts.length,
			small: parts.map(countAt).filter((n) => n > 0 && n < threshold),
			others: order.map(countAt),
			ofFew: ofFew.length,
		},
		total,
		parts,
		order,
	};
}
