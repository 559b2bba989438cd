/** Something that only a person knows. Its words are the tool's own and names of headings and files: never a cell's. */
export interface Question {
	/** The setting that it decides: `risk.levels`. */
	readonly about: string;
	readonly text: string;
	/** The answers that there are; any text where there are none. */
	readonly choices: readonly Choice[];
	/** The answer that is taken where a person gives none; for free text empty, where it may be left open. */
	readonly standard: string;
	/** What is done where nobody answers; absent where that leaves nothing open. */
	readonly otherwise?: string;
}

export interface Choice {
	readonly answer: string;
	/** What it means, in words. */
	readonly says: string;
}

/** What was left open: the setting, and what was done all the same. */
export type Open = Required<Pick<Question, "about" | "text" | "otherwise">>;

/** Asks a person; `undefined` where there is nobody to ask. */
export type Ask = (question: Question) => Promise<string | undefined>;

/** Asks, and keeps what was left open. */
export interface Interview {
	/** The answer; `undefined` where nobody was asked, or the person left it open. */
	readonly ask: (question: Question) => Promise<string | undefined>;
	/** Keeps what nobody can answer here: it is for the settings file. */
	readonly leaveOpen: (left: Open) => void;
	readonly open: () => readonly Open[];
}

/** An interview in which nothing has been asked yet. */
export function interviewBy(ask: Ask): Interview {
	const open: Open[] = [];
	return {
		async ask(question) {
			const answer = await ask(question);
			if (answer !== undefined && answer !== "") return answer;
			const { about, text, otherwise } = question;
			if (otherwise !== undefined) open.push({ about, text, otherwise });
			return undefined;
		},
		leaveOpen: (left) => void open.push(left),
		open: () => open,
	};
}

/** A question that a person may not be able to answer yet; then it stays open. */
export function openQuestion(
	question: Omit<Question, "standard"> & { readonly otherwise: string },
): Question {
	const later = { answer: "", says: "I do not know yet" };
	return { ...question, choices: [...question.choices, later], standard: "" };
}

/** A question that is answered with yes or no. */
export function yesOrNo(
	question: Omit<Question, "choices" | "standard"> & {
		readonly standard: "yes" | "no";
	},
): Question {
	return {
		...question,
		choices: [
			{ answer: "yes", says: "yes" },
			{ answer: "no", says: "no" },
		],
	};
}
