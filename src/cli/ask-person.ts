import type { Ask, Question } from "../init/interview.ts";
import type { Machine } from "./machine.ts";
import { harmless } from "./screen.ts";
import { misused } from "./stop.ts";
import { wrap } from "./wrap-text.ts";

/** Asks at the terminal, until the answer is one that there is. What is typed goes into the settings, and nowhere else. */
export function askPerson(
	machine: Machine,
	terminal: NonNullable<Machine["ask"]>,
): Ask {
	return async (question) => {
		machine.tell(`\n${questionLines(question).join("\n")}\n`);
		for (;;) {
			const typed = await terminal(promptOf(question));
			if (typed === undefined)
				throw misused("No answer came. Nothing was written.");
			const answer = answerOf(question, typed.trim());
			if (answer !== undefined) return answer;
			machine.tell(`${waysToAnswer(question)}\n`);
		}
	};
}

function questionLines(question: Question): readonly string[] {
	const { text, choices } = question;
	const lines = wrap(harmless(text));
	if (isYesOrNo(question)) return lines;
	return [
		...lines,
		...choices.flatMap(({ says }, i) =>
			wrap(`${i + 1}  ${harmless(says)}`, "  ", "     "),
		),
	];
}

function isYesOrNo({ choices }: Question): boolean {
	return choices[0]?.answer === "yes" && choices.length === 2;
}

function promptOf(question: Question): string {
	const { choices, standard } = question;
	if (choices.length === 0) return "> ";
	if (isYesOrNo(question)) return `yes or no [${standard}]: `;
	const place = choices.findIndex(({ answer }) => answer === standard) + 1;
	return `1 to ${choices.length} [${place}]: `;
}

/** The answer that was typed; `undefined` where it is none of those that there are. */
function answerOf(question: Question, typed: string): string | undefined {
	const { choices, standard } = question;
	if (typed === "" || choices.length === 0) return typed || standard;
	if (isYesOrNo(question)) {
		const word = typed.toLowerCase();
		return choices.find(({ answer }) => answer.startsWith(word))?.answer;
	}
	return /^\d{1,3}$/.test(typed)
		? choices[Number(typed) - 1]?.answer
		: undefined;
}

function waysToAnswer(question: Question): string {
	return isYesOrNo(question)
		? "Type yes or no, or nothing for what stands in brackets."
		: `Type a number from 1 to ${question.choices.length}, or nothing for what stands in brackets.`;
}
