import type { ProtectedTable } from "../../src/disclosure/protected-table.ts";
import type { Policy } from "../../src/settings/settings.ts";
import type {
	FigureTable,
	Relation,
} from "../../src/statistics/figure-table.ts";

/**
 * The judge: every table of whole numbers that agrees with what was published, tried out one by one. It knows
 * nothing of how the disclosure stage reasons. `leaves` are figures that determine all others by sums; gives back the
 * values that each figure takes.
 */
export function feasibleValues(
	figures: FigureTable,
	published: ProtectedTable,
	policy: Policy,
	most: number,
): ReadonlyMap<string, ReadonlySet<number>> {
	const allowed = figures.figures.map(({ id }) =>
		allowedValues(published, id, policy, most),
	);
	const place = new Map(figures.figures.map(({ id }, at) => [id, at]));
	const sums = figures.relations.map((relation) => sumOf(relation, place));
	const found = figures.figures.map(() => new Set<number>());
	const order = leavesFirst(sums, figures.figures.length);
	const values: number[] = figures.figures.map(() => -1);
	const walk = (depth: number): void => {
		const at = order[depth];
		if (at === undefined) {
			for (const [cell, value] of values.entries()) found[cell]?.add(value);
			return;
		}
		for (const value of candidates(at)) {
			if (!allowed[at]?.(value)) continue;
			values[at] = value;
			if (sums.every(isPossible)) walk(depth + 1);
		}
		values[at] = -1;
	};
	// A cell that closes a sum has one value; any other is tried at all.
	const candidates = (at: number): readonly number[] => {
		for (const { total, parts } of sums) {
			const open = [total, ...parts].filter((cell) => values[cell] === -1);
			if (open.length !== 1 || open[0] !== at) continue;
			const known = parts.reduce(
				(sum, part) => sum + Math.max(0, values[part] ?? 0),
				0,
			);
			return [at === total ? known : (values[total] ?? 0) - known];
		}
		return Array.from({ length: most + 1 }, (_, value) => value);
	};
	const isPossible = ({ total, parts }: Sum): boolean => {
		const whole = values[total] ?? -1;
		const known = parts.reduce(
			(sum, part) => sum + Math.max(0, values[part] ?? 0),
			0,
		);
		if (whole === -1) return true;
		return parts.some((part) => values[part] === -1)
			? known <= whole
			: known === whole;
	};
	walk(0);
	return new Map(
		figures.figures.map(({ id }, at) => [id, found[at] ?? new Set()]),
	);
}

interface Sum {
	readonly total: number;
	readonly parts: readonly number[];
}

function sumOf(relation: Relation, place: ReadonlyMap<string, number>): Sum {
	if (relation.kind !== "sum") throw new Error("the judge knows sums alone");
	const at = (id: string) => place.get(id) ?? -1;
	return { total: at(relation.total), parts: relation.parts.map(at) };
}

/** Totals first, since they bound their parts. */
function leavesFirst(sums: readonly Sum[], size: number): readonly number[] {
	const totals = new Set(sums.map(({ total }) => total));
	const cells = Array.from({ length: size }, (_, at) => at);
	return [
		...cells.filter((at) => totals.has(at)),
		...cells.filter((at) => !totals.has(at)),
	];
}

/** What one figure's published value says of it, to somebody who knows that zeros are shown. */
function allowedValues(
	published: ProtectedTable,
	id: string,
	policy: Policy,
	most: number,
): (value: number) => boolean {
	const value = published.byId.get(id)?.value;
	if (value === undefined) throw new Error(`nothing is published of ${id}`);
	const step = policy.roundTo ?? 1;
	switch (value.status) {
		case "shown":
			return (v) => v === value.count;
		case "banded":
			return value.from === 0
				? (v) => v >= 1 && v <= value.to
				: (v) => v >= value.from && v <= value.to;
		case "rounded":
			return (v) =>
				Math.round(v / step) * step === value.count &&
				(v === 0 || v >= policy.threshold);
		case "withheld":
		case "notAvailable":
			return (v) => v >= 0 && v <= most;
	}
	value satisfies never;
}
