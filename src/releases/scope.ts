import type { RiskLevel } from "../settings/settings.ts";

/** The levels of risk that a council has, and whether all of them count. */
export interface Scope {
	readonly levels: readonly RiskLevel[];
	readonly allLevels: boolean;
}

/** Whether what a release names as its levels are the others: all of them, or those in scope alone. */
export function countsOtherLevels(
	named: readonly string[] | undefined,
	{ levels, allLevels }: Scope,
): boolean {
	if (named === undefined) return false;
	const words = new Set(named.map((word) => word.toLowerCase()));
	const isSame = (those: readonly RiskLevel[]) =>
		those.length === named.length &&
		those.every(({ label }) => words.has(label.toLowerCase()));
	const inScope = levels.filter((level) => level.inScope);
	if (isSame(levels) && isSame(inScope)) return false;
	return allLevels ? isSame(inScope) : isSame(levels);
}
