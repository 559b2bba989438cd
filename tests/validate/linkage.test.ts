import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judgeLinkage } from "../../src/validate/linkage.ts";
import { examples } from "../examples.ts";
import { csv, issuesOf, readExports, recordsOf, told } from "./read-exports.ts";

type Numbering = (i: number) => string;

const numbered =
	(before: string, digits: number, from = 1): Numbering =>
	(i) =>
		`${before}${String(from + i).padStart(digits, "0")}`;
const plain =
	(from: number): Numbering =>
	(i) =>
		String(from + i);

function many(count: number, write: Numbering): readonly string[] {
	return Array.from({ length: count }, (_, i) => write(i));
}

/** The verdict on a file with so many identifiers in common, and others. */
function verdict(
	referred: readonly string[],
	inCommon: number,
	strangers: readonly string[],
	isOfReferrals = false,
) {
	const ids = (list: readonly string[]) => ({
		count: list.length,
		at: (i: number) => list[i] ?? "",
	});
	return judgeLinkage({
		referred: ids(referred),
		inCommon,
		strangers: ids(strangers),
		isOfReferrals,
	});
}

describe("whether a file finds the referrals", () => {
	const c = numbered("C", 4);

	it("is plausible where both are small", () => {
		expect(verdict(many(5, c), 0, many(3, numbered("C", 4, 6)))).toBe("linked");
		expect(verdict(many(200, c), 0, many(19, numbered("C", 4, 900)))).toBe(
			"linked",
		);
		expect(verdict([], 0, many(40, c))).toBe("linked");
		expect(verdict(many(40, c), 0, [])).toBe("linked");
	});

	it.each([
		// 19 who may all be elsewhere by chance, and 20 who cannot.
		[30, 0, 19, "linked"],
		[30, 0, 20, "few"],
		[30, 0, 40, "few"],
		[30, 2, 40, "linked"],
		[60, 3, 57, "few"],
		[60, 5, 55, "linked"],
		[1000, 100, 900, "few"],
		[1000, 140, 860, "linked"],
	])(
		"of %i referred, %i in common and %i others: %s",
		(size, common, rest, expected) => {
			const strangers = many(rest, numbered("C", 4, 5000));
			expect(verdict(many(size, c), common, strangers)).toBe(expected);
		},
	);

	it.each<readonly [string, Numbering, Numbering]>([
		["other letters", numbered("C", 4), numbered("P", 4)],
		["no letters", numbered("C", 4), numbered("", 4)],
		["more digits", plain(500_000), plain(4_500_000_000)],
		["zeros before", plain(500_000), numbered("", 10, 700_000)],
		["zeros lost", numbered("", 6), plain(41)],
		["a sign", numbered("2016/", 4), numbered("2016-", 4)],
	])("is told from %s, however few they are", (_, ours, theirs) => {
		expect(verdict(many(8, ours), 0, many(3, theirs))).toBe("unlike");
		expect(verdict(many(50, ours), 20, many(20, theirs))).toBe("unlike");
		expect(verdict(many(50, ours), 21, many(20, theirs))).toBe("linked");
	});

	it.each<readonly [string, Numbering, Numbering]>([
		["numbers that count up", plain(1), plain(101)],
		["numbers filled up", numbered("", 6), numbered("", 6, 41)],
		["names", (i) => "ABCDEFGH"[i] ?? "I", (i) => `NAME${"XYZ"[i]}`],
		[
			"random keys",
			(i) => `${((i + 3) * 2_654_435_761).toString(16)}-A`,
			(i) => `${((i + 91) * 2_246_822_519).toString(16)}-F`,
		],
	])("is not told from %s", (_, ours, theirs) => {
		expect(verdict(many(8, ours), 0, many(3, theirs))).toBe("linked");
	});

	it("is never so where each row is about a referral and none finds one", () => {
		expect(verdict(many(40, c), 0, many(2, numbered("C", 4, 90)), true)).toBe(
			"few",
		);
		expect(verdict(many(40, c), 1, many(1, numbered("C", 4, 90)), true)).toBe(
			"linked",
		);
	});
});

