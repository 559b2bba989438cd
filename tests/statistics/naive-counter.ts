import type { PlainEpisode, PlainExports, PlainReferral } from "./records.ts";

/**
 * Every figure of the contract counted the slow and obvious way, from plain rows, with dates as text. Written from the
 * contract alone: it shares nothing with the code that it judges.
 */
export interface NaiveRequest {
	readonly from: string;
	readonly to: string;
	readonly asAt: string;
	readonly scope: readonly string[];
	readonly fromClosure: boolean;
}

type Counts = Map<string, { count: number; children: Set<string> }>;

const levels = ["high", "medium", "low", "minimal"];
const lowerIsBetter = ["2.1.08", "4.1.12"];

export function countNaively(
	exports: PlainExports,
	request: NaiveRequest,
): Readonly<Record<string, readonly [count: number, contributors: number]>> {
	const counts: Counts = new Map();
	countReferrals(counts, exports, request);
	countOutcomes(counts, exports, request);
	countMissing(counts, exports, request);
	countDiscussed(counts, exports, request);
	return Object.fromEntries(
		[...counts].map(([id, { count, children }]) => [
			id,
			[count, children.size] as const,
		]),
	);
}

function add(counts: Counts, id: string, child: string): void {
	const cell = counts.get(id) ?? { count: 0, children: new Set<string>() };
	counts.set(id, cell);
	cell.count += 1;
	cell.children.add(child);
}

function addChild(counts: Counts, id: string, child: string): void {
	if (!counts.get(id)?.children.has(child)) add(counts, id, child);
}

function countReferrals(
	counts: Counts,
	exports: PlainExports,
	request: NaiveRequest,
): void {
	const all = exports.referrals ?? [];
	const counted = all.filter(
		(r) =>
			r.date >= request.from &&
			r.date <= request.to &&
			inScope(r, request.scope),
	);
	for (const r of counted) {
		const risk = r.risk ?? "high";
		const sex = r.sex ?? "notRecorded";
		const state = isOpenAt(r, request.asAt) ? "open" : "closed";
		const month = `${r.date.slice(0, 4)}-M${r.date.slice(5, 7)}`;
		const quarter = `${r.date.slice(0, 4)}-Q${Math.ceil(Number(r.date.slice(5, 7)) / 3)}`;
		const models = r.models?.length ? r.models : ["notRecorded"];
		const latest = latestRisk(exports, r, request.asAt);
		add(counts, "referrals", r.child);
		add(counts, `referrals:risk=${risk}`, r.child);
		add(counts, `referrals:ageBand=${ageBand(r)}`, r.child);
		add(counts, `referrals:sex=${sex}`, r.child);
		add(
			counts,
			`referrals:ethnicGroup=${r.ethnicGroup ?? "notRecorded"}`,
			r.child,
		);
		add(
			counts,
			`referrals:disability=${r.disability ?? "notRecorded"}`,
			r.child,
		);
		add(
			counts,
			`referrals:exploitation=${r.exploitation ?? "notRecorded"}`,
			r.child,
		);
		add(
			counts,
			`referrals:groupBased=${r.groupBased ?? "notRecorded"}`,
			r.child,
		);
		add(counts, `referrals:status=${r.status ?? "notRecorded"}`, r.child);
		add(counts, `referrals:source=${r.source ?? "notRecorded"}`, r.child);
		add(counts, `referrals:state=${state}`, r.child);
		add(counts, `referrals:month=${month}`, r.child);
		add(counts, `referrals:quarter=${quarter}`, r.child);
		add(counts, `referrals:risk=${risk}|sex=${sex}`, r.child);
		for (const m of models) {
			add(counts, `referrals:model=${m}`, r.child);
			add(
				counts,
				`referrals:ageBand=${ageBand(r)}|model=${m}|state=${state}`,
				r.child,
			);
		}
		if (r.status === "lookedAfter") {
			add(counts, "lookedAfter", r.child);
			add(
				counts,
				`lookedAfter:placedBy=${r.placedBy ?? "notRecorded"}`,
				r.child,
			);
		}
		add(counts, `riskChange:direction=${direction(risk, latest)}`, r.child);
		add(
			counts,
			`riskChange:from=${risk}|state=${state}|to=${latest ?? "notReassessed"}`,
			r.child,
		);
		if (all.some((e) => comesWithinAYearOf(r, e, request.fromClosure)))
			add(counts, "reReferrals", r.child);
	}
	for (const child of new Set(counted.map((r) => r.child))) {
		const own = counted.filter((r) => r.child === child);
		const first = own.reduce((a, b) => (b.date < a.date ? b : a));
		const highest = levels.find((l) =>
			own.some((r) => (r.risk ?? "high") === l),
		);
		add(counts, "children", child);
		add(counts, `children:risk=${highest}`, child);
		add(counts, `children:ageBand=${ageBand(first)}`, child);
		add(counts, `children:sex=${first.sex ?? "notRecorded"}`, child);
		add(
			counts,
			`children:ethnicGroup=${first.ethnicGroup ?? "notRecorded"}`,
			child,
		);
		add(
			counts,
			`children:disability=${first.disability ?? "notRecorded"}`,
			child,
		);
		add(counts, `children:exploitation=${exploitationOf(own)}`, child);
	}
	for (const r of all) {
		if (!inScope(r, request.scope) || r.closed === undefined) continue;
		if (r.closed < request.from || r.closed > request.to) continue;
		add(counts, "closures", r.child);
		add(counts, `closures:reason=${r.reason ?? "notRecorded"}`, r.child);
	}
}

