/** Items by a key, in the order in which each key first comes. */
export function grouped<Item, Key>(
	items: Iterable<Item>,
	keyOf: (item: Item) => Key,
): ReadonlyMap<Key, readonly Item[]> {
	const groups = new Map<Key, Item[]>();
	for (const item of items) {
		const key = keyOf(item);
		const own = groups.get(key);
		if (own === undefined) groups.set(key, [item]);
		else own.push(item);
	}
	return groups;
}
