import {
	merged,
	type NamedLaw,
	type NamedTerm,
	withoutRepeats,
} from "./laws.ts";

interface Known {
	readonly laws: readonly NamedLaw[];
	/** Unknowns that are no count. */
	readonly hidden: readonly string[];
}

/**
 * Says the same with fewer unknowns: those that are no count and follow from one or two others, occur in one law only, or
 * are only bounded, are put in terms of the rest. What whole numbers keep the laws stays the same.
 */
export function withFewerUnknowns(
	laws: readonly NamedLaw[],
	hidden: readonly string[],
): Known {
	let known = withoutLoneUnknowns(laws, hidden);
	for (;;) {
		const following = withoutFollowing(known);
		const next = following === known ? withoutBounded(known) : following;
		if (next === known) return known;
		known = withoutLoneUnknowns(withoutRepeats(next.laws), next.hidden);
	}
}

/**
 * Does without unknowns of which laws only say what they are at least and at most, where no more laws come of it: each of
 * the former is no more than each of the latter (Fourier and Motzkin; between whole bounds lies a whole number).
 */
function withoutBounded(known: Known): Known {
	const placed = placedLaws(known);
	const { laws, places } = placed;
	const gone = new Set<string>();
	for (const name of openIn(laws, known.hidden)) {
		const own = [...(places.get(name) ?? [])];
		const between =
			own.length > mostBounds
				? undefined
				: betweenBounds(
						own.flatMap((at) => laws[at] ?? []),
						name,
					);
		if (between === undefined) continue;
		gone.add(name);
		for (const at of own) takeOut(placed, at);
		for (const law of between) putAt(placed, laws.length, law);
	}
	if (gone.size === 0) return known;
	return {
		laws: laws.filter((one) => one !== undefined),
		hidden: known.hidden.filter((name) => !gone.has(name)),
	};
}

/** Of more bounds than this too much would come to be worth a try. */
const mostBounds = 8;

/** What bounds of an unknown say of the rest; `undefined` where one is no bound of it alone, or where that is more. */
function betweenBounds(
	own: readonly NamedLaw[],
	name: string,
): readonly NamedLaw[] | undefined {
	const bounds = own.flatMap((law) => boundOf(law, name) ?? []);
	if (bounds.length < own.length) return undefined;
	const least: Bound = { said: "", sign: 1, terms: [], lower: 0 };
	const below = [...bounds.filter(({ sign }) => sign > 0), least];
	const between = bounds
		.filter(({ sign }) => sign < 0)
		.flatMap((above) =>
			below.map(({ said, terms, lower }) =>
				saidAgain({
					said: said === "" ? above.said : `${said}, and ${above.said}`,
					terms: merged([...above.terms, ...terms]),
					lower: above.lower + lower,
				}),
			),
		)
		.filter((law) => !isSaid(law));
	return between.length > own.length ? undefined : between;
}

/** That an unknown, added or taken away, and some terms are at least so many. */
interface Bound {
	readonly said: string;
	readonly sign: number;
	readonly terms: readonly NamedTerm[];
	readonly lower: number;
}

function boundOf(
	{ said, terms, many, lower, upper }: NamedLaw,
	name: string,
): Bound | undefined {
	const own = terms.find((term) => term.name === name);
	if (many !== undefined || own === undefined) return undefined;
	if (Math.abs(own.coefficient) !== 1) return undefined;
	const turn = lower === undefined ? -1 : 1;
	const least = lower ?? (upper === undefined ? undefined : -upper);
	if (least === undefined || (lower !== undefined && upper !== undefined))
		return undefined;
	return {
		said,
		sign: own.coefficient * turn,
		terms: terms
			.filter((term) => term !== own)
			.map((term) => ({ ...term, coefficient: term.coefficient * turn })),
		lower: least,
	};
}

/** Laws by their places, some of them gone, and where each name occurs. */
interface Placed {
	readonly laws: (NamedLaw | undefined)[];
	readonly places: ReadonlyMap<string, Set<number>>;
}

/** Puts unknowns that one or two others make up in terms of these, one by one: each time the one of the first law that has one. */
function withoutFollowing(known: Known): Known {
	const placed = placedLaws(known);
	const { laws } = placed;
	const gone = new Set<string>();
	let open = openIn(laws, known.hidden);
	/** Those that have to be looked at: 1. */
	const waiting = new Uint8Array(laws.length).fill(1);
	for (let at = 0; at >= 0; at = waiting.indexOf(1)) {
		const law = laws[at];
		const own = law && followingIn(law, open);
		waiting[at] = 0;
		if (law === undefined || own === undefined) continue;
		// What said nothing from the beginning goes when anything does.
		const isOpenedFirst = gone.size === 0 && dropSaid(placed, [...laws.keys()]);
		gone.add(own.name);
		open.delete(own.name);
		const others = law.terms
			.filter((term) => term !== own)
			.map(({ name, coefficient }) => ({
				name,
				coefficient: -coefficient * own.coefficient,
			}));
		const changed = [...(placed.places.get(own.name) ?? [])];
		for (const place of changed) {
			const one = laws[place];
			if (one === undefined) continue;
			const next =
				one === law
					? { ...law, terms: others, upper: undefined }
					: { ...one, terms: withoutOwn(one, own.name, others) };
			putAt(placed, place, saidAgain(next));
			waiting[place] = 1;
		}
		const isOpened = dropSaid(placed, changed) || isOpenedFirst;
		if (!isOpened) continue;
		open = openIn(
			laws,
			known.hidden.filter((name) => !gone.has(name)),
		);
		waiting.fill(1);
	}
	if (gone.size === 0) return known;
	return {
		laws: laws.filter((one) => one !== undefined),
		hidden: known.hidden.filter((name) => !gone.has(name)),
	};
}

