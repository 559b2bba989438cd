import fc from "fast-check";
import { expect, test } from "vitest";
import { exportKinds } from "../../src/dictionary/columns.ts";
import type { ProtectedTable } from "../../src/disclosure/protected-table.ts";
import { measureIds, measures } from "../../src/measures/measures.ts";
import type { Paper } from "../../src/report/model.ts";
import { examples } from "../examples.ts";
import {
	packaged,
	paperOf,
	plain,
	type Short,
	settingsOf,
	tableOf,
	textsOf,
} from "./fixture.ts";

/** Every table that the default run publishes, with figures that no sum or difference of others comes to. */
const everything: Readonly<Record<string, Short>> = {
	referrals: 7013,
	"referrals:risk=high": 2111,
	"referrals:risk=medium": 4919,
	"referrals:model=online": 4001,
	"referrals:model=images": 2707,
	"referrals:model=gang": "<5",
	"referrals:model=party": "c",
	"referrals:ageBand=under13": 601,
	"referrals:ageBand=13-15": 3307,
	"referrals:ageBand=16-17": 2999,
	"referrals:sex=female": 6007,
	"referrals:sex=male": 907,
	"referrals:sex=notRecorded": 0,
	"referrals:status=lookedAfter": 2003,
	"referrals:status=childInNeed": 4507,
	"referrals:status=none": "c",
	"referrals:state=open": 3203,
	"referrals:state=closed": 3803,
	children: 6553,
	lookedAfter: 2003,
	"lookedAfter:placedBy=thisAuthority": 1409,
	"lookedAfter:placedBy=otherAuthority": 563,
	"riskChange:direction=reduced": 1709,
	"riskChange:direction=unchanged": 4703,
	"riskChange:direction=increased": 131,
	"riskChange:direction=notReassessed": 467,
	closures: 5303,
	"closures:reason=riskReduced": 3701,
	"closures:reason=movedAway": 1601,
	reReferrals: 829,
	"outcomeScored:code=1.2.13": 3011,
	"outcome:code=1.2.13|result=improved": 2309,
	"outcome:code=1.2.13|result=notImproved": 701,
	missingChildren: 8009,
	missingEpisodes: 9001,
	childrenAtRisk: 3109,
	"missingAndAtRisk:of=missingChildren": 1213,
	"missingAndAtRisk:of=childrenAtRisk": 1213,
	"returnInterviews:stage=needed": 8501,
	"returnInterviews:stage=offered": 8111,
	"returnInterviews:stage=completed": 6703,
	"returnInterviews:stage=within72Hours": 5501,
	discussed: 2203,
	"discussed:decision=carriedForward": 1103,
	"discussed:decision=noLongerAtRisk": 1051,
	"discussed:decision=other": 47,
	trainingSessions: 389,
	"trainingSessions:audience=schools": 223,
	"trainingSessions:audience=taxis": 163,
};

const halfYear = Object.fromEntries(
	measureIds.filter((id) => measures[id].part).map((id) => [id, "2016-H2"]),
);

const quotations = [
	{ text: "It helped me.", respondent: "youngPerson" as const },
	{ text: "We were heard.", respondent: "parentOrCarer" as const },
];

const full = () =>
	paperOf(tableOf(everything, "2016", halfYear), packaged("scrutiny-report"), {
		quotations,
	});

function headings(paper: Paper, level: number): readonly string[] {
	return paper.blocks.flatMap((block) =>
		block.kind === "heading" && block.level === level
			? [plain(block.text)]
			: [],
	);
}

function allText(paper: Paper): string {
	return [
		paper.title,
		paper.subject,
		paper.footer,
		...paper.blocks.flatMap(textsOf),
	].join("\n");
}

