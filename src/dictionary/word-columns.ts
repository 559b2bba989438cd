import {
	breakdownColumns,
	breakdownIn,
	breakdowns,
} from "../breakdowns/breakdowns.ts";
import { placers } from "../breakdowns/placed-by.ts";
import { statuses } from "../breakdowns/status.ts";
import type { Category } from "./category.ts";
import type {
	ColumnDefinition,
	DeclaredColumn,
	ExportKind,
} from "./columns.ts";
import { exportColumns } from "./exports.ts";
import { missingKinds, respondents, yesOrNo } from "./listed-words.ts";

/** The lists of words that settings add to or write anew. */
export interface SettingsLists {
	readonly riskLevels: readonly Category[];
	readonly models: readonly Category[];
	readonly closureReasons: readonly Category[];
	readonly decisions: readonly Category[];
	/** `undefined` where any word will do. */
	readonly groups: readonly Category[] | undefined;
	readonly audiences: readonly Category[] | undefined;
	readonly outcomes: readonly {
		readonly code: string;
		readonly label: string;
	}[];
}

/** What the cells of a column are, where they are words of a list. */
export interface WordColumnDefinition {
	/** The list: one of the tool's own, or one of settings. */
	readonly words: readonly Category[] | keyof SettingsLists;
	/** The category of a blank cell; absent where blank means nothing. */
	readonly blank?: string;
	/** A cell may hold several words: by semicolon, or by comma, slash or line break where all are known. */
	readonly several?: true;
	/** A cell may hold a date instead. */
	readonly orDate?: true;
}

const notRecorded = "notRecorded";

const fixedWordColumns = {
	risk_at_referral: { words: "riskLevels" },
	status_at_referral: { words: statuses, blank: notRecorded, several: true },
	placing_authority: { words: placers, blank: notRecorded },
	models: { words: "models", blank: notRecorded, several: true },
	risk_latest: { words: "riskLevels" },
	closure_reason: { words: "closureReasons", blank: notRecorded },
	risk_level: { words: "riskLevels" },
	outcome_code: { words: "outcomes" },
	kind: { words: missingKinds, blank: "missing" },
	rhi_needed: { words: yesOrNo },
	rhi_offered: { words: yesOrNo },
	rhi_accepted: { words: yesOrNo },
	rhi_completed: { words: yesOrNo, orDate: true },
	decision: { words: "decisions" },
	group: { words: "groups" },
	respondent: { words: respondents },
	consent: { words: yesOrNo },
	audience: { words: "audiences" },
} as const satisfies Readonly<Record<string, WordColumnDefinition>>;

export type WordColumn = keyof typeof fixedWordColumns | DeclaredColumn;

/** What the cells of a column of words are. It has the same list wherever it stands. */
export function wordColumn(column: WordColumn): WordColumnDefinition {
	if (isFixed(column)) return fixedWordColumns[column];
	const name = breakdownIn(column);
	const { categories, column: own } = name ? breakdowns[name] : {};
	if (categories?.kind !== "fixed")
		throw new Error("a column of words has no list of its own");
	return {
		words: categories.list,
		blank: notRecorded,
		...(own?.several ? { several: true } : {}),
	};
}

/** Whether a column holds words. */
export function isWordColumn(column: string): column is WordColumn {
	return isFixed(column) || breakdownIn(column) !== undefined;
}

function isFixed(column: string): column is keyof typeof fixedWordColumns {
	return Object.hasOwn(fixedWordColumns, column);
}

/** Every column that holds words, those of breakdowns last. */
export const wordColumns: readonly WordColumn[] = [
	...Object.keys(fixedWordColumns),
	...breakdownColumns.map(({ heading }) => heading),
].filter(isWordColumn);

/** The columns of an export that hold words, in its order. */
export function wordColumnsOf(kind: ExportKind): readonly WordColumn[] {
	const definitions: readonly ColumnDefinition[] = exportColumns[kind];
	return definitions.map(({ heading }) => heading).filter(isWordColumn);
}

/** The words that the cells of a column may mean; `undefined` where any word will do. */
export function categoriesOf(
	column: WordColumn,
	lists: SettingsLists,
): readonly Category[] | undefined {
	const { words } = wordColumn(column);
	if (typeof words !== "string") return words;
	if (words !== "outcomes") return lists[words];
	return lists.outcomes.map(({ code, label }) => ({ id: code, label }));
}
