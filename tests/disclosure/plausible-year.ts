import { models } from "../../src/breakdowns/model.ts";
import { closureReasons } from "../../src/breakdowns/reason.ts";
import { statuses } from "../../src/breakdowns/status.ts";
import { defaultOutcomes } from "../../src/dictionary/listed-words.ts";
import type { PlainExports, PlainReferral } from "../statistics/records.ts";

/** Numbers from 0 to 1 that are the same on every machine (mulberry32). */
export function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}

/**
 * The exports of an invented council with so many referrals in 2016: shares of sexes, ages, levels and the rest as
 * councils have them, one child in ten referred again, half of the children missing at some time.
 */
export function plausibleYear(referrals: number, seed: number): PlainExports {
	const random = seeded(seed);
	const chance = (share: number) => random() < share;
	const pick = <Thing>(
		things: readonly (readonly [Thing, number])[],
	): Thing => {
		const [first] = things;
		if (first === undefined) throw new Error("nothing to pick from");
		let left = random() * things.reduce((sum, [, share]) => sum + share, 0);
		for (const [thing, share] of things) {
			left -= share;
			if (left < 0) return thing;
		}
		return first[0];
	};
	const day = (year: number, from = 0, days = 364) =>
		new Date(Date.UTC(year, 0, 1 + from + Math.floor(random() * (days - from))))
			.toISOString()
			.slice(0, 10);
	const rows: PlainReferral[] = [];
	for (let at = 0; at < referrals; at++) {
		const again = at > 0 && chance(0.1);
		const before = rows[Math.floor(random() * at)];
		const child = again && before ? before.child : `child ${at}`;
		const status = pick(
			statuses.map(({ id }, i) => [id, [30, 8, 45, 8, 7, 2][i] ?? 1] as const),
		);
		const risk = pick([
			["high", 22],
			["medium", 78],
		]);
		const isClosed = chance(0.4);
		const latest = pick([
			[undefined, 10],
			[risk, 45],
			["low", 30],
			["medium", 15],
		]);
		rows.push({
			child,
			date: day(2016, 0, 250),
			birth:
				again && before?.birth
					? before.birth
					: day(1999 + Math.floor(random() * 8)),
			sex:
				again && before?.sex
					? before.sex
					: pick([
							["female", 82],
							["male", 16],
							["notRecorded", 2],
						]),
			risk,
			status,
			...(status === "lookedAfter"
				? {
						placedBy: pick([
							["thisAuthority", 70],
							["otherAuthority", 28],
							["notRecorded", 2],
						]),
					}
				: {}),
			models: models
				.slice(0, 10)
				.filter((_, i) =>
					chance(
						[0.5, 0.3, 0.25, 0.2, 0.15, 0.1, 0.15, 0.08, 0.03, 0.02][i] ?? 0,
					),
				)
				.map(({ id }) => id),
			...(latest === undefined
				? {}
				: { latestRisk: latest, latestRiskDate: "2016-12-15" }),
			...(isClosed
				? {
						closed: day(2016, 260),
						reason: pick(
							closureReasons.map(
								({ id }, i) => [id, [60, 10, 6, 12, 5, 5, 2][i] ?? 1] as const,
							),
						),
					}
				: {}),
		});
	}
	const outcomes = rows.flatMap((_, referral) =>
		defaultOutcomes
			.filter(() => chance(0.85))
			.map(({ code }) => ({
				referral,
				code,
				first: 5,
				last: chance(0.7) ? (["2.1.08", "4.1.12"].includes(code) ? 3 : 7) : 5,
			})),
	);
	const away = [
		...rows.map(({ child }) => child),
		...Array.from({ length: 2 * referrals }, (_, i) => `other ${i}`),
	].filter(() => chance(0.4));
	const missing = away.flatMap((child) =>
		Array.from({ length: chance(0.3) ? 2 : 1 }, () => {
			const start = day(2016);
			const needed = chance(0.9);
			const offered = needed && chance(0.9);
			const accepted = offered && chance(0.85);
			const completed = accepted && chance(0.9);
			return { child, start, end: start, needed, offered, accepted, completed };
		}),
	);
	return { referrals: rows, outcomes, missing };
}

/** The same year with so many children's referrals given to one child: few children stand behind many figures. */
export function ofFewerChildren(
	exports: PlainExports,
	times: number,
): PlainExports {
	const names = [...new Set(exports.referrals?.map(({ child }) => child))];
	const referrals = exports.referrals?.map((row) => ({
		...row,
		child: names[Math.floor(names.indexOf(row.child) / times)] ?? row.child,
	}));
	return { ...exports, referrals };
}
