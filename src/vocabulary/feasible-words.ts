import { formatCount } from "./numbers.ts";

/** Values that remain possible: listed, or from the least to the most. */
export type ValueSet =
	| { readonly kind: "values"; readonly values: readonly number[] }
	| {
			readonly kind: "span";
			readonly range: {
				readonly from: number;
				readonly to: number | undefined;
			};
	  };

/** Stretches that a line has room for. */
const mostStretches = 8;

/** A set of values as people read it: "5", "0 to 4, 9 or 12", "6 or more". */
export function feasibleWords(set: ValueSet): string {
	if (set.kind === "span") {
		const from = formatCount(set.range.from);
		return set.range.to === undefined
			? `${from} or more`
			: `some from ${from} to ${formatCount(set.range.to)}`;
	}
	const stretches = stretchesOf(set.values);
	const [first] = set.values;
	const last = set.values.at(-1);
	if (first === undefined || last === undefined) return "no value";
	if (stretches.length > mostStretches)
		return `${formatCount(set.values.length)} values from ${formatCount(first)} to ${formatCount(last)}`;
	const words = stretches.map(stretchWords);
	return words.length < 2
		? (words[0] ?? "")
		: `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

type Stretch = readonly [from: number, to: number];

function stretchesOf(values: readonly number[]): readonly Stretch[] {
	const stretches: [number, number][] = [];
	for (const value of values) {
		const current = stretches.at(-1);
		if (current !== undefined && current[1] === value - 1) current[1] = value;
		else stretches.push([value, value]);
	}
	return stretches.flatMap(([from, to]): readonly Stretch[] =>
		to === from + 1
			? [
					[from, from],
					[to, to],
				]
			: [[from, to]],
	);
}

function stretchWords([from, to]: Stretch): string {
	return from === to
		? formatCount(from)
		: `${formatCount(from)} to ${formatCount(to)}`;
}
