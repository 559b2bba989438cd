import { protect } from "../../src/disclosure/protect.ts";
import type { Policy } from "../../src/settings/settings.ts";
import type { FigureTable } from "../../src/statistics/figure-table.ts";
import { atOnce } from "../at-once.ts";
import { solver } from "../solver.ts";
import { figuresOf, type PlainExports } from "../statistics/records.ts";
import { plausibleYear } from "./plausible-year.ts";
import { said } from "./tables.ts";

/** Counts that stand beside each other in one paper: what they are, and every table of them up to a size. */
export interface Family {
	readonly tables: readonly string[];
	readonly without?: PlainExports["without"];
	/** Every table of so many at most, each as counts by figure; a figure that is not named is 0. */
	readonly upTo: (most: number) => Iterable<Readonly<Record<string, number>>>;
}

/** What a reader is left with who reruns the tool on every table that agrees with what is published. */
export interface LinkedRerun {
	/** How many tables were judged, and how many small counts there are in them. */
	readonly tables: number;
	readonly small: number;
	readonly heldBack: number;
	/** Small counts of which one value is left, and of which some small value is not, in words. */
	readonly recovered: readonly string[];
	readonly narrowed: readonly string[];
	/** Small groups, got by subtracting, of which one value is left. */
	readonly groupsRecovered: readonly string[];
}

/** Without a referral of long before nobody could tell who was referred again. */
const earlier = {
	child: "earlier",
	date: "2014-06-01",
	risk: "high",
	closed: "2014-07-01",
};

type Counts = Readonly<Record<string, number>>;

/**
 * The judge of degree 3 for linked tables, which reads outputs alone: it protects the tables that `judged` picks, and every
 * table of the family that could be published alike, and looks at those that are. What is published alike with a table at
 * the edge of the family, of `most` somewhere, might be with larger ones too, and is not judged.
 */
export function rerunFamily(
	family: Family,
	policy: Policy,
	most: number,
	judged: (counts: Counts) => boolean = () => true,
): LinkedRerun {
	const year = plausibleYear(40, 3);
	const frame = figuresOf(
		{
			...year,
			referrals: [...(year.referrals ?? []), earlier],
			...(family.without === undefined ? {} : { without: family.without }),
		},
		{ tables: family.tables },
	);
	const publish = publisher(frame, policy);
	const all = [...family.upTo(most)];
	const classes = new Map<string, readonly Counts[]>();
	let [tables, small, heldBack] = [0, 0, 0];
	const found = {
		recovered: new Set<string>(),
		narrowed: new Set<string>(),
		groupsRecovered: new Set<string>(),
	};
	const isSmall = (count: number) => count > 0 && count < policy.threshold;
	for (const truth of all) {
		if (!judged(truth)) continue;
		const published = publish(truth);
		tables++;
		heldBack += published.heldBack;
		const alike =
			classes.get(published.key) ??
			all.filter(
				(counts) =>
					couldBe(counts, published.said, policy.threshold) &&
					publish(counts).key === published.key,
			);
		classes.set(published.key, alike);
		if (alike.some((counts) => Object.values(counts).includes(most))) continue;
		const leftOf = (countIn: (counts: Counts) => number) => {
			const left = new Set(alike.map(countIn));
			return {
				isSmall: isSmall(countIn(truth)),
				isRecovered: left.size === 1,
				isNarrowed: [...left].filter(isSmall).length < policy.threshold - 1,
				words: `${[...left].sort((a, b) => a - b)} of ${published.key}`,
			};
		};
		for (const { id } of frame.figures) {
			const left = leftOf((counts) => counts[id] ?? 0);
			if (!left.isSmall) continue;
			small++;
			if (left.isRecovered) found.recovered.add(`${id}: ${left.words}`);
			if (left.isNarrowed) found.narrowed.add(`${id}: ${left.words}`);
		}
		for (const { terms } of frame.differences) {
			const left = leftOf((counts) =>
				terms.reduce(
					(sum, { name, coefficient }) =>
						sum + coefficient * (counts[name] ?? 0),
					0,
				),
			);
			if (left.isSmall && left.isRecovered)
				found.groupsRecovered.add(
					`${terms.map(({ name }) => name)}: ${left.words}`,
				);
		}
	}
	return {
		tables,
		small,
		heldBack,
		recovered: [...found.recovered],
		narrowed: [...found.narrowed],
		groupsRecovered: [...found.groupsRecovered],
	};
}

interface Published {
	readonly said: ReturnType<typeof said>;
	/** What is not 0, as text. */
	readonly key: string;
	readonly heldBack: number;
}

