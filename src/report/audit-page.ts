import type {
	ProtectedFigure,
	ProtectedTable,
} from "../disclosure/protected-table.ts";
import { measures } from "../measures/measures.ts";
import type { Policy } from "../settings/settings.ts";
import { type Day, longDay } from "../vocabulary/calendar.ts";
import { feasibleWords, type ValueSet } from "../vocabulary/feasible-words.ts";
import { formatCount } from "../vocabulary/numbers.ts";
import { leftOutWords, unprovedWords } from "../vocabulary/unproved-words.ts";
import { type Addend, groupLabel, labelsOf } from "./audit-names.ts";
import { countInCell } from "./say-figure.ts";

/**
 * The audit page before it has an appearance. It is for the council's own people. It tells which figures are small, and
 * no true count of one: whoever signs it does not need them, and a page is easily sent on.
 */
export interface AuditPage {
	readonly title: string;
	readonly lead: readonly string[];
	readonly sections: readonly AuditSection[];
	/** What whoever signs it fills in. */
	readonly signature: readonly string[];
	/** At the foot of the page: which tool and settings made it. */
	readonly footer: readonly string[];
}

export interface AuditSection {
	readonly heading: string;
	readonly paragraphs: readonly string[];
	readonly table?: AuditTable;
	readonly list?: readonly string[];
}

export interface AuditTable {
	readonly caption: string;
	readonly columns: readonly string[];
	readonly rows: readonly (readonly string[])[];
}

/** What was found of a release: the disclosure stage's audit, without the true counts, which nothing here may know. */
export interface Findings {
	readonly degree: number;
	readonly heldBack: readonly HeldBack[];
	readonly concluded: readonly {
		readonly cell: string;
		readonly madeOf: readonly Addend[];
		readonly kept: readonly number[];
		readonly feasible: ValueSet;
	}[];
	readonly tooMuch: readonly string[];
	readonly optimal: boolean;
	readonly isWhole: boolean;
	readonly proof: {
		readonly witnesses: number;
		readonly values: number;
		readonly facts: number;
		readonly constraints: number;
		readonly unproven: number;
	};
	readonly byTheRule: {
		readonly proved: readonly string[];
		readonly sought: readonly string[];
	};
	readonly wholeGroups: readonly {
		readonly id: string;
		readonly base: string;
		readonly holds: "all" | "none";
		readonly heldBack: boolean;
	}[];
}

interface HeldBack {
	readonly id: string;
	readonly why: "small" | "fewChildren" | "wholeGroup" | "partner";
}

/** What the page says beside the audit. */
export interface AuditContext {
	readonly authority: string;
	readonly asAt: Day;
	readonly policy: Policy;
	/** Names of crossings that are not told, since more hangs together with them than could be joined. */
	readonly leftOut: readonly string[];
	/** The releases that were published before and taken into account, as the ledger names them. */
	readonly releases: readonly string[];
	/** What merging would save: "3 age bands instead of 5", and how many figures are then held back. */
	readonly mergings: readonly {
		readonly words: string;
		readonly heldBack: number;
		readonly insteadOf: number;
	}[];
	readonly tool: string;
	/** Of the settings file; `undefined` where every setting has its default. */
	readonly settingsSha256: string | undefined;
}

/** Composes the page that an information-governance officer signs. */
export function composeAuditPage(
	audit: Findings,
	table: ProtectedTable,
	context: AuditContext,
): AuditPage {
	const period = table.period.label;
	return {
		title: `Private audit: children at risk of sexual exploitation, ${period}`,
		lead: [
			`${context.authority}. Figures for ${period}, as at ${longDay(context.asAt)}.`,
			verdict(audit, context.policy),
		],
		sections: [
			heldBackSection(audit, table),
			concludedSection(audit, table, context.policy),
			proofSection(audit, table, context.leftOut),
			degreeSection(audit),
			groupsSection(audit, table),
			mergingSection(audit, context),
			releasesSection(context.releases),
		].filter((section) => section !== undefined),
		signature: ["Name", "Post", "Decision", "Date", "Signature"],
		footer: [
			`Made by ${context.tool}.`,
			context.settingsSha256 === undefined
				? "There is no settings file: every setting has its default."
				: `SHA-256 of the settings file: ${context.settingsSha256}`,
		],
	};
}

