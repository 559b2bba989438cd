import { partOf } from "./cohorts.ts";
import { camelCase } from "./count-meetings.ts";
import { type Day, daysAfter, numberOf, yearsAfter } from "./days.ts";
import { type Dice, diceOf } from "./dice.ts";
import { inventMissing } from "./invent-missing.ts";
import { inventReferrals } from "./invent-referrals.ts";
import {
	inventPeriod,
	inventRequest,
	inventSettings,
} from "./invent-settings.ts";
import type {
	Assessment,
	Discussion,
	Export,
	OutcomeRow,
	Referral,
	Training,
	World,
	WorldRequest,
	WorldSettings,
} from "./world.ts";

/** Everything that the rules hang on: what chance chooses from while it invents. */
export interface Stage {
	readonly dice: Dice;
	/** Other dice, for what was invented later: the worlds of before stay as they were. */
	readonly laterDice: Dice;
	readonly settings: WorldSettings;
	readonly request: WorldRequest;
	/** A day near the period: half of them on a boundary, or a day beside one. */
	readonly someDay: () => Day;
	/** The council of a row, where files pool several. */
	readonly council: () => { readonly authority?: string };
}

/** A world that the contract refuses nowhere. The same seed gives the same world. */
export function inventWorld(seed: number, children?: number): World {
	const dice = diceOf(seed);
	const pooled = dice.percent(10);
	const period = inventPeriod(dice);
	const settings = inventSettings(dice, period);
	const request = inventRequest(dice, period, pooled ? "SBC" : undefined);
	const stage: Stage = {
		dice,
		laterDice: diceOf(seed + 500_009),
		settings,
		request,
		someDay: dayChooser(dice, settings, request),
		council: () =>
			pooled ? { authority: dice.one(["SBC", "SBC", "Other BC"]) } : {},
	};
	const size =
		children ?? dice.one([1, 2, 5, 12, 12, 30, 30, 30, 100, 100, 400]);
	// Of so many children as are asked for, every export is given.
	const given = (share: number) =>
		dice.percent(children === undefined ? share : 100);
	const withReferrals = given(93);
	const referrals = inventReferrals(stage, size);
	const world = {
		settings,
		request,
		referrals: withReferrals
			? {
					columns: referrals.columns,
					rows: dice.mixed([
						...referrals.rows,
						...dice.some(
							referrals.rows,
							referrals.columns.includes("referral_id") ? 2 : 0,
						),
					]),
				}
			: undefined,
		assessments: withAssessments(stage, referrals.columns)
			? inventAssessments(stage, referrals.rows)
			: undefined,
		outcomes: given(75) ? inventOutcomes(stage, referrals.rows) : undefined,
		missing: given(75) ? inventMissing(stage, referrals.rows) : undefined,
		discussions: given(70)
			? inventDiscussions(stage, referrals.rows)
			: undefined,
		training:
			given(60) || !withReferrals ? inventTraining(stage, size) : undefined,
	};
	if (!pooled) return world;
	// A file without a row of the council that is asked for is refused.
	return exportsOf(world).every(({ rows }) =>
		rows.some((row) => row.authority === "SBC"),
	)
		? withAuthorityColumn(world)
		: inventWorld(seed + 1_000_003, children);
}

/** Where referrals have no ids, nobody has said whether `risk_latest` stands in for assessments that cannot be linked. */
function withAssessments(
	{ dice }: Stage,
	referralColumns: readonly string[],
): boolean {
	const either =
		referralColumns.includes("referral_id") ||
		!referralColumns.includes("risk_latest");
	return either && dice.percent(50);
}

function exportsOf(
	world: World,
): readonly Export<{ readonly authority?: string }>[] {
	return [
		world.referrals,
		world.assessments,
		world.outcomes,
		world.missing,
		world.discussions,
		world.training,
	].filter((given) => given !== undefined);
}

function withAuthorityColumn(world: World): World {
	const with_ = <Row>(given: Export<Row> | undefined) =>
		given && { ...given, columns: [...given.columns, "authority"] };
	return {
		...world,
		referrals: with_(world.referrals),
		assessments: with_(world.assessments),
		outcomes: with_(world.outcomes),
		missing: with_(world.missing),
		discussions: with_(world.discussions),
		training: with_(world.training),
	};
}

