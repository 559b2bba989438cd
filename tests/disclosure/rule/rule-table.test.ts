import { describe, expect, it } from "vitest";
import type { OneWayTable } from "../../../src/disclosure/rule/one-way.ts";
import type { OneWayPart } from "../../../src/disclosure/rule/one-way-tables.ts";
import {
	type Ruled,
	type RuledBlock,
	ruleAroundChildren,
	ruleCount,
	ruleCover,
	ruleOfFew,
	ruleTable,
	ruleTwoParts,
} from "../../../src/disclosure/rule/rule-table.ts";

type Counts = Readonly<Record<number, number>>;

/** Cells of these counts, by place; `alike` are the values for which the same is printed of those that are decided. */
function ruled(
	counts: Counts,
	alike: Readonly<Record<number, readonly number[]>> = {},
): Ruled {
	return {
		countAt: (at) => counts[at] ?? 0,
		alikeAt: (at) => alike[at],
		threshold: 5,
	};
}

/** "." where it is printed, "<" where its number comes down, "c" where nothing is said of it in words either. */
function levelOf(block: RuledBlock | undefined, at: number): string {
	if (block === undefined) return "?";
	const isDown = block.numbers.includes(at);
	return block.words.includes(at) ? (isDown ? "c" : "?") : isDown ? "<" : ".";
}

/** What is printed of a count, cell 1, for each value up to some. */
function printed(most: number, rule: (count: number) => RuledBlock): string {
	return Array.from({ length: most + 1 }, (_, count) =>
		levelOf(rule(count), 1),
	).join("");
}

