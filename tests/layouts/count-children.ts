import type { KnownChild, KnownReferral } from "./children.ts";

/** The tables that every layout can fill. */
export const countedTables = [
	"referrals",
	"referrals:sex",
	"referrals:ageBand",
	"referrals:ethnicGroup",
	"referrals:source",
	"referrals:status",
	"children",
	"lookedAfter:placedBy",
	"missingChildren",
	"missingEpisodes",
	"absentChildren",
	"absentEpisodes",
] as const;

/** The figures of 2016 that the children add up to, counted from what is known of them. Those that are 0 are not there. */
export function countChildren(
	children: readonly KnownChild[],
): Readonly<Record<string, number>> {
	const counts: Record<string, number> = {};
	const add = (id: string) => {
		counts[id] = (counts[id] ?? 0) + 1;
	};
	for (const child of children) {
		const referrals = child.referrals.filter(({ date }) => is2016(date));
		if (referrals.length > 0) add("children");
		for (const referral of referrals)
			for (const id of figuresOf(child, referral)) add(id);
		for (const [kind, name] of [
			["M", "missing"],
			["A", "absent"],
		] as const) {
			const episodes = child.episodes.filter(
				(episode) => episode.kind === kind && is2016(episode.from),
			);
			if (episodes.length > 0) add(`${name}Children`);
			for (const _ of episodes) add(`${name}Episodes`);
		}
	}
	return counts;
}

function figuresOf(child: KnownChild, referral: KnownReferral) {
	const care = child.care.find(
		({ from, to }) =>
			from <= referral.date && (to === undefined || to > referral.date),
	);
	const source = referral.source === "" ? "notRecorded" : referral.source;
	return [
		"referrals",
		`referrals:sex=${child.sex}`,
		`referrals:ageBand=${bandOf(child.born, referral.date)}`,
		`referrals:ethnicGroup=${groups[child.ethnicity]}`,
		`referrals:source=${source}`,
		`referrals:status=${care ? "lookedAfter" : "notRecorded"}`,
		...(care
			? ["lookedAfter", `lookedAfter:placedBy=${placers[care.placer]}`]
			: []),
	];
}

const groups: Readonly<Record<string, string>> = {
	WBRI: "white",
	WOTH: "white",
	MWBC: "mixed",
	APKN: "asian",
	CHNE: "asian",
	BAFR: "black",
	OOTH: "other",
	REFU: "notRecorded",
	NOBT: "notRecorded",
};

const placers = {
	SBC: "thisAuthority",
	"Otherby Council": "otherAuthority",
	"": "notRecorded",
} as const;

function is2016(day: string): boolean {
	return day.startsWith("2016");
}

/** No one is born on 29 February here: the 28th is the last day that is invented. */
function bandOf(born: string, on: string): string {
	const age =
		Number(on.slice(0, 4)) -
		Number(born.slice(0, 4)) -
		(on.slice(5) < born.slice(5) ? 1 : 0);
	if (age < 13) return "under13";
	if (age < 16) return "13-15";
	return age < 18 ? "16-17" : "18plus";
}
