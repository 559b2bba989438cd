import { readFigure as readKey } from "../measures/figure-key.ts";
import { measures } from "../measures/measures.ts";
import { isoDay, readIsoDay } from "../vocabulary/calendar.ts";
import { isGroup } from "../vocabulary/groups.ts";
import { formatPercent } from "../vocabulary/numbers.ts";
import { readPeriod } from "../vocabulary/period.ts";
import { field, keyWrittenTwice, parseJson } from "../vocabulary/read-json.ts";
import { bareWord } from "../vocabulary/words.ts";
import { type FiguresReading, unreadable } from "./figures-reading.ts";
import {
	changeOfNothing,
	neverWritten,
	unknownKeyOf,
} from "./never-written.ts";
import type {
	PublishedFigure,
	PublishedPolicy,
	PublishedShare,
	PublishedValue,
} from "./published-figures.ts";

type Group = Readonly<Record<string, unknown>>;

const schema = "cse-report/figures/1";

/**
 * Reads a figures document that somebody hands in, who may have edited it: as `readFiguresDocument`, and without keys that are
 * written twice, of which one would be passed over.
 */
export function readGivenDocument(text: string, file: string): FiguresReading {
	const reading = readFiguresDocument(text, file);
	const twice = reading.ok ? keyWrittenTwice(text) : undefined;
	return twice === undefined
		? reading
		: unreadable(
				file,
				`"${twice.key}" is written twice in the same group. Take out the one that is wrong.`,
				twice.line,
			);
}

/**
 * Reads a figures document (contract, section 5), made by this tool and perhaps edited since. What is not known is
 * refused, never passed over: a status that nobody looks at would be a figure that nobody audits.
 */
export function readFiguresDocument(
	text: string,
	file: string,
): FiguresReading {
	const content = parseJson(text);
	if (content === undefined)
		return unreadable(
			file,
			"This file is damaged: it begins like a figures document and cannot be read as JSON. Make it again with cse-report figures.",
		);
	if (!isGroup(content) || content.schema !== schema)
		return unreadable(
			file,
			`This JSON file is no figures document of cse-report: it does not say "schema": "${schema}".`,
		);
	const policy = readPolicy(content.policy);
	const period = readPeriodOf(content.period);
	const asAt =
		typeof content.asAt === "string" ? readIsoDay(content.asAt) : undefined;
	const { figures } = content;
	const strange = unknownKeyOf(content);
	if (strange !== undefined)
		return unreadable(
			file,
			`A figures document of cse-report has no "${strange}". Take it out, or make the document again with cse-report figures.`,
		);
	if (!policy || !period || asAt === undefined || !Array.isArray(figures))
		return unreadable(
			file,
			"This figures document is damaged: its period, asAt, policy or figures cannot be read. Make it again with cse-report figures.",
		);
	const groups: readonly unknown[] = figures;
	const decimals = mostDecimals(groups);
	const lines = linesOf(text);
	const read: PublishedFigure[] = [];
	for (const [at, group] of groups.entries()) {
		if (isOfOthers(group, content.authority)) continue;
		const figure = readFigure(group, decimals, lines);
		if (typeof figure === "string")
			return unreadable(
				file,
				figure,
				isGroup(group) ? lines(group.id) : undefined,
				`figures[${at + 1}]`,
			);
		if (read.some(({ id }) => id === figure.id))
			return unreadable(
				file,
				`The figure ${figure.id} is in this document twice.`,
				figure.line,
				`figures[${at + 1}]`,
			);
		read.push(figure);
	}
	const change = changeOfNothing(groups);
	if (change !== undefined)
		return unreadable(
			file,
			change.message,
			lines(field(groups[change.at], "id")),
			`figures[${change.at + 1}]`,
		);
	return { ok: true, figures: { period, asAt, policy, figures: read } };
}

/** What others published of other areas says nothing of this council's children. */
function isOfOthers(group: unknown, authority: unknown): boolean {
	if (!isGroup(group) || typeof group.area !== "string") return false;
	const own = [field(authority, "name"), field(authority, "code")]
		.filter((name) => typeof name === "string")
		.map(bareWord);
	return (
		typeof group.id === "string" &&
		group.id.includes("~") &&
		group.id.endsWith(`~${group.area}`) &&
		!["", ...own].includes(bareWord(group.area))
	);
}

