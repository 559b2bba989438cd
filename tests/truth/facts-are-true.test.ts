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

/** By parts, so that none of them is long: a world takes a quarter of a second. */
const parts = 10;

it.each(Array.from({ length: parts }, (_, part) => part + 1))(
	`whatever a reader takes for known is true of what was counted, part %i of ${parts}`,
	(part) => {
		const worlds = examples(1, 50);
		const first = from + (part - 1) * worlds;
		let told = 0;
		const wrong: string[] = [];
		for (let world = first; world < first + worlds; world++) {
			const { found, told: own } = falseIn(world);
			told += own;
			wrong.push(...found.map((words) => `world ${world}: ${words}`));
		}
		expect(wrong).toEqual([]);
		expect(told).toBeGreaterThan(worlds - 1);
	},
);
