import { describe, expect, it } from "vitest";
import { optionsHere } from "../../src/browser/option-words.ts";
import { commandsThere } from "../../src/browser/run-command.ts";

describe("options that a message names", () => {
	it("are told by where the page has them, each once", () => {
		expect(
			optionsHere(
				"Choose one with --authority, or make each with --each authority, or --authority X.",
			),
		).toBe(
			"On this page: --authority is “authority” under “All commands”; --each is “A paper for every council in the files” under “The paper”.",
		);
		expect(optionsHere("The level - or -- of risk, re-referral--like.")).toBe(
			undefined,
		);
	});

	it("are under “All commands” where no step asks for them, and there are such", () => {
		const options = new Set(
			commandsThere().flatMap((command) =>
				command.options.map(({ name }) => name),
			),
		);
		for (const option of options)
			expect(optionsHere(`Try ${option}.`)).toMatch(/ is /);
		expect(options).toContain("--authority");
	});
});
