import { prepare } from "../../src/disclosure/facts/auditor.ts";
import type {
	Fact,
	LinearConstraint,
} from "../../src/disclosure/facts/fact.ts";
import type {
	ProtectedFigure,
	ProtectedTable,
} from "../../src/disclosure/protected-table.ts";
import { namesIn } from "../../src/reader/relation.ts";
import type { Policy } from "../../src/settings/settings.ts";
import type {
	Figure,
	FigureTable,
	Relation,
} from "../../src/statistics/figure-table.ts";
import { solver } from "../solver.ts";

/**
 * Somebody who reads only what was published and knows what every reader knows: how figures hang together, that zeros
 * are shown and, where `rule` says so, that what is held back beside "fewer than 5" is 0 or at least 5. It shares
 * nothing with the disclosure stage but the auditor, which brute force judges elsewhere.
 *
 * Gives back what it finds out, in words: nothing, if all is well. `truth` only says what there is to find.
 */
export function attack(
	truth: FigureTable,
	published: ProtectedTable,
	policy: Policy,
	rule: boolean,
): readonly string[] {
	const figures = truth.figures.filter(({ count }) => count !== undefined);
	const most =
		20 * policy.threshold +
		2 * Math.max(0, ...figures.map(({ count = 0 }) => count));
	const differences = differencesIn(truth);
	const switches = figures.map(({ id }) => `${id}?`);
	const auditor = prepare(
		{
			cells: [
				...figures.map(({ id }) => id),
				...differences.map(({ id }) => id),
				...switches,
				...cellsBehind(truth),
			],
			facts: [
				...truth.relations.map((relation, at) => ({
					id: `relation ${at}`,
					said: "",
					constraints: structure(relation, most),
				})),
				...differences.map(({ id, larger, smaller }) =>
					fact(id, [sum([larger], [smaller, id], 0, 0)]),
				),
				...figures.map((figure) =>
					fact(`figure ${figure.id}`, heard(figure, published, policy)),
				),
				...figures
					.filter((figure) => rule && isTold(figure, truth, published))
					.map(({ id }) => fact(`rule ${id}`, zeroOrMore(id, policy, most))),
			],
		},
		{ solver },
	);
	const reader = auditor.knowing();
	// That many referrals of few children are not few referrals is no secret: "[c]" beside "fewer than 5" says so.
	const few = new Set(
		figures
			.filter((figure) => fewChildren(figure, policy))
			.map(({ id }) => `is rule ${id}`),
	);
	const without = auditor.knowing(
		new Set(
			auditor.system.facts.map(({ id }) => id).filter((id) => !few.has(id)),
		),
	);
	if (reader.conflict() !== undefined)
		return ["what is published contradicts itself"];
	const small = (count: number) => count > 0 && count < policy.threshold;
	const values = Array.from({ length: policy.threshold - 1 }, (_, i) => i + 1);
	const found: string[] = [];
	const recovered = (id: string) => {
		const range = reader.range(id);
		if (range?.from === range?.to) found.push(`${id} is ${range?.from}`);
	};
	for (const figure of figures) {
		const { count = 0, contributors, id } = figure;
		if (contributors === undefined) continue;
		if (!small(count) && !small(contributors)) continue;
		const knowing = fewChildren(figure, policy) ? without : reader;
		const { possible } = knowing.judge(id, values);
		if (possible.length < values.length)
			found.push(`${id}, which is ${count}: ${possible.join(", ")} are left`);
		recovered(id);
	}
	// Of two small counts, both said to be 1 to 4, everybody knows that they are 2 or more: that narrows neither.
	for (const { id, count } of differences) if (small(count)) recovered(id);
	for (const relation of truth.relations)
		if (relation.kind === "sum")
			found.push(...smallRests(relation, truth, published, policy));
	return found;
}

/** Cells that no figure is. */
function cellsBehind({ relations, figures }: FigureTable): readonly string[] {
	const known = new Set(figures.map(({ id }) => id));
	return [...new Set(relations.flatMap(namesIn))].filter(
		(name) => !known.has(name),
	);
}

interface Difference {
	readonly id: string;
	readonly larger: string;
	readonly smaller: string;
	readonly count: number;
}

/** Larger less smaller, and each figure's complement in its base. */
function differencesIn(truth: FigureTable): readonly Difference[] {
	const counts = new Map(truth.figures.map(({ id, count }) => [id, count]));
	const pairs = new Map<string, readonly [string, string]>();
	for (const relation of truth.relations)
		if (relation.kind === "atMost")
			pairs.set(`${relation.larger}-${relation.smaller}`, [
				relation.larger,
				relation.smaller,
			]);
	for (const { id, base, contributors } of truth.figures)
		if (base !== undefined && contributors !== undefined && id !== base)
			pairs.set(`${base}-${id}`, [base, id]);
	return [...pairs].flatMap(([id, [larger, smaller]]) => {
		const [whole, part] = [counts.get(larger), counts.get(smaller)];
		return whole === undefined || part === undefined || whole < part
			? []
			: [{ id, larger, smaller, count: whole - part }];
	});
}

