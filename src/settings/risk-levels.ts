import { defaultRiskLevels } from "../dictionary/listed-words.ts";
import { bareWord, isId, labelFromId } from "../vocabulary/words.ts";
import { printed, text, texts, yesNo } from "./scalars.ts";
import { group, key } from "./setting-keys.ts";
import { list, meaning, type Tell, type ValueOf } from "./shape.ts";
import { tellClashes, type WordDefinition } from "./word-lists.ts";

export interface RiskLevel extends WordDefinition {
	readonly inScope: boolean;
}

const level = group({
	id: key(text, "What it is called in figures: one word in camel case."),
	label: key(printed, "What it is called in the paper."),
	aliases: key(texts, "How the exports write it."),
	inScope: key(yesNo, "Whether the service is for it, so that it counts."),
});

/**
 * The council's scheme, highest first: `[ { id: high, aliases: [H, "3"], inScope: true }, … ]`. A level that the tool knows
 * keeps what is known of it, but for aliases that the scheme uses otherwise.
 */
export const riskLevels = meaning(
	list(level),
	(written, tell): readonly RiskLevel[] => {
		const used = new Set(
			written
				.flatMap(({ id, label, aliases = [] }) => [id, label, ...aliases])
				.map((word) => bareWord(word ?? "")),
		);
		const levels = written.map((item) => readLevel(item, used));
		const ids = levels.map(({ id }) => id);
		for (const [i, id] of ids.entries())
			for (const problem of idProblems(id, ids)) tell(problem, i);
		tellScheme(levels, tell);
		tellClashes(levels, tell);
		return levels;
	},
);

/** The levels that need no settings, as they would be written: what is known of each holds. */
export const usualRiskLevels = defaultRiskLevels.map(({ id }) => ({ id }));

function readLevel(
	{ id = "", label, aliases, inScope }: ValueOf<typeof level>,
	used: ReadonlySet<string>,
): RiskLevel {
	const known = defaultRiskLevels.find((usual) => usual.id === id);
	return {
		id,
		label: label ?? labelFromId(id),
		aliases:
			aliases ??
			(known?.aliases ?? []).filter((alias) => !used.has(bareWord(alias))),
		inScope: inScope ?? known?.inScope ?? false,
	};
}

function idProblems(id: string, ids: readonly string[]): readonly string[] {
	if (id === "") return ["This level needs an id."];
	const problems = [];
	if (!isId(id))
		problems.push(
			`"${id}" is not an id. Write it in camel case, letters and digits alone.`,
		);
	if (id === "notReassessed")
		problems.push(
			`"notReassessed" is the tool's own word for no later assessment.`,
		);
	if (ids.indexOf(id) < ids.lastIndexOf(id))
		problems.push(`The id "${id}" is given twice.`);
	return problems;
}

function tellScheme(levels: readonly RiskLevel[], tell: Tell): void {
	if (levels.length === 0) tell("A scheme has at least one level.");
	else if (levels.length > 30) tell("A scheme has at most 30 levels.");
	else if (!levels.some((level) => level.inScope))
		tell(
			"No level is in the service's scope, so no referral would count. Give inScope: true to those that are.",
		);
}