function dayChooser(
	dice: Dice,
	settings: WorldSettings,
	request: WorldRequest,
): () => Day {
	const { period, asAt } = request;
	const within = [settings.outcomeWithin, settings.missingWithin]
		.map((part) => partOf(period, part))
		.filter((part) => part !== undefined);
	const marks = [
		period.from,
		period.to,
		asAt,
		yearsAfter(period.from, -1),
		"2012-02-29",
		"2016-02-29",
		"2024-02-29",
		...within.flatMap((part) => [part.from, part.to]),
	].filter(
		(mark) =>
			mark >= yearsAfter(period.from, -3) && mark <= daysAfter(asAt, 200),
	);
	const first = numberOf(period.from);
	const last = numberOf(period.to);
	return () => {
		if (dice.percent(30)) return daysAfter(dice.one(marks), dice.number(-1, 1));
		if (dice.percent(60))
			return daysAfter(period.from, dice.number(0, last - first));
		return daysAfter(period.from, dice.number(-900, last - first + 150));
	};
}

function inventAssessments(
	{ dice, settings, someDay }: Stage,
	referrals: readonly Referral[],
): Export<Assessment> {
	const rows: Assessment[] = [];
	for (const referral of referrals) {
		const dates = new Set<Day>();
		for (let i = dice.number(0, 3); i > 0; i--)
			dates.add(
				dice.percent(50)
					? someDay()
					: daysAfter(referral.date, dice.one([-10, 0, 0, 1, 1, 30, 90])),
			);
		for (const date of dates)
			rows.push({
				referral: referral.id,
				date,
				level: dice.one(settings.levels).id,
				...(referral.authority ? { authority: referral.authority } : {}),
			});
	}
	return {
		columns: ["referral_id", "assessment_date", "risk_level"],
		rows: dice.mixed(rows),
	};
}

function inventOutcomes(
	{ dice, settings, someDay }: Stage,
	referrals: readonly Referral[],
): Export<OutcomeRow> {
	const byChild = dice.percent(40);
	const rows: OutcomeRow[] = [];
	const seen = new Set<string>();
	for (const referral of referrals) {
		const owner = byChild ? referral.child : referral.id;
		if (seen.has(owner)) continue;
		seen.add(owner);
		const score = () =>
			dice.percent(15) ? undefined : dice.percent(10) ? 4.5 : dice.number(0, 6);
		for (const { code } of dice.some(settings.outcomes, 60))
			rows.push({
				referral: byChild ? undefined : referral.id,
				child: referral.child,
				code,
				first: score(),
				last: score(),
				lastDate: dice.percent(85) ? someDay() : undefined,
				...(referral.authority ? { authority: referral.authority } : {}),
			});
	}
	return {
		columns: [
			...(byChild
				? ["child_id"]
				: ["referral_id", ...dice.some(["child_id"], 40)]),
			"outcome_code",
			"first_score",
			"last_score",
			...dice.some(["last_date"], 80),
		],
		rows: dice.mixed([...rows, ...dice.some(rows, 2)]),
	};
}

const someGroups = ["MESA group", "MEG", "Gold group"];

function inventDiscussions(
	stage: Stage,
	referrals: readonly Referral[],
): Export<Discussion> {
	const { dice, settings, someDay } = stage;
	const decisions = [
		"carriedForward",
		"noLongerAtRisk",
		"other",
		...settings.moreDecisions.map(camelCase),
	];
	const meetings = [someDay(), someDay(), someDay(), someDay()];
	const rows: Discussion[] = [];
	for (const { child, authority } of dice.some(referrals, 60))
		for (let i = dice.number(1, 3); i > 0; i--)
			rows.push({
				child,
				date: dice.percent(80) ? dice.one(meetings) : someDay(),
				decision: dice.one(decisions),
				group: dice.percent(90) ? dice.one(someGroups) : "",
				...(authority ? { authority } : {}),
			});
	return {
		columns: [
			"child_id",
			"meeting_date",
			"decision",
			...dice.some(["group"], 80),
		],
		rows,
	};
}

function inventTraining(stage: Stage, size: number): Export<Training> {
	const { dice, someDay, council } = stage;
	const rows: Training[] = [];
	for (let i = dice.number(0, Math.min(size, 40)); i > 0; i--)
		rows.push({
			audience: dice.one(["Taxi drivers", "Schools", "Foster carers"]),
			date: someDay(),
			sessions: dice.percent(30) ? undefined : dice.number(0, 4),
			// Few rows are the same: those would be taken for duplicates.
			attendees: dice.percent(20) ? undefined : i * 3,
			...council(),
		});
	return {
		columns: ["audience", "date", ...dice.some(["sessions"], 70), "attendees"],
		rows,
	};
}
