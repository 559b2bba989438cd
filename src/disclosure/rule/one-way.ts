import { sum } from "../../vocabulary/numbers.ts";
/**
 * Degree 3 of the promise (disclosure.md, section 2) for a table of one breakdown with a published total: which
 * categories are held back beside the small ones, so that a reader who reruns the tool on every table that agrees with
 * what is published is still left with 1 … T − 1 for each small count.
 *
 * The small ones are said to be "fewer than T". Partners, categories of T or more, come down in a declared order, one
 * after the other, until what is held back adds up to enough: what counts as enough hangs on the threshold, on how many
 * are small and on how many partners are down already, all of which the reader is told. A table for which it is never
 * enough says nothing but its total.
 */
export interface OneWayTable {
	readonly total: number;
	/** Zeros included. */
	readonly categories: number;
	/** The counts from 1 to T − 1. */
	readonly small: readonly number[];
	/** The counts of T or more, in the order in which they come down. */
	readonly others: readonly number[];
	/** How many of these are down whatever the rest is: the first, which stand on fewer than T children. */
	readonly ofFew?: number;
}

/** How many partners come down; "everything": all categories, zeros too, and no small one is said to be small. */
export type OneWayLevel = number | "everything";

/** Beyond this threshold a set of small values does not fit a machine word, and tables say nothing but their totals. */
const mostThreshold = 31;

/** Chooses the level of one table. The total is published where it is not small; a total of 0 has no small parts. */
export function levelOf(table: OneWayTable, threshold: number): OneWayLevel {
	const { total, small, others, ofFew = 0 } = table;
	if (small.length === 0) return 0;
	const rules = rulesOf(threshold);
	if (total < threshold || rules === undefined) return "everything";
	const exempt = rules.exempt(total, table.categories);
	if (exempt === "all") return "everything";
	const steps = rules.steps(small.length);
	const alone = sum(small);
	if (exempt !== undefined && isOf(exempt, table, alone)) return "everything";
	let hidden = alone + sum(others.slice(0, ofFew));
	for (let down = ofFew; down <= others.length; down++) {
		const isLast = down === others.length;
		// A partner of exactly T comes down even where none is needed, to keep those company that cannot do without one: where
		// the small ones are too few for the largest small value, it is not among them. In few tables is the first one just T.
		const isCompany = down === 0 && others[0] === threshold;
		if (!isCompany && isEnough(steps, hidden, down, isLast)) return down;
		hidden += others[down] ?? 0;
	}
	return "everything";
}

/** For tables with a certain number of small categories. */
interface Steps {
	/** Sums of the small counts that leave every value to each of them, with no partner down: from … to. */
	readonly alone: Span;
	/** The least sum with one partner down that leaves every value; each further partner adds T to it. */
	readonly withOne: number;
	readonly threshold: number;
}

interface Span {
	readonly from: number;
	readonly to: number;
}

/**
 * Whether a hidden sum leaves every value, given that with fewer partners down it did not. But for the last partner the
 * least such sum is passed over: tables with that sum are what keeps the next step open to every value.
 */
function isEnough(
	{ alone, withOne, threshold }: Steps,
	hidden: number,
	down: number,
	isLast: boolean,
): boolean {
	if (down === 0) return hidden >= alone.from && hidden <= alone.to;
	const least = withOne + (down - 1) * threshold;
	return isLast ? hidden >= least : hidden > least;
}

interface Rules {
	readonly steps: (small: number) => Steps;
	/** Tables of this total and size that say nothing though they could, to keep those company that have to. */
	readonly exempt: (total: number, categories: number) => Exempt;
}

type Exempt = Tables | "all" | undefined;

/** Tables by how many of their categories are small, how many are T or more, and what the small ones add up to. */
interface Tables {
	readonly small: number;
	/** One at most. */
	readonly others: number;
	readonly sum: number;
}

