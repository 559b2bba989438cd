import type { PublishedFigures } from "../published/published-figures.ts";

/** A release as the ledger keeps it: what was published, and nothing else. */
export interface Release {
	/** Its place in the ledger, from 1. */
	readonly number: number;
	readonly content: ReleaseContent;
}

/** What was published once, as its readers have it. */
export interface ReleaseContent {
	readonly kind: ReleaseKind;
	readonly authority: ReleaseAuthority;
	/** Labels of the levels of risk that count, as its notes name them; `undefined` where they do not say. */
	readonly levels: readonly string[] | undefined;
	readonly figures: PublishedFigures;
	/** As the ledger writes it down: parts of the published figures document, as they stood there. */
	readonly written: WrittenRelease;
}

/** What kind of file was published: the figures as data, or a paper that says the same figures. */
export type ReleaseKind = "figures" | "paper";

export interface ReleaseAuthority {
	readonly name: string;
	readonly code: string | undefined;
}

/** The parts of a figures document (contract, section 5) that hold what it states. */
export interface WrittenRelease {
	readonly authority: unknown;
	readonly period: unknown;
	readonly asAt: unknown;
	readonly policy: unknown;
	readonly levels: readonly string[] | null;
	readonly figures: unknown;
}

/** What was published and is held against a paper, but never goes into the ledger. */
export const notWritten: WrittenRelease = {
	authority: null,
	period: null,
	asAt: null,
	policy: null,
	levels: null,
	figures: null,
};

/** The number of what is not in the ledger: a document that is held against it. */
export const notReleased = 0;

/** The number of what others published of this council. */
export const publishedElsewhere = -1;

/** "release 2, January to March 2016" */
export function releaseName({ number, content }: Release): string {
	const name =
		number === notReleased
			? "this document"
			: number === publishedElsewhere
				? "what others published"
				: `release ${number}`;
	return `${name}, ${content.figures.period.label}`;
}

/** Whether two releases are about the same council. */
export function isOfOneAuthority(
	one: ReleaseAuthority,
	other: ReleaseAuthority,
): boolean {
	if (one.code !== undefined && other.code !== undefined)
		return one.code === other.code;
	return one.name === other.name;
}
