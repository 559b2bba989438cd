import {
	type Document,
	isMap,
	isScalar,
	isSeq,
	type Pair,
	type YAMLMap,
} from "yaml";

/** Where the keys of a setting that are not in a file yet would go. */
export type Place =
	| { readonly status: "there" }
	/** Something else stands where a group would have to be. */
	| { readonly status: "blocked" }
	| {
			readonly status: "open";
			/** How many of the keys are there. */
			readonly depth: number;
			/** The deepest group that is there; `undefined` where there is none yet. */
			readonly group: YAMLMap | undefined;
			/** The key that is there and has nothing after it. */
			readonly empty: Pair | undefined;
	  };

/** Finds the place of a setting by its keys from the top. */
export function findPlace(document: Document, path: readonly string[]): Place {
	let node: unknown = document.contents;
	let empty: Pair | undefined;
	for (const [depth, key] of path.entries()) {
		if (isNothing(node))
			return { status: "open", depth, group: undefined, empty };
		if (!isMap(node)) return { status: "blocked" };
		const pair = node.items.find(
			(item) => isScalar(item.key) && item.key.value === key,
		);
		if (!pair) return { status: "open", depth, group: node, empty: undefined };
		empty = pair;
		node = pair.value;
	}
	return isNothing(node)
		? { status: "open", depth: path.length, group: undefined, empty }
		: { status: "there" };
}

function isNothing(node: unknown): boolean {
	return node === null || (isScalar(node) && node.value === null);
}

/** Where a group starts: its brace, or its first key. */
export function startOfGroup(group: YAMLMap): number {
	const [first] = group.items;
	return group.flow || !first ? (group.range?.[0] ?? 0) : startOfKey(first);
}

/** Where a key starts. */
export function startOfKey(pair: Pair): number {
	return isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
}

/** Where the last thing of a group ends. */
export function endOfGroup(group: YAMLMap): number {
	const last = group.items.at(-1);
	return group.flow || !last ? (group.range?.[1] ?? 0) : endOfPair(last);
}

/** Where a key's value ends, or the key where it has none. */
export function endOfPair(pair: Pair): number {
	const key = isScalar(pair.key) ? (pair.key.range?.[1] ?? 0) : 0;
	return endOfNode(pair.value) ?? key;
}

/** The range of a group or list in lines takes in what follows it: the end of its last item is the end. */
function endOfNode(node: unknown): number | undefined {
	if ((isMap(node) || isSeq(node)) && !node.flow) {
		const last: unknown = node.items.at(-1);
		return isMap(node) ? endOfGroup(node) : endOfNode(last);
	}
	if (isMap(node) || isSeq(node) || isScalar(node)) return node.range?.[1];
	return undefined;
}
