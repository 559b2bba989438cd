import { levelOf } from "../../src/disclosure/rule/one-way.ts";

/** What rerunning the rule for one-way tables finds, kind by kind. */
export interface KindsRerun {
	readonly kinds: number;
	/** Of these, how many say nothing but their total. */
	readonly silent: number;
	/** What is printed alike, and leaves some small count fewer values than it may. */
	readonly narrowed: readonly string[];
}

/**
 * As `rerunAll`, for more categories than all tables of can be gone through: tables that differ by the order of their small
 * counts, or by which categories are which, are one kind, as the rule sees no difference.
 */
export function rerunKinds(
	categories: number,
	total: number,
	threshold: number,
): KindsRerun {
	const printed = new Map<string, Set<number>>();
	let [kinds, silent] = [0, 0];
	for (let count = 1; count <= Math.min(categories, total); count++)
		for (const small of ascending(count, 1, threshold - 1, total))
			for (const others of inAnyOrder(
				categories - count,
				total - sum(small),
				threshold,
			)) {
				const table = { total, categories, small, others };
				const level = levelOf(table, threshold);
				kinds++;
				if (level === "everything") silent++;
				const key =
					level === "everything"
						? "nothing"
						: `${count} small, ${level} of ${others.length} down, ${others.slice(level)}`;
				const values = printed.get(key) ?? new Set();
				printed.set(key, values);
				for (const value of small) values.add(value);
			}
	const narrowed = [...printed]
		.filter(([, values]) => values.size < threshold - 1)
		.map(
			([key, values]) => `${categories} of ${total}, ${key}: ${[...values]}`,
		);
	return { kinds, silent, narrowed };
}

/** Lists of so many numbers, none less than the one before it, that add up to this at most. */
function* ascending(
	length: number,
	least: number,
	most: number,
	atMost: number,
): Generator<readonly number[]> {
	if (length === 0) {
		yield [];
		return;
	}
	for (let first = least; first <= most && first * length <= atMost; first++)
		for (const rest of ascending(length - 1, first, most, atMost - first))
			yield [first, ...rest];
}

/** Lists of so many numbers at most, each of T or more, that add up to this. */
function* inAnyOrder(
	atMost: number,
	total: number,
	least: number,
): Generator<readonly number[]> {
	if (total === 0) yield [];
	if (atMost === 0) return;
	for (let first = least; first <= total; first++)
		for (const rest of inAnyOrder(atMost - 1, total - first, least))
			yield [first, ...rest];
}

function sum(counts: readonly number[]): number {
	return counts.reduce((total, count) => total + count, 0);
}
