import { defaultOutcomes } from "../dictionary/listed-words.ts";
import { anyNumber, choice, printed } from "./scalars.ts";
import { group, key } from "./setting-keys.ts";
import { list, meaning, type Tell, type ValueOf } from "./shape.ts";

export interface OutcomeDefinition {
	readonly code: string;
	readonly label: string;
	readonly better: "higher" | "lower";
	/** Lowest and highest score; `undefined` where any number is a score. */
	readonly range: readonly [number, number] | undefined;
}

const outcome = group({
	code: key(printed, "The code in the export."),
	label: key(printed, "What it is, in words, as the paper prints it."),
	better: key(choice(["higher", "lower"]), "Which score is better."),
	range: key(list(anyNumber), "The lowest and the highest score: [0, 10]."),
});

/**
 * `[ { code: 1.3.05, label: Feels safe, better: higher, range: [0, 10] } ]`: these stand in place of the six that need no
 * settings, and one of those keeps what is known of it.
 */
export const outcomes = meaning(list(outcome), (written, tell) => {
	const codes = written.map(({ code }) => code);
	return written.map((item, i) => {
		const { code } = item;
		if (code !== undefined && codes.indexOf(code) < i)
			tell(`The code "${code}" is given twice.`, i);
		return readOutcome(item, (message) => tell(message, i));
	});
});

/** The six, as they would be written. */
export const usualOutcomes = defaultOutcomes.map(({ code }) => ({ code }));

function readOutcome(
	{ code = "", range, ...given }: ValueOf<typeof outcome>,
	tell: Tell,
): OutcomeDefinition {
	const known = defaultOutcomes.find((usual) => usual.code === code);
	const { label = known?.label, better = known?.better } = given;
	if (code === "") tell("This outcome needs a code.");
	else if (!/^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u.test(code))
		tell(
			`"${code}" is not a code: letters, digits, dots, dashes and slashes alone.`,
		);
	if (label === undefined)
		tell("This outcome needs a label: what it is, in words.");
	if (better === undefined)
		tell(
			"Say which score is better for this outcome: better: higher, or better: lower.",
		);
	return {
		code,
		label: label ?? "",
		better: better ?? "higher",
		range: range && readRange(range, tell),
	};
}

function readRange(
	[low, high, ...more]: readonly number[],
	tell: Tell,
): OutcomeDefinition["range"] {
	if (low !== undefined && high !== undefined)
		if (more.length === 0 && low < high) return [low, high];
	tell(
		"The range is the lowest and the highest score, in that order: range: [0, 10].",
	);
	return undefined;
}
