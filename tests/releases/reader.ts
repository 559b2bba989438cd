import { prepare } from "../../src/disclosure/facts/auditor.ts";
import type {
	Fact,
	LinearConstraint,
} from "../../src/disclosure/facts/fact.ts";
import type { LinearSolver } from "../../src/disclosure/facts/linear-solver.ts";
import type { PublishedFigure } from "../../src/published/published-figures.ts";
import type { ReleaseContent } from "../../src/releases/release.ts";
import type {
	FigureTable,
	Relation,
} from "../../src/statistics/figure-table.ts";

/** A release as a reader has it, and what was true of it: the truth only says what there is to find. */
export interface ReadRelease {
	readonly content: ReleaseContent;
	readonly truth: FigureTable;
	/** Months of the year that it covers, from 0; both in. */
	readonly months: readonly [number, number];
}

/** Those whose counts of disjoint months add up, whatever the day on which they are judged. */
const adding =
	/^(referrals(?!.*(state=|month=|quarter=))|lookedAfter|closures|reReferrals|missingEpisodes|absentEpisodes|returnInterviews)/;

/** Those that count a child once. */
const once =
	/^(children|missingChildren|absentChildren|discussed|childrenAtRisk)$/;

/**
 * Somebody who lays releases of one year side by side, by months: what counts in months adds up, children count in the
 * whole if they do in a part and in a part if they do in the whole, closures are not taken back. It shares nothing with
 * `src/releases`. Gives back what it finds out; `isSaid` leaves out what a release says, and not how it hangs together.
 */
export function readTogether(
	releases: readonly ReadRelease[],
	solver: LinearSolver,
	isSaid: (release: ReadRelease) => boolean = () => true,
): readonly string[] {
	const facts: Fact[] = [];
	const cells = new Set<string>();
	const add = (...constraints: readonly LinearConstraint[]) => {
		for (const { terms } of constraints)
			for (const { cell } of terms) cells.add(cell);
		facts.push({ id: `${facts.length}`, said: "", constraints });
	};
	const edges = [
		...new Set(releases.flatMap(({ months: [from, to] }) => [from, to + 1])),
	].toSorted((a, b) => a - b);
	const most = 5000;
	for (const [at, release] of releases.entries()) {
		const name = (id: string) => `${at} ${id}`;
		const { threshold } = release.content.figures.policy;
		for (const relation of release.truth.relations)
			add(...structure(relation, name, most));
		const beside = new Set<string>();
		const saying = new Set(
			release.content.figures.figures
				.filter((figure) => saysFewer(figure, threshold))
				.map(({ id }) => id),
		);
		for (const relation of release.truth.relations)
			if (
				(relation.kind === "sum" || relation.kind === "cover") &&
				!relation.parts.includes("children") &&
				relation.parts.some((id) => saying.has(id))
			)
				for (const id of relation.parts) beside.add(id);
		for (const figure of release.content.figures.figures) {
			if (isSaid(release))
				add(
					...heard(
						figure,
						name(figure.id),
						threshold,
						beside.has(figure.id),
						most,
					),
				);
			if (!adding.test(figure.id)) continue;
			const [from, to] = release.months;
			const parts = edges
				.slice(0, -1)
				.flatMap((edge, i) =>
					edge >= from && (edges[i + 1] ?? 0) <= to + 1
						? [`${edge}- ${figure.id}`]
						: [],
				);
			add({
				terms: [
					...parts.map((cell) => ({ cell, coefficient: 1 })),
					{ cell: name(figure.id), coefficient: -1 },
				],
				lower: 0,
				upper: 0,
			});
		}
	}
	for (const [a, whole] of releases.entries())
		for (const [b, part] of releases.entries()) {
			if (
				a === b ||
				part.months[0] < whole.months[0] ||
				part.months[1] > whole.months[1]
			)
				continue;
			for (const { id } of whole.content.figures.figures) {
				if (!has(part, id) || !has(whole, id)) continue;
				if (once.test(id) || id === "referrals:state=closed")
					add({
						terms: [
							{ cell: `${a} ${id}`, coefficient: 1 },
							{ cell: `${b} ${id}`, coefficient: -1 },
						],
						lower: 0,
					});
			}
		}
	for (const [a, whole] of releases.entries())
		for (const { id } of whole.content.figures.figures) {
			if (!once.test(id)) continue;
			const parts = releases.flatMap((part, b) =>
				a !== b &&
				has(part, id) &&
				part.months[0] >= whole.months[0] &&
				part.months[1] <= whole.months[1]
					? [{ b, months: part.months }]
					: [],
			);
			const covered = new Set(
				parts.flatMap(({ months: [from, to] }) =>
					Array.from({ length: to - from + 1 }, (_, i) => from + i),
				),
			);
			if (covered.size !== whole.months[1] - whole.months[0] + 1) continue;
			add({
				terms: [
					...parts.map(({ b }) => ({ cell: `${b} ${id}`, coefficient: 1 })),
					{ cell: `${a} ${id}`, coefficient: -1 },
				],
				lower: 0,
			});
		}
	const reader = prepare({ cells: [...cells], facts }, { solver }).knowing();
	if (reader.conflict() !== undefined)
		return ["what is published contradicts itself"];
	return releases.flatMap(({ content, truth }, at) =>
		truth.figures.flatMap(({ id, count = 0, contributors }) => {
			const { threshold } = content.figures.policy;
			const few = Math.min(count, contributors ?? threshold);
			if (count === 0 || few >= threshold) return [];
			if (
				content.figures.figures.find((f) => f.id === id)?.value.status ===
				"notAvailable"
			)
				return [];
			const values = Array.from({ length: threshold - 1 }, (_, i) => i + 1);
			const { possible } = reader.judge(`${at} ${id}`, values);
			const range = reader.range(`${at} ${id}`);
			const words = `${content.figures.period.id} ${id}, which is ${count}`;
			if (range?.from === range?.to) return [`${words}: recovered`];
			return possible.length < values.length
				? [`${words}: narrowed to ${possible.join(", ")}`]
				: [];
		}),
	);
}

