import { describe, expect, it } from "vitest";
import { readFigure } from "../../src/measures/figure-key.ts";
import { type Relation, sameFigures } from "../../src/reader/relation.ts";
import {
	type ChangedFigure,
	fewestChanges,
	wholeOfFigure,
} from "../../src/releases/fewest-changes.ts";
import type { SheetFigure } from "../../src/releases/sheets.ts";

function figureOf(id: string): SheetFigure {
	const key = readFigure(id);
	if (key === undefined) throw new Error(`no figure ${id}`);
	return { ...key, id, ownId: id, kind: "flow", published: undefined };
}

/** What an issue said of a figure, one number or from one to another, and how many it is now. */
type Moved = readonly [said: number | readonly [number, number], now: number];

/** The fewest additions and removals of each figure: "+2 −1". */
function changesOf(
	moved: Readonly<Record<string, Moved>>,
	relations: readonly Relation[] = [],
): Readonly<Record<string, string>> {
	const changed = Object.entries(moved).map(([id, [said, now]]) => {
		const [from, to] = typeof said === "number" ? [said, said] : said;
		return { figure: figureOf(id), now, before: { from, to } };
	}) satisfies readonly ChangedFigure[];
	return Object.fromEntries(
		[...fewestChanges(changed, sameFigures(relations))].map(
			([id, { added, removed }]) => [id, `+${added} −${removed}`],
		),
	);
}

/** Those of a total that was told too widely to tell anything, beside two of its figures that grew by two and by one. */
const ofTwo = (one: string, other: string) =>
	changesOf({
		referrals: [[0, 99], 30],
		[`referrals:${one}`]: [20, 22],
		[`referrals:${other}`]: [10, 11],
	}).referrals;

const sex = (category: string) => `referrals:sex=${category}`;

describe("the fewest changes of a total by itself", () => {
	it.each<readonly [Moved[0], number, string]>([
		[20, 20, "+0 −0"],
		[20, 23, "+3 −0"],
		[20, 18, "+0 −2"],
		[[18, 20], 20, "+0 −0"],
		[[18, 20], 21, "+1 −0"],
		[[18, 20], 18, "+0 −0"],
		[[18, 20], 17, "+0 −1"],
	])("told as %j, now %i", (said, now, expected) => {
		expect(changesOf({ referrals: [said, now] })).toEqual({
			referrals: expected,
		});
	});
});

describe("the fewest changes of a total with its categories", () => {
	it("are one removed and one added where one was corrected from one to another", () => {
		const both = "+1 −1";
		expect(
			changesOf({
				referrals: [30, 30],
				[sex("female")]: [20, 19],
				[sex("male")]: [10, 11],
			}),
		).toEqual({
			referrals: both,
			[sex("female")]: both,
			[sex("male")]: both,
		});
	});

	it("are as many as all categories of one table take, and as the table takes that takes most", () => {
		expect(
			changesOf({
				referrals: [30, 33],
				[sex("female")]: [20, 22],
				[sex("male")]: [10, 11],
				"referrals:ageBand=12-14": [15, 14],
				"referrals:ageBand=15-17": [15, 19],
			}).referrals,
		).toBe("+4 −1");
	});

	it("add up to what the total moved by, where the total was told, however many of one kind the categories take", () => {
		// Two were removed, so that three came where one more is left.
		expect(
			changesOf({ referrals: [30, 31], [sex("female")]: [20, 18] }).referrals,
		).toBe("+3 −2");
		// Four were added, so that three went.
		expect(
			changesOf({ referrals: [30, 31], [sex("female")]: [20, 24] }).referrals,
		).toBe("+4 −3");
	});

	it("need not, where the total was told between two numbers", () => {
		expect(
			changesOf({ referrals: [[28, 32], 31], [sex("female")]: [20, 18] })
				.referrals,
		).toBe("+0 −2");
	});

	it.each([
		["what applies with others at once", "model=online", "model=peer"],
		["all that is recorded, beside a part", "sex=recorded", "sex=male"],
		[
			"a crossing with what applies at once",
			"model=a|sex=male",
			"model=b|sex=male",
		],
	])("are those of each by itself, of %s", (_, one, other) => {
		expect(ofTwo(one, other)).toBe("+2 −0");
	});

	it.each([
		["bands of age", "ageBand=12-14", "ageBand=15-17"],
		["what is open or closed", "state=open", "state=closed"],
		[
			"a crossing of what is told apart",
			"risk=high|sex=male",
			"risk=low|sex=male",
		],
	])("are those of all together, of %s", (_, one, other) => {
		expect(ofTwo(one, other)).toBe("+3 −0");
	});

	it("are those of a figure of the same children too, and never of itself", () => {
		const same: Relation = {
			kind: "sum",
			total: "lookedAfter",
			parts: ["referrals:status=lookedAfter"],
		};
		const moved = {
			referrals: [30, 31],
			"referrals:status=lookedAfter": [10, 12],
			lookedAfter: [10, 12],
		} as const;
		const all = "+2 −1";
		expect(changesOf(moved, [same])).toEqual({
			referrals: all,
			"referrals:status=lookedAfter": all,
			lookedAfter: all,
		});
		expect(changesOf(moved).lookedAfter).toBe("+2 −0");
	});

	it("stand by themselves where the total is not told", () => {
		expect(changesOf({ [sex("female")]: [20, 22] })).toEqual({
			[sex("female")]: "+2 −0",
		});
	});
});

it.each([
	["referrals", undefined],
	["referrals:sex=male", "referrals"],
	["missingChildren", undefined],
	["returnInterviews:stage=accepted", "returnInterviews:stage=needed"],
	["returnInterviews:stage=needed", "missingEpisodes"],
	["riskChange:direction=decreased", "referrals"],
])("what %s lies within: %s", (id, whole) => {
	expect(wholeOfFigure(figureOf(id))).toBe(whole);
});
