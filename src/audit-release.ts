import {
	type AuditedClaims,
	auditStatements,
	type FileAudit,
} from "./audit-statements.ts";
import { type BreakdownName, breakdowns } from "./breakdowns/breakdowns.ts";
import type { LinearSolver } from "./disclosure/facts/linear-solver.ts";
import type { LongWork } from "./disclosure/facts/long-work.ts";
import { measures } from "./measures/measures.ts";
import { withOwnPeriod } from "./papers/own-periods.ts";
import { paperFigures } from "./papers/paper-figures.ts";
import { isAsAt, periodOfPaper } from "./papers/paper-period.ts";
import { readWord } from "./papers/read-word.ts";
import type { Register } from "./papers/register.ts";
import type {
	PublishedFigure,
	PublishedFigures,
} from "./published/published-figures.ts";
import {
	readFiguresDocument,
	readGivenDocument,
} from "./published/read-figures-document.ts";
import { releaseClaims } from "./published/release-claims.ts";
import { isWholeTable } from "./published/whole-tables.ts";
import { readFigures } from "./reader/read-figures.ts";
import type { Statement } from "./reader/statement.ts";
import { paperNames } from "./report/paper-names.ts";
import type { TemplateSource } from "./report/template.ts";
import type { Settings } from "./settings/settings.ts";
import { addMonths } from "./vocabulary/calendar.ts";