function readPolicy(policy: unknown): PublishedPolicy | undefined {
	if (!isGroup(policy)) return undefined;
	const { threshold, roundTo, degree = 3 } = policy;
	if (!isCount(threshold) || threshold < 1) return undefined;
	if (roundTo !== null && roundTo !== undefined && !isCount(roundTo))
		return undefined;
	if (degree !== 2 && degree !== 3) return undefined;
	return {
		threshold,
		roundTo: roundTo ?? undefined,
		degree,
	};
}

/** A period by its id; its days, where they are said, are none but its own. */
function readPeriodOf(period: unknown) {
	if (!isGroup(period) || typeof period.id !== "string") return undefined;
	const reading = readPeriod(period.id);
	if (!reading.ok) return undefined;
	const { from = isoDay(reading.period.from), to = isoDay(reading.period.to) } =
		period;
	const isItself =
		from === isoDay(reading.period.from) && to === isoDay(reading.period.to);
	return isItself ? reading.period : undefined;
}

/** A figure, or what is wrong with it. */
function readFigure(
	group: unknown,
	decimals: number,
	lines: (id: unknown) => number | undefined,
): PublishedFigure | string {
	if (!isGroup(group) || typeof group.id !== "string")
		return "A figure of this document has no id.";
	const { id, base } = group;
	const read = readKey(id);
	if (read === undefined || group.unit !== measures[read.measure].unit)
		return "This figure is none of the dictionary's: its id or its unit is not known.";
	const value = readValue(group);
	const strange = value && neverWritten(group);
	if (strange !== undefined) return strange;
	if (value === undefined)
		return `The status of ${id}, or the number that goes with it, cannot be read.`;
	if (base !== undefined && typeof base !== "string")
		return `The base of ${id} cannot be read.`;
	const share = readShare(group, decimals);
	if (share === undefined || (share !== "none" && base === undefined))
		return `The share of ${id} cannot be read.`;
	const line = lines(id);
	const own =
		group.period === undefined ? read.beside : readPeriodOf(group.period);
	if (group.period !== undefined && own === undefined)
		return `The period of ${id} cannot be read.`;
	return {
		id,
		...read,
		value,
		base,
		share: share === "none" ? undefined : share,
		ownPeriod: own?.id === read.beside?.id ? undefined : own,
		line,
		written: group,
	};
}

function readValue(group: Group): PublishedValue | undefined {
	const { status, count, from, to, text, roundedTo } = group;
	switch (status) {
		case "shown":
			return isCount(count) ? { status, count } : undefined;
		case "banded":
			return isCount(from) &&
				isCount(to) &&
				from <= to &&
				typeof text === "string"
				? { status, from, to, text }
				: undefined;
		case "rounded":
			return isCount(count) && isCount(roundedTo) && roundedTo > 1
				? { status, count, roundedTo }
				: undefined;
		case "withheld":
		case "notAvailable":
			return count === undefined && from === undefined && to === undefined
				? { status }
				: undefined;
		default:
			return undefined;
	}
}

function readShare(
	group: Group,
	decimals: number,
): PublishedShare | "none" | undefined {
	const { percent, percentFrom = percent, percentTo = percent, flags } = group;
	if (percentFrom === undefined && percentTo === undefined) return "none";
	if (!isPercent(percentFrom) || !isPercent(percentTo)) return undefined;
	const words = [...new Set([percentFrom, percentTo])].map((share) =>
		formatPercent(share, decimals),
	);
	return {
		from: percentFrom,
		to: percentTo,
		decimals,
		text: words.join(" to "),
		unreliable: Array.isArray(flags) && flags.includes("u"),
	};
}

/** JSON drops the zero of 80.0: the shares of a document all have the decimals of the longest. */
function mostDecimals(groups: readonly unknown[]): number {
	const shares = groups.flatMap((group) =>
		isGroup(group) ? [group.percent, group.percentFrom, group.percentTo] : [],
	);
	return shares.filter(isPercent).reduce((most, share) => {
		const [, decimals = ""] = String(share).split(".");
		return Math.max(most, decimals.length);
	}, 0);
}

/** The line on which a figure stands, by its id. */
function linesOf(text: string): (id: unknown) => number | undefined {
	const lines = new Map<string, number>();
	for (const [at, line] of text.split("\n").entries()) {
		const id = /"id"\s*:\s*"([^"]*)"/.exec(line)?.[1];
		if (id !== undefined && !lines.has(id)) lines.set(id, at + 1);
	}
	return (id) => (typeof id === "string" ? lines.get(id) : undefined);
}

function isCount(value: unknown): value is number {
	return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isPercent(value: unknown): value is number {
	return typeof value === "number" && value >= 0 && value < 1e6;
}
