import { readdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { checkFigureId } from "../../src/explain/explain-figure.ts";
import { someOf } from "../examples.ts";
import { day, periodOf } from "../statistics/records.ts";
import { type Folder, settingsOf } from "../validate/read-exports.ts";
import {
	type Asked,
	everyFigure,
	explained,
	faults,
	given,
	invented,
} from "./explain.ts";

function sampleFolder(folder: string): Folder {
	const names = readdirSync(folder).filter((name) => name.endsWith(".csv"));
	return Object.fromEntries(
		names.map((name) => [name, readFileSync(`${folder}/${name}`)]),
	);
}

const sample = (asked: Omit<Asked, "yaml">) =>
	given(sampleFolder("sample-data"), {
		...asked,
		yaml: readFileSync("cse-report.yaml", "utf8"),
	});

describe("every figure of the samples", () => {
	const sets: readonly (readonly [string, string, Partial<Asked>, string])[] = [
		["sample-data", "2016", {}, "cse-report.yaml"],
		["sample-data", "2016-Q3", { asAt: "2017-01-09" }, "cse-report.yaml"],
		["sample-data", "2015/16", { allLevels: true }, "cse-report.yaml"],
		[
			"sample-data/neighbour-2013-14",
			"2013/14",
			{},
			"sample-data/neighbour-2013-14/cse-report.yaml",
		],
		[
			"sample-data/group-2014-15",
			"2014-03..2015-03",
			{},
			"sample-data/group-2014-15/cse-report.yaml",
		],
	];
	it.each(sets)("%s, %s", async (folder, period, more, yaml) => {
		const asked = { period, ...more, yaml: readFileSync(yaml, "utf8") };
		const all = await given(sampleFolder(folder), asked);
		const figures = everyFigure(all);
		expect(figures.length).toBeGreaterThan(50);
		const some = someOf(figures, 120, figures.length);
		expect(some.flatMap((figure) => faults(all, figure))).toEqual([]);
	});
});

describe("figures of invented worlds", () => {
	it("are what their steps lead to, from all the rows that there are", async () => {
		const wrong: string[] = [];
		for (let seed = 7_000; seed < 7_003; seed++) {
			const all = await invented(seed);
			const figures = everyFigure(all);
			const some = figures.filter((_, at) => (at + seed) % 11 === 0);
			wrong.push(...some.flatMap((figure) => faults(all, figure)));
			for (const intake of Object.values(all.intake)) {
				const left = intake.leftOut.reduce(
					(n, { rows }) => n - rows,
					intake.rows,
				);
				if (left !== intake.kept) wrong.push(`${seed}: ${intake.files}`);
				if (intake.leftOut.some(({ rows }) => rows < 0))
					wrong.push(`${seed}: fewer than none left out of ${intake.files}`);
			}
		}
		expect(wrong).toEqual([]);
	});
});

describe("steps", () => {
	it("say where every row of an export went", async () => {
		const all = await given(
			{
				"referrals.csv": [
					"authority,child_id,referral_id,referral_date,date_of_birth,risk_at_referral,sex",
					"SBC,C1,R1,01/02/2016,01/01/2002,high,F",
					"SBC,C1,R1,01/02/2016,01/01/2002,high,F",
					"SBC,C2,R2,01/03/2016,01/01/2002,high,M",
					"SBC,C3,R3,01/04/2015,01/01/2002,high,F",
					"SBC,C4,R4,01/04/2017,01/01/2002,high,F",
					"SBC,C5,R5,01/04/2016,01/01/2002,low,F",
					"SBC,C6,R6,01/04/2016,01/01/2002,medium,F",
					"SBC,TEST1,R7,01/04/2016,01/01/2002,high,F",
					"XYZ,C8,R8,01/04/2016,01/01/2002,high,F",
				].join("\n"),
			},
			{
				period: "2016",
				authority: "SBC",
				yaml: "authority: { name: Sample Borough Council, code: SBC }\n",
			},
		);
		const { steps, count } = explained(all, "referrals:risk=high+sex=female");
		expect(count).toBe(1);
		const lines = steps.map((step) =>
			step.kind === "without"
				? `- ${step.out} ${step.why}`
				: `${step.count} ${step.what}`,
		);
		expect(lines).toEqual([
			"9 rows of referrals.csv (referrals)",
			"- 1 other-authority",
			"- 1 test-person",
			"- 1 identical-duplicate",
			"6 referrals in the export",
			"- 1 before-period",
			"- 1 after-period",
			"- 1 out-of-scope",
			"3 referrals made in the period, in scope",
			"- 1 other-risk",
			"2 Risk at referral: High",
			"- 1 other-sex",
			"1 Sex: Female",
		]);
	});

	it("say which outcomes are of no case, and which of one that is counted already", async () => {
		const all = await given(
			{
				"referrals.csv": [
					"child_id,referral_date,date_of_birth,risk_at_referral,closed_date",
					"C1,01/02/2016,01/01/2002,high,",
					"C2,01/02/2015,01/01/2002,high,01/03/2015",
					"C3,01/02/2016,01/01/2002,low,",
				].join("\n"),
				"outcomes.csv": [
					"child_id,outcome_code,first_score,last_score",
					"C1,1.2.13,1,2",
					"C1,2.1.02,1,2",
					"C2,1.2.13,1,2",
					"C3,1.2.13,1,2",
				].join("\n"),
			},
			{ period: "2016" },
		);
		const { steps } = explained(all, "outcomeCases:code=1.2.13");
		const out = steps.flatMap((step) =>
			step.kind === "without" ? [[step.why, step.out]] : [],
		);
		expect(Object.fromEntries(out)).toMatchObject({
			"other-code": 1,
			"no-case": 2,
			"same-case": 0,
		});
	});

	it("begin with the rows of the file as another reader finds them", async () => {
		const all = await sample({ period: "2016" });
		for (const [id, file] of [
			["referrals", "referrals.csv"],
			["outcome:code=1.2.13|result=worse", "outcomes.csv"],
			["missingChildren", "missing.csv"],
			["discussed", "discussions.csv"],
			["trainingSessions", "training.csv"],
		] as const) {
			const rows: readonly unknown[] = parse(
				readFileSync(`sample-data/${file}`),
				{ columns: true },
			);
			const [first] = explained(all, id).steps;
			expect(first).toMatchObject({ kind: "are", count: rows.length });
		}
	});
});

describe("an id", () => {
	const known = (id: string, yaml?: string) =>
		checkFigureId(id, settingsOf(yaml), {
			period: periodOf("2016"),
			asAt: day("2016-12-31"),
			allLevels: false,
			tables: undefined,
		});

	it("may name its breakdowns in any order, with + for |", async () => {
		const all = await sample({ period: "2016" });
		for (const id of [
			"referrals:sex=male+risk=high",
			"referrals:risk=high|sex=male",
			" referrals:risk=high+sex=male ",
		])
			expect(explained(all, id).figure).toBe("referrals:risk=high|sex=male");
	});

	it.each([
		["referals", "referrals"],
		["referrals:risk=hihg", "referrals:risk=high"],
		["referrals:rsk=high", "referrals:risk=high"],
		["referrals:risk=high|sex=mail", "referrals:risk=high|sex=male"],
		["referrals:sex=", "referrals:sex=male"],
		["outcome:code=1.2.13", "outcome"],
		[
			"outcome:code=1.2.14|result=improved",
			"outcome:code=1.2.13|result=improved",
		],
		[
			"returnInterviews:stage=within72hours",
			"returnInterviews:stage=within72Hours",
		],
		["riskChange:direction=reducd", "riskChange:direction=reduced"],
	])("%s is refused, with the nearest known", (id, nearest) => {
		expect(known(id)).toContain(`"${nearest}`);
		expect(known(id)).toMatch(/is not a figure\. The nearest known id is "/);
	});

	it.each([
		"",
		"riskChange",
		"referrals:risk=low",
		"referrals:age=old",
		"referrals:age=13|ageBand=13-15",
		"referrals:risk=high|risk=medium",
		"closures:age=13",
		"referrals:risk=high|sex=male|status=none|state=open",
	])("%s is refused", (id) => {
		expect(known(id)).toBeDefined();
	});

	it("may hold a word that only the exports know, until they are read", () => {
		expect(known("discussed:group=gold")).toBeUndefined();
		expect(known("trainingSessions:audience=carers")).toBeUndefined();
		expect(known("discussed:decision=gold")).toBeDefined();
	});
});

describe("single years of age", () => {
	it("add up to the referrals, and are never published", async () => {
		const all = await sample({ period: "2016" });
		const ages = Array.from(
			{ length: 121 },
			(_, age) => `referrals:age=${age}`,
		);
		const each = ages.map((id) => explained(all, id));
		expect(each.reduce((sum, { count = 0 }) => sum + count, 0)).toBe(30);
		expect(each.every((e) => e.publication.status === "never")).toBe(true);
		expect(explained(all, "referrals:age=9").count).toBe(1);
		expect(explained(all, "children:age=9").share?.base).toBe("children");
		expect(explained(all, "referrals:age=13+sex=female").share?.base).toBe(
			"referrals:age=13",
		);
	});
});
