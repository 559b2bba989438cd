import { fewestBehind } from "../../reader/children-by-kind.ts";
import { sum } from "../../vocabulary/numbers.ts";
import { type Line, levelOnLine, type OnLine } from "./line.ts";
import { levelOf } from "./one-way.ts";
import type { OneWayPart } from "./one-way-tables.ts";
import type { Cover, WholesAround } from "./wholes.ts";

/** What the rule for degree 3 prints of one table, or of one count beside what it lies in. */
export interface RuledBlock {
	/** Of each of its cells, by place: the values for which the same is printed. */
	readonly alike: ReadonlyMap<number, readonly number[]>;
	/** Cells whose numbers come down, and those of which nothing is said in words. */
	readonly numbers: readonly number[];
	readonly words: readonly number[];
	/** The rule is exact for it, where it is for what it stands beside. */
	readonly isExact: boolean;
	/** Cells that the rule looked at for it. */
	readonly beside: readonly number[];
}

/** What the rule knows of cells, by place: their counts, and what is printed of those that are decided. */
export interface Ruled {
	readonly countAt: (at: number) => number;
	readonly alikeAt: (at: number) => readonly number[] | undefined;
	readonly threshold: number;
}

type WholesOf = (at: number) => readonly number[];

/** Whose children a count is of, and how these are told by what a child keeps. */
type OfChildren = Pick<
	WholesAround,
	"isOfItsChildren" | "kindsOf" | "tablesOf"
>;

const noChildren: OfChildren = {
	isOfItsChildren: () => false,
	kindsOf: () => [],
	tablesOf: () => [],
};

/** One count: small ones are said to be so, unless what it lies in, or beside, tells more. */
export function ruleCount(
	ruled: Ruled,
	at: number,
	wholes: readonly number[],
	beside: readonly number[],
	{ isOfItsChildren, kindsOf, tablesOf }: OfChildren = noChildren,
): RuledBlock {
	const { threshold } = ruled;
	const count = ruled.countAt(at);
	const around = [
		...wholes.map((whole) => ({ values: valuesOf(ruled, whole) })),
		...beside.map((whole) => ({
			values: valuesOf(ruled, whole),
			mayBeLess: true as const,
		})),
	];
	const most = around.map(({ values }) => Math.max(...values));
	// Far beyond all that it may lie beside, every count is printed.
	const to =
		wholes.length > 0
			? Math.min(...most.slice(0, wholes.length))
			: Math.max(0, ...most) + 2 * threshold;
	const behind = wholes.filter((whole) => isOfItsChildren(at, whole));
	const fewest = behind
		.map((whole) => fewestOf(ruled, whole, kindsOf(whole)))
		.reduce((a, b) => Math.max(a, b), 0);
	const line: Line = {
		// A table that was made up can say of six referrals of three children that they stand on six.
		from: fewest > count ? 0 : fewest,
		to,
		cells: [{ start: 0, slope: 1 }],
		wholes: around,
	};
	const found: OnLine =
		count > to
			? { level: "number", alike: [count] }
			: levelOnLine(line, count, threshold);
	const tables = behind.flatMap(tablesOf);
	const printed = silentFrom(fewestThatTell(tables, ruled), line, found, ruled);
	const block = asBlock(
		printed,
		[
			...wholes,
			...beside,
			...behind.flatMap((one) => kindsOf(one).flat()),
			...tables.flatMap(({ parts }) => parts),
		],
		new Map([[at, printed.alike]]),
	);
	// Where nothing that is printed alike is small, the rule says no less than that of it.
	const couldBeSmall = printed.alike.some((n) => n > 0 && n < threshold);
	return couldBeSmall ? block : { ...block, words: [] };
}

/**
 * The fewest children that tell something of small counts beside others that stand on few: of 30 referrals 20 of one kind, 6 of
 * few children and 4 of a kind that is said to be few, 27 children are three at least of the last.
 */
function fewestThatTell(tables: readonly OneWayPart[], ruled: Ruled): number {
	const { threshold } = ruled;
	return tables.reduce((least, { table, total }) => {
		const { small, others, ofFew = 0 } = table;
		const isTold =
			ofFew > 0 &&
			small.length > 0 &&
			ruled.alikeAt(total)?.length === 1 &&
			levelOf(table, threshold) === ofFew;
		const most =
			ofFew * (threshold - 1) + sum(others.slice(ofFew)) + small.length;
		return isTold ? Math.min(least, most) : least;
	}, Number.POSITIVE_INFINITY);
}

