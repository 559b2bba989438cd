import type { Step } from "../counting/steps.ts";
import type {
	ProtectedFigure,
	ProtectedValue,
} from "../disclosure/protected-table.ts";
import type {
	Explanation,
	Publication,
	Share,
	WhyHeldBack,
} from "../explain/explanation.ts";
import { longDay } from "../vocabulary/calendar.ts";
import {
	formatCount,
	formatPercent,
	listWords,
} from "../vocabulary/numbers.ts";
import { privateNote } from "../vocabulary/private-note.ts";
import { wrap } from "./wrap-text.ts";

/** How one figure was counted, as a page of text. */
export function explainLines(explained: Explanation): readonly string[] {
	const { count } = explained;
	return [
		privateNote,
		"",
		explained.label,
		explained.figure,
		"",
		...facts([
			["What it counts", explained.definition],
			["Unit", [explained.unit]],
			["Council", [explained.authority]],
			["Period", [periodLine(explained)]],
			["Levels of risk", levelLines(explained)],
			["Counted from", explained.sources.map(sourceLine)],
		]),
		"",
		...(count === undefined
			? facts([["Not available", explained.lacking]])
			: [
					"How it was counted",
					...stepLines(explained.steps),
					"",
					...facts([
						["Behind it", childrenLines(explained)],
						["Its share", shareLines(explained.share, count)],
					]),
				]),
		...facts([["Published", publicationLines(explained.publication)]]),
	];
}

function periodLine({ period, partOf, asAt }: Explanation): string {
	const whole = partOf === undefined ? "" : `, of ${partOf.label}`;
	return `${period.label}${whole}, as at ${longDay(asAt)}`;
}

function levelLines({ levels }: Explanation): readonly string[] {
	return levels.length === 0 ? [] : [listWords(levels)];
}

function sourceLine(source: Explanation["sources"][number]): string {
	const day =
		source.extracted === undefined
			? ""
			: `, extracted on ${longDay(source.extracted)}`;
	return `${listWords(source.files)} (${source.export})${day}`;
}

function childrenLines({ contributors }: Explanation): readonly string[] {
	if (contributors === undefined)
		return ["It is not about children, and is never held back."];
	return [
		`${formatCount(contributors)} ${contributors === 1 ? "child" : "children"}`,
	];
}

function shareLines(
	share: Share | undefined,
	count: number,
): readonly string[] {
	if (share === undefined) return [];
	const { base, of, exact, rounded, decimals } = share;
	if (of === undefined) return [`Its base, ${base}, is not available.`];
	if (exact === undefined || rounded === undefined)
		return [`A share of ${base}, which is 0: it has none.`];
	const more = exact.toFixed(decimals + 2);
	return [
		`${formatCount(count)} of ${formatCount(of)} (${base}) is ${more}%, rounded half away from zero to ${formatPercent(rounded, decimals)}${of < 20 ? "; the base is under 20, so it is of low reliability [u]" : ""}`,
	];
}

/** A step that leaves nothing out is told in one line with others like it. */
function stepLines(steps: readonly Step[]): readonly string[] {
	const nothing = steps.flatMap((step) =>
		step.kind === "without" && step.out === 0 ? [step.what] : [],
	);
	const told = withoutEmpty(steps);
	const numbers = told.map((step) =>
		formatCount(step.kind === "without" ? step.out : step.count),
	);
	const width = Math.max(...numbers.map((number) => number.length));
	return [
		...told.flatMap((step, i) => {
			const sign =
				step.kind === "without" ? "−" : step === told.at(-1) ? "=" : " ";
			const lead = `  ${sign} ${(numbers[i] ?? "").padStart(width)}  `;
			return wrapped(lead, stepWords(step));
		}),
		...(nothing.length === 0
			? []
			: wrapped("  ", `Looked for, and none found: ${nothing.join("; ")}.`)),
	];
}

/** Without the steps that change nothing; where no row fell out, the rows need not be told twice. */
function withoutEmpty(steps: readonly Step[]): readonly Step[] {
	const some = steps.filter((step) => step.kind !== "without" || step.out > 0);
	return some.filter((step, i) => {
		const before = some[i - 1];
		return !(i === 1 && step.kind === "are" && before?.kind === "are");
	});
}

