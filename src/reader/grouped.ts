/** Items by a key, in the order in which each key first comes. */
export function grouped<Item>(
	items: readonly Item[],
	keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
	const groups = new Map<string, Item[]>();
	for (const item of items) {
		const own = groups.get(keyOf(item)) ?? [];
		groups.set(keyOf(item), own);
		own.push(item);
	}
	return groups;
}
