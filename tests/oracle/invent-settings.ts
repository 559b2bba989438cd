import { type Day, day, daysAfter, endOfMonth, yearsAfter } from "./days.ts";
import type { Dice } from "./dice.ts";
import type {
	Band,
	Level,
	OutcomeSetting,
	WorldPeriod,
	WorldRequest,
	WorldSettings,
	YearPart,
} from "./world.ts";

const schemes: readonly (readonly Level[])[] = [
	[
		{ id: "significant", aliases: ["Sig", "3"], inScope: true },
		{ id: "moderate", aliases: ["2"], inScope: true },
		{ id: "mild", aliases: ["1"], inScope: true },
		{ id: "notAtRisk", aliases: ["Not at risk", "0"], inScope: false },
	],
	[
		{ id: "red", aliases: ["R"], inScope: true },
		{ id: "amber", aliases: ["A"], inScope: false },
		{ id: "green", aliases: ["G"], inScope: false },
	],
	[
		{ id: "serious", aliases: [], inScope: true },
		{ id: "moderate", aliases: [], inScope: true },
		{ id: "emerging", aliases: [], inScope: true },
	],
];

const usualLevels: readonly Level[] = [
	{ id: "high", aliases: ["H"], inScope: true },
	{ id: "medium", aliases: ["M"], inScope: true },
	{ id: "low", aliases: ["L"], inScope: false },
	{ id: "minimal", aliases: [], inScope: false },
];

const band = (id: string, written: string, from: number, to: number): Band => ({
	id,
	written,
	from,
	to,
});

const usualBands = [
	band("under13", "under 13", 0, 12),
	band("13-15", "13-15", 13, 15),
	band("16-17", "16-17", 16, 17),
	band("18plus", "18 and over", 18, 999),
];

const otherBands: readonly (readonly Band[])[] = [
	[band("under18", "under 18", 0, 17), band("18plus", "18 and over", 18, 999)],
	[
		band("under10", "under 10", 0, 9),
		band("10-12", "10-12", 10, 12),
		band("13", "13", 13, 13),
		band("14-17", "14-17", 14, 17),
		band("18-24", "18-24", 18, 24),
		band("25plus", "25 and over", 25, 999),
	],
];

const usualOutcomes: readonly OutcomeSetting[] = [
	{ code: "1.2.13", better: "higher", own: false },
	{ code: "1.3.02", better: "higher", own: false },
	{ code: "2.1.02", better: "higher", own: false },
	{ code: "2.1.08", better: "lower", own: false },
	{ code: "2.1.21", better: "higher", own: false },
	{ code: "4.1.12", better: "lower", own: false },
];

const parts: readonly (YearPart | undefined)[] = [
	undefined,
	undefined,
	"H1",
	"H2",
	"Q1",
	"Q2",
	"Q3",
	"Q4",
];

/** A council's settings, usual ones more often than not. */
export function inventSettings(dice: Dice, period: WorldPeriod): WorldSettings {
	const ownLevels = dice.percent(35);
	const ownBands = dice.percent(35);
	return {
		authority: {
			name: "Sample Borough Council",
			code: "SBC",
			aliases: dice.percent(50) ? ["Sample MBC"] : [],
		},
		levels: ownLevels ? dice.one(schemes) : usualLevels,
		ownLevels,
		bands: ownBands ? dice.one(otherBands) : usualBands,
		ownBands,
		outcomes: dice.percent(40) ? ownOutcomes() : usualOutcomes,
		outcomeWithin: dice.one(parts),
		missingWithin: dice.one(parts),
		historyFrom: dice.percent(70) ? undefined : historyDay(dice, period),
		reReferralFrom: dice.percent(25) ? "closure" : "referral",
		moreDecisions: dice.percent(30) ? ["Step down", "Escalated"] : [],
		moreModels: dice.percent(20) ? ["County lines"] : [],
		groups: dice.percent(40) ? ["MESA group", "MEG", "Gold group"] : undefined,
		audiences: dice.percent(30)
			? ["Taxi drivers", "Schools", "Foster carers"]
			: undefined,
		decimals: dice.one([0, 0, 1, 2]),
		unknowns: dice.percent(20) ? "exclude" : "include",
		tables: dice.percent(15)
			? dice.mixed(["outcomeCases", "absentEpisodes", dice.one(crossings)])
			: undefined,
	};
}

