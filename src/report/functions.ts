import type { Node } from "@markdoc/markdoc";
import type { ProtectedFigure } from "../disclosure/protected-table.ts";
import { type Day, readIsoDay } from "../vocabulary/calendar.ts";
import { formatCount } from "../vocabulary/numbers.ts";
import { describeTable } from "./describe.ts";
import type { Text } from "./model.ts";
import type { Forms } from "./phrases.ts";
import { printableQuotations } from "./quotations.ts";
import { referTo } from "./refer.ts";
import {
	countInWords,
	isShownAs,
	isSmall,
	isTold,
	shareAfterCount,
	shareInWords,
	wholeInWords,
} from "./say-figure.ts";
import {
	cellsOf,
	findTable,
	hasSomething,
	periodLabel,
	tellProblem,
	useFigure,
	type Writing,
} from "./writing.ts";

/** What a part of the template comes to: words, a number, a yes or no, or runs of text; `undefined` is nothing at all. */
export type Value = string | number | boolean | Runs | undefined;

export interface Runs {
	readonly runs: Text;
}

/** What a function may be given in one place, checked before anything is written. */
export type ArgumentKind =
	| "figure"
	| "table"
	| "figureOrTable"
	| "text"
	| "number"
	| "respondent"
	| "export"
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

/** Every function of the template language, by name. `templates/README.md` explains them to a clerk. */
export const templateFunctions: Readonly<Record<string, TemplateFunction>> = {
	count: {
		takes: ["figure", "text", "text"],
		needs: 1,
		gives: ([id, one, many], call) =>
			withFigure(call, id, (figure) =>
				isShownAs(figure, 0) && textOf(one) === ""
					? "0"
					: countInWords(figure.value, nounForms(one, many)),
			),
	},
	percent: {
		takes: ["figure"],
		needs: 1,
		gives: ([id], call) =>
			withFigure(call, id, (figure) => percentInWords(figure, call)),
	},
	part: {
		takes: ["figure"],
		needs: 1,
		gives: ([id], call) =>
			withFigure(
				call,
				id,
				(figure) =>
					countInWords(figure.value) +
					shareAfterCount(figure, call.writing.context.settings.decimals),
			),
	},
	share: {
		takes: ["figure"],
		needs: 1,
		gives: ([id], call) =>
			withFigure(call, id, (figure) => shareOfBase(figure, call)),
	},
	whole: {
		takes: ["figure", "text", "text"],
		needs: 2,
		gives: ([id, one, many], call) =>
			withFigure(call, id, (figure) =>
				wholeInWords(
					figure,
					nounForms(one, many) ?? { one: "one", many: "ones" },
				),
			),
	},
	plural: {
		takes: ["figure", "text", "text"],
		needs: 3,
		gives: ([id, one, many], call) =>
			withFigure(call, id, (figure) =>
				isShownAs(figure, 1) ? textOf(one) : textOf(many),
			),
	},
	describe: {
		takes: ["table"],
		needs: 1,
		gives: ([table], { writing }) => describeTable(writing, textOf(table)),
	},
	see: {
		takes: ["table"],
		needs: 1,
		gives: ([table], { writing }) => referTo(writing, textOf(table)),
	},
	period: {
		takes: ["figureOrTable"],
		needs: 0,
		gives: ([id], { writing }) =>
			periodLabel(writing, findAny(writing, textOf(id))),
	},
	email: {
		takes: ["any"],
		needs: 1,
		gives: ([address]) => {
			const text = textOf(address).trim();
			return text === ""
				? undefined
				: { runs: [{ text, link: `mailto:${text}` }] };
		},
	},
	shown: condition((figure) => figure.value.status === "shown"),
	told: condition((figure) => isTold(figure.value)),
	heldBack: condition((figure) => figure.value.status === "withheld"),
	small: condition((figure) => isSmall(figure.value)),
	available: {
		takes: ["figureOrTable"],
		needs: 1,
		repeats: true,
		gives: (ids, { writing }) =>
			ids.every((id) => isAvailable(writing, textOf(id))),
	},
	is: {
		takes: ["figure", "number"],
		needs: 2,
		gives: ([id, count], { writing }) =>
			typeof count === "number" &&
			isShownAs(writing.figures.byId.get(textOf(id)), count),
	},
	quoted: {
		takes: ["respondent"],
		needs: 1,
		gives: ([respondent], { writing }) =>
			printableQuotations(writing, textOf(respondent)).length > 0,
	},
	given: {
		takes: ["export"],
		needs: 1,
		gives: ([kind], { writing }) =>
			writing.context.given.some((known) => known === kind),
	},
	startsBefore: {
		takes: ["day"],
		needs: 1,
		gives: ([day], { writing }) =>
			isBefore(writing.figures.period.from, textOf(day)),
	},
	endsBefore: {
		takes: ["day"],
		needs: 1,
		gives: ([day], { writing }) =>
			isBefore(writing.figures.period.to, textOf(day)),
	},
	and: {
		takes: ["any"],
		needs: 1,
		repeats: true,
		gives: (values) => values.every(isTrue),
	},
	or: {
		takes: ["any"],
		needs: 1,
		repeats: true,
		gives: (values) => values.some(isTrue),
	},
	not: { takes: ["any"], needs: 1, gives: ([value]) => !isTrue(value) },
};