test("the scrutiny report has every part, in its order", () => {
	const paper = full();
	expect(headings(paper, 1)).toEqual([
		"Children at risk of sexual exploitation, January to December 2016",
	]);
	expect(headings(paper, 2)).toEqual([
		"Summary report",
		"Main report",
		"Appendix",
	]);
	expect(headings(paper, 3)).toEqual([
		"Purpose of the report",
		"Key messages",
		"What child sexual exploitation is",
		"The service and its aims",
		"How the service works",
		"Recommendation",
		"Referrals",
		"Most referrals involved online or social media grooming",
		"Most referrals were assessed as medium risk",
		"Most referrals were at the same risk as at referral",
		"Largest group: children aged 13 to 15",
		"Most referrals were of girls or young women",
		"Most referrals were of children in need",
		"Outcomes for children",
		"What young people, parents and carers say",
		"Training",
		"Working with the police",
		"Exploitation and children who go missing",
		"Governance",
		"Challenges and future work",
		"Outcomes that the service works towards",
		"Further figures",
		"Period and as-at date",
		"Who is counted",
		"Definitions of the figures",
		"How children are protected in the figures",
		"Percentages",
		"Shorthand",
		"Where the figures come from",
	]);
	const numbered = paper.blocks.filter(
		(block) => block.kind === "paragraph" && block.numbered,
	);
	expect(numbered.length).toBeGreaterThan(25);
	expect(numbered.length).toBeLessThan(42);
	expect(paper.blocks.filter((block) => block.kind === "chart")).toHaveLength(
		1,
	);
	expect(
		paper.blocks
			.filter((block) => block.kind === "table")
			.map((table) => table.number),
	).toEqual(Array.from({ length: 16 }, (_, i) => i + 1));
});

test("both directions of missing and exploitation name their own whole", () => {
	const text = allText(full());
	expect(text).toContain(
		"of the 8,009 children reported missing, 1,213 (15%) were also at high or medium risk of sexual exploitation",
	);
	expect(text).toContain(
		"of the 3,109 children at high or medium risk of sexual exploitation at any point in the same period, 1,213 (39%) were reported missing",
	);
	expect(text).toContain("must not be compared with each other");
});

test.each(["scrutiny-report", "exploitation-review", "group-year"])(
	"%s prints no number that is not published, and none of its own arithmetic",
	(name) => {
		const table = tableOf(
			{
				...everything,
				"children:sex=female": 5807,
				"children:sex=male": 743,
				"children:risk=high": 1997,
			},
			"2016",
			halfYear,
		);
		const paper = paperOf(table, packaged(name), { quotations });
		const allowed = new Set([...registerOf(table), ...ownNumbers(paper, name)]);
		const printed =
			allText(paper)
				.replace(/(\d),(\d{3})/g, "$1$2")
				.match(/\d+(\.\d+)*/g) ?? [];
		expect(printed.filter((number) => !allowed.has(number))).toEqual([]);
	},
);

/** All that may be said of the figures, as text. */
function registerOf(table: ProtectedTable): readonly string[] {
	return table.figures.flatMap(({ value, share }) =>
		[
			...("count" in value ? [value.count] : []),
			...(value.status === "banded"
				? [value.from, value.to, value.to + 1]
				: []),
			...(share?.status === "shown" ? [share.percent] : []),
		].map(String),
	);
}

/** Numbers that are no figures: those of the template's own words, of dates, outcome codes, captions and definitions. */
function ownNumbers(paper: Paper, name: string): readonly string[] {
	const text = [
		...packaged(name).files.values(),
		...measureIds.map((id) => measures[id].definition),
	].join(" ");
	const written = text.replace(/\{%[^%]*%\}/g, " ").match(/\d+/g) ?? [];
	const captions = paper.blocks.flatMap((block) =>
		block.kind === "table" || block.kind === "chart"
			? [String(block.number)]
			: [],
	);
	return [
		...written,
		...captions,
		"2016",
		"31",
		"1.2.13",
		"100",
		"5",
		"13",
		"15",
		"16",
		"17",
	];
}

/** What reads badly, whatever the figures. */
const botched =
	/undefined|NaN|[{}]|%\}|\bthe the\b|\b[Nn]o (child|referral) were| {2}| [,.;]|\.\.|,,|\(\)|\n\n/;

function expectReadable(paper: Paper): void {
	const text = allText(paper);
	expect(text).not.toMatch(botched);
	for (const block of paper.blocks) {
		for (const part of textsOf(block)) expect(part.trim()).not.toBe("");
		if (block.kind === "paragraph" && block.numbered)
			expect(plain(block.text)).toMatch(/^[A-Z].*[.:]$/s);
	}
	paper.blocks.forEach((block, i) => {
		const next = paper.blocks[i + 1];
		const ends =
			block.kind === "paragraph" &&
			block.numbered &&
			plain(block.text).endsWith(":");
		if (ends) expect(next?.kind).toBe("list");
		if (block.kind === "heading" && block.level > 1) expect(next).toBeDefined();
	});
}

