import { grouped } from "../vocabulary/grouped.ts";
import type { Attribute, Condition } from "./attributes.ts";

/** Attributes and conditions on them. */
export interface Told {
	readonly attributes: readonly Attribute[];
	/** Of counts and laws. */
	readonly conditions: readonly Condition[];
	readonly impossible: readonly Condition[];
}

/** The same attributes, split. */
export interface Split {
	readonly attributes: readonly Attribute[];
	readonly impossible: readonly Condition[];
	/**
	 * A condition by the coarsest attributes that say it, of those that are there; all are, where none are named. `undefined`
	 * where these do not say it.
	 */
	readonly sayBy: (
		where: Condition,
		there?: ReadonlySet<string>,
	) => Condition | undefined;
	/** What an attribute was split from, by name: the same for all that follow from one another. */
	readonly unsplit: (name: string) => string;
}

/** How an attribute's values fall into classes: by value, the class. */
type Partition = ReadonlyMap<string, string>;

/**
 * Aggregates attributes to what is told apart beside each others: where referrals are told by month alone, and by sex of the
 * whole year, the year is an attribute of its own, which follows from the month.
 */
export function splitAttributes(told: Told): Split {
	const levels = new Map(
		told.attributes.map(({ name, values }) => [
			name,
			partitionsOf(name, values, told.conditions, told.impossible),
		]),
	);
	const names = new Map(
		[...levels].map(([name, partitions]) => [
			name,
			partitions.map((_, level) => `${name}${"′".repeat(level)}`),
		]),
	);
	const nameAt = (name: string, level: number) =>
		names.get(name)?.[level] ?? name;
	const attributes = [...levels].flatMap(([name, partitions]) =>
		partitions.map((partition, level) => ({
			name: nameAt(name, level),
			values: [...new Set(partition.values())],
		})),
	);
	const follows = [...levels].flatMap(([name, partitions]) =>
		partitions.flatMap((partition, level) =>
			functional(
				nameAt(name, level),
				partition,
				nameAt(name, level + 1),
				partitions[level + 1],
			),
		),
	);
	// By the very list of values: the classes that say it, level by level.
	const known = new WeakMap<
		readonly string[],
		readonly (readonly string[] | undefined)[]
	>();
	const classesOf = (name: string, values: readonly string[]) => {
		const found =
			known.get(values) ??
			(levels.get(name) ?? []).map((partition) =>
				isUnionOf(values, partition) ? classesIn(values, partition) : undefined,
			);
		known.set(values, found);
		return found;
	};
	const sayBy = (where: Condition, there?: ReadonlySet<string>) => {
		const own = new Map<string, readonly string[]>();
		for (const [name, values] of where) {
			const said = classesOf(name, values);
			const level = said.findLastIndex(
				(classes, at) =>
					classes !== undefined && (there?.has(nameAt(name, at)) ?? true),
			);
			const classes = said[level];
			if (classes === undefined) return undefined;
			own.set(nameAt(name, level), classes);
		}
		return own;
	};
	const impossible = told.impossible.map(
		(where): Condition =>
			new Map(
				[...where].map(([name, values]) => [
					name,
					classesIn(values, levels.get(name)?.[0] ?? new Map()),
				]),
			),
	);
	const whole = new Map(
		[...levels].flatMap(([name, partitions]) =>
			partitions.map((_, level) => [nameAt(name, level), name] as const),
		),
	);
	return {
		attributes,
		impossible: [...impossible, ...follows],
		sayBy,
		unsplit: (name) => whole.get(name) ?? name,
	};
}

function classesIn(
	values: readonly string[],
	partition: Partition,
): readonly string[] {
	return [...new Set(values.flatMap((value) => partition.get(value) ?? []))];
}

/** Whether no class has values on both sides. */
function isUnionOf(values: readonly string[], partition: Partition): boolean {
	const own = new Set(values);
	const inside = new Set(classesIn(values, partition));
	return [...partition].every(
		([value, its]) => !inside.has(its) || own.has(value),
	);
}

/** What stands beside an attribute in a condition. */
function patternOf(name: string, where: Condition): string {
	return [...where.keys()]
		.filter((one) => one !== name)
		.toSorted()
		.join("\n");
}

/** The partitions of an attribute's values, the finest first, each coarser than the one before. */
function partitionsOf(
	name: string,
	values: readonly string[],
	conditions: readonly Condition[],
	impossible: readonly Condition[],
): readonly Partition[] {
	const sets = new Map<string, ReadonlySet<string>[]>();
	const add = (key: string, own: readonly string[] | undefined) => {
		if (own !== undefined)
			sets.set(key, [...(sets.get(key) ?? []), new Set(own)]);
	};
	for (const where of conditions)
		add(`beside ${patternOf(name, where)}`, where.get(name));
	// What is impossible is said of the finest of all.
	for (const where of impossible) add("impossible", where.get(name));
	const used = [...sets.values()]
		.map((own) => classesBy(values, own))
		.toSorted((a, b) => sizeOf(a) - sizeOf(b));
	const chain: Partition[] = [];
	for (const partition of used) {
		const last = chain.at(-1);
		const next = last === undefined ? partition : common(last, partition);
		if (last === undefined || sizeOf(next) > sizeOf(last)) chain.push(next);
	}
	return chain.toReversed();
}

function sizeOf(partition: Partition): number {
	return new Set(partition.values()).size;
}

function classesBy(
	values: readonly string[],
	sets: readonly ReadonlySet<string>[],
): Partition {
	return named(values, (value) =>
		sets.map((set) => (set.has(value) ? "1" : "0")).join(""),
	);
}

/** What both tell apart. */
function common(one: Partition, other: Partition): Partition {
	return named([...one.keys()], (value) =>
		JSON.stringify([one.get(value), other.get(value)]),
	);
}

/** Values of one key are one class, named by what it holds. */
function named(
	values: readonly string[],
	keyOf: (value: string) => string,
): Partition {
	return new Map(
		[...grouped(values, keyOf).values()].flatMap((own) =>
			own.map((value) => [value, own.join(" or ")]),
		),
	);
}

/** The coarser follows from the finer. */
function functional(
	name: string,
	partition: Partition,
	coarser: string,
	classes: Partition | undefined,
): readonly Condition[] {
	if (classes === undefined) return [];
	const all = [...new Set(classes.values())];
	const of = new Map(
		[...partition].map(([value, own]) => [own, classes.get(value)]),
	);
	return [...of].map(
		([own, its]) =>
			new Map([
				[name, [own]],
				[coarser, all.filter((one) => one !== its)],
			]),
	);
}
