import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
	breakdowns,
	columnOf,
	wordBreakdowns,
} from "../../src/breakdowns/breakdowns.ts";
import type { CheckReport } from "../../src/check/check-report.ts";
import type { Sum } from "../../src/reconcile/reconciliation.ts";
import { checkFolder } from "../check/check-folder.ts";
import { diceOf } from "../oracle/dice.ts";
import { inventWorld } from "../oracle/invent-world.ts";
import { writeSettings } from "../oracle/write-settings.ts";
import { writeExports } from "../oracle/write-world.ts";

function sumsOf({ reconciliation }: CheckReport): readonly Sum[] {
	return reconciliation?.sections.flatMap(({ sums }) => sums) ?? [];
}

/** "30 referrals = 19 open + 11 closed: addsUp" */
function said({ total, parts, verdict }: Sum): string {
	const right = parts
		.filter(({ count }) => count !== 0)
		.map(({ count, label }) => `${count} ${label}`);
	return `${total.count} ${total.label} = ${right.join(" + ")}: ${verdict}`;
}

/** "unknown-word referrals.csv Sex 3,4" */
function causes({ because }: Sum): readonly string[] {
	return because.map(
		({ code, file, heading = "", lines }) =>
			`${code} ${file} ${heading} ${lines.join(",")}`,
	);
}

const header =
	"referral_id,child_id,referral_date,date_of_birth,risk_at_referral,sex,closed_date";

/** Three referrals of 2016, one of them closed. */
const clean = [
	"R1,C1,01/02/2016,01/01/2002,high,F,",
	"R2,C2,01/03/2016,01/01/2002,medium,M,01/06/2016",
	"R3,C3,01/09/2016,01/01/2001,medium,F,",
];

async function sums(
	rows: readonly string[],
	more: Record<string, string> = {},
) {
	const report = await checkFolder(
		{ "referrals.csv": [header, ...rows, ""].join("\n"), ...more },
		{ period: "2016" },
	);
	const all = sumsOf(report);
	const find = (what: string) => {
		const found = all.find((sum) => sum.what === what);
		if (found === undefined) throw new Error(`no sum: ${what}`);
		return found;
	};
	return { all, find };
}

describe("the arithmetic of the sample", () => {
	it("adds up, as the README of the sample has it", async () => {
		const names = readdirSync("sample-data").filter((n) => n.endsWith(".csv"));
		const report = await checkFolder(
			Object.fromEntries(
				names.map((name) => [name, readFileSync(`sample-data/${name}`)]),
			),
			{ period: "2016", yaml: readFileSync("cse-report.yaml", "utf8") },
		);
		const all = sumsOf(report);
		expect(all.filter((sum) => sum.verdict === "doesNotAddUp")).toEqual([]);
		const lacking = all.filter((sum) => sum.verdict === "notAvailable");
		const [headings = ""] = readFileSync(
			"sample-data/referrals.csv",
			"utf8",
		).split("\n");
		const notExported = wordBreakdowns.filter(
			(name) => !headings.split(",").includes(columnOf(name)),
		);
		expect(notExported).toContain("disability");
		expect(lacking.map(({ what }) => what).toSorted()).toEqual(
			notExported
				.flatMap((name) =>
					breakdowns[name].tellsOf.map((told) =>
						told === "child"
							? `Children referred by ${breakdowns[name].label}`
							: `Referrals by ${breakdowns[name].label}`,
					),
				)
				.toSorted(),
		);
		expect(all.map(said)).toEqual(
			expect.arrayContaining([
				"30 referrals = 19 open + 11 closed: addsUp",
				"30 referrals = 5 high + 25 medium: addsUp",
				"30 referrals = 26 female + 4 male: addsUp",
				"30 referrals = 9 looked after + 21 child in need: addsUp",
				"30 referrals = 11 reduced + 19 unchanged: addsUp",
				"5 high at referral = 3 high now + 1 medium now + 1 low now: addsUp",
				"11 closed = 1 high now + 10 low now: addsUp",
				"87 children reported missing, each counted once = 12 children who were both missing and at risk + 75 with no referral in scope that was open at some point of the period: addsUp",
				"30 children at risk, each counted once = 12 children who were both missing and at risk + 18 with no missing episode that began in the period: addsUp",
				"30 cases scored twice = 23 improved + 7 the same: addsUp",
				"30 referrals = 8 in 2016-Q1 + 9 in 2016-Q2 + 7 in 2016-Q3 + 6 in 2016-Q4: addsUp",
				"87 children missing = 59 in 2016-Q3 + 50 in 2016-Q4: overlaps",
			]),
		);
	});
});

describe("the arithmetic of invented worlds", () => {
	it("adds up wherever nothing is refused", async () => {
		let counted = 0;
		for (let seed = 8_000; seed < 8_008; seed++) {
			const world = inventWorld(seed);
			const files = writeExports(world, diceOf(seed + 1));
			const { period, authority } = world.request;
			const report = await checkFolder(
				Object.fromEntries(files.map((file) => [file.name, file.text])),
				{
					period: period.id,
					yaml: writeSettings(world.settings, { threshold: 5 }),
					...(authority === undefined ? {} : { authority }),
				},
			);
			expect(report.accepted).toBe(true);
			const wrong = sumsOf(report).filter(
				({ verdict }) => verdict === "doesNotAddUp",
			);
			expect(wrong).toEqual([]);
			counted += sumsOf(report).length;
		}
		expect(counted).toBeGreaterThan(150);
	});
});

