import * as v from "valibot";
import { isGroup } from "../vocabulary/groups.ts";
import type { SettingFault, SettingPath } from "./problem.ts";

/** What a setting must look like, what it becomes, and, as its metadata, the JSON Schema of it. */
export type Shape<Value> = v.GenericSchema<unknown, Value>;

/** The value of a shape. */
export type ValueOf<S extends v.GenericSchema> = v.InferOutput<S>;

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/** Tells what is wrong with what was written, in whole sentences, by the way to it from there. */
export type Tell = (message: string, ...path: SettingPath) => void;

/** Reads a setting: its value where nothing is wrong with it, or all that is. */
export function readShape<Value>(
	shape: Shape<Value>,
	input: unknown,
):
	| { readonly ok: true; readonly value: Value }
	| { readonly ok: false; readonly faults: readonly SettingFault[] } {
	const result = v.safeParse(shape, input);
	if (result.success) return { ok: true, value: result.output };
	const faults = result.issues.map(({ message, path = [] }) => ({
		path: path.map(({ key }) => (typeof key === "number" ? key : String(key))),
		message,
	}));
	return { ok: false, faults };
}

/**
 * The JSON Schema of a shape. An editor takes `305` for a number and `yes` for a text where the reader takes the letters as
 * they stand, so a text may be a number there.
 */
export function jsonOf(shape: v.GenericSchema): JsonSchema {
	const { json }: Readonly<Record<string, unknown>> = v.getMetadata(shape);
	const found: unknown = typeof json === "function" ? json() : undefined;
	return isGroup(found) ? found : {};
}

/** A shape with the JSON Schema of it, which is made where it is asked for: no run of the tool needs it. */
export function withJson<Value>(
	shape: Shape<Value>,
	json: () => JsonSchema,
): Shape<Value> {
	return v.pipe(shape, v.metadata({ json }));
}

/** A list in which every item has the same shape. */
export function list<Value>(item: Shape<Value>): Shape<readonly Value[]> {
	return withJson(v.array(item, "This must be a list."), () => ({
		type: "array",
		items: jsonOf(item),
	}));
}

/** A group with keys of the council's own. */
export function record<Value>(
	value: Shape<Value>,
): Shape<Readonly<Record<string, Value>>> {
	return withJson(
		v.pipe(
			v.custom<Readonly<Record<string, unknown>>>(isGroup, groupMessage([])),
			v.record(v.string(), value),
		),
		() => ({ type: "object", additionalProperties: jsonOf(value) }),
	);
}

/** A shape that becomes something else, in which more can be wrong. */
export function meaning<Written, Value>(
	shape: Shape<Written>,
	read: (written: Written, tell: Tell) => Value,
): Shape<Value> {
	return v.pipe(
		shape,
		v.rawTransform(({ dataset, addIssue }) =>
			read(dataset.value, (message, ...path) => {
				const [first, ...rest] = path.map(pathItem);
				addIssue(first ? { message, path: [first, ...rest] } : { message });
			}),
		),
	);
}

/** One step of the way to a setting. */
export function pathItem(key: string | number): v.IssuePathItem {
	const nothing = { input: undefined, value: undefined };
	return { type: "unknown", origin: "key", key, ...nothing };
}

/** What to tell of what is no group of keys. */
export function groupMessage(known: readonly string[]): string {
	return `This must be a group of keys, each with its value${known.length > 0 ? `: ${known.join(", ")}` : ""}.`;
}