/** Whether a value counts as yes: a word that is there does, an empty one does not. */
export function isTrue(value: Value): boolean {
	return value !== undefined && value !== false && value !== "";
}

/** A value as text: yes, no and nothing are no text. */
export function textOf(value: Value): string {
	if (typeof value === "string") return value;
	if (typeof value === "number") return formatCount(value);
	if (typeof value === "object")
		return value.runs.map((run) => run.text).join("");
	return "";
}

/** A condition that holds when every figure that it names is published in this run and meets it. */
function condition(
	meets: (figure: ProtectedFigure) => boolean,
): TemplateFunction {
	return {
		takes: ["figure"],
		needs: 1,
		repeats: true,
		gives: (ids, { writing }) =>
			ids.every((id) => {
				const figure = writing.figures.byId.get(textOf(id));
				return figure !== undefined && meets(figure);
			}),
	};
}

/** The figure of an id, or the first of a table. */
function findAny(writing: Writing, id: string): ProtectedFigure | undefined {
	const table = findTable(writing, id);
	return (
		writing.figures.byId.get(id) ??
		(table && cellsOf(writing, table).find((cell) => cell.ownPeriod))
	);
}

function isBefore(day: Day, written: string): boolean {
	const limit = readIsoDay(written);
	return limit !== undefined && day < limit;
}

function isAvailable(writing: Writing, id: string): boolean {
	const figure = writing.figures.byId.get(id);
	if (figure) return figure.value.status !== "notAvailable";
	const table = findTable(writing, id);
	return table !== undefined && hasSomething(writing, cellsOf(writing, table));
}

/** Says a figure; where this run does not publish it, tells which table to add. */
function withFigure(
	{ writing, node }: Call,
	id: Value,
	say: (figure: ProtectedFigure) => string,
): string {
	const name = textOf(id);
	const figure = useFigure(writing, name);
	if (figure) return say(figure);
	const table = name.replace(/=[^|]*/g, "");
	tellProblem(
		writing,
		node,
		`"${name}" is not published in this run. Add "${table}" to the tables in cse-report.yaml, or put the sentence inside {% if told("${name}") %} … {% /if %}.`,
		{ quoted: name },
	);
	return "";
}

function percentInWords(figure: ProtectedFigure, { writing }: Call): string {
	if (figure.share)
		return shareInWords(figure.share, writing.context.settings.decimals);
	if (figure.value.status === "notAvailable") return "[x]";
	const base = figure.base && writing.figures.byId.get(figure.base);
	return base && isShownAs(base, 0) ? "[z]" : "[c]";
}

function shareOfBase(figure: ProtectedFigure, { writing }: Call): string {
	const { decimals } = writing.context.settings;
	const base = figure.base && writing.figures.byId.get(figure.base);
	const percent = shareAfterCount(figure, decimals);
	return base && isTold(base.value)
		? `${countInWords(figure.value)} of ${countInWords(base.value)}${percent}`
		: countInWords(figure.value);
}

function nounForms(one: Value, many: Value): Forms | undefined {
	const singular = textOf(one);
	if (singular === "") return undefined;
	const plural = textOf(many);
	return { one: singular, many: plural === "" ? `${singular}s` : plural };
}
