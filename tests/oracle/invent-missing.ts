import { daysAfter, numberOf } from "./days.ts";
import type { Stage } from "./invent-world.ts";
import type { Export, MissingRow, Moment, Referral, Told } from "./world.ts";

/** How a column of return home interviews is kept. */
type Keeping = "yesNo" | "dated" | "days" | "mixed";

/** Episodes of some of the children referred and of others, many of them touching or overlapping. */
export function inventMissing(
	stage: Stage,
	referrals: readonly Referral[],
): Export<MissingRow> {
	const { dice } = stage;
	const keeping: Keeping = dice.one([
		"yesNo",
		"dated",
		"dated",
		"days",
		"mixed",
	]);
	const daysAlone = dice.percent(15);
	const known = dice.some(referrals, 40);
	const others = referrals.flatMap((_, i) =>
		dice.percent(30) ? [{ child: `M${i}`, ...stage.council() }] : [],
	);
	const rows: MissingRow[] = [];
	for (const { child, authority } of [...known, ...others])
		for (const row of episodesOf(stage, child, daysAlone, keeping))
			rows.push({ ...row, ...(authority ? { authority } : {}) });
	return {
		columns: [
			"child_id",
			"start",
			...dice.some(["end"], 93),
			...dice.some(
				["kind", "rhi_needed", "rhi_offered", "rhi_accepted", "rhi_completed"],
				dice.percent(60) ? 100 : 75,
			),
		],
		rows: dice.mixed([...rows, ...dice.some(rows, 1)]),
	};
}

function episodesOf(
	stage: Stage,
	child: string,
	daysAlone: boolean,
	keeping: Keeping,
): readonly MissingRow[] {
	const { dice, someDay } = stage;
	const rows: MissingRow[] = [];
	const clock = () =>
		daysAlone || dice.percent(15)
			? undefined
			: dice.one([0, 1, 600, 870, 1439, dice.number(0, 1439)]);
	for (let i = dice.number(1, 4); i > 0; i--) {
		const last = rows.at(-1);
		const near = last?.end ?? last?.start;
		const start: Moment =
			near && dice.percent(60)
				? beside(near, dice, clock)
				: { day: someDay(), minutes: clock() };
		const end = dice.percent(12) ? undefined : laterThan(start, dice, clock);
		rows.push({
			child,
			start,
			end,
			kind: dice.percent(75) ? "missing" : "absent",
			...interview(stage, end ?? start, keeping),
		});
	}
	return rows;
}

/** At, just before or just after another moment. */
function beside(
	near: Moment,
	dice: Stage["dice"],
	clock: () => number | undefined,
): Moment {
	const shift = dice.one([
		{ days: 0, minutes: near.minutes },
		{ days: 1, minutes: undefined },
		{ days: 1, minutes: 0 },
		{ days: 0, minutes: undefined },
		{ days: dice.number(-2, 3), minutes: clock() },
	]);
	return { day: daysAfter(near.day, shift.days), minutes: shift.minutes };
}

function laterThan(
	start: Moment,
	dice: Stage["dice"],
	clock: () => number | undefined,
): Moment {
	const day = daysAfter(start.day, dice.one([0, 0, 1, 1, 2, 5, 40]));
	const minutes = clock();
	const before =
		day === start.day &&
		minutes !== undefined &&
		minutes < (start.minutes ?? 0);
	return { day, minutes: before ? start.minutes : minutes };
}

function interview(
	{ dice }: Stage,
	end: Moment,
	keeping: Keeping,
): Pick<MissingRow, "needed" | "offered" | "accepted" | "completed"> {
	const yesNo = (share: number): Told =>
		dice.percent(10) ? undefined : dice.percent(share) ? "yes" : "no";
	const completed = (): Told => {
		if (keeping === "yesNo") return yesNo(60);
		if (keeping === "mixed" && dice.percent(30)) return yesNo(50);
		if (dice.percent(30)) return dice.percent(50) ? undefined : "no";
		const exact = numberOf(end.day) * 1440 + (end.minutes ?? 1440);
		const at = exact + dice.one([0, 1, 1440, 4319, 4320, 4321, 4400, 9000]);
		const day = daysAfter(end.day, Math.floor(at / 1440) - numberOf(end.day));
		return {
			day,
			minutes: keeping === "days" ? undefined : at % 1440,
		};
	};
	return {
		needed: yesNo(85),
		offered: yesNo(70),
		accepted: yesNo(60),
		completed: completed(),
	};
}
