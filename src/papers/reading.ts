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
