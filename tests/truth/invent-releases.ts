import {
	type BreakdownName,
	breakdowns,
} from "../../src/breakdowns/breakdowns.ts";
import { writeTable } from "../../src/measures/figure-key.ts";
import { measureIds, measures } from "../../src/measures/measures.ts";
import { ageBands } from "../../src/settings/age-bands.ts";
import type { Policy, Settings } from "../../src/settings/settings.ts";
import { readShape } from "../../src/settings/shape.ts";
import { addMonths, type Day } from "../../src/vocabulary/calendar.ts";
import type { Period } from "../../src/vocabulary/period.ts";
import { periodOf, testSettings } from "../statistics/records.ts";
import type { Dice } from "./dice.ts";

/** What is to be published once. */
export interface Asked {
	readonly settings: Settings;
	readonly period: Period;
	readonly asAt: Day;
	readonly beside: readonly Period[];
	readonly tables: readonly string[] | undefined;
	readonly allLevels: boolean;
}

const periods = [
	...["2016", "2016-H1", "2016-H2", "2016-Q1", "2016-Q2", "2016-Q3", "2016-Q4"],
	...["2015-10-01..2016-09-30", "2016-01..2016-09", "2016-M03", "2015/16"],
];

const policies: readonly (readonly [threshold: number, roundTo?: number])[] = [
	...([[5], [5], [5], [5]] as const),
	...([[6], [10], [3], [2], [5, 5]] as const),
];

/** What a council could ask for: other tables, thresholds, bands of age, days and levels than the time before. */
export function inventAsked(dice: Dice, before?: Asked): Asked {
	if (before !== undefined && dice.percent(30)) return before;
	const isAsUsual = before === undefined ? dice.percent(40) : dice.percent(70);
	const period = periodOf(dice.one(periods));
	const asAt = dice.percent(80) ? period.to : addMonths(period.to, 3);
	return {
		settings: isAsUsual
			? (before?.settings ?? testSettings)
			: inventSettings(dice),
		period,
		asAt,
		beside:
			before === undefined && dice.percent(20) ? [yearBefore(period)] : [],
		tables: dice.percent(50) ? undefined : inventTables(dice),
		allLevels: dice.percent(15),
	};
}

function yearBefore(period: Period): Period {
	return periodOf(
		period.id
			.replace(/\d{4}/g, (year) => String(Number(year) - 1))
			.replace("/16", "/15"),
	);
}

function inventSettings(dice: Dice): Settings {
	const [threshold, roundTo] = dice.one(policies);
	const policy: Policy = {
		...testSettings.policy,
		preset: undefined,
		threshold,
		roundTo,
		degree: dice.percent(85) ? 3 : 2,
		group: dice.percent(85) ? "show" : "withhold",
	};
	return {
		...testSettings,
		policy,
		decimals: dice.below(3),
		historyFrom: dice.percent(70) ? 0 : undefined,
		reReferralFrom: dice.percent(80) ? "referral" : "closure",
		missingPart: dice.percent(20) ? "H2" : undefined,
		ageBands: dice.percent(60)
			? testSettings.ageBands
			: bandsOf(
					dice.one([
						["under 12", "12-15", "16 and over"],
						["under 14", "14-17", "18 and over"],
					]),
				),
	};
}

function bandsOf(words: readonly string[]): Settings["ageBands"] {
	const reading = readShape(ageBands, words);
	if (!reading.ok) throw new Error("these are no bands of age");
	return reading.value;
}

/** Some tables of the contract, and crossings of two or three breakdowns that nobody thought of. */
function inventTables(dice: Dice): readonly string[] {
	if (dice.percent(2)) return ["all"];
	const named = Array.from({ length: 1 + dice.below(4) }, () => {
		const measure = dice.one(measureIds);
		const own: readonly BreakdownName[] = measures[measure].breakdowns;
		const most = measures[measure].detail === undefined ? 3 : 0;
		const count = Math.min(own.length, dice.below(most + 1));
		const chosen = new Set(
			Array.from({ length: count }, () => dice.one(own)).filter(isSmall),
		);
		return writeTable(measure, [...chosen]);
	});
	return [...new Set(named)];
}

/** A source or an ethnic group has so many categories that a crossing of it is nothing but blanks. */
function isSmall(name: BreakdownName): boolean {
	const { categories } = breakdowns[name];
	return categories.kind !== "fixed" || categories.list.length < 10;
}
