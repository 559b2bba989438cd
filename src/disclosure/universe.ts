import type {
	Figure,
	FigureId,
	FigureTable,
	Relation,
} from "../statistics/figure-table.ts";

/** The figures as a reader sees them: unknown whole numbers, and how they hang together. */
export interface Universe {
	/** In declared order. Figures that every reader knows to be equal are one cell, and are shown or held back together. */
	readonly cells: readonly Cell[];
	readonly constraints: readonly Constraint[];
	/** Where in `cells` a figure is. */
	readonly cellOf: ReadonlyMap<FigureId, number>;
	/** Relations that the true counts do not keep: a fault of ours, and nothing that a reader could conclude from. */
	readonly broken: readonly Relation[];
}

export interface Cell {
	readonly count: number | undefined;
	/** The fewest children behind any of its figures; `undefined` where none is about children. */
	readonly contributors: number | undefined;
	/** Empty where a relation names a figure that is not published. */
	readonly figures: readonly Figure[];
}

/** The whole is at most the sum of the parts, or exactly that. All are places in `cells`. */
export interface Constraint {
	readonly whole: number;
	readonly parts: readonly number[];
	readonly exact: boolean;
}

/** Reads a table's figures and relations as cells and constraints; figures known to be equal become one cell. */
export function universeOf(table: FigureTable): Universe {
	const counts = new Map(table.figures.map((f) => [f.id, f.count]));
	const relations = [...table.relations, ...sameChildren(table.figures)];
	const broken = relations.filter((relation) => !holds(relation, counts));
	const kept = relations.filter((relation) => !broken.includes(relation));
	const heads = headsOf(kept, counts);
	const ids = kept.flatMap(idsOf).filter((id) => !counts.has(id));
	const groups = new Map<FigureId, Figure[]>();
	for (const figure of table.figures)
		groups.set(heads(figure.id), [
			...(groups.get(heads(figure.id)) ?? []),
			figure,
		]);
	for (const id of ids) groups.set(id, []);
	const place = new Map([...groups.keys()].map((id, at) => [id, at]));
	const at = (id: FigureId) => place.get(heads(id)) ?? -1;
	return {
		cells: [...groups.values()].map(cellOfFigures),
		constraints: kept
			.map((relation) => constraintOf(relation, at))
			.filter(
				({ whole, parts }) => !(parts.length === 1 && parts[0] === whole),
			),
		cellOf: new Map(table.figures.map((f) => [f.id, at(f.id)])),
		broken,
	};
}

/** `missingAndAtRisk` is one count with two bases (contract, section 4). */
function sameChildren(figures: readonly Figure[]): readonly Relation[] {
	const same = figures.filter(
		(figure) => figure.measure === "missingAndAtRisk",
	);
	const [first, ...others] = same;
	return first === undefined
		? []
		: others.map((other) => ({
				kind: "sum" as const,
				total: first.id,
				parts: [other.id],
			}));
}

function cellOfFigures(figures: readonly Figure[]): Cell {
	const contributors = figures.flatMap((figure) => figure.contributors ?? []);
	return {
		count: figures[0]?.count,
		contributors:
			contributors.length === 0 ? undefined : Math.min(...contributors),
		figures,
	};
}

function constraintOf(
	relation: Relation,
	at: (id: FigureId) => number,
): Constraint {
	switch (relation.kind) {
		case "sum":
			return {
				whole: at(relation.total),
				parts: relation.parts.map(at),
				exact: true,
			};
		case "atMost":
			return {
				whole: at(relation.smaller),
				parts: [at(relation.larger)],
				exact: false,
			};
		case "cover":
			return {
				whole: at(relation.whole),
				parts: relation.parts.map(at),
				exact: false,
			};
	}
	relation satisfies never;
}

function idsOf(relation: Relation): readonly FigureId[] {
	switch (relation.kind) {
		case "sum":
			return [relation.total, ...relation.parts];
		case "atMost":
			return [relation.smaller, relation.larger];
		case "cover":
			return [relation.whole, ...relation.parts];
	}
	relation satisfies never;
}

type Counts = ReadonlyMap<FigureId, number | undefined>;

/** Whether the true counts keep a relation; one with a count that is not known cannot be broken. */
function holds(relation: Relation, counts: Counts): boolean {
	const values = idsOf(relation).map((id) => counts.get(id));
	const [first = 0, ...others] = values.filter((value) => value !== undefined);
	if (values.length !== others.length + 1) return true;
	const sum = others.reduce((total, value) => total + value, 0);
	return relation.kind === "sum" ? first === sum : first <= sum;
}

/** For each figure, the first of those that are known to be equal to it: a sum of one part says so. */
function headsOf(
	relations: readonly Relation[],
	counts: Counts,
): (id: FigureId) => FigureId {
	const order = new Map([...counts.keys()].map((id, at) => [id, at]));
	const heads = new Map<FigureId, FigureId>();
	const head = (id: FigureId): FigureId => {
		const next = heads.get(id);
		return next === undefined ? id : head(next);
	};
	for (const relation of relations) {
		if (relation.kind !== "sum" || relation.parts.length !== 1) continue;
		const ends = [relation.total, ...relation.parts];
		if (ends.some((id) => counts.get(id) === undefined)) continue;
		const [first = "", second = ""] = ends
			.map(head)
			.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
		if (first !== second) heads.set(second, first);
	}
	return head;
}
