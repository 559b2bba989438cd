import { expect, it } from "vitest";
import { figuresOf } from "../statistics/records.ts";
import { protectBy, said } from "./tables.ts";

it("does not tell by the children at risk in half a year how many were closed before it", () => {
	// 30 children, each referred once: four are closed, three of them before July.
	const figures = figuresOf(
		{
			referrals: Array.from({ length: 30 }, (_, child) => ({
				child: `${child}`,
				date: `2016-0${(child % 4) + 1}-10`,
				birth: "2002-05-05",
				risk: "medium",
				closed: child < 3 ? "2016-06-20" : child < 4 ? "2016-10-20" : undefined,
			})),
			missing: Array.from({ length: 12 }, (_, child) => ({
				child: `elsewhere ${child}`,
				start: "2016-08-01",
				end: "2016-08-02",
			})),
		},
		{
			settings: { missingPart: "H2" },
			tables: ["referrals:state", "children", "closures", "childrenAtRisk"],
		},
	);
	expect(said(protectBy("under-5", figures))).toMatchObject({
		referrals: 30,
		children: 30,
		// 27 would tell that three or four were closed.
		childrenAtRisk: "[c]",
		closures: "fewer than 5",
	});
});
