import type { Category } from "../dictionary/categories.ts";
import {
	bareWord,
	camelCaseId,
	isId,
	labelFromId,
} from "../vocabulary/words.ts";
import {
	fault,
	type SettingFault,
	type SettingPath,
	type Slice,
} from "./problem.ts";
import type { WordDefinition } from "./settings.ts";
import { group, list, maybe, text, textOr, texts } from "./shape.ts";

/** `[ { id: online, label: Online grooming, aliases: [OG] }, Another ]` */
export const wordListShape = list(
	textOr(group({ id: maybe(text), label: maybe(text), aliases: maybe(texts) })),
);

type WordText =
	| string
	| {
			readonly id?: string | null | undefined;
			readonly label?: string | null | undefined;
			readonly aliases?: readonly string[] | null | undefined;
	  };

/** How a list of the tool's own is added to. */
export interface ListRule {
	/** The tool's own words; settings change one by naming its id. */
	readonly own: readonly Category[];
	/** New words stand before this one of the tool's own; at the end without it. */
	readonly before?: string;
	/** How many words the list may hold. */
	readonly most: number;
	readonly path: SettingPath;
}

/** The tool's own words with those of settings: changed by id, or added. Two that mean the same are refused. */
export function readWordList(
	written: readonly WordText[] | undefined,
	rule: ListRule,
): Slice<readonly WordDefinition[]> {
	const words = rule.own.map(definitionOf);
	const faults: SettingFault[] = [];
	const seen = new Set<string>();
	for (const [i, item] of (written ?? []).entries()) {
		const path = [...rule.path, i];
		const id = idOf(item);
		const problem = idProblem(id, seen);
		if (problem) faults.push(fault(path, problem));
		else {
			seen.add(id);
			place(words, item, id, rule.before);
		}
	}
	if (words.length > rule.most)
		faults.push(
			fault(
				rule.path,
				`This list holds ${words.length} words with the tool's own; ${rule.most} is the most.`,
			),
		);
	return { value: words, faults: [...faults, ...clashes(words, rule.path)] };
}

function definitionOf(category: Category): WordDefinition {
	return {
		id: category.id,
		label: category.label,
		aliases: category.aliases ?? [],
	};
}

function idOf(item: WordText): string {
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
	item: WordText,
	id: string,
	before: string | undefined,
): void {
	const at = words.findIndex((word) => word.id === id);
	const old = words[at];
	const more = typeof item === "string" ? { label: item } : item;
	const word = {
		id,
		label: more.label ?? old?.label ?? labelFromId(id),
		aliases: [
			...(old?.aliases ?? []),
			...("aliases" in more ? (more.aliases ?? []) : []),
		],
	};
	if (old) words[at] = word;
	else {
		const end = words.findIndex((w) => w.id === before);
		words.splice(end === -1 ? words.length : end, 0, word);
	}
}

/** The words that mean two things once case, spaces and punctuation are dropped. */
export function clashes(
	words: readonly WordDefinition[],
	path: SettingPath,
): readonly SettingFault[] {
	const meanings = new Map<string, string>();
	const faults: SettingFault[] = [];
	for (const word of words) {
		for (const name of [word.id, word.label, ...word.aliases]) {
			const bare = bareWord(name);
			const other = meanings.get(bare);
			if (other !== undefined && other !== word.id)
				faults.push(
					fault(path, `"${name}" would mean both ${other} and ${word.id}.`),
				);
			meanings.set(bare, other ?? word.id);
		}
	}
	return faults;
}
