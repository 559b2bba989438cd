import type { ExportKind } from "../dictionary/columns.ts";
import type { Records } from "../validate/records.ts";

/** Records without some rows of each export but the referrals, which others know by their place. */
export function withoutRows(
	records: Records,
	rowsOf: (kind: ExportKind) => ReadonlySet<number>,
): Records {
	const { assessments: a, outcomes: o, missing: m } = records;
	const { discussions: d, training: t } = records;
	const left = {
		assessments: keeper(rowsOf("assessments")),
		outcomes: keeper(rowsOf("outcomes")),
		missing: keeper(rowsOf("missing")),
		discussions: keeper(rowsOf("discussions")),
		training: keeper(rowsOf("training")),
	};
	return {
		...records,
		assessments: a && {
			count: left.assessments.count(a.count),
			referral: left.assessments.days(a.referral),
			date: left.assessments.days(a.date),
			risk: left.assessments.bytes(a.risk),
		},
		outcomes: o && {
			count: left.outcomes.count(o.count),
			referral: left.outcomes.days(o.referral),
			child: left.outcomes.days(o.child),
			code: left.outcomes.words(o.code),
			first: left.outcomes.scores(o.first),
			last: left.outcomes.scores(o.last),
			firstDate: left.outcomes.days(o.firstDate),
			lastDate: left.outcomes.days(o.lastDate),
		},
		missing: m && {
			count: left.missing.count(m.count),
			child: left.missing.days(m.child),
			start: left.missing.days(m.start),
			end: left.missing.days(m.end),
			endTimed: left.missing.bytes(m.endTimed),
			kind: left.missing.bytes(m.kind),
			needed: left.missing.bytes(m.needed),
			offered: left.missing.bytes(m.offered),
			accepted: left.missing.bytes(m.accepted),
			completed: left.missing.bytes(m.completed),
			completedAt: left.missing.days(m.completedAt),
			completedTimed: left.missing.bytes(m.completedTimed),
		},
		discussions: d && {
			count: left.discussions.count(d.count),
			child: left.discussions.days(d.child),
			date: left.discussions.days(d.date),
			decision: left.discussions.bytes(d.decision),
			group: left.discussions.words(d.group),
		},
		training: t && {
			count: left.training.count(t.count),
			audience: left.training.words(t.audience),
			date: left.training.days(t.date),
			sessions: left.training.days(t.sessions),
			attendees: left.training.days(t.attendees),
		},
	};
}

/** Keeps the cells of a column that stand in none of the rows. */
function keeper(rows: ReadonlySet<number>) {
	const stays = (_: number, row: number) => !rows.has(row);
	const none = rows.size === 0;
	return {
		count: (count: number) => count - rows.size,
		days: (column: Int32Array) => (none ? column : column.filter(stays)),
		words: (column: Int16Array) => (none ? column : column.filter(stays)),
		bytes: (column: Int8Array) => (none ? column : column.filter(stays)),
		scores: (column: Float64Array) => (none ? column : column.filter(stays)),
	};
}
