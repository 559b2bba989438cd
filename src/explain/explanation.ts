import type { Step } from "../counting/steps.ts";
import type { ExportKind } from "../dictionary/columns.ts";
import type { HeldBackFigure } from "../disclosure/draw-up-audit.ts";
import type { ProtectedFigure } from "../disclosure/protected-table.ts";
import type { FigureId } from "../measures/figure-key.ts";
import type { Unit } from "../measures/measure.ts";
import type { Day } from "../vocabulary/calendar.ts";
import type { Period } from "../vocabulary/period.ts";

/** How one figure was counted. It holds true counts: for the analyst, never published. */
export interface Explanation {
	/** As the contract writes it: breakdowns in alphabetical order. */
	readonly figure: FigureId;
	/** "Referrals: high, male" */
	readonly label: string;
	/** Of the measure, in a sentence, then of each of its breakdowns. */
	readonly definition: readonly string[];
	readonly unit: Unit;
	readonly authority: string;
	/** The measure's own period, where it is not the paper's. */
	readonly period: Period;
	/** The paper's period, where the measure covers a part of it. */
	readonly partOf: Period | undefined;
	readonly asAt: Day;
	/** Labels of the levels of risk that count; empty where risk is not known, or plays no part. */
	readonly levels: readonly string[];
	readonly sources: readonly Source[];
	/** From the rows of the export to the count, each step a subtraction; empty where it is not available. */
	readonly steps: readonly Step[];
	/** `undefined` where it is not available. */
	readonly count: number | undefined;
	/** How many distinct children stand behind it; `undefined` where it is not about children. */
	readonly contributors: number | undefined;
	/** Why it is not available, as whole sentences. */
	readonly lacking: readonly string[];
	readonly share: Share | undefined;
	readonly publication: Publication;
}

/** An export that was counted from. */
export interface Source {
	readonly export: ExportKind;
	readonly files: readonly string[];
	readonly extracted: Day | undefined;
}

/** What share of its base a figure is, before it is rounded and after. */
export interface Share {
	readonly base: FigureId;
	readonly label: string;
	/** The base's true count; `undefined` where it is not available. */
	readonly of: number | undefined;
	/** In per cent; `undefined` where the base is 0 or not available. */
	readonly exact: number | undefined;
	/** Half away from zero, to the decimals of settings. */
	readonly rounded: number | undefined;
	readonly decimals: number;
}

/** Why a figure is not told as a number; `undefined` where it is. */
export type WhyHeldBack = HeldBackFigure["why"] | undefined;

/** What is published of a figure, and why. */
export type Publication =
	/** It is in the tables that were chosen. */
	| {
			readonly status: "published";
			readonly as: ProtectedFigure;
			readonly why: WhyHeldBack;
			/** Of a partner: the small counts and groups that it would give away. */
			readonly protects: readonly string[];
			readonly threshold: number;
	  }
	/** It is in a table that was not chosen; so it would be told if that one were published too. */
	| {
			readonly status: "notChosen";
			readonly table: string;
			readonly as: ProtectedFigure | undefined;
			readonly why: WhyHeldBack;
			/** Of a partner: the small counts and groups that it would give away. */
			readonly protects: readonly string[];
			readonly threshold: number;
	  }
	/** Single years of age: their ends are the youngest and the oldest child. */
	| { readonly status: "never" }
	/** Nothing of this period may be published, whatever is held back. */
	| { readonly status: "unsafe"; readonly reasons: readonly string[] };