/** A published total less its published parts. */
function smallRests(
	relation: Relation & { readonly kind: "sum" },
	truth: FigureTable,
	published: ProtectedTable,
	{ threshold }: Policy,
): readonly string[] {
	const shown = (id: string) => {
		const value = published.byId.get(id)?.value;
		return value?.status === "shown" ? value.count : undefined;
	};
	const about = truth.figures.find(({ id }) => id === relation.total);
	const total = shown(relation.total);
	if (total === undefined || about?.contributors === undefined) return [];
	const rest = relation.parts.reduce(
		(left, id) => left - (shown(id) ?? 0),
		total,
	);
	return rest > 0 && rest < threshold
		? [`${relation.total} less its published parts is ${rest}`]
		: [];
}

function structure(
	relation: Relation,
	most: number,
): readonly LinearConstraint[] {
	switch (relation.kind) {
		case "sum":
			return [sum(relation.parts, [relation.total], 0, 0)];
		case "within":
			return [sum([relation.total], relation.parts, 0)];
		case "cover":
			return [sum(relation.parts, [relation.whole], 0)];
		case "atMost":
			return [sum([relation.larger], [relation.smaller], 0)];
		case "together":
			return [
				times(relation.one, most, relation.other),
				times(relation.other, most, relation.one),
			];
		case "law": {
			const { terms, many = [], lower, upper } = relation.law;
			return [
				{
					terms: [
						...terms.map(({ name, coefficient }) => ({
							cell: name,
							coefficient,
						})),
						...many.map((cell) => ({ cell: cell, coefficient: most })),
					],
					lower,
					upper,
				},
			];
		}
	}
	relation satisfies never;
}

function heard(
	{ id }: Figure,
	published: ProtectedTable,
	{ threshold }: Policy,
): readonly LinearConstraint[] {
	const value = published.byId.get(id)?.value;
	const between = (from: number, to: number) => [sum([id], [], from, to)];
	switch (value?.status) {
		case "shown":
			return between(value.count, value.count);
		case "rounded": {
			const step = value.roundedTo;
			if (value.count === 0) return between(0, 0);
			const from = value.count - Math.floor(step / 2);
			return between(
				Math.max(from, threshold),
				value.count + Math.ceil(step / 2) - 1,
			);
		}
		case "banded":
			return between(value.from === 0 ? 1 : value.from, value.to);
		case "withheld":
			return [];
		case "notAvailable":
		case undefined:
			throw new Error(`nothing is published of ${id}`);
	}
	value satisfies never;
}

/** Whether the rule tells of a figure: it is held back beside some that are said to be "fewer than 5". */
function isTold(
	figure: Figure,
	truth: FigureTable,
	published: ProtectedTable,
): boolean {
	const value = published.byId.get(figure.id)?.value;
	const isHeldBack =
		value?.status === "withheld" ||
		(value?.status === "banded" && value.from > 0);
	// A stage, or the cases of an outcome, is a table of its own: it is judged beside what it lies in.
	const isPart = truth.relations.some(
		(relation) =>
			"parts" in relation &&
			relation.parts.length > 1 &&
			relation.parts.includes(figure.id),
	);
	return isHeldBack && isPart && besideWords(figure, published);
}

/** 0 or at least 5. */
function zeroOrMore(
	id: string,
	{ threshold }: Policy,
	most: number,
): readonly LinearConstraint[] {
	return [
		sum([`${id}?`], [], 0, 1),
		sum([id], [], 0, most),
		times(id, 1, `${id}?`, threshold),
		times(`${id}?`, most, id),
	];
}

/** Whether some figure of the same table is said to be "fewer than 5". */
function besideWords(figure: Figure, published: ProtectedTable): boolean {
	const kind = (f: Figure | ProtectedFigure) =>
		`${f.measure}:${f.cell.map(({ breakdown }) => breakdown).join("|")}`;
	// Each outcome is a table of its own.
	const group = (f: Figure | ProtectedFigure) =>
		f.measure === "outcome" ? `${kind(f)}${f.cell[0]?.category}` : kind(f);
	return published.figures.some(
		(other) =>
			other.value.status === "banded" &&
			other.value.from === 0 &&
			group(other) === group(figure),
	);
}

function fewChildren(
	{ count = 0, contributors = count }: Figure,
	{ threshold }: Policy,
): boolean {
	return count >= threshold && contributors < threshold;
}

function fact(id: string, constraints: readonly LinearConstraint[]): Fact {
	return { id: `is ${id}`, said: "", constraints };
}

function sum(
	plus: readonly string[],
	minus: readonly string[],
	lower: number,
	upper?: number,
): LinearConstraint {
	return {
		terms: [
			...plus.map((cell) => ({ cell, coefficient: 1 })),
			...minus.map((cell) => ({ cell, coefficient: -1 })),
		],
		lower,
		...(upper === undefined ? {} : { upper }),
	};
}

/** So many times the one is at least so many times the other. */
function times(
	one: string,
	often: number,
	other: string,
	otherOften = 1,
): LinearConstraint {
	return {
		terms: [
			{ cell: one, coefficient: often },
			{ cell: other, coefficient: -otherOften },
		],
		lower: 0,
	};
}