function verdict(audit: Findings, { threshold }: Policy): string {
	if (audit.tooMuch.length > 0)
		return "These figures must not be published: a reader can work back or narrow a small count, whatever is held back. The counts are listed below.";
	return threshold < 2
		? "Under the policy in force no count is small, so nothing is protected."
		: `No count from 1 to ${formatCount(threshold - 1)} can be worked back or narrowed from what is published: each small count may still be any number from 1 to ${formatCount(threshold - 1)}.`;
}

function heldBackSection(audit: Findings, table: ProtectedTable): AuditSection {
	const label = labelsOf(table);
	const heading = "What is held back, and why";
	if (audit.heldBack.length === 0)
		return {
			heading,
			paragraphs: ["Nothing: every figure is published as it is."],
		};
	return {
		heading,
		paragraphs: [
			"Primary: small in itself. Secondary: held back so that another cannot be worked out from it.",
		],
		table: {
			caption: "Figures that are not published as numbers",
			columns: ["Figure", "What is said instead", "Why"],
			rows: audit.heldBack.map((one) => [
				label(one.id),
				saidOf(table.byId.get(one.id)),
				reasonFor(one),
			]),
		},
	};
}

function saidOf(figure: ProtectedFigure | undefined): string {
	return figure === undefined ? "nothing" : countInCell(figure.value);
}

function reasonFor({ why }: HeldBack): string {
	switch (why) {
		case "small":
			return "Primary: a small count";
		case "fewChildren":
			return "Primary: few children stand behind the count";
		case "wholeGroup":
			return "Primary: it holds all or none of a small group";
		case "partner":
			return "Secondary: it would give another figure away";
	}
	why satisfies never;
}

function concludedSection(
	audit: Findings,
	table: ProtectedTable,
	{ threshold }: Policy,
): AuditSection {
	const label = labelsOf(table);
	const heading = "What a reader can conclude of each small count";
	if (audit.concluded.length === 0)
		return {
			heading,
			paragraphs: [
				"No figure and no group of children that can be worked out by subtracting is small.",
			],
		};
	return {
		heading,
		paragraphs: [
			`A reader who puts together everything that is published, and all that everybody knows of how such figures hang together, is left with these values. A small count is safe when every number from 1 to ${formatCount(threshold - 1)} is among them. A group is what subtracting one published figure from another would tell; where each of its figures is judged for itself, it is enough that the group is not told exactly.`,
		],
		table: {
			caption: "Values that remain possible",
			columns: [
				"Small count or small group",
				"Values that remain",
				"Kept open",
			],
			rows: distinctRows(
				audit.concluded.map(({ cell, madeOf, kept, feasible }) => [
					groupLabel(madeOf, label),
					feasibleWords(feasible),
					audit.tooMuch.includes(cell)
						? "No: it can be narrowed"
						: keptWords(kept, threshold),
				]),
			),
		},
	};
}

function keptWords(kept: readonly number[], threshold: number): string {
	for (let value = 1; value < threshold; value++)
		if (!kept.includes(value)) return "Yes: not told exactly";
	return threshold === 2
		? "Yes: 1"
		: `Yes: every number from 1 to ${formatCount(threshold - 1)}`;
}

/** Two ways of subtracting can come to the same group. */
function distinctRows(
	rows: readonly (readonly string[])[],
): readonly (readonly string[])[] {
	return [...new Map(rows.map((row) => [row.join("\n"), row])).values()];
}

