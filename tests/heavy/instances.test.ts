import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { chooseStatements } from "../../src/disclosure/choice/choose-statements.ts";
import { atOnce } from "../at-once.ts";
import { draftOfInstance, type Instance } from "../disclosure/instances.ts";
import { solver } from "../solver.ts";

/** Public instances; they lie beside the repository, where they are given at all. */
const file = new URL(
	"../../../shared/instances/disclosure-instances.json",
	import.meta.url,
);

const limits: readonly (readonly [string, number, number])[] = [
	["z1", 3, 30],
	["z2a", 4, 30],
	["z2", 7, 30],
	["z2linked", 15, 30],
	["z3r", 76, 120],
];

describe("public instances, degree 2 alone", () => {
	if (!existsSync(file)) {
		console.warn(`Left out: ${file.pathname} is not there.`);
		it.skip("are not here", () => undefined);
		return;
	}
	const read = (name: string): Instance =>
		JSON.parse(readFileSync(file, "utf8"))[name];

	it.each(limits)(
		"%s: at most %i figures held back beside the small ones, in %i seconds",
		async (name, most, seconds) => {
			const draft = draftOfInstance(read(name));
			const begun = performance.now();
			const { heldBack, optimal, beyondReach, proof } = atOnce(
				chooseStatements(draft, {
					solver,
				}),
			);
			const took = (performance.now() - begun) / 1000;
			console.info(
				`${name}: ${heldBack.size} held back${optimal ? ", the fewest possible" : ""}, ${took.toFixed(1)} s, ${proof.witnesses} witnesses`,
			);
			expect(beyondReach).toEqual([]);
			expect(proof.values).toBe(
				draft.targets.reduce((sum, { values }) => sum + values.length, 0),
			);
			expect(heldBack.size).toBeLessThanOrEqual(most);
			expect(took).toBeLessThan(seconds);
		},
	);
});
