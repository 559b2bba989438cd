import { type Day, daysAfter, yearsAfter } from "./days.ts";
import type {
	Assessment,
	Export,
	Level,
	Referral,
	World,
	WorldPeriod,
	YearPart,
} from "./world.ts";

/** The rows that count: of the council that was asked for, and of real people. */
export function rowsOf<Row extends { readonly authority?: string }>(
	world: World,
	given: Export<Row> | undefined,
	ids: (row: Row) => readonly (string | undefined)[],
): readonly Row[] {
	const wanted = world.request.authority;
	return (given?.rows ?? []).filter(
		(row) =>
			(wanted === undefined || row.authority === wanted) &&
			!ids(row).some((id) => id !== undefined && /TEST|DUPLICATE/.test(id)),
	);
}

/** Each referral once. */
export function referralsOf(world: World): readonly Referral[] {
	const rows = rowsOf(world, world.referrals, (row) =>
		gives(world.referrals, "referral_id") ? [row.id, row.child] : [row.child],
	);
	return [...new Map(rows.map((row) => [row.id, row])).values()];
}

/** Referrals whose level at referral counts, whenever they were made; all of them where the risk is not told. */
export function inScope(world: World): readonly Referral[] {
	if (!gives(world.referrals, "risk_at_referral")) return referralsOf(world);
	const counted = countedLevels(world).map((level) => level.id);
	return referralsOf(world).filter((r) => counted.includes(r.risk));
}

export function countedLevels(world: World): readonly Level[] {
	return world.settings.levels.filter(
		(level) => level.inScope || world.request.allLevels,
	);
}

export function gives(
	given: Export<unknown> | undefined,
	...columns: readonly string[]
): boolean {
	return (
		given !== undefined &&
		columns.every((column) => given.columns.includes(column))
	);
}

/** Referred on or before its last day, and not closed before its first. */
export function openInPeriod(referral: Referral, period: WorldPeriod): boolean {
	return (
		referral.date <= period.to &&
		(referral.closed === undefined || referral.closed >= period.from)
	);
}

/** The part of the year that a measure covers, where the period is a whole year; else `undefined`. */
export function partOf(
	period: WorldPeriod,
	part: YearPart | undefined,
): WorldPeriod | undefined {
	const firstMonth = period.from.slice(4);
	const wholeYear =
		(firstMonth === "-01-01" || firstMonth === "-04-01") &&
		daysAfter(yearsAfter(period.from, 1), -1) === period.to;
	if (part === undefined || !wholeYear) return undefined;
	const months = part.startsWith("H") ? 6 : 3;
	const skip = (Number(part.slice(1)) - 1) * months;
	const from = monthsLater(period.from, skip);
	const year = Number(period.from.slice(0, 4));
	const financial = firstMonth === "-04-01";
	const name = financial
		? `${year}/${String((year + 1) % 100).padStart(2, "0")}`
		: `${year}`;
	return {
		id: `${name}-${part}`,
		from,
		to: daysAfter(monthsLater(from, months), -1),
		kind: financial ? "financial" : "calendar",
	};
}

/** The first of a month, so many months later. */
export function monthsLater(first: Day, months: number): Day {
	const index =
		Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1 + months;
	const year = String(Math.floor(index / 12));
	return `${year}-${String((index % 12) + 1).padStart(2, "0")}-01`;
}

/** The latest level that counts against the one at referral; `undefined` where it was not assessed again in time. */
export function latestLevels(
	world: World,
): (referral: Referral) => string | undefined {
	const { asAt } = world.request;
	if (world.assessments === undefined) {
		const dated = gives(world.referrals, "risk_latest_date");
		return (r) => {
			if (!dated) return r.latest;
			const counts =
				r.latestDate !== undefined &&
				r.latestDate > r.date &&
				r.latestDate <= asAt;
			return counts ? r.latest : undefined;
		};
	}
	const rows = rowsOf(world, world.assessments, (row) => [row.referral]);
	const byReferral = grouped(rows, (row) => row.referral);
	return (r) => {
		let last: Assessment | undefined;
		for (const row of byReferral.get(r.id) ?? [])
			if (row.date > r.date && row.date <= asAt)
				if (last === undefined || row.date > last.date) last = row;
		return last?.level;
	};
}

export function grouped<Row>(
	rows: readonly Row[],
	by: (row: Row) => string,
): ReadonlyMap<string, readonly Row[]> {
	const groups = new Map<string, Row[]>();
	for (const row of rows) {
		const group = groups.get(by(row));
		if (group) group.push(row);
		else groups.set(by(row), [row]);
	}
	return groups;
}
