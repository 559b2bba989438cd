import {
	countedLevels,
	gives,
	grouped,
	inScope,
	latestLevels,
	monthsLater,
	referralsOf,
} from "./cohorts.ts";
import { camelCase } from "./count-meetings.ts";
import { ageOn, endOfMonth, monthOf, yearOf, yearsAfter } from "./days.ts";
import {
	type Axis,
	axis,
	type Counted,
	type Item,
	usualBase,
} from "./items.ts";
import type { Referral, World } from "./world.ts";

const sexes = ["female", "male", "other", "notRecorded"];
const statuses = [
	"lookedAfter",
	"childProtection",
	"childInNeed",
	"earlyHelp",
	"none",
	"notRecorded",
];
const models = [
	"online",
	"images",
	"inappropriateRelationship",
	"boyfriendGirlfriend",
	"peer",
	"gang",
	"party",
	"organised",
	"trafficking",
	"familial",
];
const sources =
	"1A 1B 1C 1D 2A 2B 3A 3B 3C 3D 3E 3F 4 5A 5B 5C 5D 6 7 8 9 10 notRecorded";
const reasons =
	"riskReduced noFurtherAction movedAway transferred turned18 disengaged other notRecorded";
const placers = ["thisAuthority", "otherAuthority", "notRecorded"];
const ethnicCodes: Readonly<Record<string, string>> = {
	white: "WBRI WIRI WIRT WROM WOTH",
	mixed: "MWBC MWBA MWAS MOTH",
	asian: "AIND APKN ABAN AOTH CHNE",
	black: "BCRB BAFR BOTH",
	other: "OOTH",
	notRecorded: "REFU NOBT",
};

const answers = ["yes", "no", "notRecorded"];
const exploitations =
	"sexual criminal sexualAndCriminal other notRecorded".split(" ");

/** The measures of referrals and of the children referred. */
export function countReferrals(world: World): readonly Counted[] {
	const { period } = world.request;
	const made = inScope(world).filter(
		(r) => r.date >= period.from && r.date <= period.to,
	);
	const given = world.referrals !== undefined;
	return [
		referralsMeasure(world, given ? made : undefined),
		childrenMeasure(world, given ? made : undefined),
		lookedAfterMeasure(world, made),
		riskChangeMeasure(world, made),
		closuresMeasure(world),
		reReferralsMeasure(world, made),
	];
}

function referralsMeasure(
	world: World,
	made: readonly Referral[] | undefined,
): Counted {
	const has = (column: string) => gives(world.referrals, column);
	return {
		measure: "referrals",
		unit: "referral",
		total: true,
		period: undefined,
		base: usualBase("referrals"),
		axes: {
			risk: riskAxis(world),
			ageBand: ageAxis(world),
			sex: axis(sexes, has("sex")),
			status: axis(statuses, has("status_at_referral")),
			model: axis(
				[
					...models,
					...world.settings.moreModels.map(camelCase),
					"other",
					"notRecorded",
				],
				has("models"),
			),
			source: axis(sources.split(" "), has("referral_source")),
			ethnicGroup: axis(Object.keys(ethnicCodes), has("ethnicity")),
			disability: axis(answers, has("disability")),
			exploitation: axis(exploitations, has("exploitation_type")),
			groupBased: axis(answers, has("group_based")),
			state: axis(["open", "closed"], has("closed_date")),
			month: axis(monthsTouched(world), world.referrals !== undefined),
			quarter: axis(quartersTouched(world), world.referrals !== undefined),
		},
		items: made?.map((r) => ({
			child: r.child,
			weight: 1,
			in: {
				risk: [r.risk],
				ageBand: [ageBandOf(world, r)],
				sex: [r.sex],
				status: [strongest(r.statuses)],
				model: r.models.length === 0 ? ["notRecorded"] : r.models,
				source: [r.source],
				ethnicGroup: [ethnicGroupOf(r.ethnicity)],
				disability: [disabilityOf(r)],
				exploitation: [exploitationOf([r])],
				groupBased: [r.byGroup === "" ? "notRecorded" : r.byGroup],
				state: [stateOf(world, r)],
				month: [`${r.date.slice(0, 4)}-M${r.date.slice(5, 7)}`],
				quarter: [quarterOf(world, r.date)],
			},
		})),
	};
}