/** Sexual in one referral and criminal in another is both. */
function exploitationOf(referrals: readonly PlainReferral[]): string {
	const named = referrals.map((r) => r.exploitation ?? "notRecorded").join(" ");
	const isSexual = /sexual/.test(named);
	const isCriminal = /criminal/i.test(named);
	if (isSexual && isCriminal) return "sexualAndCriminal";
	return (
		(isSexual && "sexual") ||
		(isCriminal && "criminal") ||
		(named.includes("other") ? "other" : "notRecorded")
	);
}

function inScope(r: PlainReferral, scope: readonly string[]): boolean {
	return scope.includes(r.risk ?? "high");
}

function isOpenAt(r: PlainReferral, on: string): boolean {
	return r.date <= on && !(r.closed !== undefined && r.closed <= on);
}

function isOpenDuring(r: PlainReferral, { from, to }: NaiveRequest): boolean {
	return r.date <= to && !(r.closed !== undefined && r.closed < from);
}

/** Completed years by the letters of the dates: the birthday of 29 February has not come on 28 February. */
function ageBand(r: PlainReferral): string {
	if (r.birth === undefined) return "notKnown";
	if (r.birth > r.date) return "unborn";
	const years = Number(r.date.slice(0, 4)) - Number(r.birth.slice(0, 4));
	const age = r.date.slice(5) < r.birth.slice(5) ? years - 1 : years;
	if (age < 13) return "under13";
	if (age < 16) return "13-15";
	return age < 18 ? "16-17" : "18plus";
}

function latestRisk(
	exports: PlainExports,
	r: PlainReferral,
	asAt: string,
): string | undefined {
	const counts = (date: string) => date > r.date && date <= asAt;
	if (exports.assessments === undefined)
		return r.latestRiskDate !== undefined && counts(r.latestRiskDate)
			? r.latestRisk
			: undefined;
	const row = exports.referrals?.indexOf(r);
	return exports.assessments
		.filter((a) => a.referral === row && counts(a.date))
		.reduce<{ date: string; risk: string } | undefined>(
			(a, b) => (a === undefined || b.date >= a.date ? b : a),
			undefined,
		)?.risk;
}

function direction(before: string, after: string | undefined): string {
	if (after === undefined) return "notReassessed";
	if (before === after) return "unchanged";
	return levels.indexOf(after) > levels.indexOf(before)
		? "reduced"
		: "increased";
}

