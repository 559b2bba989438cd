import type { Node } from "@markdoc/markdoc";
import type { Value } from "./values.ts";
import type { Writing } from "./writing.ts";

/** What a function may be given in one place, checked before anything is written. */
export type ArgumentKind =
	| "figure"
	| "table"
	| "figureOrTable"
	/** Several, with commas between them. */
	| "tables"
	| "text"
	| "number"
	| "respondent"
	| "export"
	| "layout"
	/** `2017-02-16` */
	| "day"
	| "any";

export interface TemplateFunction {
	/** What it takes, in order; with `repeats`, the last any number of times. */
	readonly takes: readonly ArgumentKind[];
	readonly needs: number;
	readonly repeats?: true;
	readonly gives: (given: readonly Value[], call: Call) => Value;
}

/** Where in the template a function is called. */
export interface Call {
	readonly writing: Writing;
	readonly node: Node;
}
