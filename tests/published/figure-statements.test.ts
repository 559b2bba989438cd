import { describe, expect, it } from "vitest";
import { prepare } from "../../src/disclosure/facts/auditor.ts";
import {
	countsBehind,
	figureStatements,
	saysFewerThan,
} from "../../src/published/figure-statements.ts";

const band = (from: number, to: number, text = `fewer than ${to + 1}`) =>
	({ status: "banded", from, to, text }) as const;

/** How many can be in a part of a whole of so many, of which such a share is told. */
function partOf(
	whole: number,
	share: { readonly from: number; readonly to: number; readonly isFew?: true },
) {
	const statements = figureStatements(
		{
			id: "part",
			measure: "referrals",
			cell: [],
			value: { status: "withheld" },
			base: "whole",
			share: {
				...share,
				decimals: 0,
				text: "",
				unreliable: share.isFew === true,
			},
			written: {},
		},
		undefined,
		{ threshold: 5, roundTo: undefined, degree: 3 },
	);
	const terms = [{ cell: "whole", coefficient: 1 }];
	const told = {
		id: "told",
		said: "",
		constraints: [{ terms, lower: whole, upper: whole }],
	};
	const facts = [told, ...statements.map(({ fact }) => fact)];
	return prepare({ cells: ["part", "whole"], facts })
		.knowing()
		.range("part");
}

describe("what a share tells of the part", () => {
	it.each([
		[400, { from: 50, to: 50 }, { from: 198, to: 201 }],
		[400, { from: 50, to: 60 }, { from: 198, to: 241 }],
		// Nothing is rounded to more than all there is.
		[400, { from: 87, to: 100 }, { from: 346, to: 400 }],
		[400, { from: 87, to: 99 }, { from: 346, to: 397 }],
		// One number of 100% is what it rounds from.
		[400, { from: 100, to: 100 }, { from: 398, to: 401 }],
		[19, { from: 50, to: 60, isFew: true }, { from: 10, to: 11 }],
		// A base that is said to be under 20 is not 20.
		[20, { from: 50, to: 60, isFew: true }, undefined],
		[1, { from: 0, to: 0 }, { from: 0, to: 0 }],
		[0, { from: 0, to: 0 }, undefined],
	] as const)("of %i, %j: %j", (whole, share, expected) => {
		expect(partOf(whole, share)).toEqual(expected);
	});
});

describe("a share of rounded counts", () => {
	const rounded = (count: number) =>
		({ status: "rounded", count, roundedTo: 5 }) as const;
	const stated = (
		value: Parameters<typeof countsBehind>[0],
		base: number,
		percent: number,
		of: string | undefined = "whole",
	) => {
		const common = { measure: "referrals", cell: [], written: {} } as const;
		const share = {
			from: percent,
			to: percent,
			decimals: 0,
			text: "",
			unreliable: false,
		};
		const policy = { threshold: 5, roundTo: 5, degree: 3 } as const;
		return figureStatements(
			{ ...common, id: "part", value, share, ...(of ? { base: of } : {}) },
			{ ...common, id: "whole", value: rounded(base) },
			policy,
		)
			.filter(({ share: told }) => told !== undefined)
			.map(({ fact }) => fact.constraints);
	};
	const impossible = [{ terms: [{ cell: "part", coefficient: 0 }], lower: 1 }];

	it.each([
		["what they come to", rounded(5), 30, 17, []],
		["something else", rounded(5), 30, 18, impossible],
		["a share of nothing", rounded(5), 0, 17, impossible],
		["of what is held back", { status: "withheld" }, 30, 99, []],
	] as const)(
		"tells nothing but whether it is %s",
		(_, value, base, percent, constraints) => {
			expect(stated(value, base, percent)).toEqual([constraints]);
		},
	);

	it("is nothing without a base", () => {
		expect(stated(rounded(5), 30, 17, "")).toEqual([]);
	});
});

describe("the words for small counts", () => {
	it.each([
		[band(0, 4), 5, true],
		[band(1, 4), 5, true],
		[band(2, 4), 5, false],
		[band(0, 4), 6, false],
		[band(0, 5), 5, false],
		[band(0, 4, "0 to 4"), 5, false],
		[band(1, 1), 2, true],
		[{ status: "shown", count: 4 }, 5, false],
		[{ status: "withheld" }, 5, false],
	] as const)(
		"%j under a threshold of %i: %s",
		(value, threshold, expected) => {
			expect(saysFewerThan(value, threshold)).toBe(expected);
		},
	);
});

describe("the counts that may stand behind what is said", () => {
	const behind = (
		value: Parameters<typeof countsBehind>[0],
		threshold = 5,
		roundTo?: number,
	) => {
		const range = countsBehind(value, { threshold, roundTo, degree: 3 });
		return range && [range.from, range.to];
	};

	it("are the number, the band, or 1 and more of those that are fewer", () => {
		expect(behind({ status: "shown", count: 7 })).toEqual([7, 7]);
		expect(behind(band(26, 30, "26 to 30"))).toEqual([26, 30]);
		expect(behind(band(0, 4))).toEqual([1, 4]);
		expect(behind(band(0, 4), 6)).toEqual([0, 4]);
		expect(behind(band(0, 0), 1)).toEqual([0, 0]);
		expect(behind({ status: "withheld" })).toBeUndefined();
		expect(behind({ status: "notAvailable" })).toBeUndefined();
	});

	it.each([5, 10, 3, 2])(
		"are all that round to it, half up, and are not small: to the nearest %i",
		(to) => {
			const rounded = (count: number) => to * Math.floor(count / to + 0.5);
			for (const threshold of [3, 5, 6])
				for (let count = 0; count <= 40; count += to) {
					const all = Array.from({ length: 60 }, (_, n) => n).filter(
						(n) => rounded(n) === count && (n === 0) === (count === 0),
					);
					const large = all.filter((n) => n >= threshold);
					const [most = 0] = all.toReversed();
					// Where only small ones round to it, the greatest of these.
					const expected = count === 0 ? [0, 0] : [large[0] ?? most, most];
					expect(
						behind({ status: "rounded", count, roundedTo: to }, threshold, to),
						`${count} under ${threshold}`,
					).toEqual(expected);
				}
		},
	);
});
