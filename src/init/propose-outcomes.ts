import { defaultOutcomes } from "../dictionary/listed-words.ts";
import { asComment, type NewSetting } from "../settings/add-setting.ts";
import type { ColumnTally } from "../validate/tally-words.ts";
import { compareText } from "../vocabulary/issue.ts";
import { type Interview, openQuestion } from "./interview.ts";

/** As outcome codes are written, and no name or date of a child is: 3.1.04 */
export const codeShape = /^[1-9]\.\d{1,2}(\.\d{1,2})?$/;

/** A code that stands in one row alone may be a slip. */
const leastRows = 2;

/**
 * Proposes the outcomes whose codes are not known, where they look like codes and most of the column does. Which score
 * is better only a person knows, so without an answer they stand as a comment. Anything else is for the matches file.
 */
export async function proposeOutcomes(
	tallies: readonly ColumnTally[],
	interview: Interview,
): Promise<readonly NewSetting[]> {
	const words = tallies
		.filter(({ column }) => column === "outcome_code")
		.flatMap((tally) => tally.words);
	const shaped = words.filter(({ raw }) => codeShape.test(raw));
	const codes = shaped
		.filter(({ means, count }) => means === undefined && count >= leastRows)
		.map(({ raw }) => raw)
		.toSorted(compareText);
	if (codes.length === 0 || shaped.length * 2 <= words.length) return [];
	const answers = new Map<string, "higher" | "lower">();
	for (const code of codes) {
		const answer = await interview.ask(
			openQuestion({
				about: "outcomes",
				text: `The outcome ${code} is not known. Which score is better for it?`,
				choices: [
					{ answer: "higher", says: "a higher score is better" },
					{ answer: "lower", says: "a lower score is better" },
				],
				otherwise: `${code} stands in the settings as a comment, and rows with it are refused`,
			}),
		);
		if (answer === "higher" || answer === "lower") answers.set(code, answer);
	}
	const there = new Set(words.map(({ means }) => means));
	const known = defaultOutcomes.filter(({ code }) => there.has(code));
	return outcomeSettings(known, codes, answers);
}

/** Outcomes that settings list stand in place of the tool's own, so those of these that the export has are listed too. */
function outcomeSettings(
	known: readonly { readonly code: string }[],
	codes: readonly string[],
	answers: ReadonlyMap<string, "higher" | "lower">,
): readonly NewSetting[] {
	const above = [
		"The outcomes that are scored, those that the tool knows by their code alone: what each is in words, and which score is better, higher or lower.",
		"check: the words; the paper's table shows them",
	];
	const item = (code: string) => ({
		code,
		label: `Outcome ${code}`,
		better: answers.get(code) ?? "higher",
	});
	const path = ["outcomes"];
	const listed = (those: readonly string[]) => [
		...known.map(({ code }) => ({ code })),
		...those.map(item),
	];
	const answered = codes.filter((code) => answers.has(code));
	const open = codes.filter((code) => !answers.has(code));
	const setting = (those: readonly string[]) =>
		those.length === 0 ? [] : [{ path, value: listed(those), above }];
	return [
		...setting(answered),
		...setting(open).map((each) =>
			asComment(each, "which score is better; then take the # away"),
		),
	];
}
