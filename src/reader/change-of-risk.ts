import { isoDay } from "../vocabulary/calendar.ts";
import type { DraftPopulation } from "./draft-population.ts";
import type { Scheme, Statement } from "./statement.ts";

const not = "notReassessed";

/**
 * A change of risk follows from the level at referral and the latest one; the lowest level cannot be reduced, the highest
 * not increased; and whoever is reassessed stays so.
 */
export function changeOfRisk(
	{ attributes, impossible }: DraftPopulation,
	statements: readonly Statement[],
	{ levels }: Scheme,
): void {
	const days = [...new Set(statements.map(({ asAt }) => asAt))].toSorted(
		(a, b) => a - b,
	);
	const valuesOf = (name: string) => [...(attributes.get(name) ?? [])];
	const [highest, lowest] = [levels[0], levels.at(-1)];
	for (const day of days) {
		const [direction, to] = [
			`direction as at ${isoDay(day)}`,
			`to as at ${isoDay(day)}`,
		];
		const rule = (
			...parts: readonly (readonly [string, readonly string[]])[]
		) => impossible.push(new Map(parts));
		if (attributes.has(direction)) {
			if (lowest) rule(["risk", [lowest]], [direction, ["reduced"]]);
			if (highest) rule(["risk", [highest]], [direction, ["increased"]]);
		}
		if (attributes.has(direction) && attributes.has(to)) {
			for (const level of valuesOf("risk"))
				for (const latest of valuesOf(to)) {
					const known = directionOf(level, latest, levels);
					const wrong = valuesOf(direction).filter((one) => one !== known);
					if (known !== undefined)
						rule(["risk", [level]], [to, [latest]], [direction, wrong]);
				}
			rule(
				[to, [not]],
				[direction, valuesOf(direction).filter((v) => v !== not)],
			);
			rule([to, valuesOf(to).filter((v) => v !== not)], [direction, [not]]);
		}
		for (const later of days.filter((one) => one > day))
			for (const early of ["direction", "to"])
				for (const late of ["direction", "to"]) {
					const [before, after] = [
						`${early} as at ${isoDay(day)}`,
						`${late} as at ${isoDay(later)}`,
					];
					if (attributes.has(before) && attributes.has(after))
						rule(
							[before, valuesOf(before).filter((v) => v !== not)],
							[after, [not]],
						);
				}
	}
}

function directionOf(
	from: string,
	to: string,
	levels: readonly string[],
): string | undefined {
	if (to === not) return not;
	const [before, after] = [levels.indexOf(from), levels.indexOf(to)];
	if (before < 0 || after < 0) return undefined;
	if (before === after) return "unchanged";
	return before < after ? "reduced" : "increased";
}