/** Where nothing is printed of a count of so many or more, it goes with all others of which nothing is. */
function silentFrom(
	least: number,
	line: Line,
	found: OnLine,
	{ threshold }: Pick<Ruled, "threshold">,
): OnLine {
	if (least > line.to) return found;
	const first = Math.max(line.from, Math.min(least, line.to - 2 * threshold));
	const silent = from(first, line.to).filter(
		(value) =>
			value >= least || levelOnLine(line, value, threshold).level === "nothing",
	);
	return found.alike.some((value) => silent.includes(value))
		? { level: "nothing", alike: silent }
		: found;
}

/** A count that stands on few children, and is held back whatever it is: as many as its wholes leave it to be. */
export function ruleOfFew(
	ruled: Ruled,
	at: number,
	wholes: readonly number[],
): RuledBlock {
	const most = wholes
		.map((whole) => Math.max(...valuesOf(ruled, whole)))
		.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
	return {
		alike: new Map([[at, from(ruled.threshold, most, ruled.threshold)]]),
		numbers: [at],
		words: [],
		isExact: false,
		beside: wholes,
	};
}

/**
 * A count in which children lie of whom there are no fewer than so many, by the referrals of theirs that are told. Where it were
 * told to be just so many there would be no others: beside 6 to 9 referrals of 5 children at risk, that one to four are
 * further ones.
 */
export function ruleAroundChildren(
	ruled: Ruled,
	at: number,
	behind: readonly number[],
	kindsOf: WholesAround["kindsOf"],
): RuledBlock | undefined {
	const { threshold } = ruled;
	const own = ruled.countAt(at);
	for (const one of behind) {
		const [count = 0, ...more] = valuesOf(ruled, one);
		const kinds = kindsOf(one);
		const fewest = fewestOf(ruled, one, kinds);
		const alike = [fewest, fewest + 1];
		const isNear = count > fewest && count < fewest + threshold;
		if (more.length === 0 && isNear && alike.includes(own))
			return asBlock(
				{ level: "nothing", alike },
				[...behind, ...kinds.flat()],
				new Map([[at, alike]]),
			);
	}
	return undefined;
}

/**
 * The fewest children that are behind a count, by what is printed of it and of its tables by what a child keeps: of what is
 * told there are no fewer than T, or it would be small.
 */
function fewestOf(
	{ alikeAt, threshold }: Ruled,
	all: number,
	apart: readonly (readonly number[])[],
): number {
	return fewestBehind({ all, apart }, (at) => {
		const [count = 0, ...more] = alikeAt(at) ?? [];
		if (more.length > 0) return Math.min(count, ...more) > 0 ? 1 : 0;
		return Math.min(count, threshold);
	});
}

/**
 * A count that covers a whole with another: it is at least what the other leaves, and what it is more than that is a
 * group. Where the whole is not told, it says nothing.
 */
export function ruleCover(
	ruled: Ruled,
	at: number,
	{ whole, other }: Cover,
): RuledBlock {
	const [most = 0, ...more] = valuesOf(ruled, whole);
	const beside = [whole, other];
	if (more.length > 0)
		return asBlock(
			{ level: "nothing", alike: [] },
			beside,
			new Map([[at, from(0, ruled.countAt(whole), ruled.threshold)]]),
		);
	const left = valuesOf(ruled, other).map((value) => most - value);
	const line: Line = {
		from: Math.min(...left),
		to: most,
		cells: [{ start: 0, slope: 1 }],
		wholes: [{ values: [most] }, { values: left, isWithin: true }],
	};
	const found = levelOnLine(line, ruled.countAt(at), ruled.threshold);
	return asBlock(found, beside, new Map([[at, found.alike]]));
}

/** A table of two parts, one of which lies in something else as well; `undefined` where it is no such table. */
export function ruleTwoParts(
	ruled: Ruled,
	{ table, total, parts }: OneWayPart,
	wholesOf: WholesOf,
): RuledBlock | undefined {
	if (table.ofFew) return undefined;
	const [within, ...more] = parts.filter((at) => wholesOf(at).length > 0);
	const [rest] = parts.filter((at) => at !== within);
	const [whole, ...others] = valuesOf(ruled, total);
	if (within === undefined || rest === undefined || whole === undefined)
		return undefined;
	if (parts.length !== 2 || more.length + others.length > 0) return undefined;
	const wholes = wholesOf(within).map((at) => ({
		values: valuesOf(ruled, at),
	}));
	const line: Line = {
		from: 0,
		to: Math.min(whole, ...wholes.map(({ values }) => Math.max(...values))),
		cells: [
			{ start: 0, slope: 1 },
			{ start: whole, slope: -1 },
		],
		wholes,
	};
	const found = levelOnLine(line, ruled.countAt(within), ruled.threshold);
	return asBlock(
		found,
		[total, ...wholesOf(within)],
		new Map([
			[within, found.alike],
			[rest, found.alike.map((value) => whole - value)],
		]),
	);
}

