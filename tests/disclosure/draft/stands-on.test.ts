import { expect, it } from "vitest";
import { figuresOf } from "../../statistics/records.ts";
import { protectBy, said } from "../tables.ts";

/** So many referrals of so many children: the first has all that are more. */
function councilOf(referrals: number, children: number) {
	return figuresOf(
		{
			referrals: Array.from({ length: referrals }, (_, at) => ({
				child: at < children ? `${at}` : "0",
				date: `2016-0${at < children ? 2 : 5}-${10 + at}`,
				birth: "2002-05-05",
				risk: "medium",
			})),
		},
		{ tables: ["referrals", "children"] },
	);
}

it.each([6, 7, 8])(
	"of %i referrals that are told nobody knows whether a child came twice",
	(referrals) => {
		const told = new Set<string>();
		for (let children = 5; children <= referrals; children++)
			told.add(
				JSON.stringify(
					said(protectBy("under-5", councilOf(referrals, children))),
				),
			);
		// They are of five children at least, or they would not be told: were "5" or "6" told of some, the rest would follow.
		expect([...told]).toEqual([JSON.stringify({ referrals, children: "[c]" })]);
	},
);

it("five referrals that are told are of five children, and of fewer they are not told", () => {
	expect(said(protectBy("under-5", councilOf(5, 5)))).toEqual({
		referrals: 5,
		children: 5,
	});
	expect(said(protectBy("under-5", councilOf(5, 4)))).toEqual({
		referrals: "[c]",
		children: "fewer than 5",
	});
});
