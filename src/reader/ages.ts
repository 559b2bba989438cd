/** Ages from one to another in completed years, both in; without an end where it is open. */
export interface Band {
	readonly id: string;
	readonly label: string;
	readonly from: number;
	readonly to: number | undefined;
}

/** Ages from one to another, both in; without an end where it is open. */
interface Ages {
	readonly from: number;
	readonly to: number | undefined;
}

/**
 * The finest bands that any band in use is made of: split at every edge ever used. Bands that never changed are their
 * own finest.
 */
export function finestBands(categories: readonly string[]): readonly Band[] {
	const edges = new Set<number>([0]);
	for (const category of categories) {
		const ages = agesOf(category);
		if (ages === undefined) continue;
		edges.add(ages.from);
		if (ages.to !== undefined) edges.add(ages.to + 1);
	}
	const starts = [...edges].toSorted((a, b) => a - b);
	return starts.map((from, at) => {
		const next = starts[at + 1];
		return bandOf(from, next === undefined ? undefined : next - 1);
	});
}

/** The finest bands that a category of age is made of: itself where it is none (`unborn`). */
export function finestOf(
	category: string,
	finest: readonly Band[],
): readonly string[] {
	const ages = agesOf(category);
	if (ages === undefined) return [category];
	const inside = finest.filter(
		(band) =>
			band.from >= ages.from &&
			(ages.to === undefined || (band.to !== undefined && band.to <= ages.to)),
	);
	return inside.map(({ id }) => id);
}

function agesOf(category: string): Ages | undefined {
	const under = /^under(\d+)$/.exec(category);
	if (under) return { from: 0, to: Number(under[1]) - 1 };
	const over = /^(\d+)plus$/.exec(category);
	if (over) return { from: Number(over[1]), to: undefined };
	const span = /^(\d+)-(\d+)$/.exec(category);
	if (span) return { from: Number(span[1]), to: Number(span[2]) };
	const single = /^(\d+)$/.exec(category);
	return single
		? { from: Number(single[1]), to: Number(single[1]) }
		: undefined;
}

/** Named as settings name bands. */
function bandOf(from: number, to: number | undefined): Band {
	const id =
		to === undefined
			? `${from}plus`
			: from === 0
				? `under${to + 1}`
				: from === to
					? `${from}`
					: `${from}-${to}`;
	return { id, label: id, from, to };
}
