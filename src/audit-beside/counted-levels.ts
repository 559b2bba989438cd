import type { ReleasedSheet } from "../releases/sheets.ts";
import type { RiskLevel } from "../settings/settings.ts";

/** Sheets that can be read together, and which levels of risk count in each. */
export interface CountedLevels {
	readonly sheets: readonly ReleasedSheet[];
	/** `undefined` where the same count in all sheets: then it makes no difference which. */
	readonly scopeOf: (sheet: ReleasedSheet) => readonly string[] | undefined;
	/** All levels, by their ids; `undefined` where nobody need know. */
	readonly levels: readonly string[] | undefined;
	/** Whether these are all sheets: of some nobody can tell any more which levels counted in them. */
	readonly isWhole: boolean;
}

/**
 * Which levels of risk count in each sheet: what counts at all levels is no part of what counts at some of them. Releases name
 * theirs by their labels. One that names none is taken to count those in scope; where the settings know a label no more, only
 * what counts the same as the first sheet is read beside it.
 */
export function countedLevels(
	sheets: readonly ReleasedSheet[],
	riskLevels: readonly RiskLevel[],
): CountedLevels {
	const [own] = sheets;
	const names = new Set(sheets.map(nameOf));
	const alike = { scopeOf: () => undefined, levels: undefined };
	if (own === undefined || names.size < 2)
		return { sheets, ...alike, isWhole: true };
	const scopes = new Map(sheets.map((one) => [one, idsIn(one, riskLevels)]));
	if ([...scopes.values()].some((ids) => ids === undefined)) {
		const same = sheets.filter((one) => nameOf(one) === nameOf(own));
		return { sheets: same, ...alike, isWhole: false };
	}
	return {
		sheets,
		scopeOf: (sheet) => scopes.get(sheet),
		levels: riskLevels.map(({ id }) => id),
		isWhole: true,
	};
}

function nameOf({ release: { content } }: ReleasedSheet): string {
	const { levels } = content;
	return levels === undefined ? "not said" : JSON.stringify(levels.map(lower));
}

/** The ids of the levels that count; `undefined` where the settings do not know one. */
function idsIn(
	{ release: { content } }: ReleasedSheet,
	riskLevels: readonly RiskLevel[],
): readonly string[] | undefined {
	const { levels } = content;
	const counted =
		levels === undefined
			? riskLevels.filter(({ inScope }) => inScope)
			: // Without a level of risk in the exports, all count.
				levels.length === 0
				? riskLevels
				: levels.map((label) =>
						riskLevels.find((level) => lower(level.label) === lower(label)),
					);
	const ids = counted.flatMap((level) => level?.id ?? []);
	return ids.length < counted.length ? undefined : ids;
}

function lower(label: string): string {
	return label.toLowerCase();
}
