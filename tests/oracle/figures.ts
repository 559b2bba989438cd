import { countOutcomes } from "./count-cases.ts";
import { countDiscussed, countTraining } from "./count-meetings.ts";
import { countMissing } from "./count-missing.ts";
import { countReferrals } from "./count-referrals.ts";
import { type Cell, type Counted, type Item, idOf } from "./items.ts";
import type { World, WorldPeriod } from "./world.ts";

/** A figure as it truly is, before anything is held back. */
export interface TrueFigure {
	readonly id: string;
	readonly measure: string;
	readonly breakdowns: readonly string[];
	readonly unit: string;
	readonly base: string | undefined;
	/** Whether it may have no base because that is not published. */
	readonly period: WorldPeriod | undefined;
	/** `undefined` where it is not available. */
	readonly count: number | undefined;
	/** Distinct children behind it. */
	readonly children: number;
}

interface Table {
	readonly measure: string;
	readonly breakdowns: readonly string[];
	/** Same and worse beside improved and not improved. */
	readonly detail: boolean;
}

const defaultTables =
	"referrals:risk referrals:model referrals:ageBand referrals:sex referrals:status referrals:state children lookedAfter:placedBy riskChange:direction closures:reason? reReferrals? outcomeScored outcome missingChildren missingEpisodes childrenAtRisk missingAndAtRisk returnInterviews? discussed? trainingSessions";
const allTables =
	"referrals:risk referrals:ageBand referrals:sex referrals:status referrals:model referrals:source referrals:ethnicGroup referrals:disability referrals:exploitation referrals:groupBased referrals:state referrals:month referrals:quarter children:risk children:ageBand children:sex children:ethnicGroup children:disability children:exploitation lookedAfter:placedBy riskChange:direction riskChange:from|state|to closures:reason reReferrals outcomeCases outcomeScored outcome:code|result missingChildren missingEpisodes absentChildren absentEpisodes childrenAtRisk missingAndAtRisk returnInterviews discussed:decision discussed:group trainingSessions trainingAttendees";
/** What a measure's name alone brings, where it is more than its total. */
const plainNames: Readonly<Record<string, readonly string[]>> = {
	riskChange: ["direction"],
	outcomeCases: ["code"],
	outcomeScored: ["code"],
	outcome: ["code", "result"],
	missingAndAtRisk: ["of"],
	returnInterviews: ["stage"],
	discussed: ["decision"],
	trainingSessions: ["audience"],
	trainingAttendees: ["audience"],
};

/** Every figure that must be published of a world, by id, and no other. */
export function trueFigures(world: World): ReadonlyMap<string, TrueFigure> {
	const counted = new Map(
		[
			...countReferrals(world),
			...countOutcomes(world),
			...countMissing(world),
			countDiscussed(world),
			...countTraining(world),
		].map((measure) => [measure.measure, measure]),
	);
	const of = (name: string): Counted => {
		const found = counted.get(name);
		if (found === undefined) throw new Error(`no measure ${name}`);
		return found;
	};
	const figures = new Map<string, TrueFigure>();
	const waiting = tablesOf(world);
	const cases = waiting.some((table) => table.measure === "outcomeCases");
	for (const table of waiting)
		for (const figure of figuresOf(world, of(table.measure), table)) {
			const base =
				figure.measure === "outcomeScored" && !cases ? undefined : figure.base;
			if (figures.has(figure.id)) continue;
			figures.set(figure.id, { ...figure, base });
			if (base !== undefined) waiting.push(tableOfBase(base));
		}
	return figures;
}

function tablesOf(world: World): Table[] {
	const named = world.request.tables ?? world.settings.tables;
	if (named === undefined)
		return defaultTables.split(" ").flatMap((name) => {
			const measure = name.split(/[:?]/)[0] ?? "";
			const where =
				measure === "discussed"
					? world.discussions
					: measure === "returnInterviews"
						? world.missing
						: world.referrals;
			return name.endsWith("?") && where === undefined
				? []
				: [tableOf(name.replace("?", ""))];
		});
	return named.flatMap((name) =>
		name === "all" ? allTables.split(" ").map(tableOf) : [tableOf(name)],
	);
}