test.each(["scrutiny-report", "exploitation-review", "group-year"])(
	"%s: no settings at all, and nothing in the figures, still make a sensible paper",
	(name) => {
		expectReadable(paperOf(tableOf({}), packaged(name), { given: [] }));
		expectReadable(
			paperOf(
				tableOf({ referrals: "x", children: "x", discussed: "x" }),
				packaged(name),
				{ given: ["training"] },
			),
		);
	},
);

test("none in the period: said in the report and its key messages alone, and the sections about them are left out", () => {
	const none = Object.fromEntries(Object.keys(everything).map((id) => [id, 0]));
	const paper = paperOf(tableOf(none), packaged("scrutiny-report"));
	expectReadable(paper);
	expect(allText(paper)).toContain(
		"There were no referrals of children at high or medium risk in the period",
	);
	expect(headings(paper, 3)).not.toContain("Sex of the children referred");
	expect(allText(paper).match(/no referrals/g)).toHaveLength(2);
});

test("without a level of risk in the exports no level is spoken of", () => {
	const paper = paperOf(
		tableOf({
			referrals: 30,
			"referrals:risk=high": "x",
			"referrals:risk=medium": "x",
		}),
		packaged("scrutiny-report"),
		{ countedLevels: [] },
	);
	expect(allText(paper)).not.toContain("high or medium risk");
	expect(headings(paper, 3)).not.toContain("Level of risk at referral");
});

test("a rounding policy is told, and its numbers are hedged", () => {
	const settings = settingsOf("policy: { preset: round-5 }");
	const paper = paperOf(
		tableOf({ referrals: "~30" }),
		packaged("scrutiny-report"),
		{ settings },
	);
	expect(allText(paper)).toContain("There were about 30 referrals");
	expect(allText(paper)).toContain("rounded to the nearest 5");
});

test("the change of definition is told only where it matters", () => {
	const annex = (period: string) =>
		allText(
			paperOf(tableOf({ referrals: 30 }, period), packaged("scrutiny-report")),
		);
	expect(annex("2016")).not.toContain("February 2017");
	expect(annex("2017")).toContain("within the period of this report");
	expect(annex("2018")).toContain("earlier periods may not be comparable");
});

test("the shorthand that the paper uses is explained in it, and no other", () => {
	const shorthandOf = (short: Readonly<Record<string, Short>>) => {
		const paper = paperOf(tableOf(short), packaged("scrutiny-report"));
		const at = paper.blocks.findIndex(
			(block) => block.kind === "heading" && plain(block.text) === "Shorthand",
		);
		const list = at < 0 ? undefined : paper.blocks[at + 1];
		return list?.kind === "list"
			? list.items.map((item) => plain(item).slice(0, 3))
			: [];
	};
	expect(shorthandOf({ referrals: 30, "referrals:sex=female": 30 })).toEqual(
		[],
	);
	expect(
		shorthandOf({
			referrals: 30,
			"referrals:sex=female": "c",
			"referrals:sex=male": "<5",
		}),
	).toEqual(["[c]"]);
	expect(shorthandOf(everything)).toEqual(["[c]"]);
});

const short = fc.oneof(
	{
		weight: 3,
		arbitrary: fc.constantFrom<Short>("c", "x", "<5", "26-30", "~25"),
	},
	{ weight: 2, arbitrary: fc.nat({ max: 60 }) },
);

test.each(["scrutiny-report", "exploitation-review", "group-year"])(
	"%s reads well, whatever may be told of each figure",
	(name) => {
		const ids = [
			...Object.keys(everything),
			"children:sex=female",
			"children:ageBand=18plus",
			"children:risk=high",
		];
		fc.assert(
			fc.property(
				fc.array(short, { minLength: ids.length, maxLength: ids.length }),
				(values) => {
					const table = tableOf(
						Object.fromEntries(ids.map((id, i) => [id, values[i] ?? 0])),
					);
					expectReadable(
						paperOf(table, packaged(name), { given: exportKinds }),
					);
				},
			),
			{ numRuns: examples(8, 150) },
		);
	},
);
