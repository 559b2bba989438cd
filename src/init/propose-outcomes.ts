import type { NewSetting } from "../settings/add-setting.ts";
import type { ColumnTally } from "../validate/tally-words.ts";
import { compareText } from "../vocabulary/issue.ts";
import type { Interview } from "./interview.ts";

/** As outcome codes are written, and no name or date of a child is: 3.1.04 */
const codeShape = /^[1-9]\.\d{1,2}(\.\d{1,2})?$/;

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
		const answer = await interview.ask({
			about: "outcomes",
			text: `The outcome ${code} is not known. Which score is better for it?`,
			choices: [
				{ answer: "higher", says: "a higher score is better" },
				{ answer: "lower", says: "a lower score is better" },
				{ answer: "", says: "I do not know yet" },
			],
			standard: "",
			otherwise: `${code} stands in the settings as a comment, and rows with it are refused`,
		});
		if (answer === "higher" || answer === "lower") answers.set(code, answer);
	}
	return outcomeSettings(codes, answers);
}

function outcomeSettings(
	codes: readonly string[],
	answers: ReadonlyMap<string, "higher" | "lower">,
): readonly NewSetting[] {
	const above = [
		"Outcomes beyond the six that the tool knows: what each is in words, and which score is better, higher or lower.",
		"check: the words; the paper's table shows them",
	];
	const item = (code: string) => ({
		code,
		label: `Outcome ${code}`,
		better: answers.get(code) ?? "higher",
	});
	const path = ["outcomes"];
	const answered = codes.filter((code) => answers.has(code));
	const open = codes.filter((code) => !answers.has(code));
	return [
		...(answered.length > 0
			? [{ path, value: answered.map(item), above }]
			: []),
		...(open.length > 0
			? [
					{
						path,
						value: open.map(item),
						above: [
							...above,
							"check: which score is better; then take the # away",
						],
						asComment: true,
					},
				]
			: []),
	];
}