describe("what is left out or refused", () => {
	it("is told by line, where rows are left out", async () => {
		const { find } = await sums([
			...clean,
			"R4,TEST1,01/02/2016,01/01/2002,high,F,",
			clean[0] ?? "",
		]);
		const rows = find("Rows of referrals.csv");
		expect(said(rows)).toBe(
			"5 rows of referrals.csv = 3 that can be counted + 1 of test people or marked duplicates + 1 the same as an earlier row, which is counted once: addsUp",
		);
		expect(causes(rows)).toEqual([
			"test-person referrals.csv child_id 5",
			"identical-duplicate referrals.csv referral_id 6",
		]);
	});

	it("is missing from a breakdown where its word is not known, and from no other", async () => {
		const { find } = await sums([
			...clean,
			"R4,C4,01/02/2016,01/01/2002,high,Canary,",
		]);
		const bySex = find("Referrals by sex");
		expect(said(bySex)).toBe("4 referrals = 2 female + 1 male: doesNotAddUp");
		expect(causes(bySex)).toEqual(["unknown-word referrals.csv sex 5"]);
		expect(bySex.why.join()).toContain("1 of them cannot be placed");
		expect(said(find("Referrals by risk at referral"))).toBe(
			"4 referrals = 2 high + 2 medium: addsUp",
		);
	});

	it("is in no figure where a date that decides cannot be read, or two do not fit", async () => {
		const { find, all } = await sums([
			...clean,
			"R4,C4,soon,01/01/2002,high,F,",
			"R5,C5,01/02/2016,01/01/2002,high,F,01/01/2016",
			"R6,C6,01/02/2016,01/01/2002,hihg,F,",
			"R7,C7,01/02/2016,01/01/2002,high,F,,x",
		]);
		const rows = find("Rows of referrals.csv");
		expect(said(rows)).toBe(
			"7 rows of referrals.csv = 3 that can be counted: doesNotAddUp",
		);
		expect(rows.why.join()).toContain("4 are refused");
		expect(causes(rows)).toEqual([
			"not-a-date referrals.csv referral_date 5",
			"closed-before-referral referrals.csv closed_date 6",
			"unknown-word referrals.csv risk_at_referral 7",
			"row-width referrals.csv  8",
		]);
		expect(said(find("Referrals by state"))).toBe(
			"3 referrals = 2 open + 1 closed: addsUp",
		);
		const others = all.filter((sum) => sum !== rows);
		expect(others.some((s) => s.verdict === "doesNotAddUp")).toBe(false);
	});

	it("leaves the rest of other exports to be counted", async () => {
		const { find } = await sums(clean, {
			"missing.csv": [
				"child_id,start,end",
				"C1,03/02/2016,04/02/2016",
				"C1,03/04/2016,04/04/2016",
				"C9,03/05/2016,04/05/2016",
				"C2,03/05/2016,02/05/2016",
				"C3,whenever,02/05/2016",
				"",
			].join("\n"),
		});
		expect(said(find("Rows of missing.csv"))).toBe(
			"5 rows of missing.csv = 3 that can be counted: doesNotAddUp",
		);
		expect(said(find("Children missing and at risk of exploitation"))).toBe(
			"2 children reported missing, each counted once = 1 children who were both missing and at risk + 1 with no referral in scope that was open at some point of the period: addsUp",
		);
	});

	it("makes all of an export uncountable where a whole column is", async () => {
		const { find, all } = await sums([
			"R1,C1,01/13/2016,01/01/2002,high,F,",
			"R2,C2,13/01/2016,01/01/2002,high,F,",
		]);
		expect(said(find("Rows of referrals.csv"))).toBe(
			"2 rows of referrals.csv = : doesNotAddUp",
		);
		expect(all).toHaveLength(1);
	});

	it("is never told by what a cell holds", async () => {
		const { all } = await sums(
			[...clean, "R4,C4,Canary,01/01/2002,high,Canary,Canary"],
			{
				"training.csv": "audience,date\nCanary,01/02/2016\n",
				"discussions.csv":
					"child_id,meeting_date,decision,group\nC1,01/02/2016,other,Canary\n",
			},
		);
		const labels = all.map(({ what, total, parts, why, because }) =>
			JSON.stringify([
				what,
				total.label,
				parts.map((p) => p.label),
				why,
				because,
			]),
		);
		expect(labels.join("\n")).not.toContain("anary");
	});
});

describe("quarters", () => {
	it("add up for referrals, and overlap for children who are referred again", async () => {
		const { find } = await sums([
			...clean,
			"R4,C1,01/09/2016,01/01/2002,high,F,",
		]);
		expect(said(find("Quarters: referrals"))).toBe(
			"4 referrals = 2 in 2016-Q1 + 2 in 2016-Q3: addsUp",
		);
		const children = find("Quarters: children referred");
		expect(said(children)).toBe(
			"3 children referred = 2 in 2016-Q1 + 2 in 2016-Q3: overlaps",
		);
		expect(children.why.join()).toContain("1 more");
	});
});

describe("closures", () => {
	it("are told apart from what is closed of the period's referrals", async () => {
		const { find } = await sums([
			...clean,
			"R4,C4,01/09/2015,01/01/2002,high,F,01/02/2016",
		]);
		expect(said(find("Referrals by state"))).toBe(
			"3 referrals = 2 open + 1 closed: addsUp",
		);
		expect(said(find("Referrals closed, when they were made"))).toBe(
			"2 closures in the period = 1 of referrals of the period + 1 of earlier referrals: addsUp",
		);
	});
});
