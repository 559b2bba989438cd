import { diceOf } from "../oracle/dice.ts";

/** An invented child, and what is known of it. Days are ISO: 2016-04-03. */
export interface KnownChild {
	/** A number, as case systems give them. */
	readonly id: string;
	readonly born: string;
	readonly sex: "female" | "male" | "other" | "notRecorded";
	/** A national code. */
	readonly ethnicity: string;
	readonly care: readonly CarePeriod[];
	readonly referrals: readonly KnownReferral[];
	readonly episodes: readonly KnownEpisode[];
}

export interface CarePeriod {
	readonly from: string;
	/** The day on which the child ceased to be looked after. */
	readonly to: string | undefined;
	readonly placer: "SBC" | "Otherby Council" | "";
}

export interface KnownReferral {
	readonly date: string;
	/** A national code; "" where none is recorded. */
	readonly source: string;
}

export interface KnownEpisode {
	readonly from: string;
	readonly to: string | undefined;
	readonly kind: "M" | "A";
}

const ethnicities = ["WBRI", "WBRI", "WOTH", "MWBC", "APKN", "CHNE", "BAFR"];
const moreEthnicities = ["OOTH", "REFU", "NOBT"];
const sources = ["1A", "2A", "2A", "3E", "4", "5A", "6", "6", "6", "10", ""];

/** Children of the year 2016 who are the same whichever layout they are written in. */
export function inventChildren(seed: number): readonly KnownChild[] {
	const dice = diceOf(seed);
	const dayOf = (years: readonly [number, number]) =>
		iso(dice.number(...years), dice.number(1, 12), dice.number(1, 28));
	const later = (day: string, days: number) =>
		new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
	return Array.from({ length: 40 }, (_, i) => {
		const first = dayOf([2016, 2016]);
		const again = later(first, dice.number(1, 90));
		const spell = dice.number(0, 5);
		const care: CarePeriod[] = [];
		if (spell < 3) {
			const placer = dice.one(["SBC", "Otherby Council", ""] as const);
			const from = later(first, [-400, 0, 1][spell] ?? 0);
			const to = [undefined, later(from, 30), later(first, 0)][
				dice.number(0, 2)
			];
			care.push({ from: later(from, -900), to: later(from, -800), placer: "" });
			care.push({ from, to: to && to < from ? undefined : to, placer });
		}
		const start = dayOf([2016, 2016]);
		const episodes = dice.percent(50)
			? [
					{
						from: start,
						to: dice.percent(80) ? later(start, dice.number(0, 3)) : undefined,
						kind: dice.one(["M", "M", "A"] as const),
					},
				]
			: [];
		return {
			id: String(40_000 + i * 7 + dice.number(0, 6)),
			born: dayOf([1999, 2006]),
			sex: dice.one([
				"female",
				"female",
				"female",
				"male",
				"other",
				"notRecorded",
			] as const),
			ethnicity: dice.one([...ethnicities, ...moreEthnicities]),
			care,
			referrals: [first, ...(dice.percent(15) ? [again] : [])].map((date) => ({
				date,
				source: dice.one(sources),
			})),
			episodes,
		};
	});
}

function iso(year: number, month: number, day: number): string {
	const two = (number: number) => String(number).padStart(2, "0");
	return `${year}-${two(month)}-${two(day)}`;
}
