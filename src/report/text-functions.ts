import type { ProtectedFigure } from "../disclosure/protected-table.ts";
import { ownPeriodOf } from "../measures/figure-key.ts";
import { formatCount } from "../vocabulary/numbers.ts";
import { sayTogetherHeldBack } from "./all-held-back.ts";
import { describeTable } from "./describe.ts";
import { marked } from "./figure-marks.ts";
import { namesIn } from "./figures-over-time.ts";
import type { Call, TemplateFunction } from "./function-shape.ts";
import { headlineFor } from "./headline.ts";
import type { Forms } from "./phrases.ts";
import { cellsOf, findTable, periodLabel } from "./published.ts";
import { referTo } from "./refer.ts";
import { changeInWords } from "./say-change.ts";
import {
	countInWords,
	isShownAs,
	isTold,
	shareAfterCount,
	shareInWords,
	wholeInWords,
} from "./say-figure.ts";
import { textOf, type Value } from "./values.ts";
import { markTable, tellProblem, useFigure, type Writing } from "./writing.ts";

/** The functions that give words. */
export const textFunctions: Readonly<Record<string, TemplateFunction>> = {
	count: ofFigure(
		(figure, _, [one, many]) =>
			marked(
				figure,
				isShownAs(figure, 0) && textOf(one) === ""
					? "0"
					: countInWords(figure.value, nounForms(one, many)),
			),
		2,
	),
	percent: ofFigure((figure, writing) =>
		marked(figure, percentInWords(figure, writing)),
	),
	part: ofFigure((figure, writing) =>
		marked(
			figure,
			allOrCount(figure, writing) +
				shareAfterCount(figure, writing.context.settings.decimals),
		),
	),
	share: ofFigure(shareOfBase),
	whole: ofFigure(
		(figure, _, [one, many]) =>
			wholeInWords(
				figure,
				nounForms(one, many) ?? { one: "one", many: "ones" },
			),
		2,
		1,
	),
	plural: ofFigure(
		(figure, _, [one, many]) => textOf(isShownAs(figure, 1) ? one : many),
		2,
		2,
	),
	rate: ofFigure(({ rate }) =>
		rate === undefined
			? ""
			: `${rate.value.toFixed(1)} for each ${formatCount(rate.per)} children in the area (by chance alone it could be ${rate.from.toFixed(1)} to ${rate.to.toFixed(1)})`,
	),
	change: ofFigure(
		(figure, writing, [period]) =>
			changeInWords(writing, figure, textOf(period)),
		1,
	),
	describe: ofTable(describeTable),
	heldBackTogether: {
		takes: ["tables"],
		needs: 1,
		gives: ([tables], { writing }) =>
			sayTogetherHeldBack(writing, namesIn(textOf(tables))),
	},
	finding: ofTable(headlineFor),
	see: ofTable((writing, name) => {
		markTable(writing, name);
		return referTo(writing, name);
	}),
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
};

/** A function that says a figure. Behind the figure's id it takes so many texts, of which it needs the first ones. */
function ofFigure(
	say: (
		figure: ProtectedFigure,
		writing: Writing,
		texts: readonly Value[],
	) => string,
	texts = 0,
	needed = 0,
): TemplateFunction {
	return {
		takes: ["figure", ...Array.from({ length: texts }, () => "text" as const)],
		needs: 1 + needed,
		gives: ([id, ...more], call) =>
			withFigure(call, id, (figure) => say(figure, call.writing, more)),
	};
}

/** A function that says something of a table. */
function ofTable(
	say: (writing: Writing, name: string) => string,
): TemplateFunction {
	return {
		takes: ["table"],
		needs: 1,
		gives: ([table], { writing }) => say(writing, textOf(table)),
	};
}

/** "all 8" where the part is the whole, which has just been named. */
function allOrCount(figure: ProtectedFigure, writing: Writing): string {
	const base = figure.base ? writing.figures.byId.get(figure.base) : undefined;
	const { value } = figure;
	const isAll = value.status === "shown" && isShownAs(base, value.count);
	return isAll && value.count > 1
		? `all ${countInWords(value)}`
		: countInWords(value);
}

/** The figure of an id, or the first of a table. */
function findAny(writing: Writing, id: string): ProtectedFigure | undefined {
	const table = findTable(writing, id);
	return (
		writing.figures.byId.get(id) ??
		(table &&
			cellsOf(writing, table).find((cell) =>
				ownPeriodOf(cell, writing.figures),
			))
	);
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

function percentInWords(figure: ProtectedFigure, writing: Writing): string {
	if (figure.share)
		return shareInWords(figure.share, writing.context.settings.decimals);
	if (figure.value.status === "notAvailable") return "[x]";
	const base = figure.base ? writing.figures.byId.get(figure.base) : undefined;
	return base && isShownAs(base, 0) ? "[z]" : "[c]";
}

function shareOfBase(figure: ProtectedFigure, writing: Writing): string {
	const { decimals } = writing.context.settings;
	const base = figure.base ? writing.figures.byId.get(figure.base) : undefined;
	const percent = shareAfterCount(figure, decimals);
	return base && isTold(base.value)
		? `${marked(figure, countInWords(figure.value))} of ${marked(base, countInWords(base.value))}${percent}`
		: marked(figure, countInWords(figure.value));
}

function nounForms(one: Value, many: Value): Forms | undefined {
	const singular = textOf(one);
	if (singular === "") return undefined;
	const plural = textOf(many);
	return { one: singular, many: plural === "" ? `${singular}s` : plural };
}
