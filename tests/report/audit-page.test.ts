import { describe, expect, it } from "vitest";
import {
	type AuditContext,
	type AuditSection,
	composeAuditPage,
	type Findings,
} from "../../src/report/audit-page.ts";
import { settingsOf, tableOf } from "./fixture.ts";

const nothing: Findings = {
	degree: 3,
	heldBack: [],
	concluded: [],
	tooMuch: [],
	optimal: true,
	isWhole: true,
	proof: { witnesses: 0, values: 0, facts: 0, constraints: 0, unproven: 0 },
	byTheRule: { proved: [], sought: [] },
	wholeGroups: [],
};

const policy = { ...settingsOf().policy, threshold: 5, merge: false };

const context: AuditContext = {
	authority: "Sample Borough Council",
	asAt: tableOf({ referrals: 30 }).period.to,
	policy,
	leftOut: [],
	releases: [],
	mergings: [],
	tool: "cse-report 0.1.0",
	settingsSha256: undefined,
};

function pageOf(found: Partial<Findings>, more: Partial<AuditContext> = {}) {
	const table = tableOf({
		referrals: 30,
		"referrals:sex=female": "26-30",
		"referrals:sex=male": "<5",
		missingEpisodes: "x",
		trainingSessions: 12,
	});
	return composeAuditPage({ ...nothing, ...found }, table, {
		...context,
		...more,
	});
}

/** A section by words of its heading. */
function section(
	heading: string,
	found: Partial<Findings>,
	more: Partial<AuditContext> = {},
): AuditSection | undefined {
	return pageOf(found, more).sections.find((one) =>
		one.heading.includes(heading),
	);
}

const small = (cell: string, kept: readonly number[]) => ({
	cell,
	madeOf: [{ id: cell, coefficient: 1 }],
	kept,
	feasible: { kind: "values", values: kept } as const,
});

describe("the verdict", () => {
	const verdict = (tooMuch: readonly string[], threshold: number) =>
		pageOf({ tooMuch }, { policy: { ...policy, threshold } }).lead[1];

	it("says which numbers each small count may still be", () => {
		expect(verdict([], 5)).toMatch(/^No count from 1 to 4 .* from 1 to 4\.$/);
		expect(verdict([], 2)).toMatch(/^No count from 1 to 1 /);
	});

	it("says that nothing is protected where no count is small", () => {
		expect(verdict([], 1)).toMatch(/nothing is protected/);
	});

	it("forbids publishing whatever can be narrowed, under any policy", () => {
		for (const threshold of [1, 5])
			expect(verdict(["referrals:sex=male"], threshold)).toMatch(
				/must not be published/,
			);
	});
});

describe("what is held back", () => {
	it("is said with what stands instead, and why", () => {
		const found = section("held back", {
			heldBack: [
				{ id: "referrals:sex=male", why: "small" },
				{ id: "referrals:sex=female", why: "partner" },
				{ id: "elsewhere", why: "fewChildren" },
			],
		});
		expect(found?.table?.rows.map(([, said, why]) => [said, why])).toEqual([
			["fewer than 5", "Primary: a small count"],
			["26 to 30", "Secondary: it would give another figure away"],
			["nothing", "Primary: few children stand behind the count"],
		]);
	});

	it("is nothing, without a table, where every figure is told", () => {
		const found = section("held back", {});
		expect(found?.paragraphs).toEqual([
			"Nothing: every figure is published as it is.",
		]);
		expect(found?.table).toBeUndefined();
	});
});

describe("what a reader can conclude", () => {
	const keptOpen = (
		kept: readonly number[],
		threshold = 5,
		tooMuch: readonly string[] = [],
	) =>
		section(
			"conclude",
			{ concluded: [small("referrals:sex=male", kept)], tooMuch },
			{ policy: { ...policy, threshold } },
		)?.table?.rows[0]?.[2];

	it.each([
		[[1, 2, 3, 4], 5, "Yes: every number from 1 to 4"],
		[[2, 3, 4], 5, "Yes: not told exactly"],
		[[1, 2, 3], 5, "Yes: not told exactly"],
		[[1, 2, 4], 5, "Yes: not told exactly"],
		[[1], 2, "Yes: 1"],
		[[1, 2], 3, "Yes: every number from 1 to 2"],
	])("%j kept under a threshold of %i: %s", (kept, threshold, words) => {
		expect(keptOpen(kept, threshold)).toBe(words);
	});

	it("is no where it can be narrowed, and of that alone", () => {
		expect(keptOpen([1, 2, 3, 4], 5, ["referrals:sex=male"])).toMatch(/^No/);
		expect(keptOpen([1, 2, 3, 4], 5, ["referrals"])).toMatch(/^Yes/);
	});

	it("names a group that is got in two ways once", () => {
		const twice = [small("a group", [1, 2]), small("a group", [1, 2])];
		const found = section("conclude", {
			concluded: [...twice, small("a group", [2, 3])],
		});
		expect(found?.table?.rows).toHaveLength(2);
		expect(found?.paragraphs[0]).toContain("every number from 1 to 4");
	});

	it("is of nothing where nothing is small", () => {
		expect(section("conclude", {})?.table).toBeUndefined();
		expect(section("conclude", {})?.paragraphs[0]).toMatch(/^No figure/);
	});
});

