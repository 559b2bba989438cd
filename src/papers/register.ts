import type { PublishedFigure } from "../published/published-figures.ts";

/** What a run published, as it was kept beside the paper: what the paper's numbers are held against. */
export interface Register {
	/** Where it was found, for people: "out/private/private-run-2016.json". */
	readonly file: string;
	readonly figures: readonly PublishedFigure[];
	/** Every piece of text of the paper as it was built; absent where only the figures are known. */
	readonly said?: readonly string[] | undefined;
}

/** A number that somebody typed, or that no figure has. */
export interface TypedNumber {
	readonly place: string;
	readonly number: string;
	/** The words around it. */
	readonly words: string;
}

/** Text that somebody typed or changed. */
export interface EditedText {
	readonly place: string;
	readonly text: string;
}

/** A figure that is printed otherwise than the run published it. */
export interface ChangedFigure {
	readonly place: string;
	readonly id: string;
	readonly printed: string;
	readonly published: string;
}

/** What in a paper is not as the tool wrote it. */
export interface PaperFindings {
	/** What the paper's numbers were held against; `undefined` for its own tables. */
	readonly register: string | undefined;
	readonly typed: readonly TypedNumber[];
	/** Text that is not as it was built; `undefined` where nobody knows how it was built. */
	readonly edited: readonly EditedText[] | undefined;
	readonly changed: readonly ChangedFigure[];
	/** Parts of the file that may hold numbers and were not read. */
	readonly unread: readonly string[];
}