function comesWithinAYearOf(
	r: PlainReferral,
	earlier: PlainReferral,
	fromClosure: boolean,
): boolean {
	if (earlier.child !== r.child || earlier.date >= r.date) return false;
	const since = fromClosure ? (earlier.closed ?? "9999-12-31") : earlier.date;
	return since >= yearBefore(r.date);
}

function yearBefore(date: string): string {
	const year = Number(date.slice(0, 4)) - 1;
	return `${year}${date.slice(4) === "-02-29" ? "-02-28" : date.slice(4)}`;
}

function countOutcomes(
	counts: Counts,
	exports: PlainExports,
	request: NaiveRequest,
): void {
	const referrals = exports.referrals ?? [];
	const open = (r: PlainReferral | undefined) =>
		r && inScope(r, request.scope) && isOpenDuring(r, request) ? r : undefined;
	const seen = new Set<string>();
	for (const o of exports.outcomes ?? []) {
		const found =
			o.referral === undefined
				? referrals
						.filter((r) => r.child === o.child && open(r))
						.reduce<PlainReferral | undefined>(
							(a, b) => (a === undefined || b.date >= a.date ? b : a),
							undefined,
						)
				: open(referrals[o.referral]);
		if (found === undefined) continue;
		const key = `${referrals.indexOf(found)} ${o.code}`;
		if (seen.has(key)) continue;
		seen.add(key);
		add(counts, `outcomeCases:code=${o.code}`, found.child);
		if (o.first === undefined || o.last === undefined) continue;
		if (o.lastDate !== undefined && o.lastDate > request.asAt) continue;
		add(counts, `outcomeScored:code=${o.code}`, found.child);
		const gain = lowerIsBetter.includes(o.code)
			? o.first - o.last
			: o.last - o.first;
		const result = (id: string) =>
			add(counts, `outcome:code=${o.code}|result=${id}`, found.child);
		result(gain > 0 ? "improved" : "notImproved");
		if (gain <= 0) result(gain === 0 ? "same" : "worse");
	}
}

interface Away {
	readonly start: number;
	/** The first minute at which another start is not the same episode. */
	readonly reach: number;
	readonly end: number | undefined;
	readonly endTimed: boolean;
	readonly rows: readonly PlainEpisode[];
}

function countMissing(
	counts: Counts,
	exports: PlainExports,
	request: NaiveRequest,
): void {
	const atRisk = new Set(
		(exports.referrals ?? [])
			.filter((r) => inScope(r, request.scope) && isOpenDuring(r, request))
			.map((r) => r.child),
	);
	for (const child of atRisk) addChild(counts, "childrenAtRisk", child);
	for (const kind of ["missing", "absent"]) {
		const rows = (exports.missing ?? []).filter(
			(e) => (e.kind ?? "missing") === kind,
		);
		for (const child of new Set(rows.map((e) => e.child)))
			for (const away of merge(rows.filter((e) => e.child === child))) {
				const startDay = dayText(away.start);
				if (startDay < request.from || startDay > request.to) continue;
				add(counts, `${kind}Episodes`, child);
				addChild(counts, `${kind}Children`, child);
				if (kind === "absent") continue;
				countInterview(counts, away, child, request.asAt);
				if (!atRisk.has(child)) continue;
				addChild(counts, "missingAndAtRisk:of=missingChildren", child);
				addChild(counts, "missingAndAtRisk:of=childrenAtRisk", child);
			}
	}
}

