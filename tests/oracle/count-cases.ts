import {
	gives,
	grouped,
	inScope,
	openInPeriod,
	partOf,
	rowsOf,
} from "./cohorts.ts";
import { axis, type Counted, type Item, idOf } from "./items.ts";
import type { OutcomeRow, Referral, World } from "./world.ts";

/** The measures of outcomes: cases, those scored twice, and how the scores moved. */
export function countOutcomes(world: World): readonly Counted[] {
	const own = partOf(world.request.period, world.settings.outcomeWithin);
	const codes = world.settings.outcomes.map((outcome) => outcome.code);
	const linked =
		gives(world.outcomes, "child_id") && !gives(world.outcomes, "referral_id");
	const told =
		world.outcomes !== undefined &&
		gives(world.referrals, "closed_date") &&
		(linked || gives(world.referrals, "referral_id"));
	const cases = told ? casesOf(world, linked) : [];
	const scored = cases.filter((one) => one.results.length > 0);
	const measure = (
		name: string,
		items: readonly Item[],
		more: Partial<Counted>,
	): Counted => ({
		measure: name,
		unit: "case",
		total: false,
		period: own,
		axes: { code: axis(codes, true) },
		base: () => undefined,
		...more,
		items: told ? items : undefined,
	});
	const item = (one: Case): Item => ({
		child: one.child,
		weight: 1,
		in: { code: [one.code], result: one.results },
	});
	return [
		measure("outcomeCases", cases.map(item), {}),
		measure("outcomeScored", scored.map(item), {
			base: (cell) => idOf("outcomeCases", codeOf(cell)),
		}),
		measure("outcome", scored.map(item), {
			axes: {
				code: axis(codes, true),
				result: axis(["improved", "notImproved", "same", "worse"], true),
			},
			base: (cell) => idOf("outcomeScored", codeOf(cell)),
		}),
	];
}

function codeOf(cell: readonly (readonly [string, string])[]) {
	return cell.filter(([breakdown]) => breakdown === "code");
}

interface Case {
	readonly child: string;
	readonly code: string;
	/** Empty where it was not scored twice. */
	readonly results: readonly string[];
}

function casesOf(world: World, byChild: boolean): readonly Case[] {
	const { period } = world.request;
	const within = partOf(period, world.settings.outcomeWithin) ?? period;
	const open = inScope(world).filter((r) => openInPeriod(r, within));
	const referralOf = byChild ? latestOfChild(open) : byId(open);
	const seen = new Set<string>();
	const cases: Case[] = [];
	const rows = rowsOf(world, world.outcomes, (row) => [
		row.child,
		row.referral,
	]);
	for (const row of rows) {
		const referral = referralOf(row);
		if (referral === undefined) continue;
		const key = `${referral.id} ${row.code}`;
		if (seen.has(key)) continue;
		seen.add(key);
		cases.push({
			child: referral.child,
			code: row.code,
			results: resultsOf(world, row),
		});
	}
	return cases;
}

function byId(open: readonly Referral[]) {
	const known = new Map(open.map((r) => [r.id, r]));
	return (row: OutcomeRow) => known.get(row.referral ?? "");
}

/** A row by child belongs to the child's latest referral in scope that was open in the measure's period. */
function latestOfChild(open: readonly Referral[]) {
	const children = grouped(open, (r) => r.child);
	return (row: OutcomeRow) =>
		(children.get(row.child ?? "") ?? []).reduce<Referral | undefined>(
			(last, r) => (last === undefined || r.date > last.date ? r : last),
			undefined,
		);
}

function resultsOf(world: World, row: OutcomeRow): readonly string[] {
	const late =
		gives(world.outcomes, "last_date") &&
		row.lastDate !== undefined &&
		row.lastDate > world.request.asAt;
	if (row.first === undefined || row.last === undefined || late) return [];
	const setting = world.settings.outcomes.find((o) => o.code === row.code);
	const up = setting?.better === "lower" ? -1 : 1;
	const gain = (row.last - row.first) * up;
	if (gain > 0) return ["improved"];
	return ["notImproved", gain === 0 ? "same" : "worse"];
}