function stepWords(step: Step): string {
	switch (step.kind) {
		case "are":
		case "hold":
			return step.what;
		case "without": {
			const among = (step.among ?? []).map(
				({ label, count }) => `${formatCount(count)} ${label}`,
			);
			return among.length === 0
				? step.what
				: `${step.what} (${among.join(", ")})`;
		}
	}
	return step satisfies never;
}

function publicationLines(publication: Publication): readonly string[] {
	switch (publication.status) {
		case "published":
			return toldLines(publication.as, publication);
		case "notChosen": {
			const { table, as } = publication;
			const not = `Not published: its table, ${table}, is not among those chosen.`;
			if (as === undefined)
				return [
					not,
					"Were it published beside them, a small number could be worked out, whatever is held back.",
				];
			const [first = "", ...more] = toldLines(as, publication);
			return [
				`${not} Were it published beside them, with --tables, it would stand so:`,
				first,
				...more,
			];
		}
		case "never":
			return [
				"Never: the ends of single years of age are the youngest and the oldest child.",
			];
		case "unsafe":
			return [
				"Nothing of this period may be published as things stand:",
				...publication.reasons,
			];
	}
	return publication satisfies never;
}

function toldLines(
	figure: ProtectedFigure,
	{
		why,
		protects,
		threshold,
	}: {
		readonly why: WhyHeldBack;
		readonly protects: readonly string[];
		readonly threshold: number;
	},
): readonly string[] {
	const { share } = figure;
	const percent =
		share === undefined
			? ""
			: share.status === "shown"
				? `, ${share.percent}%`
				: `, ${share.from}% to ${share.to}%`;
	return [
		`${valueWords(figure.value)}${percent}`,
		...(why === undefined ? [] : [...whyWords(why, protects, threshold)]),
		...(why === "partner" && figure.value.status === "banded"
			? ["The band follows anyway from what else is published."]
			: []),
	];
}

function valueWords(value: ProtectedValue): string {
	switch (value.status) {
		case "shown":
			return `As ${formatCount(value.count)}`;
		case "rounded":
			return `As ${formatCount(value.count)}, rounded to the nearest ${formatCount(value.roundedTo)}`;
		case "banded":
			return `As "${value.text}"`;
		case "withheld":
			return "Held back, as [c]";
		case "notAvailable":
			return "As not available, [x]";
	}
	return value satisfies never;
}

function whyWords(
	why: Exclude<WhyHeldBack, undefined>,
	protects: readonly string[],
	threshold: number,
): readonly string[] {
	switch (why) {
		case "small":
			return [`Because it is small: from 1 to ${formatCount(threshold - 1)}.`];
		case "fewChildren":
			return [
				`Because fewer than ${formatCount(threshold)} children stand behind it, though the count is larger.`,
			];
		case "wholeGroup":
			return [
				"Because it is all or none of a base under 20, and would tell something of everyone in it.",
			];
		case "partner":
			return [
				"It is not small: it is held back to protect others.",
				protects.length === 0
					? "It comes down with them in the declared order, so that the choice tells nothing of their sizes."
					: `Told as a number, it would let a reader exclude values of ${someOf(protects)}.`,
			];
	}
	return why satisfies never;
}

/** Figures and groups of them by name, no more than a reader takes in. */
function someOf(names: readonly string[]): string {
	const more = names.length - mostNamed;
	return listWords(
		more > 0 ? [...names.slice(0, mostNamed), `${more} more`] : names,
	);
}

const mostNamed = 3;

type Fact = readonly [name: string, lines: readonly string[]];

const nameWidth = 16;

/** Names on the left, what is said on the right; a name with nothing to say is left out. */
function facts(all: readonly Fact[]): readonly string[] {
	return all.flatMap(([name, lines]) =>
		lines.flatMap((line, i) =>
			wrapped((i === 0 ? name : "").padEnd(nameWidth), line),
		),
	);
}

/** Words after a lead, whose width is kept free below it. */
function wrapped(lead: string, words: string): readonly string[] {
	return wrap(words, lead, " ".repeat(lead.length));
}
