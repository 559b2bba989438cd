import type { BreakdownName } from "../breakdowns/breakdowns.ts";
import type { MeasureId } from "../measures/measures.ts";
import type {
	PublishedShare,
	PublishedValue,
} from "../published/published-figures.ts";

/** What a paper says of a figure in one place. */
export interface Reading {
	readonly id: string;
	/** Absent where only a share is said. */
	readonly value?: PublishedValue | undefined;
	readonly share?: PublishedShare | undefined;
	/** What the share is said to be a share of, where the paper names it. */
	readonly base?: string | undefined;
	readonly place: string;
	/** As it is printed. */
	readonly said: string;
}

/** The words of a paper that stand for figures: `report`, which wrote them, knows the way back. */
export interface Names {
	readonly tableOf: (caption: string) => TableNames | undefined;
	readonly categoryOf: (
		breakdown: BreakdownName,
		label: string,
	) => string | undefined;
	/** The labels of the categories of which a note below a table says that there are none. */
	readonly zerosIn: (note: string) => readonly string[];
	readonly measureOf: (label: string) => MeasureId | undefined;
	readonly shapes: readonly Shape[];
	readonly places: readonly NumberPlace[];
	/** Labels with numbers in them that are no figures: "13 to 15". */
	readonly labels: readonly string[];
}

/** Words of the template before and after a number: "the number of missing episodes 129". */
export interface NumberPlace {
	readonly id: string;
	readonly before: string;
	readonly nouns: readonly string[];
	readonly after: string;
}

export interface TableNames {
	readonly measure: MeasureId;
	readonly breakdowns: readonly BreakdownName[];
	/** What the row of the whole is called. */
	readonly total: string;
}

/** How sentences speak of one category: "5 (17%) were assessed as high risk". */
export interface Shape {
	readonly id: string;
	readonly measure: MeasureId;
	readonly verbs: readonly string[];
	readonly says: readonly string[];
	/** What the whole is called: "referrals". */
	readonly noun: string;
}
