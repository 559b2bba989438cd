import type { CompiledSystem } from "./compile.ts";
import type { LinearSolver } from "./linear-solver.ts";
import { wholeBox } from "./propagate.ts";

/** A stretch of values of a cell, both ends in; `undefined` for a cell asks for any table at all. */
export interface Stretch {
	readonly place: number | undefined;
	readonly from: number;
	readonly to: number;
}

/**
 * The facts that the solver names as those that exclude a stretch, none of which can go as far as it sees; `undefined`
 * where it sees no contradiction. A proposal, to be proved by who asks. One problem answers for every choice of facts: a row is
 * bounded while its fact is told.
 *
 * @param mayGo of other facts as many are named as help: they are known in any case
 */
export function linearConflict(
	{ facts, places }: Pick<CompiledSystem, "facts" | "places">,
	active: readonly number[],
	{ place, from, to }: Stretch,
	mayGo: (fact: number) => boolean,
	solver: LinearSolver,
): ReadonlySet<number> | undefined {
	const rows = active.flatMap((fact) =>
		(facts[fact]?.rows ?? []).map((row) => ({ fact, row })),
	);
	const relaxation = solver.relax(
		rows.map(({ row }) => row),
		places,
	);
	const box = wholeBox(places);
	if (place !== undefined) [box.lower[place], box.upper[place]] = [from, to];
	const named = (told: (fact: number) => boolean) => {
		const bounds = rows.map(({ fact, row }) =>
			told(fact) ? row : { lower: -Infinity, upper: Infinity },
		);
		const proposal = relaxation.solve(box, {
			lower: Float64Array.from(bounds, ({ lower }) => lower),
			upper: Float64Array.from(bounds, ({ upper }) => upper),
		});
		if (proposal.status !== "none") return undefined;
		const { multipliers } = proposal;
		return new Set(
			rows.flatMap(({ fact }, at) =>
				Math.abs(multipliers[at] ?? 0) > negligible ? [fact] : [],
			),
		);
	};
	let least = named(() => true);
	for (const fact of active.filter(mayGo).toReversed()) {
		const now = least;
		if (now?.has(fact))
			least =
				named((one) => one !== fact && (!mayGo(one) || now.has(one))) ?? now;
	}
	return least;
}

const negligible = 1e-9;
