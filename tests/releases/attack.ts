import type { LinearSolver } from "../../src/disclosure/facts/linear-solver.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { computeFigures } from "../../src/statistics/compute.ts";
import type { Records } from "../../src/validate/records.ts";
import { type Published, publishOne } from "./councils.ts";
import { type ReadRelease, readTogether } from "./reader.ts";

const months: Readonly<Record<string, readonly [number, number]>> = {
	"2016": [0, 11],
	"2016-Q1": [0, 2],
	"2016-Q2": [3, 5],
	"2016-Q3": [6, 8],
	"2016-Q4": [9, 11],
	"2016-H1": [0, 5],
	"2016-H2": [6, 11],
	"2016-01..2016-09": [0, 8],
};

/**
 * Publishes one period after the other and reads them together after each. Gives back what the last one told that
 * neither it told by itself nor those before it together; a release that is refused is not published.
 */
export function publishAndRead(
	records: Records,
	settings: Settings,
	plan: readonly string[],
	solver: LinearSolver,
): readonly string[] {
	const done: Published[] = [];
	const read: ReadRelease[] = [];
	const found: string[] = [];
	for (const period of plan) {
		const one = publishOne(
			records,
			settings,
			{ period },
			done.map(({ content }) => content),
			solver,
		);
		const { lost, safe } = one.safe;
		if (
			!safe ||
			lost.some(({ isNew, kind }) => isNew && kind === "recovered")
		) {
			found.push(`${period}: refused`);
			continue;
		}
		done.push(one);
		const { figures } = one.content;
		const now: ReadRelease = {
			content: one.content,
			truth: computeFigures(records, settings, {
				period: figures.period,
				asAt: figures.asAt,
				allLevels: false,
				tables: undefined,
			}),
			months: months[period] ?? [0, 11],
		};
		read.push(now);
		const known = new Set([
			...readTogether([now], solver),
			...readTogether(read, solver, (release) => release !== now),
		]);
		found.push(
			...readTogether(read, solver)
				.filter((words) => !known.has(words))
				.map((words) => `after ${period}: ${words}`),
		);
	}
	return found;
}
