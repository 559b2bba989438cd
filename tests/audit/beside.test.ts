import { describe, expect, it } from "vitest";
import { auditBeside } from "../../src/audit-beside/audit-beside.ts";
import { smallAlone } from "../../src/audit-beside/small-alone.ts";
import { computeFigures } from "../../src/statistics/compute.ts";
import { contentOf, type GivenDocument } from "../releases/document.ts";
import { solverBytes } from "../solver-bytes.ts";
import { makeRecords, testSettings } from "../statistics/records.ts";

/** What the last of these documents tells beside the others. */
async function besideOthers(...documents: readonly GivenDocument[]) {
	const contents = documents.map(contentOf);
	const last = contents.at(-1);
	if (last === undefined) throw new Error("no document");
	const ledger = contents
		.slice(0, -1)
		.map((content, at) => ({ number: at + 1, content }));
	return auditBeside(last, ledger, testSettings.riskLevels, {
		solver: solverBytes,
		giveWay: () => undefined,
	});
}

async function toldBy(...documents: readonly GivenDocument[]) {
	const { told, conflict } = await besideOthers(...documents);
	expect(conflict).toBeUndefined();
	return told.map(({ what, feasible, status }) => [
		what,
		status,
		feasible.kind === "values" ? feasible.values : feasible.range,
	]);
}

const referrals = (
	period: string,
	said: number | string,
	more: Partial<GivenDocument> = {},
): GivenDocument => ({ period, figures: { referrals: said }, ...more });

const bySex = (
	period: string,
	total: number | string,
	female: number | string,
	male: number | string,
): GivenDocument => ({
	period,
	figures: {
		referrals: total,
		"referrals:sex=female": female,
		"referrals:sex=male": male,
		"referrals:sex=other": 0,
		"referrals:sex=notRecorded": 0,
	},
});

const quarters = [
	referrals("2016-Q1", 11),
	referrals("2016-Q2", "[c]"),
	referrals("2016-Q3", 9),
	referrals("2016-Q4", 7),
];

