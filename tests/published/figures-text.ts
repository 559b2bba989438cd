export type Entry = Readonly<Record<string, unknown>>;

/** A figures document of these figures, as the tool lays it out. */
export function figuresText(
	figures: readonly Entry[],
	policy: Entry = { preset: "under-5", threshold: 5, roundTo: null },
	more: Entry = {},
): string {
	const document = {
		schema: "cse-report/figures/1",
		authority: { name: "Sample Borough Council" },
		period: {
			id: "2016",
			from: "2016-01-01",
			to: "2016-12-31",
			label: "January to December 2016",
		},
		asAt: "2016-12-31",
		policy,
		figures,
		notes: [],
		provenance: { tool: "cse-report 0.1.0", sources: [] },
		...more,
	};
	return JSON.stringify(document, null, 2);
}

/** A figure by what is published of it: a number, "[c]", "fewer than 5", "6 to 9", or "[x]". */
export function entry(
	id: string,
	unit: string,
	said: number | string,
	more: Entry = {},
): Entry {
	if (typeof said === "number")
		return { id, unit, status: "shown", count: said, ...more };
	if (said === "[c]")
		return { id, unit, status: "withheld", symbol: said, ...more };
	if (said === "[x]")
		return { id, unit, status: "notAvailable", symbol: said, ...more };
	const under = /^fewer than (\d+)$/.exec(said);
	const [from = 0, to = 0] = under
		? [0, Number(under[1]) - 1]
		: said.split(" to ").map(Number);
	return { id, unit, status: "banded", from, to, text: said, ...more };
}
