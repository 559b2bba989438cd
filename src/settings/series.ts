import { breakdownNames } from "../breakdowns/breakdowns.ts";
import { measureIds, measures } from "../measures/measures.ts";
import { type Day, dayFrom, longDay } from "../vocabulary/calendar.ts";
import { nearestName } from "../vocabulary/words.ts";
import { day, printed, texts, wholeNumber } from "./scalars.ts";
import { group, key, keyOr } from "./setting-keys.ts";
import { list, meaning, type ValueOf } from "./shape.ts";

/** From a day on something is counted otherwise: no change is worked out across it. */
export interface Break {
	readonly from: Day;
	/** Why, as a sentence says it. */
	readonly note: string;
	/** The measures and breakdowns whose figures it breaks. */
	readonly of: readonly string[];
}

/**
 * Since 16 February 2017 the statutory definition also covers the perpetrator's gain or status, and technology (HM
 * Government, Child sexual exploitation: definition and guide for practitioners). It decides who is referred, and not who
 * is missing or trained.
 */
const newDefinition: Break = {
	from: dayFrom(2017, 2, 16) ?? 0,
	note: "the government’s definition of child sexual exploitation changed in February 2017",
	of: measureIds.filter((id) => {
		const { export: own, alsoFrom = [] } = measures[id].cohort;
		return ["referrals", "outcomes", "discussions", ...alsoFrom].includes(own);
	}),
};

const breakNote = group({
	from: key(day, "The first day on which it is counted otherwise."),
	note: key(printed, "What changed, in words that the paper prints."),
	of: key(
		texts,
		"The measures or breakdowns that it breaks; all without this.",
	),
});

const breaks = meaning(list(breakNote), (written, tell): readonly Break[] => {
	const own = written.map((one, at) =>
		readBreak(one, (message) => tell(message, at)),
	);
	const isKnown = own.some(({ from }) => from === newDefinition.from);
	return [...own, ...(isKnown ? [] : [newDefinition])].toSorted(
		(a, b) => a.from - b.from,
	);
});

function readBreak(
	{ from, note, of = everything }: ValueOf<typeof breakNote>,
	tell: (message: string) => void,
): Break {
	if (from === undefined)
		tell("This break needs the day from which it holds: from: 2017-02-16.");
	for (const name of of)
		if (!everything.includes(name))
			tell(
				`"${name}" is no measure and no breakdown. Did you mean "${nearestName(name, everything)}"?`,
			);
	const day = from ?? 0;
	const isKnown = day === newDefinition.from;
	return {
		from: day,
		note:
			note ??
			(isKnown
				? newDefinition.note
				: `counted otherwise from ${longDay(day)} on`),
		of: isKnown && of === everything ? newDefinition.of : of,
	};
}

const everything: readonly string[] = [...measureIds, ...breakdownNames];

/** How many periods a series may have. */
export const mostPeriods = 20;

export const series = group({
	periods: key(
		wholeNumber(2, mostPeriods),
		"So many periods of the same kind, of which the one reported is the last.",
	),
	breaks: keyOr(
		breaks,
		"Changes of definition, scheme, system: no change is worked out across one.",
		[],
	),
});