/** Those that settings list stand in place of the usual ones: 2.1.02 is not among them. */
function ownOutcomes(): readonly OutcomeSetting[] {
	const kept = usualOutcomes.filter(({ code }) => code !== "2.1.02");
	return [
		...kept.map((outcome) =>
			outcome.code === "1.3.02"
				? { ...outcome, better: "lower" as const, own: true }
				: outcome,
		),
		{ code: "9.9.1", better: "lower", own: true },
		{ code: "X7", better: "higher", own: true },
	];
}

function historyDay(dice: Dice, period: WorldPeriod): Day {
	const needed = yearsAfter(period.from, -1);
	return daysAfter(needed, dice.one([-400, -1, 0, 1, 90]));
}

/** Any form of the contract's section 2. */
export function inventPeriod(dice: Dice): WorldPeriod {
	const year = dice.one([2011, 2012, 2013, 2015, 2016, 2017, 2023, 2024]);
	const financial = dice.percent(40);
	const name = financial
		? `${year}/${String((year + 1) % 100).padStart(2, "0")}`
		: `${year}`;
	const kind = financial ? "financial" : "calendar";
	const span = (id: string, skip: number, months: number): WorldPeriod => {
		const first = (financial ? 3 : 0) + skip;
		const last = first + months - 1;
		return {
			id,
			from: day(year + Math.floor(first / 12), (first % 12) + 1, 1),
			to: endOfMonth(year + Math.floor(last / 12), (last % 12) + 1),
			kind,
		};
	};
	const form = dice.number(1, 10);
	if (form <= 5) return span(name, 0, 12);
	if (form === 6) {
		const quarter = dice.number(1, 4);
		return span(`${name}-Q${quarter}`, (quarter - 1) * 3, 3);
	}
	if (form === 7) {
		const half = dice.number(1, 2);
		return span(`${name}-H${half}`, (half - 1) * 6, 6);
	}
	return inventRange(dice, year, form);
}

function inventRange(dice: Dice, year: number, form: number): WorldPeriod {
	const month = dice.number(1, 12);
	const two = (n: number) => String(n).padStart(2, "0");
	if (form === 8)
		return {
			id: `${year}-M${two(month)}`,
			from: day(year, month, 1),
			to: endOfMonth(year, month),
			kind: "calendar",
		};
	if (form === 9) {
		const months = dice.one([1, 6, 12, 13, 20]);
		const end = month - 1 + months - 1;
		const lastYear = year + Math.floor(end / 12);
		const lastMonth = (end % 12) + 1;
		return {
			id: `${year}-${two(month)}..${lastYear}-${two(lastMonth)}`,
			from: day(year, month, 1),
			to: endOfMonth(lastYear, lastMonth),
			kind: "calendar",
		};
	}
	const from = daysAfter(day(year, month, 1), dice.number(0, 30));
	const to = daysAfter(from, dice.one([0, 13, 89, 200, 365]));
	return { id: `${from}..${to}`, from, to, kind: "calendar" };
}

const crossings = [
	"referrals:risk|sex",
	"referrals:sex|risk",
	"referrals:ageBand|status",
	"referrals:quarter|state",
	"referrals:model|sex",
	"children:sex|ageBand",
	"riskChange:from|to",
	"riskChange:direction|from",
	"riskChange:direction|state",
	"riskChange:state|to",
	"discussed:decision|group",
];

/** What the command asks for. */
export function inventRequest(
	dice: Dice,
	period: WorldPeriod,
	authority: string | undefined,
): WorldRequest {
	return {
		period,
		asAt: dice.percent(60)
			? period.to
			: daysAfter(period.to, dice.one([1, 9, 60, 200])),
		allLevels: dice.percent(25),
		tables: dice.one([
			undefined,
			undefined,
			["all"],
			["all"],
			dice.mixed(["all", ...dice.some(crossings, 40)]),
			[dice.one(crossings)],
			[...new Set([dice.one(crossings), ...dice.some(crossings, 30)])],
			["outcome", "returnInterviews", "reReferrals", "discussed:group"],
		]),
		authority,
	};
}
