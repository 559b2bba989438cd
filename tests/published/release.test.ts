import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { auditFigures } from "../../src/audit-release.ts";
import { atOnce } from "../at-once.ts";
import { examples } from "../examples.ts";
import { solver } from "../solver.ts";
import { type Entry, entry, figuresText } from "./figures-text.ts";

function audited(figures: readonly Entry[], policy?: Entry) {
	const audit = atOnce(
		auditFigures(figuresText(figures, policy), "figures.json", solver),
	);
	if (audit.status === "unreadable")
		throw new Error(JSON.stringify(audit.problems));
	return audit;
}

function feasible(figures: readonly Entry[], id: string, policy?: Entry) {
	const cell = audited(figures, policy).cells.find((one) => one.cell === id);
	if (cell === undefined) throw new Error(`${id} is not audited`);
	return cell.feasible.kind === "values"
		? cell.feasible.values
		: cell.feasible.range;
}

const referrals = (said: number | string, more?: Entry) =>
	entry("referrals", "referral", said, more);
const by = (category: string, said: number | string, more?: Entry) =>
	entry(`referrals:${category}`, "referral", said, more);

describe("what a reader of a figures document can conclude", () => {
	it("a part follows from the total and the other part", () => {
		const figures = [
			referrals(30),
			by("risk=medium", 26),
			by("risk=high", "fewer than 5"),
		];
		expect(feasible(figures, "referrals:risk=high")).toEqual([4]);
		expect(audited(figures).status).toBe("disclosing");
	});

	it("a share tells the count that is held back", () => {
		const figures = [
			referrals(30),
			by("risk=high", "[c]"),
			by("risk=medium", "[c]", { base: "referrals", percent: 83 }),
		];
		expect(feasible(figures, "referrals:risk=high")).toEqual([5]);
	});

	const noMore = (...ids: readonly string[]) => ids.map((id) => by(id, 0));

	it("what is held back beside “fewer than 5” is 0 or at least 5", () => {
		const figures = [
			referrals(30),
			by("sex=female", "[c]"),
			by("sex=male", "fewer than 5"),
			by("sex=other", "[c]"),
			by("sex=notRecorded", 0),
		];
		// 25 and up to 4 would leave less than 5 for the girls.
		expect(feasible(figures, "referrals:sex=other")).toEqual([
			0,
			...Array.from({ length: 20 }, (_, i) => i + 5),
			26,
			27,
			28,
			29,
		]);
	});

	it("several parts together, which are what is left of the total", () => {
		const figures = [
			referrals(30),
			by("sex=female", 26),
			by("sex=male", "fewer than 5"),
			by("sex=other", "fewer than 5"),
			by("sex=notRecorded", 0),
		];
		const { groups, status } = audited(figures);
		expect(status).toBe("disclosing");
		expect(groups.map(({ cell, feasible }) => [cell, feasible])).toEqual([
			[
				"referrals:sex=male + referrals:sex=other",
				{ kind: "values", values: [4] },
			],
		]);
	});

	it("a referral of which no model is recorded has no other", () => {
		const figures = [
			referrals(30),
			by("model=online", 26),
			by("model=party", "fewer than 5"),
			by("model=notRecorded", "fewer than 5"),
		];
		expect(feasible(figures, "referrals:model=notRecorded")).toEqual([
			1, 2, 3, 4,
		]);
		const more = figures.with(1, by("model=online", 28));
		expect(feasible(more, "referrals:model=notRecorded")).toEqual([1, 2]);
	});

	it("children referred were at risk at some time of the same days", () => {
		const figures = [
			referrals("[c]"),
			entry("children", "child", 28),
			entry("childrenAtRisk", "child", "[c]"),
		];
		expect(feasible(figures, "childrenAtRisk")).toMatchObject({ from: 28 });
	});

	it("tables that are linked are read together", () => {
		const figures = [
			referrals(30),
			by("status=lookedAfter", 9),
			entry("lookedAfter", "referral", "[c]"),
			...["increased", "notReassessed"].map((id) =>
				entry(`riskChange:direction=${id}`, "referral", 0),
			),
			entry("riskChange:direction=reduced", "referral", 28),
			entry("riskChange:direction=unchanged", "referral", "[c]"),
		];
		expect(feasible(figures, "lookedAfter")).toEqual([9]);
		expect(feasible(figures, "riskChange:direction=unchanged")).toEqual([2]);
	});

	it("where rows were taken out, the rest stay within the total", () => {
		const figures = [
			referrals(30),
			by("sex=female", 20),
			by("sex=male", "[c]"),
		];
		expect(feasible(figures, "referrals:sex=male")).toEqual(
			Array.from({ length: 11 }, (_, n) => n),
		);
	});

	it("what no figure counts and subtraction does is told too", () => {
		const figures = [referrals(30), entry("children", "child", 28)];
		const { groups, status } = audited(figures);
		expect(status).toBe("disclosing");
		expect(groups.map(({ cell }) => cell)).toEqual(["referrals − children"]);
	});

	it("training is not about children", () => {
		const figures = [entry("trainingSessions", "session", 2)];
		expect(audited(figures).status).toBe("safe");
	});

	it("what is not available says nothing", () => {
		const figures = [
			referrals(30),
			by("sex=female", "[x]"),
			by("sex=male", "[x]"),
		];
		expect(audited(figures).cells.map(({ cell }) => cell)).toEqual([
			"referrals",
		]);
	});

	it("a rounded count stands for what rounds to it, and shares of rounded counts for nothing", () => {
		const policy = { preset: "round-5", threshold: 5, roundTo: 5 };
		const rounded = (id: string, count: number, more: Entry = {}) => ({
			id,
			unit: "referral",
			status: "rounded",
			count,
			roundedTo: 5,
			...more,
		});
		const figures = [
			rounded("referrals", 30),
			rounded("referrals:risk=high", 5, { base: "referrals", percent: 17 }),
			rounded("referrals:risk=medium", 25, { base: "referrals", percent: 83 }),
		];
		expect(feasible(figures, "referrals", policy)).toEqual([
			28, 29, 30, 31, 32,
		]);
		expect(feasible(figures, "referrals:risk=high", policy)).toEqual([5, 6, 7]);
	});

	it("a contradiction is told apart, with the least that contradicts", () => {
		const { status, conflict } = audited([
			referrals(30),
			by("risk=medium", 20),
			by("risk=high", 9),
		]);
		expect(status).toBe("contradictory");
		expect(conflict).toHaveLength(4);
	});

	it("a child referred twice on one day is no contradiction", () => {
		const figures = [
			referrals(30),
			entry("children", "child", 20),
			entry("reReferrals", "referral", 8),
		];
		expect(audited(figures).status).not.toBe("contradictory");
	});

	it("a figure that is narrowed and not small is no disclosure, and one that must be small is", () => {
		const kept = [
			referrals(30),
			by("risk=medium", "8 to 28"),
			by("risk=high", "[c]"),
		];
		expect(audited(kept).status).toBe("safe");
		const broken = [
			referrals(30),
			by("sex=female", 27),
			by("sex=male", "[c]"),
			by("sex=other", "[c]"),
			...noMore("sex=notRecorded"),
		];
		expect(audited(broken).status).toBe("disclosing");
	});
});

