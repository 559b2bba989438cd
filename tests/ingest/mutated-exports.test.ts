import { expect, it } from "vitest";
import { readMutated } from "./read-mutated.ts";

/** Tens of thousands of them are read by `npm run test:heavy`. */
it("exports to which anything may have happened are read or refused, and nothing of a cell is told", async () => {
	const { faults } = await readMutated(1, 60);
	expect(faults).toEqual([]);
});
