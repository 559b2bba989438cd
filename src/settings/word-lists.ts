import type { Category } from "../dictionary/category.ts";
import {
	bareWord,
	camelCaseId,
	isId,
	labelFromId,
} from "../vocabulary/words.ts";
import { printed, printedOr, text, texts } from "./scalars.ts";
import { group, key, keyOr } from "./setting-keys.ts";
import { list, meaning, type Shape, type Tell, type ValueOf } from "./shape.ts";

export interface WordDefinition {
	readonly id: string;
	readonly label: string;
	readonly aliases: readonly string[];
}

/** How a list of the tool's own is added to. */
interface ListRule {
	/** The tool's own words; settings change one by naming its id. */
	readonly own: readonly Category[];
	/** New words stand before this one of the tool's own; at the end without it. */
	readonly before?: string;
	/** How many words the list may hold. */
	readonly most: number;
}

const word = printedOr(
	group({
		id: key(text, "What it is called in figures: one word in camel case."),
		label: key(printed, "What it is called in the paper."),
		aliases: keyOr(texts, "How the exports write it.", []),
	}),
);

/**
 * `[ { id: online, label: Online grooming, aliases: [OG] }, Another ]`: the tool's own words with those of settings,
 * changed by id, or added. Two that mean the same are refused.
 */
export function wordList(rule: ListRule): Shape<readonly WordDefinition[]> {
	return meaning(list(word), (written, tell) => {
		const words: WordDefinition[] = rule.own.map(
			({ id, label, aliases = [] }) => ({ id, label, aliases }),
		);
		const seen = new Set<string>();
		for (const [i, item] of written.entries()) {
			const id = idOf(item);
			const problem = idProblem(id, seen);
			if (problem !== undefined) tell(problem, i);
			else place(words, item, id, rule.before);
			seen.add(id);
		}
		if (words.length > rule.most)
			tell(
				`This list holds ${words.length} words with the tool's own; ${rule.most} is the most.`,
			);
		tellClashes(words, tell);
		return words;
	});
}

function idOf(item: ValueOf<typeof word>): string {
	if (typeof item === "string") return camelCaseId(item);
	return item.id ?? camelCaseId(item.label ?? "");
}

function idProblem(id: string, seen: ReadonlySet<string>): string | undefined {
	if (id === "") return "This needs an id or a label.";
	if (!isId(id))
		return `"${id}" is not an id. Write it in camel case, letters and digits alone: ${camelCaseId(id) || "likeThis"}.`;
	return seen.has(id) ? `The id "${id}" is given twice.` : undefined;
}

function place(
	words: WordDefinition[],
	item: ValueOf<typeof word>,
	id: string,
	before: string | undefined,
): void {
	const at = words.findIndex((known) => known.id === id);
	const old = words[at];
	const { label, aliases } =
		typeof item === "string" ? { label: item, aliases: [] } : item;
	const changed = {
		id,
		label: label ?? old?.label ?? labelFromId(id),
		aliases: [...(old?.aliases ?? []), ...aliases],
	};
	const end = words.findIndex((known) => known.id === before);
	if (old) words[at] = changed;
	else words.splice(end === -1 ? words.length : end, 0, changed);
}

/** Says which words mean two things once case, spaces and punctuation are dropped. */
export function tellClashes(
	words: readonly WordDefinition[],
	tell: Tell,
): void {
	const meanings = new Map<string, string>();
	for (const { id, label, aliases } of words)
		for (const name of [id, label, ...aliases]) {
			const other = meanings.get(bareWord(name));
			if (other !== undefined && other !== id)
				tell(`"${name}" would mean both ${other} and ${id}.`);
			meanings.set(bareWord(name), other ?? id);
		}
}
