import type { AuditedCell, AuditedClaims } from "../audit-statements.ts";
import type { FactId } from "../disclosure/facts/fact.ts";
import { feasibleWords } from "../vocabulary/feasible-words.ts";
import { unprovedWords } from "../vocabulary/unproved-words.ts";
import { aligned } from "./aligned.ts";
import { harmless, type Pen } from "./screen.ts";
import { shareLines } from "./share-lines.ts";
import { counted } from "./tell-issues.ts";

/** The audit for people: what is disclosed and by what, how to mend it, every cell, and each share with its base. */
export function auditLines(
	audit: AuditedClaims,
	file: string,
	pen: Pen,
): readonly string[] {
	const { statements, listed, system, threshold } = audit.claims;
	const disclosed = [...audit.cells, ...audit.groups].filter(
		(cell) => cell.discloses,
	);
	const title = `${counted(statements.length, "statement")} about ${counted((listed ?? system.cells).length, "cell")}. ${smallWords(threshold)}`;
	const sections = [
		[`${pen.strong(harmless(file))}: ${title}`],
		conflictLines(audit, pen),
		disclosureLines(audit, disclosed.length, pen),
		...disclosed.map((cell) => reasonLines(cell, audit, pen)),
		mendLines(audit, pen),
		cellLines(audit, pen),
		// A figures document sets each share beside its base already.
		...(listed === undefined ? [shareLines(audit, pen)] : []),
	];
	return sections
		.filter((lines) => lines.length > 0)
		.flatMap((lines, i) => (i === 0 ? lines : ["", ...lines]));
}

function smallWords(threshold: number): string {
	return threshold === 1
		? "No count is small."
		: threshold === 2
			? "A count of 1 is small."
			: `A count from 1 to ${threshold - 1} is small.`;
}

function conflictLines(audit: AuditedClaims, pen: Pen): readonly string[] {
	if (audit.conflict === undefined) return [];
	const what = audit.consistent
		? "What is known to be true contradicts what is claimed"
		: "These statements contradict each other";
	return [
		pen.alarm(`${what}: no whole numbers agree with all of these.`),
		...statementLines(audit.conflict, audit),
		"Without any one of them the others can be true. At least one of them has to be corrected.",
	];
}

function disclosureLines(
	audit: AuditedClaims,
	disclosed: number,
	pen: Pen,
): readonly string[] {
	if (!audit.consistent) return [];
	return disclosed === 0
		? [
				audit.isWhole
					? "No small count can be worked back or narrowed from these statements."
					: pen.alarm(unprovedWords),
			]
		: [
				pen.alarm(
					`A reader can work back ${counted(disclosed, "small count")} or part of it, from these statements alone.`.replace(
						"counts or part of it",
						"counts or part of them",
					),
				),
			];
}

function reasonLines(
	cell: AuditedCell,
	audit: AuditedClaims,
	pen: Pen,
): readonly string[] {
	const name = pen.strong(harmless(cell.cell));
	const values = feasibleWords(cell.feasible);
	switch (cell.status) {
		case "published":
			return [
				`${name} is told to be ${values}:`,
				...statementLines(cell.because, audit),
			];
		case "recovered":
			return [
				`${name} can only be ${values}, because of:`,
				...statementLines(cell.because, audit),
			];
		case "narrowed":
		case "open":
			return [
				`${name} can only be ${values}, which leaves out some small counts, because of:`,
				...statementLines(cell.because, audit),
			];
	}
	cell.status satisfies never;
}

function mendLines(audit: AuditedClaims, pen: Pen): readonly string[] {
	if (!audit.cells.some((cell) => cell.discloses)) return [];
	if (audit.mend === undefined)
		return [
			pen.strong("To mend it"),
			"  The sums alone tell small counts: cells have to be merged or left out.",
		];
	return [
		pen.strong("To mend it, leave these out or say less of them"),
		...statementLines(audit.mend, audit),
		"  Then nothing small can be worked back. A band (between, atMost) in place of a number may do: audit it again.",
	];
}

/** Statements with the lines on which they stand in the file. */
function statementLines(
	ids: readonly FactId[],
	{ claims }: AuditedClaims,
): readonly string[] {
	const told = [...claims.statements, ...claims.known];
	const found = ids.flatMap(
		(id) => told.find(({ fact }) => fact.id === id) ?? [],
	);
	const places = found.map((one) => harmless(placeOf(one)));
	const width = Math.max(9, ...places.map(({ length }) => length));
	return found.map(
		({ fact }, i) =>
			`  ${(places[i] ?? "").padEnd(width)} ${harmless(fact.said)}`,
	);
}

/** Where a statement stands; what every reader knows stands nowhere. */
function placeOf({
	line,
	place,
}: {
	readonly line: number | undefined;
	readonly place?: string;
}): string {
	return place ?? (line === undefined ? "known" : `line ${line}`);
}

/** Every cell; of a release, those that it does not tell as a number. */
function cellLines(
	{ cells: all, claims }: AuditedClaims,
	pen: Pen,
): readonly string[] {
	const cells =
		claims.listed === undefined
			? all
			: all.filter(
					({ status, discloses }) => status !== "published" || discloses,
				);
	const told = all.length - cells.length;
	if (cells.length === 0)
		return told === 0 ? [] : [`All ${counted(told, "figure")} are told.`];
	const rows = cells.map(({ cell, feasible, status }) => [
		harmless(cell),
		feasibleWords(feasible),
		pen.quiet(status),
	]);
	return [
		pen.strong("What a reader can conclude"),
		...aligned(rows).map((line) => `  ${line}`),
		...(told === 0
			? []
			: [`  The other ${counted(told, "figure")} are told as numbers.`]),
	];
}
