import { describe, expect, it } from "vitest";
import { makeContext } from "../../src/counting/context.ts";
import { makeRecords, periodOf, testSettings } from "../statistics/records.ts";

const levels = testSettings.riskLevels;
const referrals = levels.map(({ id }) => ({
	child: id,
	date: "2016-02-10",
	risk: id,
}));

/** Whether levels of risk decide what counts, and which of the referrals do, by their levels. */
function scopeOf(
	riskLevels = levels,
	allLevels = false,
	without: "risk_at_referral" | undefined = undefined,
) {
	const records = makeRecords({
		referrals,
		...(without === undefined ? {} : { without: { referrals: [without] } }),
	});
	const period = periodOf("2016");
	const { isScoped, inScope } = makeContext(
		records,
		{ ...testSettings, riskLevels },
		{ period, asAt: period.to, allLevels, tables: undefined },
	);
	return {
		isScoped,
		counting: levels.filter((_, row) => inScope(row)).map(({ id }) => id),
	};
}

const all = levels.map(({ id }) => id);

describe("levels of risk that count", () => {
	it("are those that settings have in scope", () => {
		expect(scopeOf()).toEqual({
			isScoped: true,
			counting: levels.filter((level) => level.inScope).map(({ id }) => id),
		});
		expect(scopeOf().counting.length).toBeLessThan(all.length);
	});

	it("decide nothing where all of them count, or are asked for, or none is told", () => {
		const every = levels.map((level) => ({ ...level, inScope: true }));
		const nothing = { isScoped: false, counting: all };
		expect(scopeOf(every)).toEqual(nothing);
		expect(scopeOf(levels, true)).toEqual(nothing);
		expect(scopeOf(levels, false, "risk_at_referral")).toEqual(nothing);
	});
});
