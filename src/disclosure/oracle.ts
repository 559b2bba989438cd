import type { Table } from "./facts/fact.ts";

/** Whoever knows whether a cell can have a value, where certain statements are held back; `told` are all others. */
export interface Oracle {
	/** A table with this value that keeps to what is told: it is checked by whoever asks. `undefined`: there is none. */
	readonly table: (
		cell: string,
		value: number,
		heldBack: HeldBack,
	) => Table | undefined;
	/** The statements that are told and of which one has to be held back, for the cell to have the value. */
	readonly conflict: (
		cell: string,
		value: number,
		heldBack: HeldBack,
	) => Conflict;
	/** How many questions were given up, and taken for a "no". */
	readonly givenUp: () => number;
	readonly close: () => void;
}

/** Statements by their places. */
export type HeldBack = ReadonlySet<number>;

export interface Conflict {
	/** Empty where nothing that could be held back would help. */
	readonly statements: readonly number[];
	/** Whether it is certain that they exclude the value. */
	readonly proven: boolean;
}
