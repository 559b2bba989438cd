import type { Earlier } from "../disclosure/draft/earlier.ts";
import {
	type LinearSolver,
	metered,
	type SolvingMeans,
	withSolver,
} from "../disclosure/facts/linear-solver.ts";
import type { LongWork } from "../disclosure/facts/long-work.ts";
import { type Protection, protect } from "../disclosure/protect.ts";
import type { Merging } from "../merge-categories.ts";
import { linkReleases } from "../releases/link-releases.ts";
import { type Marked, markRevisions } from "../releases/mark-revisions.ts";
import type { Release } from "../releases/release.ts";
import {
	movedTotals,
	whatIsToldAlready,
	whatStandsInTheWay,
} from "../releases/what-stands-in-the-way.ts";
import type { Settings } from "../settings/settings.ts";
import { computeFigures, computeWithChildren } from "../statistics/compute.ts";
import type { FigureTable } from "../statistics/figure-table.ts";
import { readerScheme } from "../statistics/relations.ts";
import type { Records } from "../validate/records.ts";
import { namesOf } from "../vocabulary/authority-name.ts";
import { leftOutWords, unprovedWords } from "../vocabulary/unproved-words.ts";
import { bareWord } from "../vocabulary/words.ts";
import { knownOfCouncil } from "./elsewhere.ts";
import type { Request, Unsafe } from "./run.ts";

/** Figures that may be published, with what they were made of. */
export interface Safe extends Protection {
	readonly status: "safe";
	/** The true figures. */
	readonly figures: FigureTable;
	/** What to know of earlier releases. */
	readonly notices: readonly string[];
	/** Those that were counted under: with fewer categories, where these were merged. */
	readonly settings: Settings;
	/** What merging would save. */
	readonly mergings: (means: SolvingMeans) => Promise<readonly Merging[]>;
}

/** True figures exist only between these lines. Categories are merged where the council asks for it. */
export async function countSafely(
	records: Records,
	settings: Settings,
	request: Request,
	means: SolvingMeans,
): Promise<Unsafe | Safe> {
	const known = publishedBefore(records, settings, request);
	const isLarge = known.length > 0;
	const counted = countedOnce(records, request);
	const count = (solver: LinearSolver) => (under: Settings) =>
		protectCounted(counted(under), records, under, request, solver);
	if (!settings.policy.merge)
		return withSolver(means, (solver) => count(solver)(settings), isLarge);
	const { mergeCategories } = await import("../merge-categories.ts");
	return withSolver(
		means,
		(solver) => {
			const own = metered(solver, mostForMerging);
			return mergeCategories(settings, count(own), own.isSpent);
		},
		isLarge,
	);
}

/** How much may be worked to find what to merge (`metered`): some ten seconds. */
const mostForMerging = 200_000_000;

/** What the ledger holds, and what others published of this council: it makes a universe large. */
function publishedBefore(
	records: Records,
	settings: Settings,
	{ earlier }: Request,
): readonly Release[] {
	return [...knownOfCouncil(records, settings), ...earlier];
}

type Counted = ReturnType<typeof computeWithChildren>;

/** Records → figures, once under any settings: protecting them may begin anew. */
function countedOnce(
	records: Records,
	request: Request,
): (settings: Settings) => Counted {
	const known = new Map<Settings, Counted>();
	return (settings) => {
		const counted =
			known.get(settings) ?? computeWithChildren(records, settings, request);
		known.set(settings, counted);
		return counted;
	};
}

/** Records → figures → protected figures, under these settings. */
export function countUnder(
	records: Records,
	settings: Settings,
	request: Request,
	solver: LinearSolver,
): LongWork<Unsafe | Safe> {
	const counted = computeWithChildren(records, settings, request);
	return protectCounted(counted, records, settings, request, solver);
}

/** Figures → protected figures, beside all that was published before. */
function* protectCounted(
	{ table: figures, behind }: Counted,
	records: Records,
	settings: Settings,
	request: Request,
	solver: LinearSolver,
): LongWork<Unsafe | Safe> {
	yield;
	const known = publishedBefore(records, settings, request);
	const earlier = yield* besideReleases(figures, records, settings, {
		...request,
		earlier: known,
	});
	yield;
	const safe = yield* protect(figures, settings.policy, {
		decimals: settings.decimals,
		breaks: settings.breaks,
		childrenAt: childrenAt(settings),
		...(earlier === undefined ? {} : { earlier }),
		solver,
		behind,
	});
	if (safe.broken.length > 0)
		throw new Error("figures do not keep the relations that they must");
	const reasons = safe.safe
		? whatStandsInTheWay(safe.lost)
		: ["Whatever is held back, a small number could be worked out."];
	if (reasons !== undefined) return { status: "unsafe", reasons };
	const marked = markRevisions(safe.table, {
		asAt: request.asAt,
		levels: settings.riskLevels,
		allLevels: request.allLevels,
		earlier: request.earlier,
		provisional: settings.provisional,
	});
	const moved = movedTotals(figures, known, settings.policy.threshold);
	return {
		status: "safe",
		...safe,
		table: marked.table,
		figures,
		notices: [
			...whatIsToldAlready(safe.lost, moved),
			...unexplainedRevision(marked, settings),
			...(figures.leftOut.length === 0 ? [] : [leftOutWords(figures.leftOut)]),
			...(safe.isWhole ? [] : [unprovedWords]),
		],
		settings,
		mergings: async (means) => {
			const { findMergings } = await import("../merge-categories.ts");
			return withSolver(
				means,
				(those) => {
					const own = metered(those, mostForMerging);
					const under = (other: Settings) =>
						countUnder(records, other, request, own);
					return findMergings(safe, settings, under, own.isSpent);
				},
				known.length > 0,
			);
		},
	};
}

/** A reader who finds figures changed asks why. */
function unexplainedRevision(
	{ table, corrects }: Marked,
	{ revisions }: Settings,
): readonly string[] {
	const { id } = table.period;
	if (corrects === undefined || revisions.some(({ period }) => period === id))
		return [];
	return [
		`Figures differ from ${corrects}, and are marked [r]. Say why and when under "revisions" in the settings: { period: ${id}, date: …, because: … }. The paper prints it.`,
	];
}

/** How many children live in the council's area, by the name, code or alias that the population file has for it. */
function childrenAt({
	authority,
	population,
}: Settings): (year: number) => number | undefined {
	const names = new Set(namesOf(authority).map(bareWord));
	const own = population.filter(({ area }) => names.has(bareWord(area)));
	return (year) => own.find((one) => one.year === year)?.children;
}

/** What was published before, and how it hangs together with these figures; the same days are counted again for it. */
function* besideReleases(
	figures: FigureTable,
	records: Records,
	settings: Settings,
	request: Request,
): LongWork<Earlier | undefined> {
	if (request.earlier.length === 0) return undefined;
	const atHand = {
		table: figures,
		authority: settings.authority,
		policy: settings.policy,
		levels: settings.riskLevels,
		allLevels: request.allLevels,
		scheme: readerScheme(records, settings, request),
	};
	return yield* linkReleases(atHand, request.earlier, (asked) =>
		computeFigures(
			records,
			{
				...settings,
				ageBands: asked.ageBands,
				asOther: {},
				outcomePart: undefined,
				missingPart: undefined,
			},
			asked,
		),
	);
}
