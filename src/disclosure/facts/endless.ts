import { columnForm, timesVector } from "./column-form.ts";
import type { Box } from "./propagate.ts";
import { exactRelaxation } from "./relaxation.ts";
import { keeps, type Row, readRow } from "./row.ts";
import { type Effort, type Found, search, searchSpace } from "./search.ts";
import { ceilDivide, safe, TooLarge } from "./whole-numbers.ts";

/**
 * Looks for a table where some cells have no upper end, which splitting the box need never exhaust. Along a direction
 * that the rows allow for ever, every row that grows slack is kept in the end; so only the others decide, and those
 * bound what is left of the tables once all that differ by such directions count as one.
 */
export function searchEndless(
	rows: readonly Row[],
	box: Box,
	effort: Effort,
): Found {
	try {
		return searchAcross(rows, box, effort);
	} catch (error) {
		if (error instanceof TooLarge) return { status: "unproven" };
		throw error;
	}
}

/** Whether a place can grow for ever, as far as the rows and the box alone say: no table need exist. */
export function growsForEver(
	rows: readonly Row[],
	box: Box,
	place: number,
): boolean {
	return (
		box.upper[place] === Infinity &&
		wayFrom(rows, box, { places: [place], coefficients: [1] }) !== undefined
	);
}

function searchAcross(rows: readonly Row[], box: Box, effort: Effort): Found {
	const way = widestWay(rows, box);
	const all = [...rows, ...boundsAsRows(box)];
	const deciding = all.filter((row) => comesTo(row, way) === 0);
	const form = columnForm(
		deciding.map((row) => dense(row, way.length)),
		way.length,
	);
	const across: Row[] = [];
	for (const [i, row] of deciding.entries()) {
		const sums = new Map(form.reduced[i]?.entries());
		const reading = readRow(sums, row.lower, row.upper);
		if (reading === "never") return { status: "none" };
		if (reading !== "always") across.push(reading);
	}
	const space = searchSpace(across, way.length, exactRelaxation);
	const found = search(space, everything(way.length), effort);
	return found.status === "table"
		? broughtIn(all, timesVector(form.change, found.table), way)
		: found;
}

/** Goes along the way until every row is kept. */
function broughtIn(
	rows: readonly Row[],
	start: readonly number[],
	way: readonly number[],
): Found {
	const steps = rows.map((row) => {
		const [at, by] = [comesTo(row, start), comesTo(row, way)];
		if (by > 0) return ceilDivide(row.lower - at, by);
		return by < 0 ? ceilDivide(at - row.upper, -by) : 0;
	});
	const count = Math.max(0, ...steps);
	const table = Float64Array.from(start, (value, i) =>
		safe(value + safe(count * (way[i] ?? 0))),
	);
	return rows.every((row) => keeps(row, table))
		? { status: "table", table }
		: { status: "unproven" };
}

/** A direction in which every row grows slack that can, in whole numbers; all 0 where there is no way out. */
function widestWay(rows: readonly Row[], box: Box): readonly number[] {
	let way: readonly number[] = Array.from(box.lower, () => 0);
	const slackening = [...boundsAsRows(box), ...rows].flatMap((row) => {
		if (row.lower === -Infinity) return [opposite(row)];
		return row.upper === Infinity ? [row] : [];
	});
	for (const row of slackening) {
		if (comesTo(row, way) > 0) continue;
		const more = wayFrom(rows, box, row);
		if (more !== undefined)
			way = way.map((value, i) => safe(value + (more[i] ?? 0)));
	}
	return way;
}

/** A direction that all rows allow for ever and along which this one grows; whole numbers. */
function wayFrom(
	rows: readonly Row[],
	box: Box,
	growing: Pick<Row, "places" | "coefficients">,
): readonly number[] | undefined {
	const level = (bound: number) => (Number.isFinite(bound) ? 0 : bound);
	const directions = rows.map((row) => ({
		...row,
		lower: level(row.lower),
		upper: level(row.upper),
	}));
	const grows = { ...growing, lower: 1, upper: Infinity };
	const relaxation = exactRelaxation([...directions, grows], box.lower.length);
	const levelBox = { lower: box.lower.map(level), upper: box.upper.map(level) };
	return relaxation.leavesPoint(levelBox) === "yes"
		? relaxation.wholeMultiple()
		: undefined;
}

function boundsAsRows({ lower, upper }: Box): readonly Row[] {
	return Array.from(lower, (from, place) => ({
		places: [place],
		coefficients: [1],
		lower: from,
		upper: upper[place] ?? Infinity,
	}));
}

function opposite(row: Row): Row {
	return {
		places: row.places,
		coefficients: row.coefficients.map((c) => -c),
		lower: -row.upper,
		upper: -row.lower,
	};
}

function comesTo(
	{ places, coefficients }: Pick<Row, "places" | "coefficients">,
	values: readonly number[],
): number {
	return places.reduce(
		(sum, place, i) =>
			safe(sum + safe((coefficients[i] ?? 0) * (values[place] ?? 0))),
		0,
	);
}

function dense(row: Row, places: number): number[] {
	const line = Array.from({ length: places }, () => 0);
	for (const [i, place] of row.places.entries())
		line[place] = row.coefficients[i] ?? 0;
	return line;
}

function everything(places: number): Box {
	return {
		lower: new Float64Array(places).fill(-Infinity),
		upper: new Float64Array(places).fill(Infinity),
	};
}
