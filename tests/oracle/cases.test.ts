import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runTool } from "./run-tool.ts";

const folder = new URL("../cases/", import.meta.url);

interface Command {
	readonly period: string;
	readonly asAt?: string;
	readonly allLevels?: boolean;
	readonly tables?: readonly string[];
}

interface Expected {
	/** Worked out by hand: the true count, or `notAvailable`. */
	readonly figures: Readonly<Record<string, number | "notAvailable">>;
	/** What every other figure is. */
	readonly others: number | "notAvailable";
}

/** Exports that are small enough to be counted by hand, each with what must come of them. */
describe("cases worked out by hand", () => {
	for (const name of readdirSync(folder))
		it(name, async () => {
			const given = new URL(`${name}/given/`, folder);
			const text = (file: string) => readFileSync(new URL(file, given), "utf8");
			const command: Command = JSON.parse(text("command.json"));
			const expected: Expected = JSON.parse(text("../expected/figures.json"));
			const files = readdirSync(given)
				.filter((file) => /\.(?:csv|xlsx)$/.test(file))
				.map((file) => ({
					name: file,
					text: readFileSync(new URL(encodeURIComponent(file), given)),
				}));
			const run = await runTool(files, text("cse-report.yaml"), command);
			if (run.status === "refused") throw new Error(run.why.join("\n"));
			const found = Object.fromEntries(
				run.figures.map(({ id, status, count }) => [
					id,
					status === "shown" ? count : status,
				]),
			);
			const others = run.figures.map(({ id }) => [id, expected.others]);
			expect(found).toEqual({
				...Object.fromEntries(others),
				...expected.figures,
			});
		});
});
