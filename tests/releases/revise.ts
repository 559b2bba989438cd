import { seeded } from "../disclosure/plausible-year.ts";
import type { PlainExports, PlainReferral } from "../statistics/records.ts";

/** The same exports some weeks later: so many referrals came late, were withdrawn, or were corrected in one thing. */
export function revise(
	exports: PlainExports,
	times: number,
	seed: number,
): PlainExports {
	const random = seeded(seed);
	const pick = <Thing>(things: readonly Thing[]): Thing => {
		const thing = things[Math.floor(random() * things.length)];
		if (thing === undefined) throw new Error("nothing to pick from");
		return thing;
	};
	let rows: readonly PlainReferral[] = exports.referrals ?? [];
	for (let time = 0; time < times; time++) {
		const at = Math.floor(random() * rows.length);
		switch (pick(["late", "late", "withdrawn", "corrected"] as const)) {
			case "late":
				// Like some other, of a child that nobody knew: places of referrals stay what they are.
				rows = [
					...rows,
					{
						...pick(rows),
						child: `late ${time}`,
						sex: pick(["female", "male"]),
						status: pick(["lookedAfter", "childInNeed", "none"]),
						models: [pick(["online", "peer", "gang"])],
					},
				];
				break;
			case "withdrawn":
				// Before the period, and closed: its place stays taken.
				rows = rows.with(at, {
					...pick(rows),
					child: `gone ${time}`,
					date: "2010-01-01",
					closed: "2010-02-01",
					latestRiskDate: undefined,
					latestRisk: undefined,
				});
				break;
			case "corrected":
				rows = rows.with(at, {
					...pick(rows),
					...rows[at],
					...pick([
						{ sex: pick(["female", "male"]) },
						{ risk: pick(["high", "medium"]) },
						{ models: [pick(["online", "peer", "gang"])] },
					]),
				});
				break;
		}
	}
	return { ...exports, referrals: rows };
}