function childrenMeasure(
	world: World,
	made: readonly Referral[] | undefined,
): Counted {
	const order = world.settings.levels.map((level) => level.id);
	const items: Item[] = [];
	for (const [child, theirs] of grouped(made ?? [], (r) => r.child)) {
		const first = theirs.reduce((a, b) => (b.date < a.date ? b : a));
		const highest = theirs.reduce((a, b) =>
			order.indexOf(b.risk) < order.indexOf(a.risk) ? b : a,
		);
		items.push({
			child,
			weight: 1,
			in: {
				risk: [highest.risk],
				ageBand: [ageBandOf(world, first)],
				sex: [first.sex],
				ethnicGroup: [ethnicGroupOf(first.ethnicity)],
				disability: [disabilityOf(first)],
				exploitation: [exploitationOf(theirs)],
			},
		});
	}
	return {
		measure: "children",
		unit: "child",
		total: true,
		period: undefined,
		base: usualBase("children"),
		axes: {
			risk: riskAxis(world),
			ageBand: ageAxis(world),
			sex: axis(sexes, gives(world.referrals, "sex")),
			ethnicGroup: axis(
				Object.keys(ethnicCodes),
				gives(world.referrals, "ethnicity"),
			),
			disability: axis(answers, gives(world.referrals, "disability")),
			exploitation: axis(
				exploitations,
				gives(world.referrals, "exploitation_type"),
			),
		},
		items: made === undefined ? undefined : items,
	};
}

function lookedAfterMeasure(world: World, made: readonly Referral[]): Counted {
	const { name, code, aliases } = world.settings.authority;
	const placedBy = (r: Referral) => {
		if (r.placing === "") return "notRecorded";
		const bare = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, "");
		return [name, code, ...aliases].some((own) => bare(own) === bare(r.placing))
			? "thisAuthority"
			: "otherAuthority";
	};
	return {
		measure: "lookedAfter",
		unit: "referral",
		total: true,
		period: undefined,
		base: usualBase("lookedAfter"),
		axes: {
			placedBy: axis(placers, gives(world.referrals, "placing_authority")),
		},
		items: gives(world.referrals, "status_at_referral")
			? made
					.filter((r) => strongest(r.statuses) === "lookedAfter")
					.map((r) => ({
						child: r.child,
						weight: 1,
						in: { placedBy: [placedBy(r)] },
					}))
			: undefined,
	};
}

function riskChangeMeasure(world: World, made: readonly Referral[]): Counted {
	const levels = world.settings.levels.map((level) => level.id);
	const latestOf = latestLevels(world);
	const told =
		gives(world.referrals, "risk_at_referral") &&
		(world.assessments === undefined
			? gives(world.referrals, "risk_latest")
			: gives(world.referrals, "referral_id"));
	const direction = (r: Referral) => {
		const latest = latestOf(r);
		if (latest === undefined) return "notReassessed";
		const steps = levels.indexOf(latest) - levels.indexOf(r.risk);
		return steps > 0 ? "reduced" : steps < 0 ? "increased" : "unchanged";
	};
	return {
		measure: "riskChange",
		unit: "referral",
		total: false,
		period: undefined,
		base: (cell) => {
			const from = cell.find(([breakdown]) => breakdown === "from");
			return from ? `referrals:risk=${from[1]}` : "referrals";
		},
		axes: {
			direction: axis(
				["reduced", "unchanged", "increased", "notReassessed"],
				true,
			),
			from: riskAxis(world),
			state: axis(["open", "closed"], gives(world.referrals, "closed_date")),
			to: axis([...levels, "notReassessed"], true),
		},
		items: told
			? made.map((r) => ({
					child: r.child,
					weight: 1,
					in: {
						direction: [direction(r)],
						from: [r.risk],
						state: [stateOf(world, r)],
						to: [latestOf(r) ?? "notReassessed"],
					},
				}))
			: undefined,
	};
}

function closuresMeasure(world: World): Counted {
	const { from, to } = world.request.period;
	return {
		measure: "closures",
		unit: "referral",
		total: true,
		period: undefined,
		base: usualBase("closures"),
		axes: {
			reason: axis(
				reasons.split(" "),
				gives(world.referrals, "closure_reason"),
			),
		},
		items: gives(world.referrals, "closed_date")
			? inScope(world)
					.filter(
						(r) => r.closed !== undefined && r.closed >= from && r.closed <= to,
					)
					.map((r) => ({
						child: r.child,
						weight: 1,
						in: { reason: [r.reason ?? "notRecorded"] },
					}))
			: undefined,
	};
}

