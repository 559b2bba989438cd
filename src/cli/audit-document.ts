import type { BesideReleases } from "../audit-beside/beside-releases.ts";
import type { AuditedCell, AuditedClaims } from "../audit-statements.ts";
import type { FeasibleSet } from "../disclosure/facts/answers.ts";
import type { FactId } from "../disclosure/facts/fact.ts";

/** The audit as one JSON document (contract, section 6). */
export function auditDocument(
	audit: AuditedClaims,
	beside: BesideReleases | undefined,
): string {
	const statements = statementsOf(audit);
	const cells = audit.cells.map((cell) => [
		cell.cell,
		entryOf(cell, statements),
	]);
	const document = {
		consistent: audit.conflict === undefined,
		// What claims say is all that their reader is taken to know.
		...(audit.claims.isWhole === undefined ? {} : { proved: audit.isWhole }),
		cells: Object.fromEntries(cells),
		...(audit.claims.groups === undefined
			? {}
			: { groups: groups(audit, statements) }),
		conflict: audit.conflict?.flatMap((id) => statements(id)) ?? null,
		...(beside === undefined ? {} : { releases: besideEntry(beside) }),
		...(audit.paper === undefined ? {} : { paper: audit.paper }),
	};
	return `${JSON.stringify(document, null, 2)}\n`;
}

/** What the document tells together with what was released before. */
function besideEntry({ releases, isWhole, told, conflict }: BesideReleases) {
	return {
		heldAgainst: releases,
		proved: isWhole,
		told: told.map(({ what, feasible, status, because }) => ({
			cell: what,
			feasible: valuesOf(feasible),
			status,
			because,
		})),
		conflict: conflict ?? null,
	};
}

function groups({ groups }: AuditedClaims, statements: StatementOf) {
	return Object.fromEntries(
		groups.map((group) => [group.cell, entryOf(group, statements)]),
	);
}

type StatementOf = (id: FactId) => readonly Record<string, unknown>[];

function entryOf(cell: AuditedCell, statements: StatementOf) {
	return {
		feasible: valuesOf(cell.feasible),
		status: cell.status,
		because: cell.because.flatMap(statements),
	};
}

function valuesOf(set: FeasibleSet) {
	return set.kind === "values"
		? set.values
		: { from: set.range.from, to: set.range.to ?? null };
}

/** A statement as it was written, with its line and how it is read: decimals as written are in the words alone. */
function statementsOf({ claims }: AuditedClaims): StatementOf {
	const entries = new Map<FactId, Record<string, unknown>>();
	for (const { fact, line, place, written } of claims.statements)
		entries.set(fact.id, { ...written, line, place, said: fact.said });
	for (const { fact, cell, count, line } of claims.known)
		entries.set(fact.id, { known: { [cell]: count }, line, said: fact.said });
	return (id) => {
		const entry = entries.get(id);
		return entry === undefined ? [] : [entry];
	};
}
