import { expect, it } from "vitest";
import { periodsOfRelease } from "../../src/releases/periods-of-release.ts";
import type { Release } from "../../src/releases/release.ts";
import { contentOf } from "./document.ts";

function releaseOf(figures: Readonly<Record<string, number>>): Release {
	return { number: 3, content: contentOf({ period: "2016", figures }) };
}

it("what is set beside a release's own period is a release of that period, under the same number", () => {
	const parts = periodsOfRelease(
		releaseOf({
			referrals: 30,
			"referrals:sex=female": 20,
			"referrals@2015": 25,
			"referrals:sex=female@2015": 15,
			"referrals@2014": 21,
		}),
	);
	expect(
		parts.map(({ number, content: { figures } }) => [
			number,
			figures.period.id,
			figures.asAt === figures.period.to,
			figures.figures.map(({ id }) => id),
		]),
	).toEqual([
		[3, "2016", true, ["referrals", "referrals:sex=female"]],
		[3, "2015", true, ["referrals", "referrals:sex=female"]],
		[3, "2014", true, ["referrals"]],
	]);
});

it("a release of one period is that one", () => {
	const release = releaseOf({ referrals: 30 });
	expect(periodsOfRelease(release)).toEqual([release]);
});