function isOf(
	exempt: Tables,
	{ small, others }: OneWayTable,
	sumOfSmall: number,
): boolean {
	return (
		exempt.small === small.length &&
		exempt.others === others.length &&
		exempt.sum === sumOfSmall
	);
}

function rulesOf(threshold: number): Rules | undefined {
	if (threshold < 3 || threshold > mostThreshold) return undefined;
	const steps = (small: number) => stepsOf(small, threshold);
	return {
		steps,
		exempt: (total, categories) => exemptOf(total, categories, threshold),
	};
}

function stepsOf(small: number, threshold: number): Steps {
	const most = threshold - 1;
	// Each of the small ones can be 1, the others together as much as they can be; or T − 1, and the others 1 each.
	const alone = { from: most + small - 1, to: 1 + (small - 1) * most };
	return {
		alone,
		withOne: alone.from + threshold,
		threshold,
	};
}

/** The values, as bits, that one of so many small counts can have that add up to this. */
function valuesAt(total: number, small: number, threshold: number): number {
	let values = 0;
	for (let value = 1; value < threshold; value++) {
		const rest = total - value;
		const fits = rest >= small - 1 && rest <= (small - 1) * (threshold - 1);
		if (fits) values |= 1 << (value - 1);
	}
	return values;
}

function everyValue(threshold: number): number {
	return 2 ** (threshold - 1) - 1;
}

/**
 * Tables that say nothing but their total keep each other company: together they must leave every value to each cell.
 * Where they do not, some that could say more join them: of those that do, the ones with the largest small counts, of
 * which there are the fewest where most are of one kind. Where none do, all tables join that have a small category.
 */
function exemptOf(
	total: number,
	categories: number,
	threshold: number,
): Exempt {
	let left = 0;
	for (let small = 1; small <= Math.min(categories, total); small++) {
		const steps = stepsOf(small, threshold);
		for (let others = 0; others <= categories - small; others++)
			if (!isEnough(steps, total, others, true))
				left |= valuesReaching(total, small, others, threshold);
	}
	const every = everyValue(threshold);
	if (left === 0 || left === every) return undefined;
	const [chosen] = sparedBy(total, categories, threshold)
		.filter(
			({ small, sum }) => (left | valuesAt(sum, small, threshold)) === every,
		)
		.toSorted((a, b) => b.sum / b.small - a.sum / a.small);
	return chosen ?? "all";
}

/** Tables with one category of T or more, or none, without which those that are printed like them keep every value. */
function sparedBy(
	total: number,
	categories: number,
	threshold: number,
): readonly Tables[] {
	const found: Tables[] = [];
	for (let small = 1; small <= Math.min(categories, total); small++) {
		const steps = stepsOf(small, threshold);
		if (isEnough(steps, total, 0, true))
			found.push({ small, others: 0, sum: total });
		if (small === categories || !isEnough(steps, total, 1, true)) continue;
		const most = Math.min(total - threshold, small * (threshold - 1));
		const sums = from(small, most);
		const withPartner = sums.filter(
			(sum) => !isEnough(steps, sum, 0, false) || total - sum === threshold,
		);
		for (const sum of sums) {
			const others = withPartner.filter((one) => one !== sum);
			// Where no partner comes down, the small ones leave every value whatever they add up to.
			const isSpared =
				others.length === withPartner.length ||
				others.reduce(
					(values, one) => values | valuesAt(one, small, threshold),
					0,
				) === everyValue(threshold);
			if (isSpared) found.push({ small, others: 1, sum });
		}
	}
	return found;
}

function from(least: number, most: number): readonly number[] {
	return Array.from(
		{ length: Math.max(0, most - least + 1) },
		(_, at) => least + at,
	);
}

/** The values of a small count in tables of this shape, of which no number of partners is enough. */
function valuesReaching(
	total: number,
	small: number,
	others: number,
	threshold: number,
): number {
	if (others === 0) return valuesAt(total, small, threshold);
	return from(small, total - others * threshold).reduce(
		(values, sum) => values | valuesAt(sum, small, threshold),
		0,
	);
}