function tableOf(name: string): Table {
	const [measure = "", by] = name.split(":");
	return {
		measure,
		breakdowns: by?.split("|") ?? plainNames[measure] ?? [],
		detail: by !== undefined,
	};
}

function tableOfBase(base: string): Table {
	const [measure = "", by] = base.split(":");
	return {
		measure,
		breakdowns: by?.split("|").map((part) => part.split("=")[0] ?? "") ?? [],
		detail: false,
	};
}

function figuresOf(
	world: World,
	counted: Counted,
	table: Table,
): readonly TrueFigure[] {
	const cells: Cell[] = counted.total ? [[]] : [];
	if (table.breakdowns.length > 0) {
		let crossed: Cell[] = [[]];
		for (const name of table.breakdowns) {
			const all = counted.axes[name]?.categories;
			if (all === undefined) throw new Error(`no breakdown ${name}`);
			const categories =
				name === "result" && !table.detail ? ["improved", "notImproved"] : all;
			crossed = crossed.flatMap((cell) =>
				categories.map((category): Cell => [...cell, [name, category]]),
			);
		}
		cells.push(...crossed);
	}
	const figures = cells.map((cell) => figureOf(counted, cell));
	return world.settings.unknowns === "exclude" && table.breakdowns.length === 1
		? withoutUnknowns(counted, table.breakdowns[0] ?? "", figures)
		: figures;
}

/**
 * Where settings leave unknowns out of the base, the known ones together (`sex=recorded`) are a figure, and what the
 * others are shares of. Of several models each is a share of all referrals still.
 */
function withoutUnknowns(
	counted: Counted,
	breakdown: string,
	figures: readonly TrueFigure[],
): readonly TrueFigure[] {
	const unknown = figures.find((figure) =>
		/=not(Recorded|Known)$/.test(figure.id),
	);
	const total = figures.find((figure) => figure.breakdowns.length === 0);
	if (breakdown === "model" || unknown === undefined || total === undefined)
		return figures;
	const members = (counted.items ?? []).filter(
		(item) => !/^not(Recorded|Known)$/.test(item.in[breakdown]?.[0] ?? ""),
	);
	const recorded: TrueFigure = {
		...unknown,
		id: `${total.id}:${breakdown}=recorded`,
		...(unknown.count === undefined ? {} : countOf(members)),
	};
	const known = figures.filter((f) => f !== unknown && f !== total);
	return [
		total,
		...known.map((figure) => ({ ...figure, base: recorded.id })),
		recorded,
		unknown,
	];
}

/** Where not one of several says how many, the sum is not known, and is not 0. */
function countOf(members: readonly Item[]) {
	const untold =
		members.length > 0 && members.every((m) => m.weight === undefined);
	return {
		count: untold
			? undefined
			: members.reduce((sum, item) => sum + (item.weight ?? 0), 0),
		children: new Set(members.map((item) => item.child)).size,
	};
}

function figureOf(counted: Counted, cell: Cell): TrueFigure {
	const told =
		counted.items !== undefined &&
		cell.every(
			([breakdown, category]) =>
				counted.axes[breakdown]?.told === true &&
				!counted.axes[breakdown]?.untold.includes(category),
		);
	const members = told
		? (counted.items ?? []).filter((item) =>
				cell.every(([breakdown, category]) =>
					item.in[breakdown]?.includes(category),
				),
			)
		: [];
	return {
		id: idOf(counted.measure, cell),
		measure: counted.measure,
		breakdowns: cell.map(([breakdown]) => breakdown),
		unit: counted.unit,
		base: counted.base(cell),
		period: counted.period,
		count: undefined,
		children: 0,
		...(told ? countOf(members) : {}),
	};
}