function reReferralsMeasure(world: World, made: readonly Referral[]): Counted {
	const fromClosure = world.settings.reReferralFrom === "closure";
	const byChild = grouped(referralsOf(world), (r) => r.child);
	const again = made.filter((r) =>
		(byChild.get(r.child) ?? []).some((earlier) => {
			if (earlier.date >= r.date) return false;
			// One that was not closed yet is within any time of its closure.
			const mark = fromClosure ? (earlier.closed ?? r.date) : earlier.date;
			return mark >= yearsAfter(r.date, -1);
		}),
	);
	const told =
		reachesBack(world) &&
		(!fromClosure || gives(world.referrals, "closed_date"));
	return {
		measure: "reReferrals",
		unit: "referral",
		total: true,
		period: undefined,
		base: () => "referrals",
		axes: {},
		items: told
			? again.map((r) => ({ child: r.child, weight: 1, in: {} }))
			: undefined,
	};
}

/** Whether the export reaches back 12 months before the period. */
function reachesBack(world: World): boolean {
	if (world.referrals === undefined) return false;
	const needed = yearsAfter(world.request.period.from, -1);
	if (world.settings.historyFrom !== undefined)
		return world.settings.historyFrom <= needed;
	return referralsOf(world).some((r) => r.date <= needed);
}

function riskAxis(world: World): Axis {
	return axis(
		countedLevels(world).map((level) => level.id),
		gives(world.referrals, "risk_at_referral"),
	);
}

function ageAxis(world: World): Axis {
	const bands = world.settings.bands.map((band) => band.id);
	return axis([...bands, "unborn", "notKnown"], world.referrals !== undefined);
}

function ageBandOf(world: World, r: Referral): string {
	if (r.birth === undefined) return "notKnown";
	const age = ageOn(r.birth, r.date);
	if (age < 0) return "unborn";
	const band = world.settings.bands.find((b) => age >= b.from && age <= b.to);
	return band?.id ?? "no band";
}

function strongest(given: readonly string[]): string {
	return statuses.find((status) => given.includes(status)) ?? "notRecorded";
}

function disabilityOf({ disability }: Referral): string {
	if (disability === "") return "notRecorded";
	return disability === "no" ? "no" : "yes";
}

/** What some referrals name together. */
function exploitationOf(referrals: readonly Referral[]): string {
	const named = new Set(referrals.flatMap((r) => r.exploitation));
	if (named.has("sexual"))
		return named.has("criminal") ? "sexualAndCriminal" : "sexual";
	if (named.has("criminal")) return "criminal";
	return named.has("other") ? "other" : "notRecorded";
}

function ethnicGroupOf(written: string): string {
	if (written === "") return "notRecorded";
	const group = Object.entries(ethnicCodes).find(([, codes]) =>
		codes.split(" ").includes(written),
	);
	return group?.[0] ?? written;
}

/** At the as-at day: closed on or before it, or open. */
function stateOf(world: World, r: Referral): string {
	const { asAt } = world.request;
	return r.closed !== undefined && r.closed <= asAt ? "closed" : "open";
}

function monthsTouched(world: World): readonly string[] {
	const { from, to } = world.request.period;
	const months: string[] = [];
	for (
		let first = `${from.slice(0, 7)}-01`;
		first <= to;
		first = monthsLater(first, 1)
	)
		months.push(`${first.slice(0, 4)}-M${first.slice(5, 7)}`);
	return months;
}

function quartersTouched(world: World): readonly string[] {
	const { from, to } = world.request.period;
	const quarters = new Set<string>();
	for (
		let first = `${from.slice(0, 7)}-01`;
		first <= to;
		first = monthsLater(first, 1)
	)
		quarters.add(quarterOf(world, endOfMonth(yearOf(first), monthOf(first))));
	return [...quarters];
}

function quarterOf(world: World, date: string): string {
	const year = yearOf(date);
	const month = monthOf(date);
	if (world.request.period.kind === "calendar")
		return `${year}-Q${Math.ceil(month / 3)}`;
	const start = month >= 4 ? year : year - 1;
	const next = String((start + 1) % 100).padStart(2, "0");
	return `${start}/${next}-Q${month >= 4 ? Math.ceil(month / 3) - 1 : 4}`;
}
