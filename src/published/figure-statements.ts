import {
	type Quotient,
	roundsTo,
	unrounded,
} from "../claims/claim-constraints.ts";
import type { Statement } from "../claims/claims.ts";
import type { Decimal } from "../claims/decimal.ts";
import { countFrom } from "../disclosure/facts/constraints.ts";
import type { LinearConstraint } from "../disclosure/facts/fact.ts";
import { formatCount, percentOf } from "../vocabulary/numbers.ts";
import type {
	PublishedFigure,
	PublishedPolicy,
	PublishedShare,
	PublishedValue,
} from "./published-figures.ts";

/**
 * What a release says of one figure: of its count, and of its share. A figure held back says nothing. `again` tells what
 * is said of a figure elsewhere from what was said of it first.
 */
export function figureStatements(
	figure: PublishedFigure,
	base: PublishedFigure | undefined,
	policy: PublishedPolicy,
	again = "",
): readonly Statement[] {
	return [
		...countStatement(figure, policy, again),
		...shareStatement(figure, base, again),
	];
}

function countStatement(
	figure: PublishedFigure,
	policy: PublishedPolicy,
	again: string,
): readonly Statement[] {
	const { id, value } = figure;
	const range = countsBehind(value, policy);
	if (range === undefined) return [];
	const { from, to } = range;
	return [
		{
			kind: "claim",
			fact: {
				id: `figure ${id}${again}`,
				said: `${id}: ${valueWords(value)}`,
				constraints: [countFrom(id, from, to)],
			},
			...standingAt(figure),
			written: figure.written,
			...(value.status === "shown"
				? { states: { cell: id, count: value.count } }
				: {}),
		},
	];
}

function standingAt({ line, place }: PublishedFigure) {
	return place === undefined ? { line } : { line, place };
}

/** The counts that may stand behind what is said; `undefined` where nothing is. */
export function countsBehind(
	value: PublishedValue,
	{ threshold }: PublishedPolicy,
): { readonly from: number; readonly to: number } | undefined {
	switch (value.status) {
		case "shown":
			return { from: value.count, to: value.count };
		case "banded":
			// A zero is shown as zero, so that "fewer than 5" is 1 to 4.
			return saysFewerThan(value, threshold)
				? { from: Math.min(1, value.to), to: value.to }
				: value;
		case "rounded": {
			const { count, roundedTo } = value;
			// A rounded zero is a true zero, and what is small is not rounded but held back.
			if (count === 0) return { from: 0, to: 0 };
			const from = count - Math.floor(roundedTo / 2);
			const to = count + Math.ceil(roundedTo / 2) - 1;
			return { from: Math.min(to, Math.max(from, threshold)), to };
		}
		case "withheld":
		case "notAvailable":
			return undefined;
	}
	value satisfies never;
}

/** Whether a figure's number was not told. */
export function isUntold({ value }: Pick<PublishedFigure, "value">): boolean {
	return value.status === "withheld" || value.status === "banded";
}

/** Whether a band is the one that the tool says of small counts. */
export function saysFewerThan(
	value: PublishedValue,
	threshold: number,
): boolean {
	return (
		value.status === "banded" &&
		value.from <= 1 &&
		value.to === threshold - 1 &&
		value.text.startsWith("fewer than")
	);
}

/** What was said of a count, in words. */
export function valueWords(value: PublishedValue): string {
	switch (value.status) {
		case "shown":
			return formatCount(value.count);
		case "banded":
			return value.text;
		case "rounded":
			return `${formatCount(value.count)}, rounded to ${formatCount(value.roundedTo)}`;
		case "withheld":
			return "[c]";
		case "notAvailable":
			return "[x]";
	}
	value satisfies never;
}

function shareStatement(
	figure: PublishedFigure,
	base: PublishedFigure | undefined,
	again: string,
): readonly Statement[] {
	const { id, share } = figure;
	const of = figure.base;
	if (share === undefined || of === undefined) return [];
	const said = `${share.text} of ${of} are ${id}`;
	return [
		{
			kind: "claim",
			fact: {
				id: `share ${id}${again}`,
				said,
				constraints: shareConstraints(figure, share, base?.value, of),
			},
			...standingAt(figure),
			written: figure.written,
			share: { part: id, base: of, said: share.text },
		},
	];
}

function shareConstraints(
	{ id, value }: PublishedFigure,
	share: PublishedShare,
	base: PublishedValue | undefined,
	of: string,
): readonly LinearConstraint[] {
	if (base?.status === "rounded") {
		// Shares of rounded figures are worked out from these, and tell nothing of the counts behind them.
		const isSo =
			value.status !== "rounded" ||
			(base.count > 0 &&
				percentOf(value.count, base.count, share.decimals) === share.from);
		return isSo ? [] : [{ terms: [{ cell: id, coefficient: 0 }], lower: 1 }];
	}
	const quotient: Quotient = {
		over: [{ cell: id, coefficient: 1 }],
		base: of,
		times: 100,
	};
	const [from, to] = [decimalOf(share.from, share), decimalOf(share.to, share)];
	const [least] = roundsTo(quotient, from);
	const [, most] = roundsTo(quotient, to);
	const known = [
		...(least === undefined ? [] : [least]),
		...(most === undefined ? [] : [most]),
		countFrom(of, 1),
	];
	if (share.from < share.to && share.to >= 100)
		known.push(unrounded(quotient, "atMost", to));
	if (share.unreliable) known.push(countFrom(of, undefined, 19));
	return known;
}

function decimalOf(percent: number, { decimals }: PublishedShare): Decimal {
	const scale = 10 ** decimals;
	return {
		scaled: Math.round(percent * scale),
		scale,
		text: percent.toFixed(decimals),
	};
}