/** Protects tables, each once. */
function publisher(
	frame: FigureTable,
	policy: Policy,
): (counts: Counts) => Published {
	const known = new Map<Counts, Published>();
	return (counts) => {
		const before = known.get(counts);
		if (before !== undefined) return before;
		const safe = atOnce(
			protect(withCounts(frame, counts), policy, {
				decimals: 0,
				solver,
			}),
		);
		const all = Object.entries(said(safe));
		const published: Published = {
			said: Object.fromEntries(all),
			key: JSON.stringify(
				Object.fromEntries(all.filter(([, value]) => value !== 0)),
			),
			heldBack: safe.heldBack,
		};
		known.set(counts, published);
		return published;
	};
}

/** Whether a table keeps to the numbers and words that were published: only such can be published alike. */
function couldBe(
	counts: Counts,
	published: Published["said"],
	threshold: number,
): boolean {
	return Object.entries(published).every(([id, value]) => {
		const count = counts[id] ?? 0;
		return typeof value === "number"
			? count === value
			: value !== `fewer than ${threshold}` || (count > 0 && count < threshold);
	});
}

/**
 * The same figures with other counts, each of as many children; but of no more than there are children, where these are
 * counted.
 */
function withCounts(
	frame: FigureTable,
	counts: Readonly<Record<string, number>>,
): FigureTable {
	const { children = Number.POSITIVE_INFINITY } = counts;
	return {
		...frame,
		figures: frame.figures.map((figure) =>
			figure.count === undefined
				? figure
				: {
						...figure,
						count: counts[figure.id] ?? 0,
						contributors:
							figure.id === "childrenAtRisk"
								? (counts[figure.id] ?? 0)
								: (counts[childrenOf(figure.id)] ??
									Math.min(counts[figure.id] ?? 0, children)),
					},
		),
	};
}

/** The children behind a figure, where they are fewer than all that are counted. */
function childrenOf(id: string): string {
	return `children of ${id}`;
}

/** The children behind so many: as many, or a few. */
function fewOrMany(count: number): readonly number[] {
	return count < 5 ? [count] : [1, 4, 5, count];
}

/** Whether so many are of so many children, and not of few while they are many. */
function couldBeOf(count: number, children: number): boolean {
	const isOfFew = count >= 5 && children < 5;
	return (count === 0) === (children === 0) && !isOfFew;
}

function* upTo(most: number): Iterable<number> {
	for (let n = 0; n <= most; n++) yield n;
}

