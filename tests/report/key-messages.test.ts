import { expect, test } from "vitest";
import type { Paper } from "../../src/report/model.ts";
import {
	packaged,
	paperOf,
	plain,
	type ShortTable,
	tableOf,
	templateOf,
} from "./fixture.ts";

const year: ShortTable = {
	referrals: 30,
	"referrals:risk=high": 5,
	"referrals:risk=medium": 25,
	"referrals:sex=female": 25,
	"referrals:sex=male": 5,
	"referrals:model=online": 17,
	"referrals:model=images": 9,
	"referrals:model=peer": 5,
	"referrals:ageBand=under13": 10,
	"referrals:ageBand=13-15": 10,
	"referrals:ageBand=16-17": 10,
	"referrals:state=open": 19,
	"referrals:state=closed": 11,
	"riskChange:direction=reduced": 11,
	"riskChange:direction=unchanged": 19,
	"riskChange:direction=increased": 0,
	missingChildren: 87,
	childrenAtRisk: 30,
	"missingAndAtRisk:of=missingChildren": 12,
	"missingAndAtRisk:of=childrenAtRisk": 12,
};

function messagesIn(paper: Paper): readonly string[] {
	const at = paper.blocks.findIndex(
		(block) => block.kind === "heading" && plain(block.text) === "Key messages",
	);
	const list = at < 0 ? undefined : paper.blocks[at + 1];
	return list?.kind === "list" ? list.items.map(plain) : [];
}

const messagesOf = (short: ShortTable, name = "scrutiny-report") =>
	messagesIn(paperOf(tableOf(short), packaged(name)));

test("the whole, what changed, what is hoped for, then the largest shares: six at most, in the order of the paper", () => {
	expect(messagesOf(year)).toEqual([
		"Referrals. There were 30 referrals of children at high or medium risk in January to December 2016.",
		"Open and closed referrals. On 31 December 2016, of the 30 referrals, 19 (63%) were still open and 11 (37%) had been closed.",
		"Level of risk at referral. Of the 30 referrals, 5 (17%) were assessed as high risk and 25 (83%) as medium risk.",
		"Change of risk since referral. By 31 December 2016, of the 30 referrals, 11 (37%) had a lower level of risk than at referral and 19 (63%) the same level as at referral. None had a higher level than at referral.",
		"Sex of the children referred. Of the 30 referrals, 25 (83%) were of girls or young women and 5 (17%) of boys or young men.",
		"Exploitation and going missing. Of the 87 children reported missing, 12 (14%) were also at risk of sexual exploitation; of the 30 children at risk of sexual exploitation at any point in the same period, 12 (40%) were also reported missing.",
	]);
});

test("each leads to the heading of its section", () => {
	const { blocks } = paperOf(tableOf(year), packaged("scrutiny-report"));
	const ids = new Map(
		blocks.flatMap((block) =>
			block.kind === "heading" && block.id !== undefined
				? [[block.id, plain(block.text)]]
				: [],
		),
	);
	const links = blocks.flatMap((block) =>
		block.kind === "list"
			? block.items.flatMap((item) =>
					item.flatMap(({ section }) => section ?? []),
				)
			: [],
	);
	expect(links.map((id) => ids.get(id))).toEqual([
		"Referrals",
		"Referrals",
		"Most referrals were assessed as medium risk",
		"Most referrals were at the same risk as at referral",
		"Most referrals were of girls or young women",
		"Exploitation and children who go missing",
	]);
	expect(ids.size).toBe(new Set(links).size);
});

test("what is held back gives no message; what the records do not tell is said last", () => {
	const messages = messagesOf({
		...year,
		"referrals:sex=female": "c",
		"referrals:sex=male": "c",
		"riskChange:direction=reduced": "x",
		"riskChange:direction=unchanged": "x",
		"riskChange:direction=increased": "x",
	});
	expect(messages.some((message) => /^Sex|^Change/.test(message))).toBe(false);
	expect(messages.at(-1)).toBe(
		"Not available. The records do not tell: referrals by change of risk since referral.",
	);
});

