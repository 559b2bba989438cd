import { expect, it } from "vitest";
import { figuresOf } from "../../statistics/records.ts";
import { protectBy, said } from "../tables.ts";

/** So many referrals of girls and of boys, the last so many of them of girls who were referred before. */
function councilOf(girls: number, boys: number, again: number) {
	const referral = (child: string, sex: string, at: number) => ({
		child,
		sex,
		date: `2016-0${1 + Math.floor(at / 20)}-${10 + (at % 20)}`,
		birth: "2002-05-05",
		risk: "medium",
	});
	return figuresOf(
		{
			referrals: [
				...Array.from({ length: boys }, (_, at) =>
					referral(`B${at}`, "male", at),
				),
				...Array.from({ length: girls }, (_, at) =>
					referral(`G${at % (girls - again)}`, "female", 20 + at),
				),
			],
		},
		{ tables: ["referrals:sex", "children"] },
	);
}

it.each([
	[6, 5],
	[7, 6],
])(
	"beside %i referrals of girls and %i of boys nobody knows how many came twice",
	(girls, boys) => {
		const told = new Set<string>();
		for (let again = 0; girls - again >= 5; again++)
			told.add(
				JSON.stringify(
					said(protectBy("under-5", councilOf(girls, boys, again))),
				),
			);
		expect([...told].map((one) => JSON.parse(one))).toEqual([
			{
				referrals: girls + boys,
				"referrals:sex=female": girls,
				"referrals:sex=male": boys,
				"referrals:sex=other": 0,
				"referrals:sex=notRecorded": 0,
				children: "[c]",
			},
		]);
	},
);

it("a child of two sexes is no reason to refuse, and nothing is concluded from it", () => {
	const referral = (child: string, sex: string, at: number) => ({
		child,
		sex,
		date: `2016-02-${10 + at}`,
		risk: "medium",
	});
	const both = Array.from({ length: 5 }, (_, at) => [
		referral(`${at}`, "male", at),
		referral(`${at}`, "female", 10 + at),
	]);
	const told = said(
		protectBy(
			"under-5",
			figuresOf(
				{ referrals: both.flat() },
				{ tables: ["referrals:sex", "children"] },
			),
		),
	);
	expect(told.referrals).toBe(10);
});