describe("the proof", () => {
	it("counts figures about children that are available, and all that it rests on", () => {
		const proof = {
			witnesses: 1,
			values: 2,
			facts: 3,
			constraints: 1004,
			unproven: 5,
		};
		const concluded = [small("referrals:sex=male", [1, 2, 3, 4])];
		const rows = section("proof", { proof, concluded })?.table?.rows;
		expect(rows?.map(([, number]) => number)).toEqual([
			"3",
			"3",
			"1,004",
			"1",
			"2",
			"1",
			"5",
		]);
	});

	it.each([
		[2, true, /^What is held back is the least/],
		[3, true, /^Beside what the rule of degree 3/],
		[2, false, /^What is held back is enough\. .* not proved/],
		[3, false, /^What is held back is enough\. .* not proved/],
	])("degree %i, whether the least is proved: %s", (degree, optimal, words) => {
		const found = section("proof", { degree, optimal });
		expect(found?.paragraphs[1]).toMatch(words);
		expect(found?.paragraphs).toHaveLength(2);
	});

	it("says where facts were left out", () => {
		expect(section("proof", { isWhole: false })?.paragraphs[2]).toMatch(
			/safe for a reader who knows the facts counted below/,
		);
	});
});

describe("the degree", () => {
	const words = (
		degree: number,
		proved: readonly string[],
		sought: readonly string[],
	) => section("degree", { degree, byTheRule: { proved, sought } })?.paragraphs;

	it("2 promises nothing of who reruns the tool", () => {
		expect(words(2, ["referrals"], [])).toHaveLength(1);
		expect(words(2, [], [])?.[0]).toMatch(/^Degree 2 .* not looked at\.$/);
	});

	it("3 says of which tables that is proved, and of which it is only sought", () => {
		expect(words(3, ["a"], ["b", "c"])?.slice(1)).toEqual([
			"This is proved for 1 table: a.",
			expect.stringMatching(
				/^It is sought and not proved for 2 tables: b, c\./,
			),
		]);
		expect(words(3, ["a", "b"], [])?.slice(1)).toEqual([
			"This is proved for 2 tables: a, b.",
			expect.stringMatching(/^There is no table/),
		]);
		expect(words(3, [], ["b"])?.[1]).toMatch(/proved for no table/);
	});
});

describe("categories of all or none", () => {
	it("are listed, with whether they are shown", () => {
		const wholeGroups = [
			{ id: "a", base: "b", holds: "all", heldBack: true },
			{ id: "c", base: "d", holds: "none", heldBack: false },
		] as const;
		expect(section("all or none", { wholeGroups })?.list).toEqual([
			"a: all of b; held back",
			"c: none of d; shown",
		]);
		expect(section("all or none", {})).toBeUndefined();
	});
});

describe("merging", () => {
	const heldBack = [{ id: "referrals:sex=male", why: "small" }] as const;
	const mergings = [
		{ words: "3 age bands instead of 5", heldBack: 0, insteadOf: 4 },
		{ words: "2 age bands instead of 5", heldBack: 1, insteadOf: 4 },
	];

	it("is not spoken of where nothing is held back", () => {
		expect(section("merging", {}, { mergings })).toBeUndefined();
	});

	it("says what each way would hold back", () => {
		const found = section("merging", { heldBack }, { mergings });
		expect(found?.paragraphs).toHaveLength(1);
		expect(found?.paragraphs[0]).toMatch(/^Categories were not merged/);
		expect(found?.list).toEqual([
			"With 3 age bands instead of 5: nothing held back, instead of 4.",
			"With 2 age bands instead of 5: 1 held back, instead of 4.",
		]);
	});

	it("says that no way was found only where none was asked for", () => {
		const merged = { policy: { ...policy, merge: true } };
		expect(section("merging", { heldBack })?.paragraphs[1]).toMatch(/^No way/);
		const found = section("merging", { heldBack }, merged);
		expect(found?.paragraphs).toEqual([
			expect.stringMatching(/^Categories were merged/),
		]);
	});
});

describe("earlier releases and settings", () => {
	it("are named where there are any", () => {
		const releases = ["release 1"];
		expect(section("Earlier", {}, { releases })?.list).toEqual(releases);
		expect(section("Earlier", {})?.list).toBeUndefined();
		expect(section("Earlier", {})?.paragraphs[0]).toMatch(/no earlier release/);
		expect(pageOf({}, { settingsSha256: "abc" }).footer[1]).toBe(
			"SHA-256 of the settings file: abc",
		);
		expect(pageOf({}).footer[1]).toMatch(/^There is no settings file/);
	});
});

it("names the crossings that are left out, and says why", () => {
	const paragraphs = (leftOut: readonly string[]) =>
		section("The proof", {}, { leftOut })?.paragraphs.join("\n") ?? "";
	expect(paragraphs([])).not.toContain("left out");
	expect(paragraphs(["referrals:source|month"])).toContain(
		"This table is left out, as not available: referrals:source|month. So many breakdowns are crossed",
	);
	expect(paragraphs(["a", "b"])).toContain(
		"These 2 tables are left out, as not available: a, b.",
	);
});
