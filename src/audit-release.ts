import {
	type AuditedClaims,
	auditStatements,
	type FileAudit,
} from "./audit.ts";
import { measures } from "./dictionary/measures.ts";
import { paperFigures } from "./papers/paper-figures.ts";
import { isAsAt, periodOfPaper } from "./papers/paper-period.ts";
import { readWord } from "./papers/read-word.ts";
import type { Register } from "./papers/register.ts";
import type { PublishedFigures } from "./published/published-figures.ts";
import { readFiguresDocument } from "./published/read-figures-document.ts";
import { releaseClaims } from "./published/release-claims.ts";
import { categoriesIn, tableShapes } from "./published/table-shapes.ts";
import { paperNames } from "./report/paper-names.ts";
import type { TemplateSource } from "./report/template.ts";
import type { Settings } from "./settings/settings.ts";
import { baseOf } from "./statistics/bases.ts";
import { relateFigures } from "./statistics/relations.ts";
import { addMonths } from "./vocabulary/calendar.ts";

/** From a figures document to what a reader can conclude, and why. */
export function auditFigures(text: string, file: string): FileAudit {
	const reading = readFiguresDocument(text, file);
	return reading.ok
		? auditRelease(reading.figures)
		: { status: "unreadable", problems: reading.problems };
}

/** What is known beside a paper. */
export interface BesidePaper {
	readonly settings: Settings;
	readonly template: TemplateSource;
	/** What the run that made the paper kept of it. */
	readonly register: KeptRegister | undefined;
}

/** A figures document, and with it the paper's text as it was built, where that was kept. */
export interface KeptRegister {
	readonly file: string;
	readonly figures: string;
	readonly said: readonly string[] | undefined;
}

/** From a Word paper that this tool made, and somebody may have edited since, to what a reader can conclude. */
export function auditPaper(
	bytes: Uint8Array,
	file: string,
	{ settings, template, register }: BesidePaper,
): FileAudit {
	const paper = readWord(bytes);
	if (paper === undefined)
		return unreadable(
			file,
			"This is no Word paper that can be read: it is another kind of file, or it is damaged.",
		);
	const kept = register && readFiguresDocument(register.figures, register.file);
	const published = kept?.ok ? kept.figures : undefined;
	const period = published?.period ?? periodOfPaper(paper);
	const policy = published?.policy ?? settings.policy;
	const found = paperFigures(paper, {
		names: paperNames(template, settings, period),
		roundTo: policy.roundTo,
		baseOf: ({ measure, cell }) =>
			baseOf(
				{
					table: {
						measure,
						breakdowns: cell.map(({ breakdown }) => breakdown),
					},
					cells: [],
					recordedAt: undefined,
				},
				cell,
				new Set([`outcomeCases:code=${cell[0]?.category}`]),
			),
		register: registerOf(register, published),
		fixed: [
			...template.files.values(),
			...Object.values(measures).map(({ definition }) => definition),
		],
	});
	if (found.figures.length === 0)
		return unreadable(
			file,
			"No figures of cse-report were found in this paper. If another template made it, name that with --template; if it is another council’s paper, type up its statements as claims.",
		);
	const asAt = isAsAt(paper, period) ? period.to : period.to + 1;
	const release = { ...found, period, policy, asAt };
	return {
		...auditRelease(release),
		paper: {
			register: published === undefined ? undefined : register?.file,
			typed: found.typed,
			changed: found.changed,
			unread: found.unread,
		},
	};
}

function registerOf(
	kept: KeptRegister | undefined,
	published: PublishedFigures | undefined,
): Register | undefined {
	return kept === undefined || published === undefined
		? undefined
		: { file: kept.file, figures: published.figures, said: kept.said };
}

function unreadable(file: string, message: string): FileAudit {
	return {
		status: "unreadable",
		problems: [{ file, line: undefined, key: "", message }],
	};
}

/** What a reader takes for granted of a release, though it cannot be seen in it. */
interface Assumptions {
	/** Each later referral of a child is a re-referral: not where one child was referred twice on one day. */
	readonly laterIsAgain: boolean;
	/** What is held back was held back by the tool's rule: not where somebody did so by hand. */
	readonly rule: boolean;
}

/** What a reader of a release can conclude. What is only taken for granted gives way where the figures contradict it. */
export function auditRelease(release: PublishedFigures): AuditedClaims {
	const assumed: readonly Assumptions[] = [
		{ laterIsAgain: true, rule: true },
		{ laterIsAgain: false, rule: true },
		{ laterIsAgain: false, rule: false },
	];
	const audits = assumed.map((one) => () => auditUnder(release, one));
	const [first, ...others] = audits;
	let audit =
		first?.() ?? auditUnder(release, { laterIsAgain: false, rule: false });
	for (const other of others) if (!audit.consistent) audit = other();
	return audit;
}

function auditUnder(
	release: PublishedFigures,
	{ laterIsAgain, rule }: Assumptions,
): AuditedClaims {
	const { period, asAt, policy } = release;
	const figures = release.figures.filter(
		({ value }) => value.status !== "notAvailable",
	);
	const ids = new Set(figures.map(({ id }) => id));
	const counted = categoriesIn(figures, "risk");
	const all = categoriesIn(figures, "to");
	const relations = relateFigures(
		{
			period,
			asAt,
			riskLevels: all.length > 0 ? all : counted,
			countedLevels: counted,
			outcomes: categoriesIn(figures, "code"),
			laterReferralsAreReReferrals:
				laterIsAgain && addMonths(period.to, -12) <= period.from,
		},
		tableShapes(figures),
		(id) => ids.has(id),
	);
	const claims = releaseClaims(
		{
			...release,
			figures,
			policy: { ...policy, degree: rule ? policy.degree : 2 },
		},
		relations,
	);
	return auditStatements(claims);
}