/** A table of one breakdown: as it stands by itself where its total is told; where that is held back, it says nothing. */
export function ruleTable(
	ruled: Ruled,
	part: OneWayPart,
	wholesOf: WholesOf,
): RuledBlock {
	const { table, total, parts, order } = part;
	const { threshold } = ruled;
	const wholes = parts.flatMap(wholesOf);
	const beside = [total, ...wholes];
	const isTold = valuesOf(ruled, total).length === 1;
	const level = isTold ? levelOf(table, threshold) : "everything";
	if (level === "everything") return ruleNothing(ruled, part, beside);
	const down = new Set(order.slice(0, level));
	const told = parts.filter((at) => isLarge(ruled, at) && !down.has(at));
	// What is left of the total for one that comes down, where the others are as few as they can be, or as many.
	const left = ruled.countAt(total) - sum(told.map(ruled.countAt));
	const most = left - table.small.length - threshold * (down.size - 1);
	const alone = left - table.small.length * (threshold - 1);
	const least = down.size === 1 ? Math.max(threshold, alone) : threshold;
	const alikeAt = (at: number) => {
		const count = ruled.countAt(at);
		if (count > 0 && count < threshold) return from(1, threshold - 1);
		return down.has(at) ? from(least, most, threshold) : [count];
	};
	const goesWith = parts.every((at) =>
		wholesOf(at).every((whole) =>
			isLeftOpen(alikeAt(at), valuesOf(ruled, whole), threshold),
		),
	);
	if (!goesWith) return { ...ruleNothing(ruled, part, beside), isExact: false };
	return {
		alike: new Map(parts.map((at) => [at, alikeAt(at)])),
		numbers: [...down],
		words: [],
		isExact: wholes.length === 0,
		beside,
	};
}

function isLarge({ countAt, threshold }: Ruled, at: number): boolean {
	return countAt(at) >= threshold;
}

/**
 * Whether what is printed of a count and of one that it lies in tells no more of either, and of what is left of the one beside
 * the other either nothing small or every small value.
 */
function isLeftOpen(
	part: readonly number[],
	whole: readonly number[],
	threshold: number,
): boolean {
	const left = new Set(
		whole.flatMap((value) =>
			part.map((one) => value - one).filter((rest) => rest >= 0),
		),
	);
	const small = [...left].filter((rest) => rest > 0 && rest < threshold);
	return (
		Math.min(...part) <= Math.min(...whole) &&
		Math.max(...part) <= Math.max(...whole) &&
		(small.length === 0 || small.length === threshold - 1)
	);
}

/** A table of which nothing is printed. */
export function ruleNothing(
	ruled: Ruled,
	{ total, parts }: OneWayPart,
	beside: readonly number[],
): RuledBlock {
	const most = Math.max(...valuesOf(ruled, total));
	const values = from(0, most, ruled.threshold);
	return {
		alike: new Map(parts.map((at) => [at, values])),
		numbers: parts,
		words: parts,
		isExact: true,
		beside,
	};
}

/** What is printed of a line, as a block of its cells. */
export function asBlock(
	{ level }: OnLine,
	beside: readonly number[],
	alike: RuledBlock["alike"],
): RuledBlock {
	const cells = [...alike.keys()];
	return {
		alike,
		numbers: level === "number" ? [] : cells,
		words: level === "nothing" ? cells : [],
		isExact: true,
		beside,
	};
}

/** Of what is held back and beyond the rule nothing is known but that it is not small by itself. */
function valuesOf(
	{ alikeAt, countAt, threshold }: Ruled,
	at: number,
): readonly number[] {
	return alikeAt(at) ?? from(threshold, countAt(at) + 1, threshold);
}

/** Beyond a few times the threshold, one value more of a whole makes no difference to what lies in it. */
function from(
	least: number,
	most: number,
	threshold = Infinity,
): readonly number[] {
	const last = Math.max(least, Math.min(most, least + 4 * threshold));
	return Array.from({ length: last - least + 1 }, (_, at) => least + at);
}
