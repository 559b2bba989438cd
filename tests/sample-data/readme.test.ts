import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import {
	ages,
	atRisk,
	both,
	changes,
	having,
	improved,
	isClosed,
	missingChildren,
	referred,
	reReferrals,
	scored,
	workedWith,
} from "./naive-count.ts";
import { discussedBy, neighbour } from "./naive-further.ts";
import { cell, distinct, sampleFolder } from "./read-sample.ts";

const readme = readFileSync(new URL("README.md", sampleFolder), "utf8");

/** The rows of the table whose first heading this is, as cells. */
function tableAfter(heading: string): readonly (readonly string[])[] {
	const lines = readme.split("\n").map(cellsOf);
	const top = lines.findIndex(([first]) => first === heading);
	const rows = lines.slice(top + 2);
	return rows.slice(
		0,
		rows.findIndex((cells) => cells.length === 0),
	);
}

/** `| boys | 4    |` as its cells; any other line has none. */
function cellsOf(line: string): readonly string[] {
	return line
		.split("|")
		.slice(1, -1)
		.map((words) => words.trim());
}

const text = (counts: Readonly<Record<string, number>>) =>
	Object.entries(counts).map(([label, count]) => [label, String(count)]);

test("the counts of 2016 on the page are those of the files", () => {
	const online = referred.filter((row) =>
		cell(row, "models").includes("Online or social media grooming"),
	);
	const counted = {
		"referrals at high or medium risk": referred.length,
		"children referred at high or medium risk": distinct(referred, "child_id")
			.size,
		"high risk at referral": having("risk_at_referral", "High"),
		"medium risk at referral": having("risk_at_referral", "Medium"),
		"closed by the end of the year": referred.filter(isClosed).length,
		"open at the end of the year": referred.filter((row) => !isClosed(row))
			.length,
		"medium, reduced to low and closed": changes("Medium", "Low", true),
		"medium, still medium and open": changes("Medium", "Medium", false),
		"high, reduced to medium and open": changes("High", "Medium", false),
		"high, reduced to low and closed": changes("High", "Low", true),
		"high, still high and closed otherwise": changes("High", "High", true),
		"high, still high and open": changes("High", "High", false),
		"online or social media grooming": online.length,
		"youngest, in years": Math.min(...ages),
		"under 13": ages.filter((age) => age < 13).length,
		"13 to 17": ages.filter((age) => age >= 13 && age <= 17).length,
		boys: having("sex", "Male"),
		girls: having("sex", "Female"),
		"child in need": having("status_at_referral", "Child in need"),
		"looked after": having("status_at_referral", "Looked after"),
		"looked after, placed by another authority": having(
			"placing_authority",
			"Neighbour Borough Council",
		),
		"re-referrals within 12 months": reReferrals,
		"cases worked with, July to December": workedWith.length,
		"children at risk, July to December": atRisk.size,
		"children reported missing, July to December": missingChildren.size,
		"both missing and at risk, July to December": both,
	};
	expect(tableAfter("in 2016")).toEqual(text(counted));
});

test("the outcomes on the page are those of the files", () => {
	const codes = ["1.2.13", "1.3.02", "2.1.02", "2.1.08", "2.1.21", "4.1.12"];
	expect(tableAfter("outcome, July to December 2016")).toEqual(
		codes.map((code) => [
			code,
			String(improved(code)),
			String(scored(code).length),
		]),
	);
});

test("the counts of the further sets on the page are those of the files", () => {
	const { children, sex, under18 } = neighbour;
	const counted = {
		"children looked at, 2013/14": children,
		"girls and young women": sex.Female ?? 0,
		"boys and young men": sex.Male ?? 0,
		"under 18": under18,
		"18 and over": children - under18,
		"thought to be at risk": neighbour.atRisk,
		"not thought to be at risk": children - neighbour.atRisk,
		"children discussed, 2014-03..2015-03": Object.values(discussedBy).reduce(
			(a, b) => a + b,
			0,
		),
		"no longer at risk": discussedBy["No longer at risk"] ?? 0,
		"carried forward": discussedBy["Carried forward"] ?? 0,
	};
	expect(tableAfter("further sets")).toEqual(text(counted));
});
