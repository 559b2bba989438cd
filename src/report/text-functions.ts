import type { ProtectedFigure } from "../disclosure/protected-table.ts";
import { ownPeriodOf } from "../measures/figure-key.ts";
import { formatCount } from "../vocabulary/numbers.ts";
import { sayTogetherHeldBack } from "./all-held-back.ts";
import { describeTable } from "./describe.ts";
import { marked } from "./figure-marks.ts";
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
import { namesIn } from "./series.ts";
import { textOf, type Value } from "./values.ts";
import { markTable, tellProblem, useFigure, type Writing } from "./writing.ts";

/** The functions that give words. */
export const textFunctions: Readonly<Record<string, TemplateFunction>> = {
	count: {
		takes: ["figure", "text", "text"],
		needs: 1,
		gives: ([id, one, many], call) =>
			withFigure(call, id, (figure) =>
				marked(
					figure,
					isShownAs(figure, 0) && textOf(one) === ""
						? "0"
						: countInWords(figure.value, nounForms(one, many)),
				),
			),
	},
	percent: {
		takes: ["figure"],
		needs: 1,
		gives: ([id], call) =>
			withFigure(call, id, (figure) =>
				marked(figure, percentInWords(figure, call)),
			),
	},
	part: {
		takes: ["figure"],
		needs: 1,
		gives: ([id], call) =>
			withFigure(call, id, (figure) =>
				marked(
					figure,
					allOrCount(figure, call.writing) +
						shareAfterCount(figure, call.writing.context.settings.decimals),
				),
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
	rate: {
		takes: ["figure"],
		needs: 1,
		gives: ([id], call) =>
			withFigure(call, id, ({ rate }) =>
				rate === undefined
					? ""
					: `${rate.value.toFixed(1)} for each ${formatCount(rate.per)} children in the area (by chance alone it could be ${rate.from.toFixed(1)} to ${rate.to.toFixed(1)})`,
			),
	},
	change: {
		takes: ["figure", "text"],
		needs: 1,
		gives: ([id, period], call) =>
			withFigure(call, id, (figure) =>
				changeInWords(call.writing, figure, textOf(period)),
			),
	},
	describe: {
		takes: ["table"],
		needs: 1,
		gives: ([table], { writing }) => describeTable(writing, textOf(table)),
	},
	heldBackTogether: {
		takes: ["tables"],
		needs: 1,
		gives: ([tables], { writing }) =>
			sayTogetherHeldBack(writing, namesIn(textOf(tables))),
	},
	finding: {
		takes: ["table"],
		needs: 1,
		gives: ([table], { writing }) => headlineFor(writing, textOf(table)),
	},
	see: {
		takes: ["table"],
		needs: 1,
		gives: ([table], { writing }) => {
			markTable(writing, textOf(table));
			return referTo(writing, textOf(table));
		},
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
};

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

function percentInWords(figure: ProtectedFigure, { writing }: Call): string {
	if (figure.share)
		return shareInWords(figure.share, writing.context.settings.decimals);
	if (figure.value.status === "notAvailable") return "[x]";
	const base = figure.base ? writing.figures.byId.get(figure.base) : undefined;
	return base && isShownAs(base, 0) ? "[z]" : "[c]";
}

function shareOfBase(figure: ProtectedFigure, { writing }: Call): string {
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
