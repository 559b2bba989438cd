import { expect, it } from "vitest";
import { readMutated } from "../read-mutated.ts";
import { mutatedWorkbook } from "./mutate-workbook.ts";

/** Thousands of them are read by `npm run test:heavy`. */
it("workbooks to which anything may have happened are read or refused, and nothing of a cell is told", async () => {
	const { faults } = await readMutated(1, 30, mutatedWorkbook);
	expect(faults).toEqual([]);
});
