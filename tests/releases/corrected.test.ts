import { describe, expect, it } from "vitest";
import type { Settings } from "../../src/settings/settings.ts";
import { solver } from "../solver.ts";
import {
	makeRecords,
	type PlainReferral,
	testSettings,
} from "../statistics/records.ts";
import { publishOne, saidOf } from "./councils.ts";

const settings: Settings = {
	...testSettings,
	policy: { ...testSettings.policy, degree: 3 },
};

function referrals(
	many: number,
	more: Partial<PlainReferral>,
): readonly PlainReferral[] {
	return Array.from({ length: many }, (_, i) => ({
		child: `${JSON.stringify(more)} ${i}`,
		date: "2016-02-10",
		birth: "2002-05-05",
		risk: "medium",
		sex: "female",
		status: "childInNeed",
		...more,
	}));
}

const year = [
	...referrals(20, {}),
	...referrals(10, { sex: "male", risk: "high" }),
	...referrals(8, { status: "lookedAfter" }),
];

function issuedTwice(
	later: readonly PlainReferral[],
	tables: readonly string[],
) {
	const publishing = { period: "2016", tables };
	const first = publishOne(
		makeRecords({ referrals: year }),
		settings,
		publishing,
		[],
		solver,
	);
	const second = publishOne(
		makeRecords({ referrals: later }),
		settings,
		publishing,
		[first.content],
		solver,
	);
	return {
		first: saidOf(first),
		second: saidOf(second),
		lost: second.safe.lost,
	};
}

const tables = [
	"referrals",
	"referrals:risk",
	"referrals:sex",
	"referrals:status",
	"lookedAfter",
];

describe("a corrected issue", () => {
	it.each([
		["girl at medium risk", {}],
		["boy at high risk", { sex: "male", risk: "high" }],
		["child of another sex", { sex: "other" }],
		["looked-after girl", { status: "lookedAfter" }],
	] as const)(
		"says the same of its tables, whoever came late: a %s",
		(_, late) => {
			const { second } = issuedTwice(
				[...year, ...referrals(1, { ...late, child: "late" })],
				tables,
			);
			expect(second).toMatchObject({
				referrals: 39,
				"referrals:risk=high": "10 to 11",
				"referrals:risk=medium": "28 to 29",
				"referrals:sex=female": "28 to 29",
				"referrals:sex=male": "10 to 11",
				"referrals:sex=other": "withheld",
				"referrals:status=lookedAfter": "8 to 9",
				lookedAfter: "8 to 9",
			});
		},
	);

	it("says nothing of the rows where one was corrected from one to another", () => {
		const [one, ...others] = year;
		const { first, second } = issuedTwice(
			[...others, { ...one, child: "one", date: "2016-02-10", sex: "male" }],
			tables,
		);
		expect(second).toMatchObject({
			referrals: 38,
			"referrals:sex=female": expect.not.stringMatching(/^2[78]$/),
			"referrals:risk=high": first["referrals:risk=high"],
			"referrals:risk=medium": first["referrals:risk=medium"],
		});
		expect(second["referrals:sex=female"]).not.toBe(27);
		expect(second["referrals:sex=male"]).not.toBe(11);
	});

	it("tells again what a large correction moved, where it moved by many", () => {
		const { second } = issuedTwice(
			[
				...year,
				...referrals(7, { child: "late" }).map((row, i) => ({
					...row,
					child: `late ${i}`,
				})),
			],
			["referrals", "referrals:sex"],
		);
		expect(second).toMatchObject({
			referrals: 45,
			"referrals:sex=female": 35,
			"referrals:sex=male": 10,
		});
	});

	it("does not say that earlier issues give something away, where they do not", () => {
		const { lost } = issuedTwice(
			[...year, ...referrals(1, { child: "late" })],
			tables,
		);
		expect(lost.filter(({ byCorrection }) => !byCorrection)).toEqual([]);
	});
});

it("a year after a quarter that was corrected since does not tell who came late", () => {
	const quarters = ["2016-Q1", "2016-Q2", "2016-Q3", "2016-Q4"];
	const months = ["02", "05", "08", "11"];
	const all = months.flatMap((month) =>
		year.map((row) => ({
			...row,
			child: `${month} ${row.child}`,
			date: `2016-${month}-10`,
		})),
	);
	const only = ["referrals", "referrals:sex"];
	const records = makeRecords({ referrals: all });
	const before = quarters.map(
		(period) =>
			publishOne(records, settings, { period, tables: only }, []).content,
	);
	const late = [...all, ...referrals(1, { child: "late", sex: "male" })];
	const now = publishOne(
		makeRecords({ referrals: late }),
		settings,
		{ period: "2016", tables: only },
		before,
		solver,
	);
	const said = saidOf(now);
	expect(said.referrals).toBe(153);
	expect(said["referrals:sex=male"]).not.toBe(41);
	expect(said["referrals:sex=female"]).not.toBe(112);
});