export const families: Readonly<Record<string, Family>> = {
	"missing, at risk, and both": {
		tables: ["missingChildren", "childrenAtRisk", "missingAndAtRisk"],
		*upTo(most) {
			for (const missing of upTo(most))
				for (const atRisk of upTo(most))
					for (const both of upTo(Math.min(missing, atRisk)))
						yield {
							missingChildren: missing,
							childrenAtRisk: atRisk,
							"missingAndAtRisk:of=missingChildren": both,
							"missingAndAtRisk:of=childrenAtRisk": both,
						};
		},
	},
	"referrals, closed, and closures": {
		tables: ["referrals:state", "closures"],
		*upTo(most) {
			for (const referrals of upTo(most))
				for (const closures of upTo(most))
					for (const closed of upTo(Math.min(referrals, closures)))
						yield {
							referrals,
							closures,
							"referrals:state=closed": closed,
							"referrals:state=open": referrals - closed,
						};
		},
	},
	"scored and improved": {
		tables: ["outcomeScored", "outcome"],
		*upTo(most) {
			for (const scored of upTo(most))
				for (const improved of upTo(scored)) yield outcome(scored, improved);
		},
	},
	"cases, scored, and improved": {
		tables: ["outcomeCases", "outcomeScored", "outcome"],
		*upTo(most) {
			for (const cases of upTo(most))
				for (const scored of upTo(cases))
					for (const improved of upTo(scored))
						yield {
							"outcomeCases:code=1.2.13": cases,
							...outcome(scored, improved),
						};
		},
	},
	"episodes, needed, and offered": {
		tables: ["returnInterviews"],
		without: { missing: ["rhi_accepted", "rhi_completed"] },
		*upTo(most) {
			for (const missingEpisodes of upTo(most))
				for (const needed of upTo(missingEpisodes))
					for (const offered of upTo(needed))
						yield {
							missingEpisodes,
							"returnInterviews:stage=needed": needed,
							"returnInterviews:stage=offered": offered,
						};
		},
	},
	"referrals by status, some of few children": {
		tables: ["referrals:status"],
		*upTo(most) {
			const lookedAfter = "referrals:status=lookedAfter";
			const inNeed = "referrals:status=childInNeed";
			for (const referrals of upTo(most))
				for (const one of upTo(referrals))
					for (const ofOne of fewOrMany(one))
						for (const ofOther of fewOrMany(referrals - one))
							yield {
								referrals,
								[childrenOf("referrals")]: Math.min(referrals, ofOne + ofOther),
								[lookedAfter]: one,
								[childrenOf(lookedAfter)]: ofOne,
								[inNeed]: referrals - one,
								[childrenOf(inNeed)]: ofOther,
							};
		},
	},
	"referrals, looked after, and placed by": {
		tables: ["referrals:status", "lookedAfter:placedBy"],
		*upTo(most) {
			for (const referrals of upTo(most))
				for (const lookedAfter of upTo(referrals))
					for (const other of upTo(lookedAfter))
						yield {
							referrals,
							"referrals:status=lookedAfter": lookedAfter,
							"referrals:status=childInNeed": referrals - lookedAfter,
							lookedAfter,
							"lookedAfter:placedBy=otherAuthority": other,
							"lookedAfter:placedBy=thisAuthority": lookedAfter - other,
						};
		},
	},
	"referrals, children, and children at risk": {
		tables: ["referrals", "children", "childrenAtRisk"],
		*upTo(most) {
			for (const referrals of upTo(most))
				for (const children of upTo(referrals))
					for (const childrenAtRisk of upTo(most))
						if (
							childrenAtRisk >= children &&
							(referrals === 0) === (children === 0)
						)
							yield { referrals, children, childrenAtRisk };
		},
	},
	"referrals by sex, and children": {
		tables: ["referrals:sex", "children"],
		*upTo(most) {
			for (const referrals of upTo(most))
				for (const female of upTo(referrals))
					for (const girls of upTo(female))
						for (const boys of upTo(referrals - female)) {
							const male = referrals - female;
							const isMeant =
								couldBeOf(female, girls) &&
								couldBeOf(male, boys) &&
								couldBeOf(referrals, girls + boys);
							if (!isMeant) continue;
							yield {
								referrals,
								"referrals:sex=female": female,
								"referrals:sex=male": male,
								[childrenOf("referrals:sex=female")]: girls,
								[childrenOf("referrals:sex=male")]: boys,
								children: girls + boys,
							};
						}
		},
	},
	"referrals, children, and re-referrals": {
		tables: ["referrals", "children", "reReferrals"],
		*upTo(most) {
			for (const referrals of upTo(most))
				for (const children of upTo(referrals))
					for (const reReferrals of upTo(referrals))
						if (
							reReferrals >= referrals - children &&
							(referrals === 0) === (children === 0)
						)
							yield { referrals, children, reReferrals };
		},
	},
	"a crossing with its margins": {
		tables: ["referrals:risk", "referrals:sex", "referrals:risk|sex"],
		*upTo(most) {
			for (const referrals of upTo(most))
				for (const high of upTo(referrals))
					for (const male of upTo(referrals))
						for (const both of upTo(Math.min(high, male))) {
							const neither = referrals - high - male + both;
							if (neither >= 0)
								yield {
									referrals,
									"referrals:risk=high": high,
									"referrals:risk=medium": referrals - high,
									"referrals:sex=male": male,
									"referrals:sex=female": referrals - male,
									"referrals:risk=high|sex=male": both,
									"referrals:risk=high|sex=female": high - both,
									"referrals:risk=medium|sex=male": male - both,
									"referrals:risk=medium|sex=female": neither,
								};
						}
		},
	},
};

/** Of these degree 3 is sought, and not proved. */
export const soughtFamilies: Readonly<Record<string, Family>> = {
	"levels beside directions": {
		tables: ["referrals:risk", "riskChange:direction"],
		*upTo(most) {
			for (const referrals of upTo(most))
				for (const high of upTo(referrals))
					for (const increased of upTo(referrals - high))
						for (const reduced of upTo(referrals - increased))
							yield {
								referrals,
								"referrals:risk=high": high,
								"referrals:risk=medium": referrals - high,
								"riskChange:direction=increased": increased,
								"riskChange:direction=reduced": reduced,
								"riskChange:direction=notReassessed":
									referrals - increased - reduced,
							};
		},
	},
	"states beside children, and children at risk": {
		tables: ["referrals:state", "children", "childrenAtRisk"],
		*upTo(most) {
			for (const referrals of upTo(most))
				for (const closed of upTo(referrals))
					for (const children of upTo(referrals))
						for (const childrenAtRisk of upTo(most))
							if (
								childrenAtRisk >= children &&
								(referrals === 0) === (children === 0)
							)
								yield {
									referrals,
									"referrals:state=closed": closed,
									"referrals:state=open": referrals - closed,
									children,
									childrenAtRisk,
								};
		},
	},
};

function outcome(scored: number, improved: number) {
	return {
		"outcomeScored:code=1.2.13": scored,
		"outcome:code=1.2.13|result=improved": improved,
		"outcome:code=1.2.13|result=notImproved": scored - improved,
	};
}