describe("one count", () => {
	const inWhole = (whole: number) =>
		printed(whole, (count) =>
			ruleCount(ruled({ 0: whole, 1: count }, { 0: [whole] }), 1, [0], []),
		);

	it("in a whole is held back where what is left of it is small, and in words where it can be small itself", () => {
		expect(inWhole(12)).toBe(".<<<<...<<<<.");
		expect(inWhole(9)).toBe(".<<<<<<<<.");
		expect(inWhole(8)).toBe(".ccccccc.");
	});

	it("of the children in a whole that is told is T at least, and held back wherever too few are left of it to hide", () => {
		const ofChildren = (whole: number) =>
			printed(whole, (count) =>
				ruleCount(ruled({ 0: whole, 1: count }, { 0: [whole] }), 1, [0], [], {
					isOfItsChildren: () => true,
					kindsOf: () => [],
					tablesOf: () => [],
				}),
			).slice(5);
		expect(ofChildren(5)).toBe(".");
		expect(ofChildren(6)).toBe("<<");
		expect(ofChildren(8)).toBe("<<<<");
		expect(ofChildren(9)).toBe("<<<<.");
		expect(ofChildren(12)).toBe("...<<<<.");
	});

	it("of the children in a whole that is told by what they keep is T at least for each that is told", () => {
		const ofChildren = (whole: number, parts: readonly (readonly number[])[]) =>
			printed(whole, (count) =>
				ruleCount(
					ruled(
						{ 0: whole, 1: count },
						{
							0: [whole],
							...Object.fromEntries(
								parts.map((values, at) => [2 + at, values]),
							),
						},
					),
					1,
					[0],
					[],
					{
						isOfItsChildren: () => true,
						kindsOf: () => [parts.map((_, at) => 2 + at)],
						tablesOf: () => [],
					},
				),
			);
		expect(ofChildren(11, [[6], [5], [0]]).slice(10)).toBe("<<");
		expect(ofChildren(13, [[7], [6]]).slice(10)).toBe("<<<<");
		expect(ofChildren(14, [[8], [6]]).slice(10)).toBe("<<<<.");
		// Of a few there is one at least.
		expect(ofChildren(9, [[5], [1, 2, 3, 4]]).slice(6)).toBe("<<<<");
		expect(ofChildren(10, [[6], [0, 1, 2]]).slice(5)).toBe(".<<<<.");
	});

	it("of the children in a whole is held back where so many tell of a few beside others that stand on few", () => {
		const block = (table: OneWayTable, count: number) =>
			ruleCount(
				ruled({ 0: table.total, 1: count }, { 0: [table.total] }),
				1,
				[0],
				[],
				{
					isOfItsChildren: () => true,
					kindsOf: () => [],
					tablesOf: () => [
						{ table, total: 0, parts: [2, 3, 4], order: [2, 3] },
					],
				},
			);
		const beside = (table: OneWayTable) =>
			printed(table.total, (count) => block(table, count)).slice(20);
		const table = { total: 30, categories: 3, small: [4], others: [6, 20] };
		// 20 of one kind, 4 at most of another, and one at least of the third: from 25 on they would tell how few those are.
		expect(beside({ ...table, ofFew: 1 })).toBe(".....<<<<<<");
		for (const count of [25, 27, 30])
			expect(block({ ...table, ofFew: 1 }, count).alike.get(1)).toEqual([
				25, 26, 27, 28, 29, 30,
			]);
		expect(block({ ...table, ofFew: 1 }, 24).alike.get(1)).toEqual([24]);
		expect(beside({ ...table, ofFew: 0 })).toBe("......<<<<.");
		expect(beside({ ...table, small: [], ofFew: 1 })).toBe("......<<<<.");
		// Where one more comes down besides, nobody knows how many there are of that.
		expect(beside({ ...table, others: [5, 21], ofFew: 1 })).toBe("......<<<<.");
	});

	it("that stands on few children is as many as its wholes leave it to be", () => {
		const found = ruleOfFew(ruled({ 0: 9, 1: 6 }, { 0: [9] }), 1, [0]);
		expect(found).toMatchObject({ numbers: [1], words: [], beside: [0] });
		expect(found.alike.get(1)).toEqual([5, 6, 7, 8, 9]);
		const two = ruled({ 0: 9, 1: 6, 2: 8 }, { 0: [9], 2: [6, 7, 8] });
		expect(ruleOfFew(two, 1, [0, 2]).alike.get(1)).toEqual([5, 6, 7, 8]);
		const alone = ruleOfFew(ruled({ 1: 6 }), 1, []).alike.get(1);
		expect(alone).toEqual(ruleOfFew(ruled({ 1: 16 }), 1, []).alike.get(1));
	});

	it("in which at least T children lie is held back where it is hardly more, beside a few referrals more that are theirs", () => {
		const around = (behind: readonly number[]) => (count: number) =>
			ruleAroundChildren(
				ruled({ 1: count }, { 2: behind }),
				1,
				[2],
				() => [],
			) ?? ruleCount(ruled({ 1: count }), 1, [], []);
		expect(printed(9, around([5]))).toBe(".<<<<.....");
		expect(printed(9, around([6]))).toBe(".<<<<cc...");
		expect(printed(9, around([9]))).toBe(".<<<<cc...");
		expect(printed(9, around([10]))).toBe(".<<<<.....");
		expect(printed(9, around([6, 7]))).toBe(".<<<<.....");
	});

	it("by itself is in words where it is small, and no whole bounds it", () => {
		const alone = (count: number) => ruleCount(ruled({ 1: count }), 1, [], []);
		expect(printed(30, alone)).toBe(`.<<<<${".".repeat(26)}`);
		expect(alone(3).alike.get(1)).toEqual([1, 2, 3, 4]);
		expect(alone(30).alike.get(1)).toEqual([30]);
	});

	it("beside a total in which it need not lie is held back where it leaves a little of it", () => {
		const beside = (count: number) =>
			ruleCount(ruled({ 1: count }, { 2: [12] }), 1, [], [2]);
		expect(printed(30, beside)).toBe(`.<<<<...<<<<${".".repeat(19)}`);
		expect(beside(3).beside).toEqual([2]);
	});

	it("lies in the least of its wholes", () => {
		const both = (count: number) =>
			ruleCount(
				ruled({ 0: 12, 1: count, 2: 40 }, { 0: [12], 2: [40] }),
				1,
				[0, 2],
				[],
			);
		expect(printed(12, both)).toBe(".<<<<...<<<<.");
		expect(both(3).beside).toEqual([0, 2]);
		expect(both(9).alike.get(1)).toEqual([8, 9, 10, 11]);
	});

	it("of a whole that is small itself says nothing, were it none", () => {
		const none = ruleCount(ruled({ 0: 4 }, { 0: [1, 2, 3, 4] }), 1, [0], []);
		expect(none.alike.get(1)).toEqual([0, 1, 2, 3, 4]);
		expect(levelOf(none, 1)).toBe("c");
	});

	it("in a whole that nothing is known of but that it is not small is held back wherever that could be a few more", () => {
		const unknown = (count: number) =>
			levelOf(ruleCount(ruled({ 0: 12, 1: count }), 1, [0], []), 1);
		expect([0, 3, 6, 12].map(unknown).join("")).toBe(".<<<");
	});
});

