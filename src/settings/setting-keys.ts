import * as v from "valibot";
import { isGroup } from "../vocabulary/groups.ts";
import { likelyName } from "../vocabulary/words.ts";
import {
	groupMessage,
	type JsonSchema,
	jsonOf,
	meaning,
	pathItem,
	record,
	type Shape,
	withJson,
} from "./shape.ts";

/** A key of a group: it may be left out, and then has its default where it has one. */
type Key = v.OptionalSchema<Shape<unknown>, unknown>;

/** A key that may be left out, with what it says, in a line. */
export function key<Value>(shape: Shape<Value>, says: string) {
	return v.optional(saying(shape, says));
}

/** The same, with what holds where it is left out, as it would be written. */
export function keyOr<Value, const Default extends string | object>(
	shape: Shape<Value>,
	says: string,
	byDefault: Default,
): v.OptionalSchema<Shape<Value>, Default> {
	return v.optional(saying(shape, says, byDefault), byDefault);
}

function saying<Value>(
	shape: Shape<Value>,
	description: string,
	byDefault: string | object = {},
): Shape<Value> {
	const isNothing = Object.keys(byDefault).length === 0;
	return withJson(shape, () => ({
		description,
		...jsonOf(shape),
		...(isNothing ? {} : { default: jsonValue(byDefault) }),
	}));
}

const nothingWritten =
	"Nothing stands behind this key. Write its value, or take the key out: what is usual holds without it.";

/** A key may have nothing after it. */
function orNothing(json: JsonSchema): JsonSchema {
	return Array.isArray(json.enum)
		? { ...json, enum: [...json.enum, null] }
		: { ...json, type: [json.type, "null"].flat() };
}

/** What a text stands for where an editor looks at it. */
function jsonValue(written: unknown): unknown {
	return typeof written === "string" && /^(\d+|true|false)$/.test(written)
		? JSON.parse(written)
		: written;
}

/** What is unlike in a group. */
interface GroupRule {
	/** What to tell of a key that is not known; the nearest without it. */
	readonly unknown?: (name: string, known: readonly string[]) => string;
	/** Whether a key with nothing after it is refused, and not as good as left out. */
	readonly isFilled?: boolean;
}

/** A group of keys that are all known. Any of them may be left out. */
export function group<const Entries extends Readonly<Record<string, Key>>>(
	entries: Entries,
	{ unknown = unknownKey, isFilled = false }: GroupRule = {},
): Shape<Readonly<v.InferOutput<v.ObjectSchema<Entries, undefined>>>> {
	const known = Object.keys(entries);
	const isWritten = v.custom<Readonly<Record<string, unknown>>>(isGroup, () =>
		groupMessage(known),
	);
	const object = v.object(entries);
	const shape = v.pipe(
		isWritten,
		v.rawTransform(({ dataset, addIssue, NEVER }) => {
			const pairs = Object.entries(dataset.value);
			for (const [name, value] of pairs) {
				const path = [pathItem(name)] as const;
				if (!known.includes(name))
					addIssue({ message: unknown(name, known), path: [...path] });
				else if (isFilled && value === null)
					addIssue({ message: nothingWritten, path: [...path] });
			}
			const written = pairs.filter(([, value]) => value !== null);
			const result = v.safeParse(object, Object.fromEntries(written));
			if (result.success) return result.output;
			for (const { message, path } of result.issues)
				addIssue({ message, path });
			return NEVER;
		}),
	);
	return withJson(shape, () => ({
		type: "object",
		properties: Object.fromEntries(
			Object.entries(entries).map(([name, { wrapped }]) => [
				name,
				isFilled ? jsonOf(wrapped) : orNothing(jsonOf(wrapped)),
			]),
		),
		additionalProperties: false,
	}));
}

/** A group in which only some keys are known, and what follows each of them has one shape. */
export function keyed<const Name extends string, Value>(
	names: readonly Name[],
	says: (name: Name) => string,
	value: Shape<Value>,
): Shape<Readonly<Partial<Record<Name, Value>>>> {
	const shape = meaning(record(value), (written, tell) => {
		const kept: Partial<Record<Name, Value>> = {};
		for (const [name, each] of Object.entries(written)) {
			const known = names.find((one) => one === name);
			if (known === undefined) tell(unknownKey(name, names), name);
			else kept[known] = each;
		}
		return kept;
	});
	return withJson(shape, () => ({
		type: "object",
		properties: Object.fromEntries(
			names.map((name) => [
				name,
				{ description: says(name), ...jsonOf(value) },
			]),
		),
		additionalProperties: false,
	}));
}

/** What to tell of a key that is not known. */
export function unknownKey(name: string, known: readonly string[]): string {
	const likely = likelyName(name, known);
	const suggestion = likely === undefined ? "" : ` Did you mean "${likely}"?`;
	return `This key is not known.${suggestion} Known here: ${known.join(", ")}.`;
}
