import type { Node } from "@markdoc/markdoc";
import { exportKinds } from "../dictionary/columns.ts";
import { respondents } from "../dictionary/listed-words.ts";
import { readIsoDay } from "../vocabulary/calendar.ts";
import { layouts } from "../vocabulary/layouts.ts";
import { type Expression, readExpression } from "./evaluate.ts";
import type { ArgumentKind } from "./function-shape.ts";
import { templateFunctions } from "./functions.ts";
import { readTableName } from "./known-figures.ts";
import { knownWords, variableNames } from "./variables.ts";
import {
	checkFigureId,
	checkTableName,
	tellProblem,
	tellUnknown,
	type Writing,
} from "./writing.ts";

/** Tells of what is wrong with a value in the template's tree, whatever the figures: unknown names, wrong arguments. */
export function checkValue(
	writing: Writing,
	node: Node,
	value: unknown,
	kind: ArgumentKind,
): void {
	const expression = readExpression(value);
	switch (expression.kind) {
		case "call":
			checkCall(writing, node, expression);
			return;
		case "variable":
			checkVariable(writing, node, expression.path);
			return;
		case "unknown":
			tellProblem(
				writing,
				node,
				"Lists and maps have no place in a template's tags.",
			);
			return;
		case "literal":
			checkLiteral(writing, node, expression.value, kind);
			return;
	}
	expression satisfies never;
}

function checkCall(
	writing: Writing,
	node: Node,
	call: Extract<Expression, { kind: "call" }>,
): void {
	const called = Object.hasOwn(templateFunctions, call.name)
		? templateFunctions[call.name]
		: undefined;
	if (!called) {
		const known = Object.keys(templateFunctions);
		tellUnknown(writing, node, call.name, "a function", known);
		return;
	}
	const tooMany = !called.repeats && call.given.length > called.takes.length;
	if (call.given.length < called.needs || tooMany || call.named.length > 0)
		tellProblem(
			writing,
			node,
			`${call.name}(…) cannot be called like this: see templates/README.md for what it takes.`,
			{ quoted: call.name },
		);
	call.given.forEach((argument, i) => {
		const kind = called.takes[Math.min(i, called.takes.length - 1)];
		checkValue(writing, node, argument, kind ?? "any");
	});
}

function checkVariable(
	writing: Writing,
	node: Node,
	path: readonly (string | number)[],
): void {
	const name = path.join(".");
	const words = knownWords(writing);
	if (path[0] === "words") {
		const word = path.slice(1).join(".");
		if (!words.includes(word))
			tellUnknown(
				writing,
				node,
				word,
				"one of the words of settings, or of this template's front matter",
				words,
			);
	} else if (!variableNames.some((variable) => variable === name))
		tellUnknown(writing, node, name, "a variable", [
			...variableNames,
			...words.map((word) => `words.${word}`),
		]);
}

function checkLiteral(
	writing: Writing,
	node: Node,
	value: unknown,
	kind: ArgumentKind,
): void {
	const text = `${value}`;
	const mustBeAmong = (what: string, known: readonly string[]) => {
		if (!known.includes(text)) tellUnknown(writing, node, text, what, known);
	};
	switch (kind) {
		case "figure":
			checkFigureId(writing, node, text);
			return;
		case "table":
			checkTableName(writing, node, text);
			return;
		case "tables":
			for (const name of text.split(",").map((one) => one.trim()))
				if (name !== "") checkTableName(writing, node, name);
			return;
		case "figureOrTable":
			if (!readTableName(text)) checkFigureId(writing, node, text);
			return;
		case "respondent":
			mustBeAmong(
				"one of the people quoted",
				respondents.map((respondent) => respondent.id),
			);
			return;
		case "export":
			mustBeAmong("a kind of export", exportKinds);
			return;
		case "layout":
			mustBeAmong("a layout", layouts);
			return;
		case "number":
			if (typeof value !== "number")
				tellProblem(writing, node, `"${text}" is not a number.`, {
					quoted: text,
				});
			return;
		case "day":
			if (readIsoDay(text) === undefined)
				tellProblem(
					writing,
					node,
					`"${text}" is not a day. Write it as 2017-02-16.`,
					{ quoted: text },
				);
			return;
		case "text":
		case "any":
			return;
	}
	kind satisfies never;
}
