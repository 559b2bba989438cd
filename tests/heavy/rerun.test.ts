import { expect, it } from "vitest";
import { rerunAll } from "../disclosure/rerun.ts";

it.each([
	[5, 5, 40],
	[6, 5, 30],
	[10, 4, 60],
	[4, 7, 16],
])(
	"rerunning all one-way tables recovers and narrows nothing (T = %i, up to %i categories and %i referrals)",
	(threshold, categories, most) => {
		let small = 0;
		for (let size = 2; size <= categories; size++)
			for (let total = threshold; total <= most; total++) {
				const result = rerunAll(size, total, threshold);
				small += result.small;
				expect([size, total, result.recovered, result.narrowed]).toEqual([
					size,
					total,
					0,
					0,
				]);
			}
		console.info(`${small} small counts, none recovered, none narrowed`);
	},
);
