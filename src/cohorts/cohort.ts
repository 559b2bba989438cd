import type { BreakdownName, CategoryOf } from "../breakdowns/breakdowns.ts";
import type { Context } from "../counting/context.ts";
import type { Population } from "../counting/counted-rows.ts";
import type { CountingSettings } from "../counting/counting-settings.ts";
import type { Need } from "../counting/needs.ts";
import type { Step } from "../counting/steps.ts";
import type { ExportKind } from "../dictionary/columns.ts";
import type { Intake } from "../validate/intake.ts";
import type { Referrals } from "../validate/records.ts";
import type { Period } from "../vocabulary/period.ts";

/** Which records count, by which named steps: what a measure is a count of. */
export interface CohortDeclaration<Counted extends Population = Population> {
	/** What it is called among those that were gathered. */
	readonly id: string;
	/** The export that its rows are of. */
	readonly export: ExportKind;
	/** Other exports that it is told from. */
	readonly alsoFrom?: readonly ExportKind[];
	/** It can count referrals that were made before the period: those open in it, those closed in it. */
	readonly looksBack?: true;
	/** Exports and columns that it cannot do without. */
	readonly needs: (settings: CountingSettings) => readonly Need[];
	/** Whether the levels of risk decide what counts. */
	readonly isScoped: boolean;
	/** What counts in a period; `undefined` where the exports do not tell, though all that it needs is there. */
	readonly gather: (context: Context, period: Period) => Counted | undefined;
	/** From the rows of the export to what counts: each step a subtraction. */
	readonly steps: (
		trace: Trace,
		period: Period,
		cell: readonly CategoryOf[],
	) => readonly Step[];
	/** Breakdowns of a cell that these steps lead to already. */
	readonly traced?: readonly BreakdownName[];
	/** That the rows that count say nothing of how many they stand for: a whole sentence. */
	readonly silent?: string;
	/** Why it is not told though all that it needs is there: a whole sentence. */
	readonly untold?: (context: Context, period: Period) => string | undefined;
}

/** How many of a cohort some condition of their rows holds of: a way to tell it apart that no breakdown knows. */
export interface Apart {
	readonly yes: string;
	readonly no: string;
	readonly is: (
		referrals: Referrals,
		period: Period,
	) => (row: number) => boolean;
}

/** What a figure is traced in: the same context that all figures are counted from, and what became of each row. */
export interface Trace {
	readonly context: Context;
	readonly intake: Readonly<Partial<Record<ExportKind, Intake>>>;
}

/** What became of the rows of an export that is counted from. */
export function intakeOf({ intake }: Trace, kind: ExportKind): Intake {
	const found = intake[kind];
	if (found === undefined)
		throw new Error("a figure was traced whose export is not given");
	return found;
}
