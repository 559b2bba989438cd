import { describe, expect, it } from "vitest";
import { prepare } from "../../src/disclosure/facts/auditor.ts";
import { countFrom } from "../../src/disclosure/facts/constraints.ts";
import { addCorrected } from "../../src/releases/corrections.ts";
import {
	endGathering,
	startGathering,
} from "../../src/releases/gathered-facts.ts";
import { relateEachOnce } from "../../src/releases/sheet-relations.ts";
import { sheetsOfRelease } from "../../src/releases/sheets.ts";
import { solver } from "../solver.ts";
import { contentOf, type Said } from "./document.ts";

const scheme = {
	levels: [],
	laterIsAgain: false,
	isComplete: () => true,
	isConstant: () => true,
};

const [girls, boys] = ["referrals:sex=female", "referrals:sex=male"] as const;

/** What must stay open of 40 referrals of whom these were held back, where 41 are counted now. */
function targets(
	said: { readonly girls: Said; readonly boys: Said },
	now: number | undefined,
) {
	const content = contentOf({
		period: "2016",
		figures: { referrals: 40, [girls]: said.girls, [boys]: said.boys },
	});
	const [sheet] = sheetsOfRelease({ number: 1, content });
	if (sheet === undefined) throw new Error("nothing is published");
	const gathered = startGathering(new Set(), 1000);
	const counts = new Map([
		["referrals", 41],
		[girls, now === undefined ? undefined : 41 - now],
		[boys, now],
	]);
	const { rule } = addCorrected(gathered, sheet, {
		nowOf: ({ id }) => `now of ${id}`,
		countOf: ({ id }) => counts.get(id),
		scope: undefined,
		scheme,
		relate: relateEachOnce(),
	});
	const open = [...gathered.targets.values()]
		.filter(({ kind }) => kind === "held back before a correction")
		.map(({ cell, values }) => [cell.split(": ").at(-1), values]);
	return { open, rule: [...rule] };
}

const small = [1, 2, 3, 4];

describe("what was held back stays open where it could have been small", () => {
	const both = { girls: "[c]", boys: "[c]" };

	it.each([
		// One came at the most, so that there were five at least.
		[6, []],
		[5, [[boys, small]]],
		[2, [[boys, small]]],
		[35, []],
		[37, [[girls, small]]],
	])(
		"by what is counted now, and as many as can have come: %i",
		(now, open) => {
			expect(targets(both, now).open).toEqual(open);
		},
	);

	it("whatever it is, where nobody can count it", () => {
		expect(targets(both, undefined).open).toEqual([
			[girls, small],
			[boys, small],
		]);
	});

	it("unless what was said of it is that it was not, or its rule tells it", () => {
		expect(targets({ girls: "30-36", boys: "5-9" }, 5).open).toEqual([]);
		expect(targets({ girls: "30-36", boys: "4-9" }, 5).open).toEqual([
			[boys, small],
		]);
		const { open, rule } = targets({ girls: "[c]", boys: "<5" }, 5);
		expect([open, rule]).toEqual([[[boys, small]], [girls]]);
	});

	it("and not where it was told", () => {
		expect(targets({ girls: 37, boys: 3 }, 4).open).toEqual([]);
	});
});

it("children who were held back are as few now as they could not be then: so many were removed", () => {
	const content = contentOf({
		period: "2016",
		figures: { referrals: 6, children: "[c]" },
	});
	const [sheet] = sheetsOfRelease({ number: 1, content });
	if (sheet === undefined) throw new Error("nothing is published");
	const gathered = startGathering(new Set(), 1000);
	for (const id of ["referrals", "children"])
		gathered.facts.push({
			id: `now ${id}`,
			said: "",
			constraints: [countFrom(`now of ${id}`, 3, 3)],
		});
	const { before } = addCorrected(gathered, sheet, {
		nowOf: ({ id }) => `now of ${id}`,
		countOf: () => 3,
		scope: undefined,
		scheme,
		relate: relateEachOnce(),
	});
	const { cells, facts } = endGathering(gathered, true);
	const reader = prepare(
		{ cells: cells.map(({ name }) => name), facts },
		{ solver },
	).knowing();
	expect(reader.conflict()).toBeUndefined();
	expect(reader.range(before.get("children") ?? "")?.from).toBe(5);
});