function has({ content }: ReadRelease, id: string): boolean {
	return content.figures.figures.some(
		(figure) => figure.id === id && figure.value.status !== "notAvailable",
	);
}

function saysFewer({ value }: PublishedFigure, threshold: number): boolean {
	return (
		value.status === "banded" && value.from === 0 && value.to === threshold - 1
	);
}

function heard(
	figure: PublishedFigure,
	cell: string,
	threshold: number,
	rule: boolean,
	most: number,
): readonly LinearConstraint[] {
	const { value } = figure;
	const terms = [{ cell, coefficient: 1 }];
	if (value.status === "shown")
		return [{ terms, lower: value.count, upper: value.count }];
	if (value.status === "rounded") return [];
	const band =
		value.status === "banded"
			? [
					{
						terms,
						lower: saysFewer(figure, threshold) ? 1 : value.from,
						upper: value.to,
					},
				]
			: [];
	if (value.status === "notAvailable" || !rule || saysFewer(figure, threshold))
		return band;
	const either = { cell: `${cell} is not 0`, coefficient: 1 };
	return [
		...band,
		{ terms: [either], upper: 1 },
		{ terms: [...terms, { ...either, coefficient: -threshold }], lower: 0 },
		{ terms: [...terms, { ...either, coefficient: -most }], upper: 0 },
	];
}

function structure(
	relation: Relation,
	name: (id: string) => string,
	most: number,
): readonly LinearConstraint[] {
	const sum = (
		ids: readonly string[],
		less: string,
		upper?: number,
	): LinearConstraint => ({
		terms: [
			...ids.map((id) => ({ cell: name(id), coefficient: 1 })),
			{ cell: name(less), coefficient: -1 },
		],
		lower: 0,
		...(upper === undefined ? {} : { upper }),
	});
	switch (relation.kind) {
		case "sum":
			return [sum(relation.parts, relation.total, 0)];
		case "within":
			return [
				{
					terms: sum(relation.parts, relation.total).terms,
					upper: 0,
				},
			];
		case "cover":
			return [sum(relation.parts, relation.whole)];
		case "atMost":
			return [sum([relation.larger], relation.smaller)];
		case "together":
			return [
				[relation.one, relation.other],
				[relation.other, relation.one],
			].map(([one = "", other = ""]) => ({
				terms: [
					{ cell: name(one), coefficient: most },
					{ cell: name(other), coefficient: -1 },
				],
				lower: 0,
			}));
		case "law": {
			const { terms, many = [], lower, upper } = relation.law;
			return [
				{
					terms: [
						...terms.map(({ name: own, coefficient }) => ({
							cell: name(own),
							coefficient,
						})),
						...many.map((own) => ({ cell: name(own), coefficient: most })),
					],
					lower,
					upper,
				},
			];
		}
	}
	relation satisfies never;
}