describe("a count that covers a whole with another", () => {
	const cover = (count: number, alike: Ruled["alikeAt"]) =>
		ruleCover({ ...ruled({ 0: 30, 1: count, 2: 25 }), alikeAt: alike }, 1, {
			whole: 0,
			other: 2,
		});
	const told = (at: number) => ({ 0: [30], 2: [25] })[at];

	it("is held back where it is a few more than the other leaves, or a few less than the whole", () => {
		expect(
			Array.from({ length: 26 }, (_, more) =>
				levelOf(cover(5 + more, told), 1),
			).join(""),
		).toBe(`.cccc${".".repeat(16)}cccc.`);
		expect(cover(7, told).alike.get(1)).toEqual([6, 7, 8, 9, 26, 27, 28, 29]);
		expect(cover(7, told).beside).toEqual([0, 2]);
	});

	it("may be none, or few, where the other leaves so little", () => {
		const beside = (other: readonly number[], most: number) =>
			printed(most, (count) => cover(count, (at) => (at === 0 ? [30] : other)));
		expect(beside([29], 8)).toBe(".ccccc...");
		expect(beside([28, 29], 8)).toBe(".cccccc..");
	});

	it("says nothing where the whole is not told", () => {
		const block = cover(7, (at) => (at === 0 ? [29, 30] : [25]));
		expect(levelOf(block, 1)).toBe("c");
		expect(block.alike.get(1)).toEqual(Array.from({ length: 21 }, (_, n) => n));
	});
});

const oneWay = (
	total: number,
	parts: readonly number[],
	counts: Counts,
): OneWayPart => {
	const order = parts.filter((at) => (counts[at] ?? 0) >= 5);
	return {
		table: {
			total: counts[total] ?? 0,
			categories: parts.length,
			small: parts
				.map((at) => counts[at] ?? 0)
				.filter((count) => count > 0 && count < 5),
			others: order.map((at) => counts[at] ?? 0),
		},
		total,
		parts,
		order,
	};
};

describe("a table of two parts, one of which lies in something else", () => {
	const counts = { 0: 30, 1: 3, 2: 27, 5: 20 };
	const alike = { 0: [30], 5: [20] };
	const rule = (
		own: Counts,
		known: Readonly<Record<number, readonly number[]>>,
		wholes: Readonly<Record<number, readonly number[]>>,
		parts: readonly number[] = [1, 2],
	) =>
		ruleTwoParts(
			ruled(own, known),
			oneWay(0, parts, own),
			(at) => wholes[at] ?? [],
		);

	it("is one line: what one part is the other is not", () => {
		const block = rule(counts, alike, { 1: [5] });
		expect([levelOf(block, 1), levelOf(block, 2)]).toEqual(["<", "<"]);
		expect(block?.alike).toEqual(
			new Map([
				[1, [1, 2, 3, 4]],
				[2, [29, 28, 27, 26]],
			]),
		);
		expect(block?.beside).toEqual([0, 5]);
	});

	it("hangs on what its part lies in: of 20 less 18 two are left", () => {
		const block = rule({ ...counts, 1: 18, 2: 12 }, alike, { 1: [5] });
		expect(block?.alike.get(1)).toEqual([16, 17, 18, 19]);
		const far = rule({ ...counts, 1: 12, 2: 18 }, alike, { 1: [5] });
		expect([levelOf(far, 1), levelOf(far, 2)]).toEqual([".", "."]);
	});

	it("hangs on what is left for the other part too", () => {
		const wide = { ...alike, 5: [40] };
		const block = rule({ ...counts, 1: 28, 2: 2 }, wide, { 1: [5] });
		expect(block?.alike).toEqual(
			new Map([
				[1, [26, 27, 28, 29]],
				[2, [4, 3, 2, 1]],
			]),
		);
	});

	it("is the other part's too, where that lies in it", () => {
		const block = rule({ ...counts, 1: 12, 2: 18 }, alike, { 2: [5] });
		expect(block?.alike).toEqual(
			new Map([
				[2, [16, 17, 18, 19]],
				[1, [14, 13, 12, 11]],
			]),
		);
	});

	it.each([
		["both parts do", alike, { 1: [5], 2: [5] }, [1, 2]],
		["neither does", alike, {}, [1, 2]],
		["there are three parts", alike, { 1: [5] }, [1, 2, 3]],
		["there is one", alike, { 1: [5] }, [1]],
		["its total is not told", { ...alike, 0: [29, 30] }, { 1: [5] }, [1, 2]],
	] as const)("is none where %s", (_, known, wholes, parts) => {
		expect(rule(counts, known, wholes, parts)).toBeUndefined();
	});
});

