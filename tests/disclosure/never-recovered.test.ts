import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { protect } from "../../src/disclosure/protect.ts";
import type { PolicyPreset } from "../../src/settings/settings.ts";
import type { FigureTable } from "../../src/statistics/figure-table.ts";
import { percentOf } from "../../src/vocabulary/numbers.ts";
import { atOnce } from "../at-once.ts";
import { examples } from "../examples.ts";
import { solver } from "../solver.ts";
import { feasibleValues } from "./enumerate.ts";
import { crossed, policyOf, referralsBy, said } from "./tables.ts";

const presets = ["under-5", "dfe-1-5", "under-10", "round-5"] as const;

/** Small counts and zeros more often than others: they are what the rules are about. */
const counts = (most: number) =>
	fc.oneof(
		{ weight: 2, arbitrary: fc.integer({ min: 1, max: Math.min(9, most) }) },
		{ weight: 1, arbitrary: fc.constant(0) },
		{ weight: 2, arbitrary: fc.integer({ min: 0, max: most }) },
	);

const oneWayTables = (most: number, longest = 4) =>
	fc
		.array(counts(most), { minLength: 1, maxLength: longest })
		.map((values) =>
			referralsBy(
				"risk",
				Object.fromEntries(values.map((value, at) => [`c${at}`, value])),
			),
		);

const crossedTables = (most: number) =>
	fc
		.tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
		.chain(([rows, columns]) =>
			fc.array(
				fc.array(counts(most), { minLength: columns, maxLength: columns }),
				{ minLength: rows, maxLength: rows },
			),
		)
		.map(crossed);

const allTables = fc.oneof(oneWayTables(30), crossedTables(30));

function publish(preset: PolicyPreset, table: FigureTable) {
	return atOnce(protect(table, policyOf(preset), { decimals: 0, solver }));
}

function smallValues(threshold: number): readonly number[] {
	return Array.from({ length: threshold - 1 }, (_, at) => at + 1);
}

/** Small counts of which the judge finds a single value, not every small one, or not the true one. */
function givenAway(preset: PolicyPreset, table: FigureTable): string[] {
	const policy = policyOf(preset);
	const { table: published } = publish(preset, table);
	const total = table.figures[0]?.count ?? 0;
	const left = feasibleValues(table, published, policy, total + 10);
	return table.figures.flatMap(({ id, count = 0 }) => {
		const values = left.get(id) ?? new Set();
		if (!values.has(count)) return [`${id}: the truth is lost`];
		const isSmall = count > 0 && count < policy.threshold;
		if (isSmall && values.size < 2) return [`${id}: recovered`];
		const isNarrowed = smallValues(policy.threshold).some(
			(v) => !values.has(v),
		);
		return isSmall && isNarrowed ? [`${id}: narrowed`] : [];
	});
}

describe("a reader who tries out every table of whole numbers", () => {
	it.each(presets)(
		"recovers and narrows no small count of a one-way table (%s)",
		(preset) => {
			const most = preset === "round-5" ? 12 : 30;
			fc.assert(
				fc.property(oneWayTables(most), (table) => {
					expect(givenAway(preset, table)).toEqual([]);
				}),
				{ numRuns: examples(12, 200) },
			);
		},
	);

	it.each([
		["under-5", 12],
		["dfe-1-5", 9],
	] as const)(
		"recovers and narrows no small count of a crossed table (%s)",
		(preset, most) => {
			fc.assert(
				fc.property(crossedTables(most), (table) => {
					expect(givenAway(preset, table)).toEqual([]);
				}),
				{ numRuns: examples(12, 200) },
			);
		},
	);

	it.each([
		[
			[2, 3, 4],
			[0, 0, 2],
			[0, 0, 8],
		],
		[
			[0, 0, 2],
			[0, 5, 0],
			[0, 0, 2],
		],
		[
			[0, 7, 2],
			[3, 0, 1],
			[6, 0, 0],
		],
	])(
		"recovers none that takes rows and columns at once: %j, %j, %j",
		(...rows) => {
			expect(givenAway("under-5", crossed(rows))).toEqual([]);
		},
	);

	it("is left with every small value where one sum is all there is", () => {
		const table = fc
			.tuple(oneWayTables(30), fc.integer({ min: 40, max: 60 }))
			.map(([{ figures }, large]) =>
				referralsBy("risk", {
					large,
					...Object.fromEntries(
						figures.slice(1).map(({ id, count = 0 }) => [id.slice(15), count]),
					),
				}),
			);
		fc.assert(
			fc.property(table, (figures) => {
				const policy = policyOf("under-5");
				const { table: published } = publish("under-5", figures);
				const left = feasibleValues(figures, published, policy, 200);
				for (const { id, count = 0 } of figures.figures)
					if (count > 0 && count < 5)
						expect([...(left.get(id) ?? [])].sort()).toEqual([1, 2, 3, 4]);
			}),
			{ numRuns: examples(8, 125) },
		);
	});
});

