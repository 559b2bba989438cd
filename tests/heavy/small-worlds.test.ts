import { expect, it } from "vitest";
import { seeded } from "../disclosure/plausible-year.ts";
import { isRefused, publishOne } from "../releases/councils.ts";
import {
	agreesWith,
	countIn,
	everyWorld,
	type Read,
	readRelease,
	referralsOf,
	type World,
	type Worlds,
	worldsOf,
} from "../releases/small-worlds.ts";
import { solver } from "../solver.ts";
import { makeRecords, testSettings } from "../statistics/records.ts";

const threshold = 3;
const settings = {
	...testSettings,
	policy: { ...testSettings.policy, threshold, degree: 3 as const },
};
const small = [1, 2];

it.each([
	{
		what: "periods that overlap",
		worlds: worldsOf(3, false),
		most: 16,
		periods: [
			"2016-Q1",
			"2016-Q2",
			"2016-Q3",
			"2016-H1",
			"2016-04..2016-09",
			"2016-01..2016-09",
		],
		tables: [["referrals", "referrals:risk"]],
	},
	{
		what: "days on which it is judged",
		worlds: worldsOf(2, true),
		most: 9,
		periods: ["2016-Q1", "2016-Q2", "2016-H1"],
		tables: [
			["referrals", "referrals:state"],
			["referrals", "referrals:risk", "referrals:state"],
			["referrals", "referrals:risk|state"],
		],
	},
])(
	"all worlds that agree with what was released leave every small count open: $what",
	({ worlds, most, periods, tables }) => {
		const offset = Number(process.env.EXAMPLES ?? 0) * 1000;
		const found: string[] = [];
		let judged = 0;
		for (let seed = 1; seed <= 40; seed++) {
			const random = seeded(seed + offset);
			const pick = <Thing>(things: readonly Thing[]): Thing | undefined =>
				things[Math.floor(random() * things.length)];
			const truth = inventWorld(worlds, most, random);
			const records = makeRecords({ referrals: referralsOf(worlds, truth) });
			const order = periods.toSorted(() => random() - 0.5).slice(0, 4);
			const before: Parameters<typeof publishOne>[3][number][] = [];
			const read: (readonly Read[])[] = [];
			for (const period of order) {
				const own = { period, tables: pick(tables) ?? [] };
				const published = publishOne(records, settings, own, before, solver);
				if (isRefused(published)) continue;
				const { content } = published;
				before.push(content);
				read.push(readRelease(worlds, content));
			}
			const result = judge(worlds, most + 4, truth, read);
			judged += result.judged;
			found.push(
				...result.found.map((words) => `${seed} ${order.join(", ")}: ${words}`),
			);
		}
		console.info(`${judged} small counts judged`);
		expect(found).toEqual([]);
		expect(judged).toBeGreaterThan(20);
	},
	600_000,
);

function inventWorld(
	{ kinds }: Worlds,
	most: number,
	random: () => number,
): World {
	const world = kinds.map(() => 0);
	const many = Math.ceil(most / 2 + (random() * most) / 2);
	for (let i = 0; i < many; i++) {
		// Few kinds are many: else all are small, and nothing is ever told.
		const at = Math.floor(random() ** 2 * kinds.length);
		world[at] = (world[at] ?? 0) + 1;
	}
	return world;
}

/**
 * Tries every world: what each small count may be, where all that was read is so. What the releases before it had left open of
 * a count has to be open still: what was told before cannot be taken back. No small count is told at all.
 */
function judge(
	worlds: Worlds,
	most: number,
	truth: World,
	releases: readonly (readonly Read[])[],
) {
	const all = releases.flat();
	const counts = releases.flatMap((own, at) =>
		own
			.filter((one) => small.includes(countIn(truth, one.counts)))
			.map((one) => ({
				...one,
				at,
				before: new Set<number>(),
				after: new Set<number>(),
			})),
	);
	if (!agreesWith(truth, all)) return { judged: 0, found: ["it is not true"] };
	everyWorld(worlds, most, (world) => {
		const broken = releases.findIndex((own) => !agreesWith(world, own));
		const agreed = broken < 0 ? releases.length : broken;
		for (const { counts: own, at, before, after } of counts) {
			if (agreed < at) continue;
			const count = countIn(world, own);
			before.add(count);
			if (agreed === releases.length) after.add(count);
		}
	});
	const isTold = ({ before, after }: (typeof counts)[number]) =>
		after.size === 1 ||
		small.some((value) => before.has(value) && !after.has(value));
	return {
		judged: counts.length,
		found: counts
			.filter(isTold)
			.map(
				({ name, counts: own, before, after }) =>
					`${name}, which is ${countIn(truth, own)}, could be ${[...before]}, and can only be ${[...after]}`,
			),
	};
}
