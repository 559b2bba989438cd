import { defaultRiskLevels } from "../dictionary/categories.ts";
import { bareWord, isId, labelFromId } from "../vocabulary/words.ts";
import { fault, type SettingFault, type Slice, sound } from "./problem.ts";
import type { RiskLevel } from "./settings.ts";
import { group, list, maybe, text, texts, yesNo } from "./shape.ts";
import { clashes } from "./word-lists.ts";

/** `risk: { levels: [ { id: high, aliases: [H, 3], inScope: true }, … ] }`, highest first. */
export const riskShape = group({
	levels: maybe(
		list(
			group({
				id: maybe(text),
				label: maybe(text),
				aliases: maybe(texts),
				inScope: maybe(yesNo),
			}),
		),
	),
});

interface LevelText {
	readonly id?: string | null | undefined;
	readonly label?: string | null | undefined;
	readonly aliases?: readonly string[] | null | undefined;
	readonly inScope?: boolean | null | undefined;
}

const path = ["risk", "levels"] as const;

/** The council's scheme of risk levels, highest first; high, medium, low and minimal where it has none of its own. */
export function readRiskLevels(
	written: readonly LevelText[] | null | undefined,
): Slice<readonly RiskLevel[]> {
	if (written === undefined || written === null)
		return sound(defaultRiskLevels);
	const faults: SettingFault[] = [];
	const spoken = wordsOf(written);
	const levels = written.map((level, i) => {
		const read = readLevel(level, spoken);
		faults.push(...read.faults.map((text) => fault([...path, i], text)));
		return read.value;
	});
	const ids = levels.map((level) => level.id).filter((id) => id !== "");
	for (const [i, level] of levels.entries())
		if (ids.indexOf(level.id) < ids.lastIndexOf(level.id))
			faults.push(fault([...path, i], `The id "${level.id}" is given twice.`));
	return {
		value: levels,
		faults: [...faults, ...schemeFaults(levels), ...clashes(levels, path)],
	};
}

/** Every word that a scheme gives a meaning of its own. */
function wordsOf(levels: readonly LevelText[]): ReadonlySet<string> {
	return new Set(
		levels
			.flatMap(({ id, label, aliases }) => [id, label, ...(aliases ?? [])])
			.map((word) => bareWord(word ?? "")),
	);
}

/** A level that the tool knows keeps what is known of it, but for aliases that the scheme uses otherwise. */
function readLevel(
	level: LevelText,
	spoken: ReadonlySet<string>,
): {
	readonly value: RiskLevel;
	readonly faults: readonly string[];
} {
	const id = level.id ?? "";
	const known = defaultRiskLevels.find((d) => d.id === id);
	const knownAliases = known?.aliases ?? [];
	const faults: string[] = [];
	if (id === "") faults.push("This level needs an id.");
	else if (!isId(id))
		faults.push(
			`"${id}" is not an id. Write it in camel case, letters and digits alone.`,
		);
	if (id === "notReassessed")
		faults.push(
			`"notReassessed" is the tool's own word for no later assessment.`,
		);
	return {
		value: {
			id,
			label: level.label ?? labelFromId(id),
			aliases:
				level.aliases ??
				knownAliases.filter((alias) => !spoken.has(bareWord(alias))),
			inScope: level.inScope ?? known?.inScope ?? false,
		},
		faults,
	};
}

function schemeFaults(levels: readonly RiskLevel[]): readonly SettingFault[] {
	if (levels.length === 0)
		return [fault(path, "A scheme has at least one level.")];
	if (levels.length > 30)
		return [fault(path, "A scheme has at most 30 levels.")];
	return levels.some((level) => level.inScope)
		? []
		: [
				fault(
					path,
					"No level is in the service's scope, so no referral would count. Give inScope: true to those that are.",
				),
			];
}
