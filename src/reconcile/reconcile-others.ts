import type { BreakdownName, MeasureId } from "../dictionary/measures.ts";
import { countTableOf } from "../explain/ground.ts";
import { whatIsLacking } from "../explain/what-is-lacking.ts";
import type { Settings } from "../settings/settings.ts";
import { notScored } from "../statistics/outcomes.ts";
import type { Sum } from "./reconciliation.ts";
import {
	addend,
	figureAddend,
	notAvailable,
	partAddend,
	type Reckoning,
	sum,
} from "./sums.ts";

/** Each outcome: its cases scored and not, and the results of those that are. */
export function reconcileOutcomes({ ground }: Reckoning): readonly Sum[] {
	const { context } = ground;
	if (context.records.outcomes === undefined) return [];
	const cases = ground.shared.cases();
	if (cases === undefined)
		return [
			notAvailable(
				"Outcomes",
				whatIsLacking(context, { measure: "outcomeCases", cell: [] }),
			),
		];
	const scored = countTableOf(ground, "outcomeScored", ["code"]);
	const results = countTableOf(ground, "outcome", ["code", "result"]);
	return countTableOf(ground, "outcomeCases", ["code"]).flatMap(
		({ parts, count }, at) => {
			const [code] = parts;
			if (code === undefined) return [];
			const own = cases.result.filter((_, i) => cases.code[i] === at);
			const twice = figureAddend(
				"scored twice",
				scored[at]?.count,
				"outcomeScored",
				parts,
			);
			return [
				sum(
					`${code.category}, scored or not`,
					figureAddend(
						`cases of ${code.category}`,
						count,
						"outcomeCases",
						parts,
					),
					[
						twice,
						addend("not", own.filter((result) => result === notScored).length),
					],
				),
				sum(
					`${code.category}, by result`,
					twice,
					results
						.filter(({ parts: [first] }) => first?.category === code.category)
						.filter(
							({ parts: [, result] }) => result?.category !== "notImproved",
						)
						.map(({ parts: cell, count: some }) =>
							partAddend(cell[1], some, "outcome", cell),
						),
				),
			];
		},
	);
}

/** Children discussed, by decision and by group; training by audience. */
export function reconcileMeetings(reckoning: Reckoning): readonly Sum[] {
	return [
		...byEach(reckoning, "discussed", "children discussed", [
			["decision", "latest decision"],
			["group", "group"],
		]),
		...byEach(reckoning, "trainingSessions", "sessions of training", [
			["audience", "audience"],
		]),
	];
}

function byEach(
	{ ground }: Reckoning,
	measure: MeasureId,
	label: string,
	ways: readonly (readonly [breakdown: BreakdownName, words: string])[],
): readonly Sum[] {
	const [total] = countTableOf(ground, measure, []);
	if (total?.count === undefined) return [];
	return ways.flatMap(([breakdown, words]) => {
		const cells = countTableOf(ground, measure, [breakdown]).filter(
			({ parts }) => parts[0]?.category !== "recorded",
		);
		if (cells.some(({ count }) => count === undefined)) return [];
		const isSaid = saidOf(ground.context.settings, breakdown);
		const said = cells.filter(({ parts }) => isSaid(parts[0]?.category));
		const unsaid = cells.filter((cell) => !said.includes(cell));
		return [
			sum(
				`${label.slice(0, 1).toUpperCase()}${label.slice(1)} by ${words}`,
				figureAddend(label, total.count, measure),
				[
					...said.map(({ parts, count }) =>
						partAddend(parts[0], count, measure, parts),
					),
					...(unsaid.length === 0
						? []
						: [
								addend(
									`in ${unsaid.length} others that settings do not list`,
									unsaid.reduce((n, { count = 0 }) => n + count, 0),
								),
							]),
				],
			),
		];
	});
}

/** Groups and audiences that settings do not list are cells of the export, and are not told. */
function saidOf(
	{ groups, audiences }: Settings,
	breakdown: BreakdownName,
): (category: string | undefined) => boolean {
	const listed =
		breakdown === "group"
			? (groups ?? [])
			: breakdown === "audience"
				? (audiences ?? [])
				: undefined;
	return (category) =>
		listed === undefined ||
		category === "notRecorded" ||
		listed.some(({ id }) => id === category);
}
