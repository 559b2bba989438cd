import { describe, expect, it } from "vitest";
import { readQuestion } from "../../src/browser/read-question.ts";
import { askPerson } from "../../src/cli/ask-person.ts";
import type { Machine } from "../../src/cli/machine.ts";
import { type Question, yesOrNo } from "../../src/init/interview.ts";

/** A question as the terminal gets it, taken apart again. */
async function through(question: Question) {
	const told: string[] = [];
	const machine = {
		tell: (text: string) => void told.push(text),
	} satisfies Partial<Machine>;
	const asked: ReturnType<typeof readQuestion>[] = [];
	const answer = await askPerson(
		{ ...noMachine, ...machine },
		async (prompt) => {
			asked.push(readQuestion(told.join("").trim(), prompt));
			return "";
		},
	)(question);
	return { asked: asked[0], answer };
}

const unused = () => {
	throw new Error("not asked");
};

const noMachine: Machine = {
	workingFolder: "/",
	packageFolder: "/",
	terminal: true,
	colour: false,
	print: unused,
	tell: unused,
	ask: undefined,
	elapsed: unused,
	hearInterruption: unused,
	disk: {
		kindOf: unused,
		stampOf: unused,
		namesIn: unused,
		read: unused,
		stream: unused,
		write: unused,
		copy: unused,
		link: unused,
		move: unused,
		remove: unused,
		makeFolder: unused,
		removeFolder: unused,
	},
	processId: 1,
	isRunning: unused,
	startOf: unused,
	host: "",
	randomBytes: unused,
	threads: 0,
	openThread: unused,
	openFile: unused,
	resolve: unused,
};

const long =
	"a meaning that is told in so many words that it does not fit on one line of a terminal, and so goes on in the next";

describe("a question of init", () => {
	it("is a choice, with every answer in full and the usual one chosen", async () => {
		const { asked, answer } = await through({
			about: "risk.levels",
			text: "Which is the highest?",
			choices: [
				{ answer: "a", says: "the first" },
				{ answer: "b", says: long },
				...Array.from({ length: 9 }, (_, i) => ({
					answer: `${i}`,
					says: `number ${i}`,
				})),
			],
			standard: "b",
		});
		expect(asked?.text).toBe("Which is the highest?");
		expect(asked?.standard).toBe("2");
		expect(asked?.choices).toHaveLength(11);
		expect(asked?.choices[1]).toEqual({ answer: "2", says: long });
		expect(asked?.choices[10]).toEqual({ answer: "11", says: "number 8" });
		expect(answer).toBe("b");
	});

	it("is yes or no", async () => {
		const { asked } = await through(
			yesOrNo({ about: "x", text: "Is it so?", standard: "no" }),
		);
		expect(asked).toEqual({
			text: "Is it so?",
			choices: [
				{ answer: "yes", says: "Yes" },
				{ answer: "no", says: "No" },
			],
			standard: "no",
		});
	});

	it("is one for any text", async () => {
		const { asked } = await through({
			about: "authority.name",
			text: long,
			choices: [],
			standard: "",
		});
		expect(asked).toEqual({
			text: long,
			choices: [],
			standard: "",
		});
	});
});
