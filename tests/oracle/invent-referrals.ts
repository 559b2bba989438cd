import { type Day, daysAfter, yearsAfter } from "./days.ts";
import type { Stage } from "./invent-world.ts";
import type { Export, Referral } from "./world.ts";

const optional = [
	"risk_at_referral",
	"sex",
	"ethnicity",
	"status_at_referral",
	"placing_authority",
	"referral_source",
	"models",
	"risk_latest",
	"closed_date",
	"closure_reason",
];

const laterColumns = ["disability", "exploitation_type", "group_based"];

const models =
	"online images inappropriateRelationship boyfriendGirlfriend peer gang party organised trafficking familial other";
const sources =
	"1A 1B 1C 1D 2A 2B 3A 3B 3C 3D 3E 3F 4 5A 5B 5C 5D 6 7 8 9 10 notRecorded";
const ethnicities =
	"WBRI WIRI WIRT WROM WOTH MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH CHNE BCRB BAFR BOTH OOTH REFU NOBT white notRecorded";
const reasons =
	"riskReduced noFurtherAction movedAway transferred turned18 disengaged other notRecorded";

/** Referrals of so many children; some children come several times. */
export function inventReferrals(
	stage: Stage,
	children: number,
): Export<Referral> {
	const { dice } = stage;
	const whole = dice.percent(60);
	const columns = [
		"child_id",
		"referral_date",
		"date_of_birth",
		...(dice.percent(85) ? ["referral_id"] : []),
		...dice.some(optional, whole ? 100 : 80),
	];
	columns.push(...stage.laterDice.some(laterColumns, whole ? 100 : 70));
	if (columns.includes("risk_latest") && dice.percent(80))
		columns.push("risk_latest_date");
	const rows: Referral[] = [];
	for (let i = 0; i < children; i++) {
		const child = dice.percent(1) ? `TEST-C${i}` : `C${i}`;
		const council = stage.council();
		const dates = datesOf(stage, columns.includes("referral_id"));
		const birth = birthOf(stage, dates[0] ?? stage.someDay());
		const sex = sexOf(stage);
		for (const [j, date] of dates.entries()) {
			const mark = dice.percent(1) ? "-DUPLICATE" : "";
			const id = `R${i}x${j}${mark}`;
			// Not on one day: which of two is the child's first then, nobody has said.
			const apart = new Set(dates).size === dates.length;
			const again = {
				id,
				child,
				date,
				birth: apart && dice.percent(3) ? undefined : birth,
				sex: apart && dice.percent(5) ? sexOf(stage) : sex,
			};
			rows.push({ ...oneReferral(stage, date), ...again, ...council });
		}
	}
	return { columns, rows };
}

function sexOf({ dice }: Stage): string {
	return dice.one([
		"female",
		"female",
		"female",
		"male",
		"other",
		"notRecorded",
	]);
}

function datesOf(
	{ dice, someDay }: Stage,
	sameDayToo: boolean,
): readonly Day[] {
	const dates = [someDay()];
	while (dates.length < 6 && dice.percent(25)) {
		const last = dates.at(-1) ?? someDay();
		dates.push(
			dice.one([
				someDay(),
				yearsAfter(last, 1),
				daysAfter(yearsAfter(last, 1), dice.one([-1, 1])),
				daysAfter(last, dice.one([1, 45, 200])),
				...(sameDayToo ? [last] : []),
			]),
		);
	}
	return sameDayToo ? dates : [...new Set(dates)];
}

function birthOf({ dice }: Stage, near: Day): Day | undefined {
	if (dice.percent(3)) return undefined;
	if (dice.percent(2)) return daysAfter(near, dice.one([0, 1, 40]));
	if (dice.percent(10))
		return dice.one(["2000-02-29", "2004-02-29", "2008-02-29"]);
	const age = dice.one([
		0, 9, 10, 12, 13, 13, 14, 14, 15, 15, 16, 16, 17, 18, 19, 25,
	]);
	return dice.percent(40)
		? daysAfter(yearsAfter(near, -age), dice.number(-1, 1))
		: daysAfter(yearsAfter(near, -age), -dice.number(0, 364));
}

/** All of a referral but whose it is. */
function oneReferral(
	{ dice, laterDice, settings, someDay }: Stage,
	date: Day,
): Omit<Referral, "id" | "child" | "date" | "birth" | "sex"> {
	const level = () => dice.one(settings.levels).id;
	const statuses = dice.percent(10)
		? []
		: dice.some(
				["childInNeed", "lookedAfter", "earlyHelp", "childProtection"],
				30,
			);
	const closed = dice.percent(55)
		? [someDay(), someDay(), daysAfter(date, dice.one([0, 1, 60, 365]))].find(
				(day) => day >= date,
			)
		: undefined;
	const latest = dice.percent(80) ? level() : undefined;
	return {
		risk: dice.percent(70)
			? (settings.levels[dice.number(0, 1)]?.id ?? level())
			: level(),
		ethnicity: dice.one(["", "WBRI", "WBRI", ...ethnicities.split(" ")]),
		disability: laterDice.one(["yes", "no", "no", "no", "LD", ""]),
		exploitation: laterDice.some(["sexual", "criminal", "other"], 40),
		byGroup: laterDice.one(["yes", "no", "no", ""]),
		statuses: statuses.length === 0 && dice.percent(50) ? ["none"] : statuses,
		placing: dice.one([
			"",
			"SBC",
			"Sample Borough Council",
			"sample borough council",
			...settings.authority.aliases,
			"Faraway County Council",
			"FCC",
		]),
		source: dice.one(sources.split(" ")),
		models: dice.some(
			[...models.split(" "), ...settings.moreModels.map(() => "countyLines")],
			15,
		),
		latest,
		latestDate:
			latest !== undefined && dice.percent(90)
				? dice.one([someDay(), daysAfter(date, dice.one([0, 1, 30, -5]))])
				: undefined,
		closed,
		reason:
			closed !== undefined && dice.percent(85)
				? dice.one(reasons.split(" "))
				: undefined,
	};
}
