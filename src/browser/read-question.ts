/** A question as `init` asks it on a terminal, taken apart for a form. */
export interface ReadQuestion {
	readonly text: string;
	/** What may be answered, with what it means; none where any text may be. */
	readonly choices: readonly {
		readonly answer: string;
		readonly says: string;
	}[];
	/** The answer that is taken where a person chooses none. */
	readonly standard: string;
}

/**
 * Takes apart what `src/cli/ask-person.ts` puts together.
 *
 * @param about the text, and under it a line `  1  …` for each answer, gone on in lines that stand further in
 * @param prompt `1 to 3 [2]: `, `yes or no [yes]: ` or `> `
 */
export function readQuestion(about: string, prompt: string): ReadQuestion {
	const [, standard = ""] = /\[([^\]]*)\]: $/.exec(prompt) ?? [];
	if (prompt.startsWith("yes or no"))
		return {
			text: unwrapped(about),
			choices: [
				{ answer: "yes", says: "Yes" },
				{ answer: "no", says: "No" },
			],
			standard,
		};
	if (!/^1 to \d+ /.test(prompt))
		return { text: unwrapped(about), choices: [], standard };
	const lines = about.split("\n");
	const first = lines.findIndex((line) => /^ {2}1 {2}/.test(line));
	if (first < 0) return { text: unwrapped(about), choices: [], standard };
	const choices = lines
		.slice(first)
		.join("\n")
		.replaceAll(/\n {5}(?=\S)/g, " ")
		.split("\n")
		.flatMap((line) => {
			const [, answer, says] = /^ {2}(\d+) {1,2}(.*)$/.exec(line) ?? [];
			return answer === undefined || says === undefined
				? []
				: [{ answer, says }];
		});
	return {
		text: unwrapped(lines.slice(0, first).join("\n")),
		choices,
		standard,
	};
}

/** A terminal's lines are as long as it is wide; a page has its own. */
function unwrapped(text: string): string {
	return text.replaceAll(/(?<!\n)\n(?!\n)/g, " ");
}
