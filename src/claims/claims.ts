import type {
	Fact,
	FactSystem,
	LinearConstraint,
} from "../disclosure/facts/fact.ts";

/** The statements of a paper, as someone typed them up (contract, section 6). */
export interface Claims {
	/** A count of 1 up to one less than this is small. */
	readonly threshold: number;
	/** In the order of the file: sums, then claims. Each fact's id is that of its statement. */
	readonly statements: readonly Statement[];
	/** Every cell that is named, in the order in which they are. */
	readonly system: FactSystem;
	/** The truth about some cells, where it was given; each a fact apart from the system's. */
	readonly known: readonly KnownCount[];
	/** The cells to conclude on, where not all of the system's are: others only help to say something. */
	readonly listed?: readonly string[];
	/** Of these, those that are not about children: told whatever they are. */
	readonly public?: readonly string[];
	/** Whether these are all the facts that a reader could know; they are, where nothing is said. */
	readonly isWhole?: boolean;
	/** Groups which no statement counts and subtraction does. */
	readonly groups?: readonly ClaimedGroup[];
}

export interface ClaimedGroup {
	/** The cell that stands for it. */
	readonly cell: string;
	/** As many as it is known to be anyway: of two parts that are each "fewer than 5", 2. */
	readonly least: number;
}

export interface Statement {
	readonly kind: "sum" | "claim";
	readonly fact: Fact;
	/** In the file, from 1. */
	readonly line: number | undefined;
	/** Where it stands in a paper, which has no lines: "paragraph 21". */
	readonly place?: string;
	/** As it was written, numbers as numbers. */
	readonly written: Readonly<Record<string, unknown>>;
	/** The cell of which it tells the count itself. */
	readonly states?: { readonly cell: string; readonly count: number };
	/** The share that it speaks of, and what it says of it: "14%", "under 17%". */
	readonly share?: {
		readonly part: string;
		readonly base: string;
		readonly said: string;
	};
}

export interface KnownCount {
	readonly cell: string;
	readonly count: number;
	readonly fact: Fact;
	readonly line: number | undefined;
}

/** What a claim says: in words, and as constraints. */
export interface ClaimReading extends Pick<Statement, "states" | "share"> {
	readonly said: string;
	readonly constraints: readonly LinearConstraint[];
}
