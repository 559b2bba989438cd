import { readFigure } from "../measures/figure-key.ts";
import { measures } from "../measures/measures.ts";
import type { PublishedFigure } from "../published/published-figures.ts";
import {
	notWritten,
	publishedElsewhere,
	type Release,
} from "../releases/release.ts";
import type { Settings } from "../settings/settings.ts";
import { periodOf } from "../statistics/period-of.ts";
import type { Records } from "../validate/records.ts";
import { namesOf } from "../vocabulary/authority-name.ts";
import type { Period } from "../vocabulary/period.ts";
import type { PublishedElsewhere } from "../vocabulary/published-elsewhere.ts";
import { bareWord } from "../vocabulary/words.ts";
import type { Request } from "./run.ts";

/** What others published of the periods of a run: to stand beside the council's own figures. */
export function publishedBeside(
	records: Pick<Records, "benchmarks">,
	settings: Settings,
	request: Pick<Request, "period" | "beside">,
): readonly PublishedElsewhere[] {
	const isOwn = isOfCouncil(settings);
	const { period: run, beside = [] } = request;
	return all(records, settings).flatMap((one) => {
		const of = [run, ...beside].find((period) => isOf(one, period, settings));
		if (of === undefined || isOwn(one)) return [];
		return [of === run ? one : { ...one, beside: of }];
	});
}

/**
 * What others published of this council, as releases: a reader knows it, and figures are protected against it as against
 * whatever was published before.
 */
export function knownOfCouncil(
	records: Pick<Records, "benchmarks">,
	settings: Settings,
): readonly Release[] {
	const own = all(records, settings).filter(isOfCouncil(settings));
	const periods = new Map(own.map(({ period }) => [period.id, period]));
	return [...periods.values()].map((period) => ({
		number: publishedElsewhere,
		content: {
			kind: "figures",
			authority: settings.authority,
			levels: undefined,
			figures: {
				period,
				asAt: period.to,
				policy: {
					threshold: settings.policy.threshold,
					roundTo: undefined,
					// No rule of ours chose what is held back there.
					degree: 2,
				},
				figures: own
					.filter((one) => one.period.id === period.id)
					.flatMap(asPublished),
			},
			written: notWritten,
		},
	}));
}

function all(
	{ benchmarks = [] }: Pick<Records, "benchmarks">,
	{ published }: Settings,
): readonly PublishedElsewhere[] {
	return [...benchmarks, ...published];
}

function isOfCouncil({
	authority,
}: Settings): (one: PublishedElsewhere) => boolean {
	const names = new Set(namesOf(authority).map(bareWord));
	return ({ area }) => names.has(bareWord(area));
}

/** Of the same days as the council's own figure of a period. */
function isOf(
	{ figure, period: covered }: PublishedElsewhere,
	period: Period,
	settings: Settings,
): boolean {
	const key = readFigure(figure);
	const own = key && periodOf({ period, settings }, key.measure);
	return covered.from === own?.from && covered.to === own.to;
}

/** What stands in place of a number says nothing that a reader could count on. */
function asPublished({
	figure,
	value,
}: PublishedElsewhere): readonly PublishedFigure[] {
	const key = readFigure(figure);
	if (key === undefined || !measures[key.measure].aboutChildren) return [];
	return typeof value === "number" && Number.isSafeInteger(value)
		? [
				{
					id: figure,
					...key,
					value: { status: "shown", count: value },
					written: {},
				},
			]
		: [];
}
