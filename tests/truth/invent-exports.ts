import { decisions } from "../../src/breakdowns/decision.ts";
import { models } from "../../src/breakdowns/model.ts";
import { placers } from "../../src/breakdowns/placed-by.ts";
import { closureReasons } from "../../src/breakdowns/reason.ts";
import { statuses } from "../../src/breakdowns/status.ts";
import { defaultOutcomes } from "../../src/dictionary/listed-words.ts";
import { isoDay, readIsoDay } from "../../src/vocabulary/calendar.ts";
import type {
	PlainEpisode,
	PlainExports,
	PlainReferral,
} from "../statistics/records.ts";
import type { Dice } from "./dice.ts";

const first = readIsoDay("2014-10-01") ?? 0;
const last = readIsoDay("2016-12-31") ?? 0;

/**
 * The exports of a council that nobody would take for a plausible one: as many small counts as large ones, children who come
 * again, also on one day, closures and assessments at any time; of some, children whose sex or birth date differs from
 * referral to referral.
 */
export function inventExports(dice: Dice): PlainExports {
	const isConstant = dice.percent(80);
	const size = dice.one([6, 15, 15, 30, 30, 60]);
	const names = Math.max(2, Math.floor(size * dice.one([0.3, 0.7, 0.9])));
	const children = Array.from({ length: names }, (_, at) => ({
		name: `child ${at}`,
		...traitsOf(dice),
	}));
	const referrals = Array.from({ length: size }, (): PlainReferral => {
		const { name, ...own } = dice.one(children);
		return referralOf(dice, name, isConstant ? own : traitsOf(dice));
	});
	const others = Array.from({ length: size }, (_, at) => ({
		name: `other ${at}`,
	}));
	const missing = dice
		.some([...children, ...others], 40)
		.flatMap(({ name }) =>
			Array.from({ length: 1 + dice.below(3) }, () => episodeOf(dice, name)),
		);
	return {
		referrals,
		...(dice.percent(60)
			? {
					assessments: dice
						.some([...referrals.entries()], 50)
						.map(([referral, { date }]) => ({
							referral,
							date: later(dice, date, 300),
							risk: dice.one(["high", "medium", "medium", "low"]),
						})),
				}
			: {}),
		...(dice.percent(70)
			? {
					outcomes: referrals.flatMap((_, referral) =>
						dice.some(defaultOutcomes, 60).map(({ code }) => ({
							referral,
							code,
							first: 5,
							...(dice.percent(80) ? { last: 3 + dice.below(5) } : {}),
						})),
					),
				}
			: {}),
		...(dice.percent(80) ? { missing } : {}),
		...(dice.percent(70)
			? {
					discussions: dice
						.some([...children, ...others], 50)
						.map(({ name }) => ({
							child: name,
							date: someDay(dice),
							decision: dice.one(decisions).id,
							group: dice.one(["group a", "group b"]),
						})),
				}
			: {}),
	};
}

/** The same some weeks later: some referrals came late, were corrected in something, or withdrawn. */
export function reviseExports(exports: PlainExports, dice: Dice): PlainExports {
	const rows = exports.referrals ?? [];
	const times = 1 + dice.below(3);
	let revised = rows;
	for (let time = 0; time < times; time++) {
		const at = dice.below(revised.length);
		const { child } = revised[at] ?? { child: "nobody" };
		const other = referralOf(dice, child, traitsOf(dice));
		revised = dice.percent(40)
			? [...revised, referralOf(dice, `late ${time}`, traitsOf(dice))]
			: dice.percent(30)
				? // Long before any period: places of referrals stay what they are.
					revised.with(at, { child: `gone ${time}`, date: "2009-01-01" })
				: revised.map((row, place) =>
						place === at
							? {
									...row,
									...dice.one([
										{ risk: other.risk },
										{ sex: other.sex },
										{ status: other.status },
										{ models: other.models },
									]),
								}
							: row,
					);
	}
	return { ...exports, referrals: revised };
}

interface Traits {
	readonly sex: string;
	readonly birth: string;
	readonly disability: string;
	readonly ethnicGroup: string;
}

function traitsOf(dice: Dice): Traits {
	return {
		sex: dice.one(["female", "female", "female", "male", "notRecorded"]),
		birth: isoDay(first - 365 * (7 + dice.below(13)) - dice.below(365)),
		disability: dice.one(["yes", "no", "no", "notRecorded"]),
		ethnicGroup: dice.one(["white", "white", "mixed", "asian"]),
	};
}

function referralOf(dice: Dice, child: string, traits: Traits): PlainReferral {
	const date = someDay(dice);
	const status = dice.one([...statuses, { id: "lookedAfter" as const }]).id;
	const isClosed = dice.percent(50);
	return {
		child,
		date,
		...traits,
		risk: dice.one(["high", "medium", "medium", "low"]),
		status,
		...(status === "lookedAfter" ? { placedBy: dice.one(placers).id } : {}),
		models: dice.some(models.slice(0, 6), 25).map(({ id }) => id),
		groupBased: dice.one(["yes", "no", "no"]),
		exploitation: dice.one(["sexual", "criminal", "sexualAndCriminal"]),
		...(dice.percent(50)
			? {
					latestRisk: dice.one(["high", "medium", "low"]),
					latestRiskDate: later(dice, date, 300),
				}
			: {}),
		...(isClosed
			? {
					closed: later(dice, date, 400),
					reason: dice.one(closureReasons.slice(0, 4)).id,
				}
			: {}),
	};
}

function episodeOf(dice: Dice, child: string): PlainEpisode {
	const start = someDay(dice);
	const needed = dice.percent(75);
	const offered = needed && dice.percent(70);
	const accepted = offered && dice.percent(70);
	return {
		child,
		start,
		...(dice.percent(90) ? { end: later(dice, start, 3) } : {}),
		kind: dice.one(["missing", "missing", "absent"]),
		needed,
		offered,
		accepted,
		completed:
			needed && dice.percent(60)
				? later(dice, later(dice, start, 3), 9)
				: false,
	};
}

function someDay(dice: Dice): string {
	return isoDay(first + dice.below(last - first + 1));
}

function later(dice: Dice, date: string, most: number): string {
	return isoDay((readIsoDay(date) ?? first) + 3 + dice.below(most));
}