/** Joins any two that overlap or touch until none do. */
function merge(rows: readonly PlainEpisode[]): readonly Away[] {
	const minutes = (text: string, whole: string) =>
		Date.parse(
			`${text.length > 10 ? text.replace(" ", "T") : `${text}T${whole}`}Z`,
		) / 60_000;
	const starts = rows.map((e) => minutes(e.start, "00:00"));
	let away = rows.map((e, i): Away => {
		const start = starts[i] ?? 0;
		const next = Math.min(...starts.filter((s) => s > start));
		if (e.end === undefined && next < Number.POSITIVE_INFINITY) {
			const startsByDate = next % (24 * 60) === 0;
			return {
				start,
				reach: next,
				end: next - 1,
				endTimed: !startsByDate,
				rows: [e],
			};
		}
		if (e.end === undefined)
			return { start, reach: 1e12, end: undefined, endTimed: false, rows: [e] };
		const end = minutes(e.end, "23:59");
		const endTimed = e.end.length > 10;
		// A whole day ends at midnight, and midnight touches it.
		return { start, reach: end + (endTimed ? 1 : 2), end, endTimed, rows: [e] };
	});
	for (let changed = true; changed; ) {
		changed = false;
		for (const a of away)
			for (const b of away)
				if (!changed && a !== b && a.start <= b.start && b.start < a.reach) {
					away = [...away.filter((x) => x !== a && x !== b), join(a, b)];
					changed = true;
				}
	}
	return away;
}

function join(a: Away, b: Away): Away {
	const later =
		a.end === undefined || b.end === undefined
			? { end: undefined, endTimed: false }
			: a.end >= b.end
				? a
				: b;
	return {
		start: a.start,
		reach: Math.max(a.reach, b.reach),
		end: later.end,
		endTimed: later.endTimed,
		rows: [...a.rows, ...b.rows],
	};
}

function countInterview(
	counts: Counts,
	away: Away,
	child: string,
	asAt: string,
): void {
	const some = (test: (e: PlainEpisode) => boolean | undefined) =>
		away.rows.some((e) => test(e) === true);
	if (!some((e) => e.needed)) return;
	const stage = (id: string) =>
		add(counts, `returnInterviews:stage=${id}`, child);
	stage("needed");
	if (some((e) => e.offered || e.accepted)) stage("offered");
	if (some((e) => e.accepted)) stage("accepted");
	const dates = away.rows
		.map((e) => e.completed)
		.filter((c) => typeof c === "string")
		.filter((c) => c.slice(0, 10) <= asAt && !isBeforeEnd(away, c))
		.toSorted();
	if (dates.length > 0) stage("completed");
	const [first] = dates;
	if (first !== undefined && isWithin72Hours(away, first))
		stage("within72Hours");
}

/** An interview before the end is none yet; by days, where one of the two has no time. */
function isBeforeEnd(away: Away, completed: string): boolean {
	if (away.end === undefined) return false;
	return away.endTimed && completed.length > 10
		? Date.parse(`${completed.replace(" ", "T")}Z`) / 60_000 < away.end
		: completed.slice(0, 10) < dayText(away.end);
}

function isWithin72Hours(away: Away, completed: string): boolean {
	if (away.end === undefined) return false;
	const ended = new Date(away.end * 60_000).toISOString();
	if (away.endTimed && completed.length > 10)
		return (
			Date.parse(`${completed.replace(" ", "T")}Z`) - Date.parse(ended) <=
			72 * 3_600_000
		);
	const days = (text: string) =>
		Date.parse(`${text.slice(0, 10)}T00:00Z`) / 86_400_000;
	return days(completed) - days(ended) <= 3;
}

function dayText(minute: number): string {
	return new Date(minute * 60_000).toISOString().slice(0, 10);
}

function countDiscussed(
	counts: Counts,
	exports: PlainExports,
	request: NaiveRequest,
): void {
	const rows = (exports.discussions ?? []).filter(
		(d) => d.date >= request.from && d.date <= request.to,
	);
	for (const child of new Set(rows.map((d) => d.child))) {
		const own = rows.filter((d) => d.child === child);
		const last = own
			.map((d) => d.date)
			.toSorted()
			.at(-1);
		const onLast = own.filter((d) => d.date === last);
		const decision = ["carriedForward", "other", "noLongerAtRisk"].find((id) =>
			onLast.some((d) => d.decision === id),
		);
		const group = onLast
			.filter((d) => d.decision === decision)
			.map((d) => d.group ?? "~")
			.toSorted()[0];
		add(counts, "discussed", child);
		add(counts, `discussed:decision=${decision}`, child);
		add(
			counts,
			`discussed:group=${group === "~" ? "notRecorded" : group}`,
			child,
		);
	}
}