/** From a figures document to what a reader can conclude, and why. */
export function* auditFigures(
	text: string,
	file: string,
	solver: LinearSolver,
): LongWork<FileAudit> {
	const reading = readGivenDocument(text, file);
	return reading.ok
		? {
				...(yield* auditRelease(reading.figures, solver)),
				published: reading.figures,
			}
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
export function* auditPaper(
	bytes: Uint8Array,
	file: string,
	{ settings, template, register }: BesidePaper,
	solver: LinearSolver,
): LongWork<FileAudit> {
	const paper = readWord(bytes);
	if (paper === undefined)
		return unreadable(
			file,
			"This is no Word paper that can be read: it is another kind of file, or it is damaged.",
		);
	const kept = register && readFiguresDocument(register.figures, register.file);
	if (kept?.ok === false)
		return { status: "unreadable", problems: kept.problems };
	const published = kept?.figures;
	const period = published?.period ?? periodOfPaper(paper);
	const policy = published?.policy ?? settings.policy;
	const found = paperFigures(paper, {
		names: paperNames(template, settings, period),
		roundTo: policy.roundTo,
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
	const figures = found.figures.map((figure) =>
		withOwnPeriod(figure, period, published, settings),
	);
	const release = { ...found, figures, period, policy, asAt };
	return {
		...(yield* auditRelease(
			release,
			solver,
			found.changed.length === 0 && found.again?.length === 0,
		)),
		published: release,
		paper: {
			register: published === undefined ? undefined : register?.file,
			typed: found.typed,
			edited: found.edited,
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
	/**
	 * Each later referral of a child is a re-referral: not where one child was referred twice on one day. And a child has one
	 * sex and date of birth: not where its referrals differ.
	 */
	readonly laterIsAgain: boolean;
	/** What is held back was held back by the tool's rule: not where somebody did so by hand. */
	readonly rule: boolean;
}

/**
 * What a reader of a release can conclude. What is only taken for granted gives way where the figures contradict it.
 *
 * @param kept whether the release is as the tool published it: then a reader knows that no figure which is narrowed is
 * small, since the tool would have held more back
 */
export function* auditRelease(
	release: PublishedFigures,
	solver: LinearSolver,
	kept = true,
): LongWork<AuditedClaims> {
	const audit = (notSmall: readonly string[]) =>
		auditPlainly(release, notSmall, solver);
	const plain = yield* audit([]);
	return (kept ? yield* underPromise(plain, audit) : undefined) ?? plain;
}

/**
 * The same for a reader who trusts the tool: figures that are narrowed are not small, which may narrow others, and so on.
 * Where that clears every figure, it is what the reader has. Where it ends elsewhere, the narrowed figures alone are
 * taken not to be small: what the rule itself tells of others is sought for linked tables, and not promised
 * (disclosure.md, section 2, degree 3). `undefined` where some of the narrowed figures must be small.
 */
function* underPromise(
	plain: AuditedClaims,
	auditWhere: (notSmall: readonly string[]) => LongWork<AuditedClaims>,
): LongWork<AuditedClaims | undefined> {
	const first = narrowedIn(plain);
	if (plain.status !== "disclosing" || !discloseNoMore(plain, first))
		return undefined;
	const trusting = yield* auditWhere(first);
	if (!trusting.consistent) return undefined;
	let audit = trusting;
	let notSmall = first;
	while (audit.status === "disclosing") {
		const more = narrowedIn(audit).filter((cell) => !notSmall.includes(cell));
		if (more.length === 0) break;
		notSmall = [...notSmall, ...more];
		audit = yield* auditWhere(notSmall);
	}
	if (audit.status === "safe") return audit;
	const told = new Map(trusting.cells.map((one) => [one.cell, one]));
	return {
		...trusting,
		status: "safe",
		cells: plain.cells.map((one) =>
			first.includes(one.cell) ? (told.get(one.cell) ?? one) : one,
		),
		groups: [],
		mend: [],
	};
}

function narrowedIn({ cells }: AuditedClaims): readonly string[] {
	return cells
		.filter(({ status, discloses }) => discloses && status === "narrowed")
		.map(({ cell }) => cell);
}

function discloseNoMore(
	{ cells, groups }: AuditedClaims,
	narrowed: readonly string[],
): boolean {
	return (
		groups.length === 0 &&
		cells.every(({ discloses, cell }) => !discloses || narrowed.includes(cell))
	);
}

function* auditPlainly(
	release: PublishedFigures,
	notSmall: readonly string[],
	solver: LinearSolver,
): LongWork<AuditedClaims> {
	const [first, ...weaker] = assumptions;
	let audit = yield* auditUnder(release, first, notSmall, solver);
	for (const fewer of weaker)
		if (!audit.consistent)
			audit = yield* auditUnder(release, fewer, notSmall, solver);
	return audit;
}

const assumptions = [
	{ laterIsAgain: true, rule: true },
	{ laterIsAgain: false, rule: true },
	{ laterIsAgain: false, rule: false },
] as const satisfies readonly Assumptions[];

/** What stands beside the levels where the latest one is told: that there is none. */
const atFirst =
	breakdowns.to.known.kind === "one" ? breakdowns.to.known.atFirst : undefined;

function auditUnder(
	release: PublishedFigures,
	{ laterIsAgain, rule }: Assumptions,
	notSmall: readonly string[],
	solver: LinearSolver,
): LongWork<AuditedClaims> {
	const { period, policy } = release;
	const figures = release.figures.filter(
		({ value }) => value.status !== "notAvailable",
	);
	const counted = categoriesIn(figures, "risk");
	const all = categoriesIn(figures, "to").filter((one) => one !== atFirst);
	const scope = counted.length === 0 ? undefined : counted;
	const knowledge = readFigures(
		figures.map((figure) => statementOf(figure, release, scope)),
		{
			levels: all.length > 0 ? all : scope ? [...scope, "others"] : [],
			laterIsAgain: laterIsAgain && addMonths(period.to, -12) <= period.from,
			isConstant: () => laterIsAgain,
			isComplete: (breakdown, categories) =>
				isWholeTable(breakdown, categories, period),
		},
	);
	const claims = releaseClaims(
		{
			...release,
			figures,
			policy: { ...policy, degree: rule ? policy.degree : 2 },
		},
		knowledge,
		() => laterIsAgain,
		notSmall,
	);
	return auditStatements(claims, solver);
}

/** The categories of a breakdown, in the order in which the figures name them. */
function categoriesIn(
	figures: readonly PublishedFigure[],
	breakdown: BreakdownName,
): readonly string[] {
	const named = figures.flatMap(({ cell }) =>
		cell
			.filter((part) => part.breakdown === breakdown)
			.map(({ category }) => category),
	);
	return [...new Set(named)];
}

function statementOf(
	{ id, measure, cell, ownPeriod, beside }: PublishedFigure,
	{ period, asAt }: PublishedFigures,
	scope: readonly string[] | undefined,
): Statement {
	return {
		name: id,
		measure,
		cell,
		period: ownPeriod ?? beside ?? period,
		asAt: beside?.to ?? asAt,
		scope,
	};
}
