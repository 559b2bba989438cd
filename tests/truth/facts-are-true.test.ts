import { expect, it } from "vitest";
import { examples } from "../examples.ts";
import { solver } from "../solver.ts";
import { makeRecords, periodOf, testSettings } from "../statistics/records.ts";
import { diceOf } from "./dice.ts";
import { falseIn } from "./false-in.ts";
import { inventExports } from "./invent-exports.ts";
import type { Asked } from "./invent-releases.ts";
import { publishBeside } from "./published.ts";
import { falseOfDocument } from "./told.ts";

/** Other worlds with another number before it, as of all properties. */
const from = Number(process.env.EXAMPLES ?? 2016) * 100_000;

it("the levels of a crossing by the latest one are those of the scheme, and no more", () => {
	const exports = inventExports(diceOf(3));
	const asked: Asked = {
		settings: testSettings,
		period: periodOf("2016"),
		asAt: periodOf("2016").to,
		beside: [],
		tables: ["riskChange:direction|to"],
		allLevels: false,
	};
	const one = publishBeside(makeRecords(exports), asked, [], solver);
	if (one === undefined) throw new Error("nothing was published");
	expect(falseOfDocument(one, solver)).toEqual([]);
});

it("whatever a reader takes for known is true of what was counted", () => {
	let told = 0;
	const wrong: string[] = [];
	for (let at = 0; at < examples(12, 1500); at++) {
		const { found, told: own } = falseIn(from + at);
		told += own;
		wrong.push(...found.map((words) => `world ${from + at}: ${words}`));
	}
	expect(wrong).toEqual([]);
	expect(told).toBeGreaterThan(examples(10, 1500));
});