const header =
	"referral_id,child_id,referral_date,date_of_birth,closed_date,risk_at_referral,risk_latest,placing_authority";

function referralsOf(size: number, child: Numbering, referral: Numbering) {
	return csv(
		header,
		...many(
			size,
			(i) => `${referral(i)},${child(i)},03/04/2016,01/01/2002,,high,low,`,
		),
	);
}

describe("exports that do not find the referrals", () => {
	const folder = {
		"referrals.csv": referralsOf(30, numbered("C", 4), numbered("R", 4)),
		"missing.csv": csv(
			"child_id,start",
			...many(40, (i) => `P${i + 100},01/05/2016`),
		),
		"outcomes.csv": csv(
			"referral_id,outcome_code,first_score,last_score",
			...many(4, (i) => `R${i + 7000},1.3.02,1,2`),
		),
		"assessments.csv": csv(
			"referral_id,assessment_date,risk_level",
			...many(4, (i) => `X${i + 700},01/05/2016,low`),
		),
		"list8.csv": csv(
			"child_id,looked_after_start,looked_after_end,placing_authority",
			...many(25, (i) => `C9${i + 100},01/01/2016,,Elsewhere`),
		),
	};
	const codes = async (yaml?: string) =>
		(await told(folder, yaml === undefined ? {} : { yaml })).filter((line) =>
			/few-in|other-numbering|no-child/.test(line),
		);

	it("are told of, once a file", async () => {
		expect(await codes()).toEqual([
			"assessments.csv referral_id other-numbering",
			"list8.csv child_id few-in-common",
			"missing.csv child_id other-numbering",
			"outcomes.csv referral_id few-in-common",
		]);
	});

	it("are noted for the counting", async () => {
		const { unlinked, given } = await recordsOf(folder);
		expect([...unlinked].toSorted()).toEqual([
			"assessments",
			"lookedAfter",
			"missing",
			"outcomes",
		]);
		expect(given.referrals?.has("status_at_referral")).toBe(false);
	});

	it("are taken at their word where settings say so", async () => {
		const yaml =
			"ids: { sameAsReferrals: [missing, outcomes, assessments, lookedAfter] }";
		expect(await codes(yaml)).toEqual([
			"missing.csv child_id no-child-in-common",
		]);
		const { unlinked, given } = await recordsOf(folder, { yaml });
		expect([...unlinked]).toEqual([]);
		expect(given.referrals?.has("status_at_referral")).toBe(true);
	});
});

describe("exports of which a part could never find the referrals", () => {
	const c = numbered("C", 4);
	const codes = async (away: Numbering, yaml = "authority: { name: X }") => {
		const folder = {
			"referrals.csv": referralsOf(30, c, numbered("R", 4)),
			"missing.csv": csv(
				"child_id,start",
				...many(40, (i) => `${away(i)},01/05/2016`),
			),
		};
		const issues = await issuesOf(folder, { yaml });
		return issues.filter(({ code }) => /numbering|few-in/.test(code));
	};

	it.each([
		["lost their letter", (i: number) => c(i).slice(i % 4 === 0 ? 1 : 0)],
		[
			"have a sign within",
			(i: number) => c(i).replace("C", i % 4 === 0 ? "C_" : "C"),
		],
		["have a letter behind", (i: number) => c(i) + (i % 4 === 0 ? "A" : "")],
	] as const)("are told of where some %s", async (_, away: Numbering) => {
		const [issue, ...more] = await codes(away);
		expect(more).toEqual([]);
		expect(issue?.code).toBe("some-other-numbering");
		expect(issue?.message).toContain("10 identifiers of this column are");
		const sure = "ids: { sameAsReferrals: [missing] }";
		expect(await codes(away, sure)).toEqual([]);
	});

	it("are not where all are made up alike, or hardly one is not", async () => {
		expect(await codes(c)).toEqual([]);
		expect(await codes((i) => (i === 3 ? "P77" : c(i)))).toEqual([]);
	});
});

