import { describe, expect, it } from "vitest";
import { readFigures } from "../../src/reader/read-figures.ts";
import { broken, known, scheme, statementOf, unknown } from "./facts.ts";
import { atMost, follows } from "./follows.ts";

const secondHalf = "2016-H2";
const firstHalf = "2017-H1!2017-06-30";

/** Whether readers know that some figures are at most some more, where later referrals are no re-referrals. */
function isKnownWithoutReReferrals(less: string, more: string): boolean {
	const [low, high] = [less.split(" "), more.split(" ")];
	const statements = [...low, ...high].map(statementOf);
	const { relations } = readFigures(statements, {
		...scheme,
		laterIsAgain: false,
	});
	return follows(relations, atMost(low, high));
}

/** Groups that subtraction tells, each as its figures with their signs. */
function groupsOf(figures: string): readonly string[] {
	const { differences } = readFigures(
		figures.split(" ").map(statementOf),
		scheme,
	);
	return differences.map(({ terms }) =>
		terms
			.map(({ name, coefficient }) => `${coefficient < 0 ? "−" : "+"}${name}`)
			.toSorted()
			.join(" "),
	);
}

describe("what is open when a time begins", () => {
	const open = `referrals:state=open@${secondHalf}`;
	const before = `referrals@${secondHalf} children@${secondHalf}`;
	const atRisk = `childrenAtRisk@${firstHalf}`;

	it("is at risk in it, child by child", () => {
		expect(
			broken([
				known(
					`${open} children@${secondHalf}`,
					`${atRisk} referrals@${secondHalf}`,
				),
				unknown(open, atRisk, { beside: before }),
				unknown(
					`${open} children@${secondHalf}`,
					`childrenAtRisk@2017-Q2!2017-06-30 referrals@${secondHalf}`,
				),
				known(
					"referrals:state=open!2017-03-31 children",
					"childrenAtRisk@2017-Q2!2017-06-30 referrals",
				),
				unknown(
					`referrals:state=open@${secondHalf}#all children@${secondHalf}#all`,
					`${atRisk} referrals@${secondHalf}#all`,
				),
			]),
		).toEqual([]);
	});

	it("is beside those who are referred in it, and have not come again within the year", () => {
		const made = `referrals@${firstHalf}`;
		const less = `${open} children@${secondHalf} ${made}`;
		const more = `${atRisk} reReferrals@${firstHalf} referrals@${secondHalf}`;
		expect(
			broken([
				known(less, more),
				unknown(
					less.replaceAll(secondHalf, "2016"),
					more.replaceAll(secondHalf, "2016"),
				),
			]),
		).toEqual([]);
		expect(isKnownWithoutReReferrals(less, more)).toBe(false);
	});

	it("can be subtracted from those at risk, alone and with those who are new, where children are told", () => {
		const [made, again] = [
			`referrals@${firstHalf}`,
			`reReferrals@${firstHalf}`,
		];
		const second = [`+referrals@${secondHalf}`, `−children@${secondHalf}`];
		const alone = [`+${atRisk}`, `−${open}`, ...second];
		const groups = groupsOf(`${open} ${made} ${again} ${atRisk} ${before}`);
		expect(groups).toContain(alone.toSorted().join(" "));
		expect(groups).toContain(
			[...alone, `+${again}`, `−${made}`].toSorted().join(" "),
		);
		expect(groupsOf(`${open} ${atRisk} referrals@${secondHalf}`)).toEqual(
			groupsOf(`${open} referrals@${secondHalf}`),
		);
		const sameTime = "referrals:state=open referrals children";
		expect(groupsOf(`${sameTime} childrenAtRisk`)).not.toContain(
			"+childrenAtRisk +referrals −children −referrals:state=open",
		);
	});
});

describe("whoever comes again within a year", () => {
	const next = "2017!2017-12-31#all";
	const [less, more] = [
		`reReferrals@${next} children@${next}`,
		`children#all referrals@${next}`,
	];

	it("was there in the year before, where all levels count", () => {
		expect(
			broken([
				known(less, more),
				unknown(less.replaceAll("#all", ""), more.replaceAll("#all", "")),
				unknown(less, more.replace("children#all", "children@2016-H2#all")),
				unknown(less, more.replace("children#all", "children@2015#all")),
			]),
		).toEqual([]);
		expect(isKnownWithoutReReferrals(less, more)).toBe(false);
	});

	it("can be subtracted from whoever was", () => {
		expect(groupsOf(`${less} ${more}`)).toContain(
			[
				"+children#all",
				`+referrals@${next}`,
				`−children@${next}`,
				`−reReferrals@${next}`,
			]
				.toSorted()
				.join(" "),
		);
	});
});

describe("what was closed of one period by a day in another", () => {
	const quarter = "2017-Q1!2017-03-31";
	const [first, last, own, ended] = [
		"referrals:state=closed",
		"referrals:state=closed!2017-03-31",
		`referrals:state=closed@${quarter}`,
		`closures@${quarter}`,
	];

	it("is closed in that, and beside what was made in it", () => {
		expect(
			broken([
				known(`${last} ${own}`, `${ended} ${first}`),
				unknown(
					`referrals:state=closed!2017-04-30 ${own}`,
					`${ended} ${first}`,
				),
			]),
		).toEqual([]);
	});

	it("can be subtracted from what was closed in that", () => {
		expect(groupsOf(`${first} ${last} ${own} ${ended}`)).toContain(
			[`+${ended}`, `+${first}`, `−${own}`, `−${last}`].toSorted().join(" "),
		);
	});
});
