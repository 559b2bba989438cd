import { describe, expect, it } from "vitest";
import { everyFigure, faults, invented } from "../explain/explain.ts";

/** Every figure of many worlds, row by row: in `npm test` there are some figures of a few. */
describe("figures of many invented worlds", () => {
	it("are what their steps lead to", async () => {
		for (let seed = 0; seed < 100; seed++) {
			const all = await invented(seed);
			const wrong = everyFigure(all).flatMap((figure) => faults(all, figure));
			expect([seed, ...wrong]).toEqual([seed]);
		}
	});

	it("are so in a large world too", async () => {
		const all = await invented(7, 20_000);
		const some = everyFigure(all).filter((_, at) => at % 10 === 0);
		expect(some.flatMap((figure) => faults(all, figure))).toEqual([]);
	});
});
