import { notRecorded } from "../dictionary/category.ts";
import type { FigureId } from "../measures/figure-key.ts";
import type { Relation } from "./figure-table.ts";
import type { ReaderKnowledge, TableShape } from "./reader-knowledge.ts";
import {
	type Cell,
	isCoarser,
	notReassessedOf,
	type Split,
	splitOf,
} from "./splits.ts";

/**
 * How the tables of one measure add up to each other: every table to each of the coarser ones that is published, but
 * for those that a table between them adds up to already. Change of risk splits the referrals too, so that it adds up
 * to risk, state and total of those. Where a coarser table leaves models out, its cells are covered rather than split.
 */
export function relateTables(
	known: ReaderKnowledge,
	tables: readonly TableShape[],
	isTold: (id: FigureId) => boolean,
): readonly Relation[] {
	const splits = tables
		.map((table) => splitOf(known, table))
		.filter((split) => split !== undefined)
		.filter((split) => split.cells.every((cell) => isTold(cell.id)));
	return [
		...[splits, splits.flatMap(notReassessedOf)].flatMap(relateSplits),
		...relateElsewhere(known, splits),
	];
}

/**
 * Two categories of referrals are counted by a measure of their own: a crossing by status adds up to the looked-after
 * even where no table by status alone is published, and the closed of it are within the closures.
 */
function relateElsewhere(
	{ period, asAt }: ReaderKnowledge,
	splits: readonly Split[],
): readonly Relation[] {
	const by = (name: string, category: string, id: FigureId) => {
		const cell = { id, said: new Map([[name, category]]) };
		const names = [name];
		const tells = new Set(names);
		return { whole: "referrals", rank: 0, names, tells, cells: [cell] };
	};
	const within = (split: Split) =>
		asAt === period.to ? relatePart(splits, split).flatMap(atMostTheWhole) : [];
	return [
		...relatePart(splits, by("status", "lookedAfter", "lookedAfter")),
		...within(by("state", "closed", "closures")),
	];
}

/** How the coarsest tables that tell of a category add up to it: `relations.ts` knows those of one breakdown. */
function relatePart(
	splits: readonly Split[],
	part: Split,
): readonly Relation[] {
	const tell = splits.filter((split) =>
		part.names.every((name) => split.names.includes(name)),
	);
	return tell
		.filter((split) => isCoarser(part, split))
		.filter((split) => !tell.some((other) => isCoarser(other, split)))
		.flatMap((fine) => relate(fine, part));
}

/** The same, where the whole has others too. */
function atMostTheWhole(relation: Relation): readonly Relation[] {
	switch (relation.kind) {
		case "sum":
			return [{ ...relation, kind: "within" }];
		case "cover":
			return [];
		case "within":
		case "atMost":
		case "together":
			return [relation];
	}
	relation satisfies never;
}

function relateSplits(splits: readonly Split[]): readonly Relation[] {
	return splits.flatMap((fine) => {
		const coarser = splits.filter((split) => isCoarser(split, fine));
		return coarser
			.filter((split) => !coarser.some((other) => isCoarser(split, other)))
			.flatMap((coarse) => relate(fine, coarse));
	});
}

function relate(fine: Split, coarse: Split): readonly Relation[] {
	const cellsBy = new Map<string, Cell[]>();
	for (const cell of fine.cells) {
		const key = keyOf(cell, coarse);
		const cells = cellsBy.get(key) ?? [];
		cellsBy.set(key, cells);
		cells.push(cell);
	}
	const overlaps =
		fine.names.includes("model") && !coarse.names.includes("model");
	return coarse.cells.flatMap((cell): readonly Relation[] => {
		const own = cellsBy.get(keyOf(cell, coarse)) ?? [];
		const parts = own.map(({ id }) => id);
		if (parts.length === 0) return [];
		if (!overlaps) return [{ kind: "sum", total: cell.id, parts }];
		return [
			{ kind: "cover", whole: cell.id, parts },
			...parts.map((part) => ({
				kind: "atMost" as const,
				smaller: part,
				larger: cell.id,
			})),
			...besideNone(own, cell.id),
		];
	});
}

/** A referral of which no model is recorded has no other: with each other model these are still some of them all. */
function besideNone(
	cells: readonly Cell[],
	total: FigureId,
): readonly Relation[] {
	const models = new Set(cells.map(({ said }) => said.get("model")));
	if (!models.delete(notRecorded.id)) return [];
	return [...models].map((model) => ({
		kind: "within",
		total,
		parts: cells
			.filter(({ said }) => [model, notRecorded.id].includes(said.get("model")))
			.map(({ id }) => id),
	}));
}

function keyOf(cell: Cell, coarse: Split): string {
	return coarse.names.map((name) => cell.said.get(name)).join("|");
}