function placedLaws({ laws, hidden }: Known): Placed {
	const places = new Map(hidden.map((name) => [name, new Set<number>()]));
	for (const [at, { terms }] of laws.entries())
		for (const { name } of terms) places.get(name)?.add(at);
	return { laws: [...laws], places };
}

function putAt({ laws, places }: Placed, at: number, law: NamedLaw): void {
	for (const { name } of laws[at]?.terms ?? []) places.get(name)?.delete(at);
	for (const { name } of law.terms) places.get(name)?.add(at);
	laws[at] = law;
}

function takeOut({ laws, places }: Placed, at: number): void {
	for (const { name } of laws[at]?.terms ?? []) places.get(name)?.delete(at);
	laws[at] = undefined;
}

/** Lets go of those laws that say nothing; whether one of them was about many. */
function dropSaid(placed: Placed, from: readonly number[]): boolean {
	const { laws } = placed;
	let isOpened = false;
	for (const at of from) {
		const law = laws[at];
		if (law === undefined || !isSaid(law)) continue;
		takeOut(placed, at);
		isOpened ||= law.many !== undefined;
	}
	return isOpened;
}

/** The unknowns that can be put in terms of others: not those that are 0 together with others. */
function openIn(
	laws: readonly (NamedLaw | undefined)[],
	hidden: readonly string[],
): Set<string> {
	const open = new Set(hidden);
	for (const law of laws) for (const name of law?.many ?? []) open.delete(name);
	return open;
}

/** The first unknown of an equation that one or two others make up. */
function followingIn(
	{ terms, many, lower, upper }: NamedLaw,
	open: ReadonlySet<string>,
): NamedTerm | undefined {
	if (many !== undefined || lower !== 0 || upper !== 0 || terms.length > 3)
		return undefined;
	return terms.find(
		({ name, coefficient }) => open.has(name) && Math.abs(coefficient) === 1,
	);
}

/** A law's terms with an unknown put in terms of others. */
function withoutOwn(
	{ terms }: NamedLaw,
	own: string,
	others: readonly NamedTerm[],
): readonly NamedTerm[] {
	const there = terms.find(({ name }) => name === own);
	const times = there?.coefficient ?? 0;
	return merged([
		...terms.filter((term) => term !== there),
		...others.map(({ name, coefficient }) => ({
			name,
			coefficient: coefficient * times,
		})),
	]);
}

function saidAgain(law: NamedLaw): NamedLaw {
	return { ...law, said: wordsFor(law) ?? law.said };
}

/**
 * Does without unknowns that occur in one law only: what else a law speaks of is then at most, or at least, what the
 * unknown leaves of it. Laws that say nothing any more go with them.
 */
function withoutLoneUnknowns(
	laws: readonly NamedLaw[],
	hidden: readonly string[],
): Known {
	const left = new Map(laws.map((law, at) => [at, law]));
	const occurs = new Map<string, Set<number>>(
		hidden.map((name) => [name, new Set<number>()]),
	);
	for (const [at, { terms }] of left)
		for (const { name } of terms) occurs.get(name)?.add(at);
	const kept = new Set(laws.flatMap(({ many = [] }) => many));
	const open = [...occurs.keys()].filter((name) => !kept.has(name));
	const drop = (at: number) => {
		for (const { name } of left.get(at)?.terms ?? []) {
			occurs.get(name)?.delete(at);
			if (occurs.has(name) && !kept.has(name)) open.push(name);
		}
		left.delete(at);
	};
	for (let name = open.pop(); name !== undefined; name = open.pop()) {
		const own = occurs.get(name);
		if (own === undefined || own.size > 1) continue;
		const [at] = own;
		if (at === undefined) {
			occurs.delete(name);
			continue;
		}
		const law = left.get(at);
		const term = law?.terms.find((one) => one.name === name);
		if (law === undefined || term === undefined) continue;
		if (Math.abs(term.coefficient) !== 1) continue;
		occurs.delete(name);
		const terms = law.terms.filter((one) => one !== term);
		const next: NamedLaw =
			term.coefficient > 0
				? { ...law, terms, lower: undefined }
				: { ...law, terms, upper: undefined };
		left.set(at, saidAgain(next));
		if (isSaid(next)) drop(at);
	}
	return { laws: [...left.values()], hidden: [...occurs.keys()] };
}

/** Whether a law says nothing that whole numbers from 0 do not keep by themselves. */
function isSaid({ terms, many, lower, upper }: NamedLaw): boolean {
	if (many !== undefined) return terms.length === 0;
	const isKept =
		upper === undefined &&
		(lower === undefined ||
			(lower <= 0 && terms.every(({ coefficient }) => coefficient > 0)));
	const isKeptBelow =
		lower === undefined &&
		upper !== undefined &&
		upper >= 0 &&
		terms.every(({ coefficient }) => coefficient < 0);
	return isKept || isKeptBelow;
}

/** "a + b is at most c": where the one side is no more than the other. */
function wordsFor({ terms, many, lower, upper }: NamedLaw): string | undefined {
	const side = (sign: number) =>
		terms
			.filter(({ coefficient }) => coefficient === sign)
			.map(({ name }) => name)
			.join(" + ") || "0";
	if (many !== undefined) return undefined;
	if (terms.some(({ coefficient }) => Math.abs(coefficient) !== 1))
		return undefined;
	if (lower === 0 && upper === 0) return `${side(1)} = ${side(-1)}`;
	if (lower === 0 && upper === undefined)
		return `${side(-1)} is at most ${side(1)}`;
	if (upper === 0 && lower === undefined)
		return `${side(1)} is at most ${side(-1)}`;
	return undefined;
}
