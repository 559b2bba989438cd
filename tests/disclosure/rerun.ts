import { levelOf } from "../../src/disclosure/rule/one-way.ts";

/** What a reader is left with who reruns the tool on every table that agrees with what is published. */
export interface Rerun {
	readonly tables: number;
	readonly small: number;
	readonly recovered: number;
	readonly narrowed: number;
	/** Figures held back, and of these how many are said to be "fewer than T". */
	readonly heldBack: number;
	readonly said: number;
}

/**
 * Reruns the rule for one-way tables on all of so many categories and this total, the last category coming down first; each
 * also with each choice of its large counts that may stand on few children, if `withFew` says so.
 */
export function rerunAll(
	categories: number,
	total: number,
	threshold: number,
	withFew = false,
): Rerun {
	const isSmall = (count: number) => count > 0 && count < threshold;
	const classes = new Map<string, Set<number>[]>();
	const given = tablesOf(categories, total).flatMap((table) =>
		(withFew && table.some(isSmall)
			? choicesOf(
					[...table.keys()].filter((at) => (table[at] ?? 0) >= threshold),
				)
			: [[]]
		).map((ofFew) => ({ table, ofFew })),
	);
	const tables = given.map(({ table }) => table);
	const keys = given.map((one) => publish(one, total, threshold));
	for (const [at, { key }] of keys.entries()) {
		const left =
			classes.get(key) ??
			Array.from({ length: categories }, () => new Set<number>());
		classes.set(key, left);
		for (const [i, count] of (tables[at] ?? []).entries())
			left[i]?.add(isSmall(count) ? count : 0);
	}
	const result = { small: 0, recovered: 0, narrowed: 0, heldBack: 0, said: 0 };
	for (const [at, { key, heldBack, said }] of keys.entries()) {
		result.heldBack += heldBack;
		result.said += said;
		for (const [i, count] of (tables[at] ?? []).entries()) {
			if (!isSmall(count)) continue;
			const left = classes.get(key)?.[i] ?? new Set();
			result.small++;
			if (left.size === 1) result.recovered++;
			const small = [...left].filter((value) => value > 0);
			if (small.length < threshold - 1) result.narrowed++;
		}
	}
	return { tables: tables.length, ...result };
}

interface Publication {
	readonly key: string;
	readonly heldBack: number;
	readonly said: number;
}

function choicesOf(places: readonly number[]): readonly (readonly number[])[] {
	return places.reduce<readonly (readonly number[])[]>(
		(all, at) => all.flatMap((some) => [some, [...some, at]]),
		[[]],
	);
}

/** A total that is small is not told, and all such tables look alike: the key leaves it out. */
function publish(
	{
		table,
		ofFew,
	}: { readonly table: readonly number[]; readonly ofFew: readonly number[] },
	total: number,
	threshold: number,
): Publication {
	const small = table.filter((count) => count > 0 && count < threshold);
	const order = [
		...ofFew,
		...[...table.keys()]
			.filter((at) => (table[at] ?? 0) >= threshold && !ofFew.includes(at))
			.reverse(),
	];
	const others = order.map((at) => table[at] ?? 0);
	const level = levelOf(
		{
			total,
			categories: table.length,
			small,
			others,
			ofFew: ofFew.length,
		},
		threshold,
	);
	if (level === "everything")
		return { key: "c".repeat(table.length), heldBack: table.length, said: 0 };
	const down = new Set(order.slice(0, level));
	const words = table.map((count, at) =>
		count > 0 && count < threshold ? "<" : down.has(at) ? "c" : count,
	);
	return {
		key: words.join(),
		heldBack: small.length + level,
		said: small.length,
	};
}

function tablesOf(
	categories: number,
	total: number,
): readonly (readonly number[])[] {
	if (categories === 1) return [[total]];
	return Array.from({ length: total + 1 }, (_, first) => first).flatMap(
		(first) =>
			tablesOf(categories - 1, total - first).map((rest) => [first, ...rest]),
	);
}