/** What is said of a count, at random and truly. */
const saying = fc.constantFrom("number", "[c]", "band", "share");

describe("against all tables there are", () => {
	it("the values that remain are the values that some table has", () => {
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.nat(8), saying), { minLength: 2, maxLength: 3 }),
				fc.boolean(),
				(parts, told) => {
					const total = parts.reduce((sum, [count]) => sum + count, 0);
					fc.pre(total > 0);
					const ids = ["high", "medium", "low"].map((id) => `risk=${id}`);
					const percent = (count: number) =>
						Math.floor((200 * count + total) / (2 * total));
					const figures = [
						referrals(told ? total : `${total} to ${total + 2}`),
						...parts.map(([count, how], i) =>
							by(
								ids[i] ?? "",
								how === "number"
									? count
									: how === "band"
										? `${Math.max(0, count - 1)} to ${count + 2}`
										: "[c]",
								how === "share"
									? { base: "referrals", percent: percent(count) }
									: {},
							),
						),
					];
					// Degree 2: no more is known than what is said.
					const policy = { threshold: 1, roundTo: null, degree: 2 };
					const tables = allTables(parts.length, total + 2).filter((table) => {
						const sum = table.reduce((all, count) => all + count, 0);
						if (told ? sum !== total : sum < total) return false;
						return table.every((count, i) => {
							const [truth = 0, how] = parts[i] ?? [];
							if (how === "number") return count === truth;
							if (how === "band")
								return count >= Math.max(0, truth - 1) && count <= truth + 2;
							return (
								how !== "share" ||
								Math.floor((200 * count + sum) / (2 * sum)) === percent(truth)
							);
						});
					});
					for (const [i] of parts.entries()) {
						const possible = new Set(tables.map((table) => table[i] ?? 0));
						expect(feasible(figures, `referrals:${ids[i]}`, policy)).toEqual(
							[...possible].toSorted((a, b) => a - b),
						);
					}
				},
			),
			{ numRuns: examples(20, 300) },
		);
	});
});

function allTables(
	parts: number,
	most: number,
): readonly (readonly number[])[] {
	let tables: readonly (readonly number[])[] = [[]];
	for (let i = 0; i < parts; i++)
		tables = tables.flatMap((table) => {
			const left = most - table.reduce((sum, count) => sum + count, 0);
			return Array.from({ length: left + 1 }, (_, count) => [...table, count]);
		});
	return tables;
}
