import type {
	PublishedShare,
	PublishedValue,
} from "../published/published-figures.ts";
import { readCount, readShare } from "./read-number.ts";

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

/** What is said of a figure by a count and the share in brackets behind it, one of which may not be there. */
export function readingOf(
	id: string,
	place: string,
	count: string | undefined,
	share: string | undefined,
	roundTo: number | undefined,
): Reading {
	return {
		id,
		value: count === undefined ? undefined : readCount(count, roundTo),
		share: share === undefined ? undefined : readShare(share),
		place,
		said:
			count === undefined || share === undefined
				? (count ?? share ?? "")
				: `${count} (${share})`,
	};
}
