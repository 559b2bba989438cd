import type { BreakdownName } from "../dictionary/measures.ts";
import { countTableOf } from "../explain/ground.ts";
import { whatIsLacking } from "../explain/what-is-lacking.ts";
import type { Sum } from "./reconciliation.ts";
import {
	figureAddend,
	notAvailable,
	partAddend,
	type Reckoning,
	sum,
	wordsOf,
} from "./sums.ts";

/** Change of risk: by direction, then each level at referral, and the open and the closed, by the latest level. */
export function reconcileChanges(reckoning: Reckoning): readonly Sum[] {
	const { ground, findings } = reckoning;
	const { context } = ground;
	if (context.referrals === undefined) return [];
	const [direction] = countTableOf(ground, "riskChange", ["direction"]);
	if (direction?.count === undefined)
		return [
			notAvailable(
				"Change of risk",
				whatIsLacking(context, {
					measure: "riskChange",
					cell: [{ breakdown: "direction", category: "" }],
				}),
			),
		];
	const referred = context.referrals.referredIn(context.period).count;
	const changes = countTableOf(ground, "riskChange", ["direction"]);
	const differs = findings
		.of("referrals")
		.filter(({ column }) => column?.startsWith("risk_latest"));
	return [
		sum(
			"Change of risk",
			figureAddend("referrals", referred, "referrals"),
			changes.map(({ parts, count }) =>
				partAddend(parts[0], count, "riskChange", parts),
			),
			{ because: differs },
		),
		...byLatest(reckoning, "from", "risk"),
		...byLatest(reckoning, "state", "state"),
	];
}

/** Each category of the referrals by the latest level. */
function byLatest(
	{ ground }: Reckoning,
	breakdown: "from" | "state",
	ofReferrals: BreakdownName,
): readonly Sum[] {
	const wholes = countTableOf(ground, "referrals", [ofReferrals]);
	const cells = countTableOf(ground, "riskChange", [breakdown, "to"]);
	return wholes.flatMap(({ parts: [whole], count }) => {
		if (whole === undefined || count === undefined) return [];
		const own = cells.filter(
			({ parts: [first] }) => first?.category === whole.category,
		);
		const name = wordsOf(whole);
		const label = breakdown === "from" ? `${name} at referral` : name;
		return own.length === 0
			? []
			: [
					sum(
						`${label}, by latest risk`,
						figureAddend(label, count, "referrals", [whole]),
						own.map(({ parts, count: some }) =>
							partAddend(parts[1], some, "riskChange", parts),
						),
					),
				];
	});
}
