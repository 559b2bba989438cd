import { expect, it } from "vitest";
import {
	type LinearSolver,
	metered,
} from "../../../src/disclosure/facts/linear-solver.ts";

/** A solver whose every answer takes 10. */
const tens: LinearSolver = {
	isThere: true,
	spend: () => undefined,
	isSpent: () => false,
	relax: () => ({
		solve: () => ({ status: "failed", work: 10 }),
	}),
};

it("work that is metered for two counts once for each", () => {
	const whole = metered(tens, 100);
	const part = metered(whole, 35);
	const box = { lower: new Float64Array(), upper: new Float64Array() };
	const { solve } = part.relax([], 0);
	solve(box);
	solve(box);
	part.spend(5);
	expect([part.left(), whole.left()]).toEqual([10, 75]);
	solve(box);
	expect([part.isSpent(), whole.isSpent()]).toEqual([true, false]);
	const other = metered(whole, 1000);
	other.spend(65);
	expect([other.left(), other.isSpent()]).toEqual([935, true]);
});