function proofSection(
	{ degree, proof, concluded, optimal, isWhole }: Findings,
	table: ProtectedTable,
	leftOut: readonly string[],
): AuditSection {
	const published = table.figures.filter(
		({ measure, value }) =>
			measures[measure].aboutChildren && value.status !== "notAvailable",
	);
	return {
		heading: "The proof",
		paragraphs: [
			"“Safe” rests on examples, not on trust in a program: for each small count and each value that must stay possible there is a whole table of figures that has this value and agrees with everything published. Each was checked in whole-number arithmetic.",
			optimal
				? `${degree < 3 ? "What is held back" : "Beside what the rule of degree 3 holds back, what else is held back"} is the least that will do, in the declared order of importance: this is proved.`
				: "What is held back is enough. That less would not do is not proved: the search for less was given up after a fixed effort.",
			...(leftOut.length === 0 ? [] : [leftOutWords(leftOut)]),
			...(isWhole
				? []
				: [
						`${unprovedWords} What is said to be safe is safe for a reader who knows the facts counted below.`,
					]),
		],
		table: {
			caption: "The size of the proof",
			columns: ["What", "How many"],
			rows: [
				["Figures about children", formatCount(published.length)],
				["Facts that a reader is taken to know", formatCount(proof.facts)],
				["Constraints that these come to", formatCount(proof.constraints)],
				["Small counts and groups to protect", formatCount(concluded.length)],
				["Values shown to remain possible", formatCount(proof.values)],
				["Example tables (witnesses)", formatCount(proof.witnesses)],
				[
					"Questions given up and taken for unsafe",
					formatCount(proof.unproven),
				],
			],
		},
	};
}

function degreeSection({ degree, byTheRule }: Findings): AuditSection {
	const heading = "The degree of protection";
	if (degree < 3)
		return {
			heading,
			paragraphs: [
				"Degree 2 was asked for: no small count can be worked back or narrowed from what is published. Whether somebody who reruns this tool on every table that agrees with the paper could learn more was not looked at.",
			],
		};
	const { proved, sought } = byTheRule;
	return {
		heading,
		paragraphs: [
			"Degree 3: neither can a small count be worked back by somebody who knows the rule by which the tool chooses what to hold back, and reruns it on every table that agrees with the paper.",
			proved.length === 0
				? "This is proved for no table of this release."
				: `This is proved for ${counted(proved.length, "table")}: ${proved.join(", ")}.`,
			sought.length === 0
				? "There is no table with figures about children for which it is only sought."
				: `It is sought and not proved for ${counted(sought.length, "table")}: ${sought.join(", ")}. There the proof covers what is published and what every reader knows, not what a reader could conclude from the choice itself. Crossings of more than two by two, tables that are tied to others by more than lying in them, and all tables beside earlier releases are of this kind.`,
		],
	};
}

function groupsSection(
	{ wholeGroups }: Findings,
	table: ProtectedTable,
): AuditSection | undefined {
	if (wholeGroups.length === 0) return undefined;
	const label = labelsOf(table);
	return {
		heading: "Categories that hold all or none of a small group",
		paragraphs: [
			"Of a base under 20, all or none are in such a category, which tells something of every child in it. The setting policy.group decides whether it is shown.",
		],
		list: wholeGroups.map(
			({ id, base, holds, heldBack }) =>
				`${label(id)}: ${holds} of ${label(base)}; ${heldBack ? "held back" : "shown"}`,
		),
	};
}

function mergingSection(
	audit: Findings,
	{ policy, mergings }: AuditContext,
): AuditSection | undefined {
	if (audit.heldBack.length === 0) return undefined;
	return {
		heading: "What merging would give",
		paragraphs: [
			policy.merge
				? "Categories were merged where that holds fewer figures back."
				: "Categories were not merged. With --merge, or policy.merge in settings, neighbouring categories are put together where that holds fewer figures back. Which are merged then hangs on the counts: degree 3 does not cover it.",
			...(mergings.length === 0 && !policy.merge
				? ["No way of merging was found that would hold fewer back."]
				: []),
		],
		list: mergings.map(
			({ words, heldBack, insteadOf }) =>
				`With ${words}: ${heldBack === 0 ? "nothing" : formatCount(heldBack)} held back, instead of ${formatCount(insteadOf)}.`,
		),
	};
}

function releasesSection(releases: readonly string[]): AuditSection {
	const heading = "Earlier releases";
	return releases.length === 0
		? {
				heading,
				paragraphs: [
					"The ledger holds no earlier release, so this one was judged alone. If any of its period was published before, add that to the ledger (cse-report releases add) and build again.",
				],
			}
		: {
				heading,
				paragraphs: [
					"A reader was taken to have these earlier releases too, as the ledger holds them:",
				],
				list: releases,
			};
}

function counted(count: number, noun: string): string {
	return `${formatCount(count)} ${noun}${count === 1 ? "" : "s"}`;
}