/** What hands and programs do to an identifier: nothing of it is its own. */
const noises: readonly ((id: string) => string)[] = [
	(id) => id,
	(id) => id,
	(id) => id.toLowerCase(),
	(id) => ` ${id}\u00a0`,
	(id) => `="${id}"`,
	(id) => `'${id}`,
	(id) => id.replaceAll("-", "\u2013"),
	(id) => `${id.slice(0, 2)}\u200b${id.slice(2)}`,
];
/** And what takes something of it away. */
const losses: readonly ((id: string) => string)[] = [
	(id) => id.replace(/^0+/, ""),
	(id) => (/^\d+$/.test(id) ? `${Number(id)}.0` : id),
];

function quoted(cell: string): string {
	return `"${cell.replaceAll('"', '""')}"`;
}

/** Judges joins by nothing but who a child is: the number that the test knows. */
const world = fc.record({
	referred: fc.uniqueArray(fc.integer({ min: 1, max: 120 }), {
		minLength: 1,
		maxLength: 40,
	}),
	missing: fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { maxLength: 40 }),
	write: fc.constantFrom<Numbering>(
		numbered("", 6, 0),
		numbered("C-", 3, 0),
		numbered("", 1, 0),
		(i) => `${i}-ab`,
	),
	seeds: fc.array(fc.nat(7), { minLength: 80, maxLength: 80 }),
	loss: fc.option(fc.constantFrom(...losses), { nil: undefined }),
});

describe("what two files have in common", () => {
	it("is what they have in common, or it is not told", async () => {
		let toldOfAll = 0;
		await fc.assert(
			fc.asyncProperty(
				world,
				async ({ referred, missing, write, seeds, loss }) => {
					const noise = (i: number) => noises[seeds[i] ?? 0] ?? String;
					const folder = {
						"referrals.csv": csv(
							"referral_id,child_id,referral_date,date_of_birth",
							...referred.map(
								(who, i) =>
									`R${i},${quoted(noise(i)(write(who)))},03/04/2016,01/01/2002`,
							),
						),
						"missing.csv": csv(
							"child_id,start",
							...missing.map((who, i) => {
								const lost = (seeds[i] ?? 0) % 2 === 0 ? loss : undefined;
								const id = (lost ?? noise(40 + i))(write(who));
								return `${quoted(id)},01/05/2016`;
							}),
						),
					};
					const read = await readExports(folder);
					if (read.status === "refused" || read.records.unlinked.has("missing"))
						return;
					toldOfAll++;
					const found = [...(read.records.missing?.child ?? [])];
					const truth = missing.filter((who) => referred.includes(who));
					expect(found.filter((who) => who < referred.length)).toHaveLength(
						truth.length,
					);
				},
			),
			{ numRuns: examples(30, 300) },
		);
		expect(toldOfAll).toBeGreaterThan(examples(5, 50));
	});

	it("is told without a word of an identifier", async () => {
		const issues = [
			...(await issuesOf({
				"referrals.csv": referralsOf(
					20,
					(i) => `00QXZJ${i + 100}`,
					numbered("R", 4),
				),
				"missing.csv": csv(
					"child_id,start",
					...many(20, (i) => `${i % 2 ? "0" : ""}QXZJ${i + 100},01/05/2016`),
				),
				"outcomes.csv": csv(
					"referral_id,outcome_code,first_score,last_score",
					...many(30, (i) => `VKQX${i},1.3.02,1,2`),
				),
			})),
		];
		const text = issues.map(({ message, remedy }) => message + remedy).join();
		expect(issues.length).toBeGreaterThan(1);
		expect(text).not.toMatch(/QXZJ|VKQX/);
	});
});
