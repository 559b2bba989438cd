import Markdoc, { type Node } from "@markdoc/markdoc";
import { templateFunctions } from "./functions.ts";
import type { Value } from "./values.ts";
import { variableValue } from "./variables.ts";
import type { Writing } from "./writing.ts";

/** A function call or variable of the template's tree, with its fields known. */
export type Expression =
	| {
			readonly kind: "call";
			readonly name: string;
			readonly given: readonly unknown[];
			/** Names of arguments given by name, which no function takes. */
			readonly named: readonly string[];
	  }
	| { readonly kind: "variable"; readonly path: readonly (string | number)[] }
	| { readonly kind: "literal"; readonly value: Value }
	| { readonly kind: "unknown" };

/** What a value of the template's tree is. */
export function readExpression(value: unknown): Expression {
	if (value instanceof Markdoc.Ast.Function) {
		const entries = Object.entries(value.parameters);
		return {
			kind: "call",
			name: value.name,
			given: entries
				.filter(([key]) => /^\d+$/.test(key))
				.map(([, given]): unknown => given),
			named: entries.map(([key]) => key).filter((key) => !/^\d+$/.test(key)),
		};
	}
	if (value instanceof Markdoc.Ast.Variable)
		return { kind: "variable", path: value.path };
	if (value === null || value === undefined)
		return { kind: "literal", value: undefined };
	return typeof value === "string" ||
		typeof value === "number" ||
		typeof value === "boolean"
		? { kind: "literal", value }
		: { kind: "unknown" };
}

/** What a value of the template's tree comes to. What is not known was told by the check before. */
export function evaluate(writing: Writing, node: Node, value: unknown): Value {
	const expression = readExpression(value);
	switch (expression.kind) {
		case "literal":
			return expression.value;
		case "variable":
			return variableValue(writing, expression.path);
		case "call": {
			const called = Object.hasOwn(templateFunctions, expression.name)
				? templateFunctions[expression.name]
				: undefined;
			const given = expression.given.map((argument) =>
				evaluate(writing, node, argument),
			);
			return called?.gives(given, { writing, node });
		}
		case "unknown":
			return undefined;
	}
	expression satisfies never;
}