describe("a document beside what was released before", () => {
	it("tells the quarter that was held back, and from what (A12)", async () => {
		const { releases, told } = await besideOthers(
			...quarters,
			referrals("2016", 30),
		);
		expect(releases).toEqual([
			"release 1, January to March 2016",
			"release 2, April to June 2016",
			"release 3, July to September 2016",
			"release 4, October to December 2016",
		]);
		expect(told).toHaveLength(1);
		expect(told[0]).toMatchObject({
			what: "release 2, April to June 2016: referrals",
			status: "recovered",
			feasible: { kind: "values", values: [3] },
			because: [
				"release 1, January to March 2016: referrals: 11",
				"release 3, July to September 2016: referrals: 9",
				"release 4, October to December 2016: referrals: 7",
				"this document, January to December 2016: referrals: 30",
				"known of them: this document, January to December 2016: referrals = release 1, January to March 2016: referrals + release 2, April to June 2016: referrals + release 3, July to September 2016: referrals + release 4, October to December 2016: referrals",
			],
		});
	});

	it("tells a quarter of which nothing was published", async () => {
		const told = await toldBy(
			...quarters.toSpliced(1, 1),
			referrals("2016", 30),
		);
		expect(told).toEqual([
			[
				"referrals: this document, January to December 2016, less release 1, January to March 2016 and release 2, July to September 2016 and release 3, October to December 2016",
				"recovered",
				[3],
			],
		]);
	});

	it("tells the beginning of a year to date (A14)", async () => {
		const told = await toldBy(
			referrals("2016-Q1", "[c]"),
			referrals("2016-Q2", 6),
			referrals("2016-H1", 9),
		);
		expect(told).toEqual([
			["release 1, January to March 2016: referrals", "recovered", [3]],
		]);
	});

	it("tells of an earlier issue what few corrections leave (A13)", async () => {
		const told = await toldBy(
			bySex("2016", 30, "[c]", "[c]"),
			bySex("2016", 31, 26, 5),
		);
		expect(told).toEqual([
			[
				"release 1, January to December 2016: referrals:sex=male",
				"narrowed",
				[4, 5],
			],
		]);
	});

	it("tells ages between bands that differ", async () => {
		const by = (bands: Readonly<Record<string, number>>): GivenDocument => ({
			period: "2016",
			figures: Object.fromEntries(
				Object.entries(bands).map(([id, n]) => [`referrals:ageBand=${id}`, n]),
			),
		});
		const told = await toldBy(
			by({ under13: 10, "13plus": 20, unborn: 0, notKnown: 0 }),
			by({ under14: 13, "14plus": 17, unborn: 0, notKnown: 0 }),
		);
		expect(told).toContainEqual([
			"referrals:ageBand=under14 (this document, January to December 2016) − referrals:ageBand=under13 (release 1, January to December 2016)",
			"recovered",
			[3],
		]);
	});

	it("tells nothing by what it tells alone, or what was told already", async () => {
		const all = [...quarters, referrals("2016", 30)];
		expect(await toldBy(...all, referrals("2016", 30))).toEqual([]);
		expect(
			await toldBy(referrals("2016-Q1", 11), bySex("2016", 30, 26, "<5")),
		).toEqual([]);
	});

	it("is held against no other council, and no other days", async () => {
		const others = quarters.map((one) => ({ ...one, authority: "Elsewhere" }));
		const { releases } = await besideOthers(
			...others,
			referrals("2014", 8),
			referrals("2016", 30),
		);
		expect(releases).toEqual([]);
	});

	it("is held against days that adjoin its own", async () => {
		const { releases } = await besideOthers(
			referrals("2015", 8),
			referrals("2016", 30),
		);
		expect(releases).toEqual(["release 1, January to December 2015"]);
	});

	it("takes what was held back for small only where the exports do not tell otherwise", async () => {
		const beside = await besideOthers(
			bySex("2016-H1", "[c]", "[c]", "<5"),
			bySex("2016-H2", 10, "[c]", "[c]"),
			bySex("2016", 18, "[c]", "<5"),
		);
		const records = makeRecords({
			referrals: Array.from({ length: 18 }, (_, i) => ({
				child: `${i}`,
				date: i < 8 ? "2016-02-01" : "2016-08-01",
				risk: "high",
				sex: i === 0 ? "male" : "female",
			})),
		});
		const what = "release 2, July to December 2016: referrals:sex=male";
		expect(beside.told.map((one) => one.what)).toContain(what);
		const known = smallAlone(beside, ({ period, asAt }, tables) =>
			computeFigures(records, testSettings, {
				period,
				asAt,
				tables,
				allLevels: false,
			}),
		);
		expect(known.told.map((one) => one.what)).not.toContain(what);
	});
});

describe("what counts at other levels of risk", () => {
	it("is no part of what counts at those in scope", async () => {
		const all = { levels: "high, medium and low" };
		const quarter = referrals("2016-Q1", 20, all);
		expect(await toldBy(quarter, referrals("2016-H1", 15))).toEqual([]);
		const { conflict } = await besideOthers(
			quarter,
			referrals("2016-H1", 15, all),
		);
		expect(conflict).toBeUndefined();
		const low = { referrals: 20, "referrals:risk=low": "<5" };
		const atAll = { period: "2016", figures: low, ...all };
		expect(await toldBy(atAll, referrals("2016", 17))).toEqual([
			[
				"release 1, January to December 2016: referrals:risk=low",
				"recovered",
				[3],
			],
			[
				"referrals: release 1, January to December 2016, less this document, January to December 2016",
				"recovered",
				[3],
			],
		]);
	});

	it("is left out where nobody can tell which, and then nothing is proved", async () => {
		const others = referrals("2016", 3, { levels: "red and amber" });
		const beside = await besideOthers(others, referrals("2016", "[c]"));
		expect(beside).toMatchObject({ told: [], isWhole: false });
	});
});
