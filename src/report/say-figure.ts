import type {
	ProtectedFigure,
	ProtectedShare,
	ProtectedTable,
	ProtectedValue,
} from "../disclosure/protected-table.ts";
import { formatCount, formatPercent } from "../vocabulary/numbers.ts";
import { marked } from "./figure-marks.ts";
import type { Forms } from "./phrases.ts";

/** A share of fewer than this is flagged as of low reliability, and is not said in sentences. */
const reliableBase = 20;

/** A count in a sentence, with its noun where one is given: "1 referral", "no referrals", "fewer than 5 referrals", "about 30 referrals". */
export function countInWords(value: ProtectedValue, noun?: Forms): string {
	const many = noun ? ` ${noun.many}` : "";
	switch (value.status) {
		case "shown":
			if (value.count === 0) return noun ? `no${many}` : "none";
			return value.count === 1 && noun
				? `1 ${noun.one}`
				: `${formatCount(value.count)}${many}`;
		case "banded":
			return `${value.text}${many}`;
		case "rounded":
			if (value.count === 0)
				return `a number${noun ? ` of ${noun.many}` : ""} that rounds to zero`;
			return `about ${formatCount(value.count)}${many}`;
		case "withheld":
			return `[c]${many}`;
		case "notAvailable":
			return `[x]${many}`;
	}
	value satisfies never;
}

/**
 * The whole that parts are parts of: "the 30 referrals", "about 30 referrals"; without its number, "the referrals",
 * where that is held back or only a band.
 */
export function wholeInWords(
	figure: ProtectedFigure | undefined,
	noun: Forms,
): string {
	const value = figure?.value;
	if (figure !== undefined && value?.status === "rounded" && value.count > 0)
		return `${marked(figure, countInWords(value))} ${noun.many}`;
	if (value?.status === "rounded") return countInWords(value, noun);
	if (value?.status !== "shown" || value.count === 0) return `the ${noun.many}`;
	return figure === undefined || value.count === 1
		? `the one ${noun.one}`
		: `the ${marked(figure, countInWords(value))} ${noun.many}`;
}

/** A count in a table or at the end of a bar: "1,234", "fewer than 5", "[c]". */
export function countInCell(value: ProtectedValue): string {
	switch (value.status) {
		case "shown":
		case "rounded":
			return formatCount(value.count);
		case "banded":
			return value.text;
		case "withheld":
			return "[c]";
		case "notAvailable":
			return "[x]";
	}
	value satisfies never;
}

/** A share: "83%", "87% to 100%". */
export function shareInWords(share: ProtectedShare, decimals: number): string {
	return share.status === "shown"
		? formatPercent(share.percent, decimals)
		: `${formatPercent(share.from, decimals)} to ${formatPercent(share.to, decimals)}`;
}

/** " (83%)" after a count in a sentence; nothing after "none", where there is no exact share, or where it is of fewer than 20. */
export function shareAfterCount(
	figure: ProtectedFigure,
	decimals: number,
): string {
	return figure.share?.status === "shown" &&
		!figure.flags.includes("u") &&
		!isShownAs(figure, 0)
		? ` (${shareInWords(figure.share, decimals)})`
		: "";
}

/** Whether a figure is exactly this number, and published as such. */
export function isShownAs(
	figure: ProtectedFigure | undefined,
	count: number,
): boolean {
	return figure?.value.status === "shown" && figure.value.count === count;
}

/** Whether a count rounds to zero, and may be none or a few. */
export function roundsToZero(value: ProtectedValue): boolean {
	return value.status === "rounded" && value.count === 0;
}

/** Whether something of the count may be told: it is shown, rounded or in a band. */
export function isTold(value: ProtectedValue): boolean {
	return (
		value.status === "shown" ||
		value.status === "rounded" ||
		value.status === "banded"
	);
}

/** Whether what is published shows that a count is below 20, so that shares of it are of low reliability. Never of a count held back. */
export function isUnreliableBase(value: ProtectedValue): boolean {
	if (value.status === "banded") return value.to < reliableBase;
	return (
		(value.status === "shown" || value.status === "rounded") &&
		value.count < reliableBase
	);
}

/** Why a list of figures names tables in place of their numbers. */
export const heldBackWhole =
	"Held back whole, so that no child can be identified";

/** Whether all categories of a table are held back, in one period or in several: rows of [c] would only look like figures. */
export function isHeldBackWhole(
	inPeriods: ProtectedTable["tables"],
	{ byId }: ProtectedTable,
): boolean {
	return (
		inPeriods.some(({ breakdowns }) => breakdowns.length > 0) &&
		areHeldBack(
			inPeriods.flatMap(({ figures }) =>
				figures.flatMap((id) => byId.get(id) ?? []),
			),
		)
	);
}

/** Whether nothing is told of figures, and that because they are held back: some of them may be not available. */
export function areHeldBack(figures: readonly ProtectedFigure[]): boolean {
	const statuses = figures.map(({ value }) => value.status);
	return (
		statuses.includes("withheld") &&
		statuses.every((one) => one === "withheld" || one === "notAvailable")
	);
}