test("that there are none, or that their number is held back, is a message; of nothing there is none, and no heading", () => {
	expect(messagesOf({ referrals: 0 })).toEqual([
		"Referrals. There were no referrals of children at high or medium risk in January to December 2016.",
	]);
	expect(messagesOf({ referrals: "c" })).toEqual([
		"Referrals. The number is not published, so that no child can be identified.",
	]);
	expect(messagesOf({ trainingSessions: 4 })).toEqual([]);
});

test("what is lacking as a whole is said once, and not table by table", () => {
	expect(
		messagesOf({
			referrals: "x",
			"referrals:risk=high": "x",
			"referrals:risk=medium": "x",
			"referrals:sex=female": "x",
			"referrals:sex=male": "x",
			children: 20,
			"children:sex=female": "x",
			"children:sex=male": "x",
		}),
	).toEqual(["Not available. The records do not tell: referrals."]);
});

test("training, of which more is better but which is of no children, goes before nothing that was found", () => {
	const training = { trainingSessions: 40, trainingAttendees: 400 };
	expect(messagesOf({ ...year, ...training })).toEqual(messagesOf(year));
});

test("a total and its only breakdown are one message", () => {
	expect(
		messagesOf(
			{
				discussed: 45,
				"discussed:decision=carriedForward": 24,
				"discussed:decision=noLongerAtRisk": 21,
			},
			"group-year",
		),
	).toEqual([
		"The latest decision about each child. There were 45 children discussed in January to December 2016. Of the 45 children discussed, 24 (53%) were carried forward to the next meeting and 21 (47%) were found to be no longer at risk and to need no further action.",
	]);
});

test("a template can name them, in its order", () => {
	const template = templateOf(
		'# T\n\n## Key messages\n\n{% keyMessages "referrals:state, referrals" /%}\n\n## Report\n\n1. {% count("referrals") %} {% describe("referrals:state") %}\n',
	);
	expect(messagesIn(paperOf(tableOf(year), template))).toEqual([
		"Open and closed referrals. On 31 December 2016, of the 30 referrals, 19 (63%) were still open and 11 (37%) had been closed.",
		"Referrals. There were 30 referrals of children at high or medium risk in January to December 2016.",
	]);
});

test("of outcomes the largest share and the smallest are said, where every share is of twenty or more", () => {
	const outcomes = (last: number): ShortTable => ({
		"outcomeScored:code=1.2.13": 30,
		"outcome:code=1.2.13|result=improved": 23,
		"outcomeScored:code=1.3.02": 20,
		"outcome:code=1.3.02|result=improved": 10,
		"outcomeScored:code=2.1.21": 30,
		"outcome:code=2.1.21|result=improved": 25,
		"outcomeScored:code=4.1.12": last,
		"outcome:code=4.1.12|result=improved": 10,
	});
	const [, message] = messagesOf({ referrals: "c", ...outcomes(20) });
	expect(message).toMatch(
		/^Outcomes for children\. The share improved was largest for ‘.+’ \(25 of 30, 83%\), and smallest for ‘.+’ \(10 of 20, 50%\) and ‘.+’ \(10 of 20, 50%\)\.$/,
	);
	expect(messagesOf({ referrals: "c", ...outcomes(12) })).toEqual([
		expect.stringMatching(/^Referrals\. The number is not published/),
	]);
});

test("what covers part of the paper's period says which", () => {
	const own = { missingChildren: "2016-H2", missingAndAtRisk: "2016-H2" };
	const paper = paperOf(
		tableOf(year, "2016", own),
		packaged("scrutiny-report"),
	);
	expect(messagesIn(paper).at(-1)).toMatch(
		/^Exploitation and going missing\. In July to December 2016, of the 87 children/,
	);
});

test("a section that leaves itself out is said to be lacking", () => {
	expect(
		messagesOf({
			referrals: 30,
			"missingAndAtRisk:of=missingChildren": "x",
			"missingAndAtRisk:of=childrenAtRisk": "x",
		}).at(-1),
	).toBe(
		"Not available. The records do not tell: children both reported missing and at risk of sexual exploitation.",
	);
});