describe("what is published", () => {
	it("is the same whenever it is worked out, and in whatever order relations are given", () => {
		fc.assert(
			fc.property(
				allTables.chain((table) =>
					fc.record({
						table: fc.constant(table),
						relations: fc.shuffledSubarray([...table.relations], {
							minLength: table.relations.length,
						}),
					}),
				),
				({ table, relations }) => {
					const first = said(publish("under-5", table));
					expect(said(publish("under-5", table))).toEqual(first);
					expect(said(publish("under-5", { ...table, relations }))).toEqual(
						first,
					);
				},
			),
			{ numRuns: examples(8, 125) },
		);
	});

	it("hangs on no size but of small counts: other large counts, same figures held back", () => {
		const large = fc.integer({ min: 50, max: 90 });
		const tables = fc
			.array(
				fc.tuple(
					fc.oneof(fc.constant("large"), fc.integer({ min: 0, max: 4 })),
					large,
					large,
				),
				{ minLength: 1, maxLength: 6 },
			)
			.filter((cells) => cells.some(([kind]) => kind === "large"));
		fc.assert(
			fc.property(tables, (cells) => {
				const statuses = (which: 1 | 2) => {
					const values = cells.map((cell) =>
						cell[0] === "large" ? cell[which] : cell[0],
					);
					const table = referralsBy(
						"risk",
						Object.fromEntries(values.map((value, at) => [`c${at}`, value])),
					);
					return publish("under-5", table).table.figures.map(({ value }) =>
						value.status === "shown" ? "shown" : "held back",
					);
				};
				expect(statuses(1)).toEqual(statuses(2));
			}),
			{ numRuns: examples(30, 300) },
		);
	});

	it("has no number in a figure that is withheld, nor more than two in one that is banded", () => {
		fc.assert(
			fc.property(fc.constantFrom(...presets), allTables, (preset, table) => {
				for (const figure of publish(preset, table).table.figures) {
					const { value, share, flags } = figure;
					if (value.status === "withheld") {
						expect(value).toEqual({ status: "withheld" });
						expect(share).toBeUndefined();
						expect(flags).toEqual([]);
					}
					if (value.status === "banded")
						expect(Object.keys(value)).toEqual([
							"status",
							"from",
							"to",
							"text",
						]);
				}
			}),
			{ numRuns: examples(30, 300) },
		);
	});

	it("says nothing narrower of a small count than that it is fewer than the threshold", () => {
		fc.assert(
			fc.property(fc.constantFrom(...presets), allTables, (preset, table) => {
				const { threshold } = policyOf(preset);
				const { table: published } = publish(preset, table);
				for (const { id, count = 0 } of table.figures) {
					if (count === 0 || count >= threshold) continue;
					const value = published.byId.get(id)?.value;
					expect(["banded", "withheld"]).toContain(value?.status);
					if (value?.status !== "banded") continue;
					// Of a count held back the band that follows anyway may say that it is not 0.
					expect(value.from).toBeLessThanOrEqual(1);
					expect(value.to).toBeGreaterThanOrEqual(threshold - 1);
				}
			}),
			{ numRuns: examples(30, 300) },
		);
	});

	it("is true: every number, band and share, of the true counts", () => {
		fc.assert(
			fc.property(fc.constantFrom(...presets), allTables, (preset, table) => {
				const { table: published } = publish(preset, table);
				for (const { id, count = 0, base } of table.figures) {
					const figure = published.byId.get(id);
					if (figure?.value.status === "shown")
						expect(figure.value.count).toBe(count);
					if (figure?.value.status === "banded") {
						expect(figure.value.from).toBeLessThanOrEqual(count);
						expect(figure.value.to).toBeGreaterThanOrEqual(count);
					}
					const whole = base && published.byId.get(base)?.value;
					if (figure?.share === undefined || !whole) continue;
					expect(["shown", "rounded"]).toContain(whole.status);
					if (whole.status !== "shown") continue;
					const percent = percentOf(count, whole.count, 0);
					if (figure.share.status === "shown")
						expect(figure.share.percent).toBe(percent);
					else {
						expect(figure.share.from).toBeLessThanOrEqual(percent);
						expect(figure.share.to).toBeGreaterThanOrEqual(percent);
					}
				}
			}),
			{ numRuns: examples(30, 300) },
		);
	});

	it("holds nothing back where nothing is small", () => {
		const large = fc.array(
			fc.oneof(fc.constant(0), fc.integer({ min: 5, max: 40 })),
			{ minLength: 1, maxLength: 5 },
		);
		fc.assert(
			fc.property(large, (counts) => {
				const table = referralsBy(
					"risk",
					Object.fromEntries(counts.map((count, at) => [`c${at}`, count])),
				);
				expect(publish("under-5", table).heldBack).toBe(0);
			}),
			{ numRuns: examples(30, 300) },
		);
	});
});
