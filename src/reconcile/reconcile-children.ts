import { countOf, countTableOf } from "../explain/ground.ts";
import type { Sum } from "./reconciliation.ts";
import {
	addend,
	figureAddend,
	partAddend,
	type Reckoning,
	sum,
} from "./sums.ts";

/** The children of the period's referrals: fewer than these where some were referred again. */
export function reconcileChildren({ ground }: Reckoning): readonly Sum[] {
	const { referrals, period } = ground.context;
	if (referrals === undefined) return [];
	const { child, count } = referrals.referredIn(period);
	const further = child.filter((who, i) => i > 0 && who === child[i - 1]);
	const children = countOf(ground, "children");
	return [
		sum(
			"Referrals and their children",
			figureAddend("referrals", count, "referrals"),
			[
				figureAddend("children", children, "children"),
				addend("further referrals of the same children", further.length),
			],
		),
		...(["risk", "ageBand", "sex"] as const).flatMap((breakdown) => {
			const cells = countTableOf(ground, "children", [breakdown]).filter(
				({ parts }) => parts[0]?.category !== "recorded",
			);
			if (cells.some((cell) => cell.count === undefined)) return [];
			return [
				sum(
					`Children by ${breakdown === "ageBand" ? "age" : breakdown}`,
					figureAddend("children", children, "children"),
					cells.map(({ parts, count: some }) =>
						partAddend(parts[0], some, "children", parts),
					),
				),
			];
		}),
	];
}
