import { describe, expect, it } from "vitest";
import { reachesBack } from "../../src/cohorts/reach.ts";
import { makeContext } from "../../src/counting/context.ts";
import {
	day,
	makeRecords,
	type PlainExports,
	periodOf,
	testSettings,
} from "../statistics/records.ts";

function reaches(exports: PlainExports, to: string, settings = {}) {
	const period = periodOf("2016");
	const request = {
		period,
		asAt: period.to,
		allLevels: false,
		tables: undefined,
	};
	const own = { ...testSettings, ...settings };
	const context = makeContext(makeRecords(exports), own, request);
	return (kind: "referrals" | "missing") => reachesBack(context, kind, day(to));
}

/** So many referrals, the first and the last on given days. */
function referrals(many: number, first: string, last: string) {
	return Array.from({ length: many }, (_, at) => ({
		child: `c${at}`,
		date: at === 0 ? first : last,
	}));
}

describe("an export reaches back to a day", () => {
	it("on which it has a record, or before which", () => {
		const exports = { referrals: referrals(2, "2016-01-01", "2016-12-31") };
		expect(reaches(exports, "2016-01-01")("referrals")).toBe(true);
		expect(reaches(exports, "2016-06-01")("referrals")).toBe(true);
	});

	it("within a month of it, where so long a silence is not rare at its own pace", () => {
		// Ten in a year: a silence of 31 days is more likely than not to come.
		const few = { referrals: referrals(10, "2016-02-01", "2017-01-31") };
		expect(reaches(few, "2016-01-01")("referrals")).toBe(true);
		expect(reaches(few, "2015-12-31")("referrals")).toBe(false);
		// A hundred in a year: three a month are missing.
		const many = { referrals: referrals(100, "2016-02-01", "2017-01-31") };
		expect(reaches(many, "2016-01-01")("referrals")).toBe(false);
		expect(reaches(many, "2016-01-25")("referrals")).toBe(true);
	});

	it("as its whole length tells the pace, and not its first days", () => {
		const late = { referrals: referrals(40, "2016-02-01", "2026-01-31") };
		expect(reaches(late, "2016-01-01")("referrals")).toBe(true);
	});

	it("as one record a day, where one day alone has any", () => {
		const one = { referrals: referrals(1, "2016-02-01", "2016-02-01") };
		expect(reaches(one, "2016-01-30")("referrals")).toBe(true);
		expect(reaches(one, "2016-01-28")("referrals")).toBe(false);
	});

	it("not where it is empty", () => {
		expect(reaches({ referrals: [] }, "2016-01-01")("referrals")).toBe(false);
	});

	it("of episodes by the day on which they start, to the minute", () => {
		const at = (start: string) => ({
			referrals: [],
			missing: [
				{ child: "a", start },
				{ child: "b", start: "2017-05-05" },
			],
		});
		expect(reaches(at("2016-03-01"), "2016-03-01")("missing")).toBe(true);
		expect(reaches(at("2016-03-01"), "2016-01-29")("missing")).toBe(false);
	});

	it("of referrals that settings give, whatever the records say", () => {
		const exports = { referrals: referrals(100, "2016-02-01", "2017-01-31") };
		const history = (from: string) => ({ historyFrom: day(from) });
		const to = (from: string) =>
			reaches(exports, "2016-01-01", history(from))("referrals");
		expect(to("2016-01-01")).toBe(true);
		expect(to("2016-01-02")).toBe(false);
	});
});