describe("a table of one breakdown", () => {
	const rule = (
		counts: Counts,
		known: readonly number[],
		wholesOf: (at: number) => readonly number[] = () => [],
	) =>
		ruleTable(
			ruled(counts, { 0: known }),
			oneWay(0, [1, 2, 3], counts),
			wholesOf,
		);

	it("prints all where nothing is small", () => {
		const block = rule({ 0: 30, 1: 0, 2: 10, 3: 20 }, [30]);
		expect([block.numbers, block.words, block.isExact]).toEqual([[], [], true]);
		expect(block.alike).toEqual(
			new Map([
				[1, [0]],
				[2, [10]],
				[3, [20]],
			]),
		);
	});

	it("says of small ones that they are few, and brings down others in their order", () => {
		const block = rule({ 0: 33, 1: 3, 2: 10, 3: 20 }, [33]);
		expect([block.numbers, block.words]).toEqual([[2], []]);
		expect(block.alike).toEqual(
			new Map([
				[1, [1, 2, 3, 4]],
				// The other is told, and the small one is 1 to 4.
				[2, [9, 10, 11, 12]],
				[3, [20]],
			]),
		);
	});

	it("says of one that it is few, and prints the threshold itself where it is not needed", () => {
		const block = rule({ 0: 46, 1: 1, 2: 5, 3: 40 }, [46]);
		expect(block.alike.get(1)).toEqual([1, 2, 3, 4]);
		const large = rule({ 0: 45, 1: 0, 2: 5, 3: 40 }, [45]);
		expect(large.alike.get(2)).toEqual([5]);
	});

	it("says nothing of parts of a total that may be one of two, or that nothing is known of", () => {
		const counts = { 0: 7, 1: 3, 2: 4, 3: 0 };
		const upTo = (most: number) =>
			Array.from({ length: most + 1 }, (_, n) => n);
		expect(rule(counts, [6, 7]).alike.get(1)).toEqual(upTo(7));
		const { alike } = ruleTable(
			ruled(counts),
			oneWay(0, [1, 2, 3], counts),
			() => [],
		);
		expect(alike.get(1)).toEqual(upTo(8));
	});

	it("says nothing where its total is not told, or is too small", () => {
		const untold = rule({ 0: 33, 1: 3, 2: 10, 3: 20 }, [32, 33]);
		expect([untold.numbers, untold.words]).toEqual([
			[1, 2, 3],
			[1, 2, 3],
		]);
		expect(untold.alike.get(1)).toEqual(
			Array.from({ length: 21 }, (_, n) => n),
		);
		const small = rule({ 0: 4, 1: 1, 2: 3, 3: 0 }, [4]);
		expect(small.words).toEqual([1, 2, 3]);
		expect(small.alike.get(3)).toEqual([0, 1, 2, 3, 4]);
	});

	it("says nothing where a part and what it lies in would tell more of each other", () => {
		const beside = (counts: Counts, whole: readonly number[]) => {
			const given = ruled(
				{ ...counts, 9: 0 },
				{ 0: [counts[0] ?? 0], 9: whole },
			);
			const all = [1, 2, 3].map((at) => counts[at] ?? 0);
			const order = [1, 2, 3].filter((at) => (counts[at] ?? 0) >= 5);
			const table = {
				total: counts[0] ?? 0,
				categories: 3,
				small: all.filter((count) => count > 0 && count < 5),
				others: order.map((at) => counts[at] ?? 0),
			};
			const block = ruleTable(
				given,
				{ table, total: 0, parts: [1, 2, 3], order },
				(at) => (at === 1 ? [9] : []),
			);
			return block.words.length > 0 ? "nothing" : "something";
		};
		const increased = (count: number) => ({
			0: 30,
			1: count,
			2: 4,
			3: 26 - count,
		});
		// Of 12 at a level three were increased, or none: whoever was not is no small group.
		expect(beside(increased(3), [12])).toBe("something");
		expect(beside({ 0: 30, 1: 0, 2: 10, 3: 20 }, [12])).toBe("something");
		// Of 6, two to five were not.
		expect(beside(increased(3), [6])).toBe("nothing");
		expect(beside(increased(3), [1, 2, 3, 4])).toBe("nothing");
		// Beside 4 and 18 they are 5 to 11.
		expect(beside(increased(8), [10])).toBe("nothing");
		expect(beside(increased(8), [12])).toBe("something");
		expect(beside({ 0: 30, 1: 10, 2: 0, 3: 20 }, [12])).toBe("nothing");
		expect(beside({ 0: 30, 1: 10, 2: 0, 3: 20 }, [20])).toBe("something");
	});

	it("is exact by itself, and not where its parts lie in something else", () => {
		const counts = { 0: 33, 1: 3, 2: 10, 3: 20 };
		const block = rule(counts, [33], (at) => (at === 2 ? [7] : []));
		expect([block.isExact, block.beside]).toEqual([false, [0, 7]]);
	});
});
