import type {
	Addend,
	Cause,
	Reconciliation,
	Sum,
} from "../reconcile/reconciliation.ts";
import { longDay } from "../vocabulary/calendar.ts";
import { formatCount, listWords } from "../vocabulary/numbers.ts";
import { privateNote } from "../vocabulary/private-note.ts";
import { isSheet } from "../vocabulary/sheet-names.ts";
import { harmless } from "./screen.ts";
import { counted } from "./tell-issues.ts";
import { withMark, wrap } from "./wrap-text.ts";

/** So many lines of a cause are named. */
const mostLines = 8;

/** The paper's arithmetic as lines of at most 80 columns: each sum, and what does not add up in words. */
export function reconcileLines({
	period,
	asAt,
	sections,
}: Reconciliation): readonly string[] {
	const sums = sections.flatMap((section) => section.sums);
	return [
		...wrap(
			`Arithmetic of ${period.label}, as at ${longDay(asAt)}. ${privateNote}`,
		),
		...sections.flatMap(({ title, sums: own }) => [
			`  ${title}`,
			...own.flatMap(sumLines),
		]),
		...wrap(`${verdictOn(sums)}`),
	].map(harmless);
}

function verdictOn(sums: readonly Sum[]): string {
	const number = (verdict: Sum["verdict"]) =>
		sums.filter((sum) => sum.verdict === verdict).length;
	const wrong = sums.filter(({ verdict }) => verdict === "doesNotAddUp");
	const others = [
		[number("overlaps"), "need not add up, as one counts in several parts"],
		[number("notAvailable"), "not available"],
	] as const;
	const more = others
		.filter(([count]) => count > 0)
		.map(([count, words]) => `; ${formatCount(count)} ${words}`)
		.join("");
	return wrong.length === 0
		? `Of ${counted(sums.length, "sum")} ${formatCount(number("addsUp"))} add up${more}.`
		: `${counted(wrong.length, "sum")} of ${formatCount(sums.length)} ${wrong.length === 1 ? "does" : "do"} not add up: ${listWords(wrong.map(({ what }) => what))}${more}.`;
}

const indent = "    ";
const below = "      ";

function sumLines(sum: Sum): readonly string[] {
	const { verdict, why, because, what } = sum;
	const said = why.flatMap((text) => wrap(text, below));
	switch (verdict) {
		case "notAvailable":
			return [...withMark(wrap(what, indent, below), "not available"), ...said];
		case "addsUp":
			return [
				...withMark(wrap(equation(sum, "="), indent, below), "adds up"),
				...said,
				...because.flatMap(causeLines),
			];
		case "overlaps":
			return [
				...withMark(wrap(equation(sum, "against"), indent, below), "overlaps"),
				...said,
				...because.flatMap(causeLines),
			];
		case "doesNotAddUp":
			return [
				...withMark(
					wrap(equation(sum, "is not"), indent, below),
					"DOES NOT ADD UP",
				),
				...said,
				...because.flatMap(causeLines),
			];
	}
	return verdict satisfies never;
}

/** "30 referrals = 19 open + 11 closed"; of parts that are 0 only those that stand alone are said. */
function equation({ total, parts }: Sum, sign: string): string {
	const some = parts.filter(({ count }) => count !== 0);
	const right = some.length === 0 ? "0" : some.map(words).join(" + ");
	return `${words(total)} ${sign} ${right}`;
}

function words({ count, label }: Addend): string {
	return `${count === undefined ? "[x]" : formatCount(count)} ${label}`;
}

/** "sex-differs: referrals.csv, "Sex", lines 4 and 9" */
function causeLines(cause: Cause): readonly string[] {
	const { code, severity, file, heading, count, lines } = cause;
	const place = heading === undefined ? file : `${file}, "${heading}"`;
	const some = lines.slice(0, mostLines).map(formatLine);
	const more = count - some.length;
	const word = isSheet(file) ? "row" : "line";
	const where =
		some.length === 0
			? ""
			: more > 0
				? `, ${word}s ${some.join(", ")} and ${formatCount(more)} more`
				: `, ${some.length === 1 ? word : `${word}s`} ${listWords(some)}`;
	const lead = severity === "refuse" ? "because of" : "to look at:";
	return wrap(`${lead} ${code}: ${place}${where}`, below, `${below}  `);
}

/** Lines are told as editors number them. */
function formatLine(line: number): string {
	return String(line);
}
