import type { Claims } from "./claims/claims.ts";
import { readClaims } from "./claims/read-claims.ts";
import { type Auditor, prepare } from "./disclosure/facts/auditor.ts";
import {
	type Conclusion,
	conclude,
	isSmallForCertain,
	valuesBelow,
} from "./disclosure/facts/conclusions.ts";
import type { FactId } from "./disclosure/facts/fact.ts";
import type { LinearSolver } from "./disclosure/facts/linear-solver.ts";
import type { LongWork } from "./disclosure/facts/long-work.ts";
import { factsToLeaveOut } from "./disclosure/facts/mend.ts";
import type { PaperFindings } from "./papers/register.ts";
import type { PublishedFigures } from "./published/published-figures.ts";
import type { SettingsProblem } from "./settings/problem.ts";

/** What came of auditing a file. */
export type FileAudit =
	| {
			readonly status: "unreadable";
			readonly problems: readonly SettingsProblem[];
	  }
	| AuditedClaims;

export interface AuditedClaims {
	/** `contradictory`: no table agrees with the claims, or with the claims and what is known to be true. */
	readonly status: "contradictory" | "disclosing" | "safe";
	readonly claims: Claims;
	/** Whether it rests on all that a reader could know: "safe" is proved then alone. */
	readonly isWhole: boolean;
	/** Whether some table agrees with the claims, whatever is known. */
	readonly consistent: boolean;
	/** Statements (and known counts) that no table agrees with, none of which can be left out. */
	readonly conflict: readonly FactId[] | undefined;
	/** In the order of the file; none where the claims contradict each other. */
	readonly cells: readonly AuditedCell[];
	/** Groups that no statement counts and that subtraction tells; only those that disclose. */
	readonly groups: readonly AuditedCell[];
	/** Claims to leave out, or to say less of, so that nothing small can be worked back; none where nothing is. */
	readonly mend: readonly FactId[] | undefined;
	/** Of what this tool made: its figures, as its readers have them. */
	readonly published?: PublishedFigures;
	/** Of a paper: what in it is not as the tool wrote it. */
	readonly paper?: PaperFindings;
}

export interface AuditedCell extends Conclusion {
	/** Statements that alone leave these values, none of which can be left out. */
	readonly because: readonly FactId[];
}

/** From a claims file to what a reader can conclude, and why (contract, section 6). */
export function* auditClaims(
	text: string,
	file: string,
	solver: LinearSolver,
): LongWork<FileAudit> {
	const reading = readClaims(text, file);
	if (!reading.ok) return { status: "unreadable", problems: reading.problems };
	return yield* auditStatements(reading.claims, solver);
}

/** What a reader can conclude from statements, wherever they were read. */
export function* auditStatements(
	claims: Claims,
	solver: LinearSolver,
): LongWork<AuditedClaims> {
	const auditor = prepare(claims.system, { solver });
	const { isWhole = true } = claims;
	yield;
	const conflict = auditor.knowing().conflict();
	if (conflict !== undefined)
		return {
			status: "contradictory",
			claims,
			isWhole,
			consistent: false,
			conflict,
			cells: [],
			groups: [],
			mend: [],
		};
	const cells = yield* cellsOf(claims, auditor);
	const groups = yield* groupsOf(claims, auditor);
	const untrue = conflictWithTruth(claims, solver);
	const discloses = [...cells, ...groups].some((cell) => cell.discloses);
	return {
		status: untrue ? "contradictory" : discloses ? "disclosing" : "safe",
		claims,
		isWhole,
		consistent: true,
		conflict: untrue,
		cells,
		groups,
		mend: discloses ? yield* mendOf(claims, auditor) : [],
	};
}

function* cellsOf(
	claims: Claims,
	auditor: Auditor,
): LongWork<readonly AuditedCell[]> {
	const knowledge = auditor.knowing();
	const stated = new Set(claims.statements.map(({ states }) => states?.cell));
	const cells: AuditedCell[] = [];
	for (const cell of claims.listed ?? claims.system.cells) {
		yield;
		const conclusion = conclude(
			knowledge,
			cell,
			claims.threshold,
			stated.has(cell),
		);
		yield;
		cells.push({
			...conclusion,
			discloses: conclusion.discloses && !claims.public?.includes(cell),
			because: knowledge.why(cell) ?? [],
		});
	}
	return cells;
}

/**
 * The groups that are small for certain, and are recovered or narrowed to less than is known of them anyway: one that may
 * be none, or may be large, is counted by nobody.
 */
function* groupsOf(
	claims: Claims,
	auditor: Auditor,
): LongWork<readonly AuditedCell[]> {
	const knowledge = auditor.knowing();
	const { groups = [], threshold } = claims;
	const told: AuditedCell[] = [];
	for (const { cell, least } of groups) {
		yield;
		if (!isSmallForCertain(knowledge, cell, threshold)) continue;
		const one = conclude(knowledge, cell, threshold, false);
		const { possible } = knowledge.judge(cell, valuesBelow(threshold));
		const isTold =
			one.status === "recovered" || possible.length < threshold - least;
		if (isTold)
			told.push({
				...one,
				discloses: true,
				because: knowledge.why(cell) ?? [],
			});
	}
	return told;
}

/** What is known and what is claimed, where both cannot be true. */
function conflictWithTruth(
	claims: Claims,
	solver: LinearSolver,
): readonly FactId[] | undefined {
	if (claims.known.length === 0) return undefined;
	const { cells, facts } = claims.system;
	const known = claims.known.map(({ fact }) => fact);
	return prepare({ cells, facts: [...facts, ...known] }, { solver })
		.knowing()
		.conflict();
}

function mendOf(
	claims: Claims,
	auditor: Auditor,
): LongWork<readonly FactId[] | undefined> {
	const said = claims.statements.filter(({ kind }) => kind === "claim");
	const ids = new Set(said.map(({ fact }) => fact.id));
	const judged = (claims.listed ?? claims.system.cells).filter(
		(cell) => !claims.public?.includes(cell),
	);
	return factsToLeaveOut(auditor, claims.threshold, ids, judged);
}
