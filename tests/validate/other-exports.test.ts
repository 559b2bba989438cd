import { describe, expect, it } from "vitest";
import { isoDay } from "../../src/vocabulary/calendar.ts";
import { csv, issuesOf, recordsOf, told, type With } from "./read-exports.ts";

const referrals = csv(
	"referral_id,child_id,referral_date,date_of_birth,risk_latest",
	"R1,C1,03/04/2016,01/01/2002,low",
	"R2,C2,03/05/2016,01/01/2002,",
	"R3,C3,03/06/2016,01/01/2002,high",
);

const withReferrals = (name: string, ...lines: readonly string[]) => ({
	"referrals.csv": referrals,
	[name]: csv(...lines),
});

describe("an assessments export", () => {
	const assessments = (...rows: readonly string[]) =>
		withReferrals(
			"assessments.csv",
			"referral_id,assessment_date,risk_level",
			...rows,
		);

	it.each([
		[",01/05/2016,low", "referral_id blank"],
		["R1,,low", "assessment_date blank"],
		["R1,01/05/2016,", "risk_level blank"],
		["R1,soon,low", "assessment_date not-a-date"],
		["R1,01/05/2016,lowish", "risk_level unknown-word"],
		["R9,01/05/2016,low", "referral_id unmatched-referral"],
		["TEST,soon,lowish", "referral_id test-person"],
	])("tells of %s", async (row, issue) => {
		expect(await told(assessments("R1,02/05/2016,low", row))).toEqual([
			`assessments.csv:3 ${issue}`,
		]);
	});

	it("links its rows to referrals, and leaves out those that match none", async () => {
		const { assessments: read } = await recordsOf(
			assessments(
				"R3,01/07/2016,high",
				"R9,01/07/2016,low",
				"TEST,,",
				"R1,01/07/2016,low",
			),
		);
		expect([...(read?.referral ?? [])]).toEqual([2, 0]);
		expect([...(read?.risk ?? [])]).toEqual([0, 2]);
	});

	it("is what the latest risk of the referrals is checked against", async () => {
		const issues = await issuesOf(
			assessments(
				"R1,01/07/2016,high",
				"R1,01/05/2016,low",
				"R2,01/07/2016,high",
				"R3,01/07/2016,high",
				"R3,01/07/2016,low",
			),
		);
		expect(
			issues.map(({ file, line, heading, code }) => [
				file,
				line,
				heading,
				code,
			]),
		).toEqual([["referrals.csv", 2, "risk_latest", "latest-risk-differs"]]);
	});
});

describe("an outcomes export", () => {
	const byReferral = (...rows: readonly string[]) =>
		withReferrals(
			"outcomes.csv",
			"referral_id,outcome_code,first_score,last_score,last_date",
			...rows,
		);
	const byChild = (...rows: readonly string[]) =>
		withReferrals(
			"outcomes.csv",
			"child_id,outcome_code,first_score,last_score",
			...rows,
		);

	it.each([
		[",1.2.13,1,2,", "referral_id blank"],
		["R1,,1,2,", "outcome_code blank"],
		["R1,9.9.9,1,2,", "outcome_code unknown-outcome"],
		["R1,1213,1,2,", "outcome_code unknown-outcome"],
		["R1,1.3.02,one,2,", "first_score not-a-number"],
		["R1,1.3.02,1,2+,", "last_score not-a-number"],
		["R1,1.3.02,1,2,soon", "last_date not-a-date"],
		["R9,1.3.02,1,2,", "referral_id unmatched-referral"],
		["R1,1.2.13,1,2,", "outcome_code identical-duplicate"],
		["R1,1.2.13,1.0,2,", "outcome_code identical-duplicate"],
		["R1,1.2.13,1,3,", "outcome_code differing-duplicate"],
		["R1,1.2.13,,2,", "outcome_code differing-duplicate"],
		["R1,1.2.13,1,2,01/07/2016", "outcome_code differing-duplicate"],
		["duplicate,?,?,?,?", "referral_id test-person"],
	])("tells of %s", async (row, issue) => {
		expect(await told(byReferral("R1,1.2.13,1,2,", row))).toEqual([
			`outcomes.csv:3 ${issue}`,
		]);
	});

	it("reads numbers, and a blank score as not scored", async () => {
		const { outcomes } = await recordsOf(
			byReferral(
				"R1,1.2.13,-1.5,,",
				"R1,1.3.02,0,10.25,01/07/2016",
				"R2,1.2.13,1,2,",
			),
		);
		expect([...(outcomes?.first ?? [])]).toEqual([-1.5, 0, 1]);
		expect([...(outcomes?.last ?? [])]).toEqual([Number.NaN, 10.25, 2]);
		expect([...(outcomes?.referral ?? [])]).toEqual([0, 0, 1]);
	});

	it("has no last score where that is dated before the first, and is dated by the later of the two", async () => {
		const dated = (...rows: readonly string[]) =>
			withReferrals(
				"outcomes.csv",
				"referral_id,outcome_code,first_score,last_score,first_date,last_date",
				...rows,
			);
		const folder = dated(
			"R1,1.2.13,1,2,02/07/2016,01/07/2016",
			"R1,1.3.02,1,2,01/07/2016,01/07/2016",
			"R2,1.2.13,1,2,02/07/2016,",
			"R2,1.3.02,1,2,,03/07/2016",
		);
		expect(await told(folder)).toEqual([
			"outcomes.csv:2 last_date last-before-first",
		]);
		const { outcomes } = await recordsOf(folder);
		expect([...(outcomes?.last ?? [])]).toEqual([Number.NaN, 2, 2, 2]);
		expect([...(outcomes?.lastDate ?? [])].map((day) => isoDay(day))).toEqual([
			"2016-07-02",
			"2016-07-01",
			"2016-07-02",
			"2016-07-03",
		]);
	});

	it("takes two blank scores for the same", async () => {
		const row = "R1,1.2.13,,,";
		expect(await told(byReferral(row, row))).toEqual([
			"outcomes.csv:3 outcome_code identical-duplicate",
		]);
	});

	it("may name the child instead", async () => {
		const folder = byChild(
			"C1,1.2.13,1,2",
			"C1,1.2.13,1,2",
			"C9,1.2.13,1,2",
			",1.2.13,1,2",
		);
		expect(await told(folder)).toEqual([
			"outcomes.csv:3 outcome_code identical-duplicate",
			"outcomes.csv:4 child_id unmatched-child",
			"outcomes.csv:5 child_id blank",
		]);
		const { outcomes } = await recordsOf(byChild("C3,1.2.13,1,2"));
		expect([...(outcomes?.child ?? []), ...(outcomes?.referral ?? [])]).toEqual(
			[2, -1],
		);
	});

	it("needs one of the two", async () => {
		const [issue] = await issuesOf(
			withReferrals(
				"outcomes.csv",
				"outcome_code,first_score,last_score",
				"1.2.13,1,2",
			),
		);
		expect(issue).toMatchObject({
			code: "unknown-export",
			file: "outcomes.csv",
			line: 1,
		});
		expect(issue?.message).toContain(
			'the nearest is "outcomes", and it lacks referral_id',
		);
	});

	it("with both goes by the referral, and leaves out a test child", async () => {
		const folder = withReferrals(
			"outcomes.csv",
			"child_id,referral_id,outcome_code,first_score,last_score",
			"C9,R1,1.2.13,1,2",
			",R2,1.2.13,1,2",
			"C1,,1.2.13,1,2",
			"TEST,R3,1.2.13,x,y",
		);
		expect(await told(folder)).toEqual([
			"outcomes.csv:4 referral_id blank",
			"outcomes.csv:5 child_id test-person",
		]);
		const { outcomes } = await recordsOf({
			...folder,
			"outcomes.csv": csv(
				"child_id,referral_id,outcome_code,first_score,last_score",
				"C2,R1,1.2.13,1,2",
			),
		});
		expect([...(outcomes?.referral ?? []), ...(outcomes?.child ?? [])]).toEqual(
			[0, -1],
		);
	});

	it("warns of scores outside the range of settings", async () => {
		const yaml =
			"outcomes: [ { code: X.1, label: A thing, better: higher, range: [0, 10] } ]";
		const folder = byReferral("R1,x.1,0,10,", "R2,X.1,-1,11,", "R3,X.1,,5,");
		expect(await told(folder, { yaml })).toEqual([
			"outcomes.csv:3 first_score score-out-of-range",
			"outcomes.csv:3 last_score score-out-of-range",
		]);
	});
});

describe("a missing export", () => {
	const missing = (...rows: readonly string[]) => ({
		"missing.csv": csv(
			"child_id,start,end,kind,rhi_needed,rhi_completed",
			...rows,
		),
	});

	it.each([
		[",01/01/2016,,,,", "child_id blank"],
		["C1,,,,,", "start blank"],
		["C1,01/01/2016 25:00,,,,", "start not-a-date"],
		["C1,01/13/2016 10:00,,,,", "start month-first-date"],
		["C1,02/01/2016,01/01/2016,,,", "end end-before-start"],
		["C1,02/01/2016 10:00,02/01/2016 09:59,,,", "end end-before-start"],
		["C1,02/01/2016 10:00,02/01/2016 10:00,,,", ""],
		["C1,02/01/2016 10:00,02/01/2016,,,", ""],
		["C1,02/01/2016,02/01/2016 00:01,,,", ""],
		["C1,02/01/2016,03/01/2016,truant,,", "kind unknown-word"],
		["C1,02/01/2016,03/01/2016,M,maybe,", "rhi_needed unknown-word"],
		["C1,02/01/2016,03/01/2016,absent,1,soon", "rhi_completed not-a-date"],
		["C1,02/01/2016,03/01/2016,A,TRUE,05/01/2016 10:00", ""],
		["C1,02/01/2016 10:00,03/01/2016,,,02/01/2016", ""],
		["C1,02/01/2016,03/01/2016,,,02/01/2016 00:01", ""],
		[
			"C1,02/01/2016 10:00,03/01/2016,,,02/01/2016 09:59",
			"rhi_completed interview-before-start",
		],
		[
			"C1,02/01/2016,03/01/2016,,,01/01/2016 22:30",
			"rhi_completed interview-before-start",
		],
		["TEST 4,x,y,z,,", "child_id test-person"],
	])("tells of %s: %s", async (row, issue) => {
		expect(await told(missing("C0,01/01/2016,02/01/2016,,,", row))).toEqual(
			issue === "" ? [] : [`missing.csv:3 ${issue}`],
		);
	});

	it("reads times, days, kinds and answers", async () => {
		const { missing: read } = await recordsOf(
			missing(
				"C1,01/01/1970,01/01/1970,,yes,02/01/1970",
				"C1,01/01/1971 10:30,02/01/1971 09:15,Absent,0,yes",
				"C2,01/01/1972,,m,,no",
				"C2,01/01/1969,02/01/1969,A,Y,02/01/1970 00:01",
			),
		);
		expect([...(read?.start ?? [])].slice(0, 2)).toEqual([0, 365 * 1440 + 630]);
		// A date alone covers its day.
		expect([...(read?.end ?? [])].slice(0, 2)).toEqual([
			1439,
			366 * 1440 + 555,
		]);
		expect([...(read?.endTimed ?? [])]).toEqual([0, 1, 0, 0]);
		expect([...(read?.kind ?? [])]).toEqual([0, 1, 0, 1]);
		expect([...(read?.needed ?? [])]).toEqual([1, 0, -1, 1]);
		expect([...(read?.offered ?? [])]).toEqual([-1, -1, -1, -1]);
		expect([...(read?.completed ?? [])]).toEqual([1, 1, 0, 1]);
		expect(read?.completedAt[0]).toBe(1440);
		expect(read?.completedAt[3]).toBe(1441);
		expect([...(read?.completedTimed ?? [])]).toEqual([0, 0, 0, 1]);
	});

	it("warns of episodes without an end after which the child went missing again", async () => {
		const rows = [
			"C1,01/01/2016,,,,",
			"C1,01/02/2016,02/02/2016,,,",
			"C2,01/01/2016,,,,",
			"C2,01/02/2016,02/02/2016,absent,,",
			"C3,01/03/2016,,,,",
			"C3,01/01/2016,02/01/2016,,,",
		];
		expect(await told(missing(...rows))).toEqual([
			"missing.csv:2 end endless-episode",
		]);
	});

	it("does so across two files, and not without the column", async () => {
		const folder = {
			"a.csv": csv("child_id,start,end", "C1,01/01/2016,"),
			"b.csv": csv("child_id,start,end", "C1,01/02/2016,02/02/2016"),
		};
		const yaml = "exports: { missing: { files: [a.csv, b.csv] } }";
		expect(await told(folder, { yaml })).toEqual([
			"a.csv:2 end endless-episode",
		]);
		const without = csv("child_id,start", "C1,01/01/2016", "C1,01/02/2016");
		expect(await told({ "missing.csv": without })).toEqual([]);
	});
});

describe("a discussions export", () => {
	const discussions = (...rows: readonly string[]) => ({
		"discussions.csv": csv(
			"child_id,meeting_date,decision,group,risk_level",
			...rows,
		),
	});

	it.each([
		[",01/01/2016,other,MEG,", "child_id blank"],
		["C1,,other,MEG,", "meeting_date blank"],
		["C1,01/01/2016,,MEG,", "decision blank"],
		["C1,01/01/2016,decided,MEG,", "decision unknown-word"],
		["C1,01/01/2016,No longer at risk,MEG,dire", "risk_level unknown-word"],
		["C1,01/01/2016,carried forward,meg,", "group same-id-words"],
		["C1,01/01/2016,carried forward,?,", "group no-letters"],
		["C1,01/01/2016,carried forward,,", ""],
		["TEST,?,?,—,?", "child_id test-person"],
	])("tells of %s: %s", async (row, issue) => {
		expect(
			await told(discussions("C0,01/01/2016,other,MEG,high", row)),
		).toEqual(issue === "" ? [] : [`discussions.csv:3 ${issue}`]);
	});

	it("names groups by their camelCase, in the order of their ids", async () => {
		const read = await recordsOf(
			discussions(
				"C1,01/01/2016,other,Silver group,",
				"C2,01/01/2016,other,Bronze group,",
				"C3,01/01/2016,other,,",
			),
		);
		expect(read.groups.map(({ id }) => id)).toEqual([
			"bronzeGroup",
			"silverGroup",
		]);
		expect([...(read.discussions?.group ?? [])]).toEqual([1, 0, -1]);
	});

	it("names groups without what programs put into them", async () => {
		const header = "child_id,meeting_date,decision,group";
		const folder = {
			"discussions.csv": csv(
				header,
				"C1,01/01/2016,other,<b>East</b> &amp; West",
				"C2,01/01/2016,other,East & West",
			),
		};
		expect(await told(folder)).toEqual([]);
		const { groups } = await recordsOf(folder);
		expect(groups).toEqual([{ id: "eastWest", label: "East & West" }]);
		const hostile = csv(header, "C1,01/01/2016,other,<script>East</script>");
		expect(await told({ "discussions.csv": hostile })).toEqual([
			"discussions.csv:2 group unprintable-word",
		]);
	});

	it("refuses groups that settings do not list, naming theirs", async () => {
		const yaml =
			"groups: [ { id: meg, label: Missing and Exploited Group, aliases: [MEG] } ]";
		const [issue] = await issuesOf(discussions("C1,01/01/2016,other,Gold,"), {
			yaml,
		});
		expect(issue).toMatchObject({ code: "unknown-word", heading: "group" });
		expect(issue?.message).toContain("known are meg");
	});
});

describe("a feedback export", () => {
	const feedback = (...rows: readonly string[]) => ({
		"feedback.csv": csv("quote,respondent,date,consent", ...rows),
	});
	const quotations = async (...rows: readonly string[]) =>
		(await recordsOf(feedback(...rows))).feedback?.map(({ text }) => text);

	it("keeps what may be printed alone", async () => {
		expect(
			await quotations(
				"Kept.,young person,01/01/2016,yes",
				"Said no.,young person,01/01/2016,no",
				"Said nothing.,young person,01/01/2016,",
				'"Kept,\r\n  too.",Parent or carer,,Y',
			),
		).toEqual(["Kept.", "Kept, too."]);
	});

	it("prints nothing where it has no consent column", async () => {
		const folder = {
			"feedback.csv": csv("quote,respondent", "Hello.,professional"),
		};
		expect((await recordsOf(folder)).feedback).toEqual([]);
	});

	it.each([
		["Hello.,young person,,perhaps", "consent unknown-word"],
		["Hello.,neighbour,,no", "respondent unknown-word"],
		["Hello.,young person,soon,no", "date not-a-date"],
		[",young person,,yes", "quote blank-quotation"],
		["Hello.,,,yes", "quote blank-quotation"],
		[",,,", ""],
		["I was 13.,young person,,yes", "quote telling-quotation"],
		["I was 13.,young person,,no", ""],
		[`${"x".repeat(600)},young person,,yes`, ""],
		[`${"x".repeat(601)},young person,,yes`, "quote long-quotation"],
		[`${"😀".repeat(600)},young person,,yes`, ""],
		[`${"x".repeat(601)},young person,,no`, ""],
	])("tells of %s: %s", async (row, issue) => {
		expect(await told(feedback("Fine.,professional,,yes", row))).toEqual(
			issue === "" ? [] : [`feedback.csv:3 ${issue}`],
		);
	});

	it("leaves out what is too long, and never cuts it", async () => {
		expect(await quotations(`${"x".repeat(601)},young person,,yes`)).toEqual(
			[],
		);
	});

	it("is mended of what programs put into it, and left out where that is not certain", async () => {
		const folder = {
			"feedback.csv": csv(
				"quote,respondent,consent",
				"<p>I don&#39;t worry</p>,young person,yes",
				"Plain words,young person,yes",
				"<script>x</script>,young person,yes",
				"<b>no</b> consent,young person,no",
			),
		};
		const { feedback } = await recordsOf(folder);
		expect(feedback?.map(({ text }) => text)).toEqual([
			"I don't worry",
			"Plain words",
		]);
		expect(await told(folder)).toEqual([
			"feedback.csv:2 quote mended-quotation",
			"feedback.csv:4 quote unprintable-quotation",
		]);
	});

	it("is held against the identifiers of all exports", async () => {
		const folder = {
			"referrals.csv": csv(
				"referral_id,child_id,referral_date,date_of_birth",
				"Robin,Kestrel,03/04/2016,",
			),
			"missing.csv": csv("child_id,start", "Wren,03/04/2016"),
			...feedback(
				"My name is Kestrel.,young person,,yes",
				"They call me (Robin).,young person,,yes",
				"I am Wren!,young person,,yes",
				"I am a kestrel.,young person,,yes",
				"I like kestrels.,young person,,yes",
			),
		};
		expect(await told(folder)).toEqual([
			"feedback.csv:2 quote telling-quotation",
			"feedback.csv:3 quote telling-quotation",
			"feedback.csv:4 quote telling-quotation",
			"feedback.csv:5 quote telling-quotation",
		]);
	});
});

describe("a training export", () => {
	const training = (...rows: readonly string[]) => ({
		"training.csv": csv("audience,date,sessions,attendees", ...rows),
	});

	it.each([
		[",01/01/2016,1,2", "audience blank"],
		["Police,,1,2", "date blank"],
		["Police,01/01/2016,1.5,2", "sessions not-a-whole-number"],
		["Police,01/01/2016,1,-2", "attendees not-a-whole-number"],
		["Police,01/01/2016,many,2", "sessions not-a-whole-number"],
		["police,01/01/2016,1,2", "audience same-id-words"],
		["Police,01/01/2016,,", ""],
	])("tells of %s: %s", async (row, issue) => {
		expect(await told(training("Police,01/01/2016,1,2", row))).toEqual(
			issue === "" ? [] : [`training.csv:3 ${issue}`],
		);
	});

	it("counts one session where the cell or the column is blank", async () => {
		const read = await recordsOf(
			training("Police,01/01/2016,,", "Police,01/01/2016,0,7"),
		);
		expect([...(read.training?.sessions ?? [])]).toEqual([1, 0]);
		expect([...(read.training?.attendees ?? [])]).toEqual([-1, 7]);
		const without = {
			"training.csv": csv("audience,date", "Police,01/01/2016"),
		};
		expect([...((await recordsOf(without)).training?.sessions ?? [])]).toEqual([
			1,
		]);
	});
});

describe("a benchmarks export", () => {
	it.each([
		[",2016,Here,1", "figure blank"],
		["referrals,,Here,1", "period blank"],
		["referrals,2016,,1", "area blank"],
		["referrals,2016,Here,", "value blank"],
		["referrals,2016-07,Here,1", "period not-a-period"],
		["referrals,2016,Here,about 5", "value not-a-number"],
		["referrals,2013/14-Q2,Here,1.5", "figure no-benchmark"],
		["crimes,2016,Here,12", "figure no-benchmark"],
		["referrals:sex=male,2013/14-Q2,Here,15", ""],
	])("is checked: %s: %s", async (row, issue) => {
		const folder = { "benchmarks.csv": csv("figure,period,area,value", row) };
		expect(await told(folder)).toEqual(
			issue === "" ? [] : [`benchmarks.csv:2 ${issue}`],
		);
	});
});

describe("unmatched identifiers", () => {
	it("are not told of where there are no referrals to match", async () => {
		const folder = {
			"assessments.csv": csv(
				"referral_id,assessment_date,risk_level",
				"R1,01/05/2016,low",
			),
			"outcomes.csv": csv(
				"child_id,outcome_code,first_score,last_score",
				"C1,1.2.13,1,2",
			),
		};
		expect(await told(folder)).toEqual([]);
	});
});

describe("an authority column", () => {
	const pooled = (...authorities: readonly string[]) => ({
		"missing.csv": csv(
			"child_id,start,authority",
			...authorities.map((name, i) => `C${i},01/01/2016,${name}`),
		),
	});
	const yaml =
		"authority: { name: Sample Borough Council, code: SBC, aliases: [Sampleton] }";
	const children = async (more: With, ...authorities: readonly string[]) =>
		(await recordsOf(pooled(...authorities), more)).missing?.count;

	it("of several councils is refused where none was asked for", async () => {
		expect(await told(pooled("A", "B", "A"))).toEqual([
			"missing.csv authority several-authorities",
		]);
	});

	it("of one council is not, whichever of its names each row has", async () => {
		const names = ["SBC", "sample borough council", "Sampleton ", ""];
		expect(await told(pooled(...names), { yaml })).toEqual([]);
		expect(await children({ yaml }, ...names)).toBe(4);
		expect(await told(pooled("A", "a.", " A "))).toEqual([]);
	});

	it("leaves the rows of the one that was asked for, by name, code or alias", async () => {
		const names = [
			"SBC",
			"North Council",
			"Sample Borough Council",
			"Sampleton",
			"",
		];
		for (const authority of ["SBC", "sampleton", "Sample Borough Council"])
			expect(await children({ yaml, authority }, ...names)).toBe(3);
		expect(await children({ yaml, authority: "north council" }, ...names)).toBe(
			1,
		);
	});

	it("refuses one that no row is about", async () => {
		expect(await told(pooled("A", "B"), { authority: "C" })).toEqual([
			"missing.csv authority no-such-authority",
		]);
	});

	it("has nothing of a file that is about others alone: not available, which is not none", async () => {
		const folder = {
			...pooled("A", "B"),
			"training.csv": csv(
				"audience,date,authority",
				"Schools,01/01/2016,B",
				"Schools,02/01/2016,B",
			),
		};
		expect(await told(folder, { authority: "A" })).toEqual([
			"training.csv authority about-others",
		]);
		const { given, training, missing } = await recordsOf(folder, {
			authority: "A",
		});
		expect([Object.keys(given), training, missing?.count]).toEqual([
			["missing"],
			undefined,
			1,
		]);
		expect(await told(folder, { authority: "C" })).toEqual([
			"missing.csv authority no-such-authority",
			"training.csv authority no-such-authority",
		]);
	});

	it("knows the names that settings list", async () => {
		const yaml =
			"authorities: [ { name: North Sample Council, code: NSC, aliases: [North] } ]";
		const names = ["NSC", "north", "A"];
		for (const authority of ["North", "North Sample Council"])
			expect(await children({ yaml, authority }, ...names)).toBe(2);
	});

	it("does not look at the rows of others", async () => {
		const folder = {
			"missing.csv": csv(
				"child_id,start,authority",
				"C1,01/01/2016,A",
				",nonsense,B",
			),
		};
		expect(await told(folder, { authority: "A" })).toEqual([]);
		expect(await told(folder, { authority: "B" })).toEqual([
			"missing.csv:3 child_id blank",
			"missing.csv:3 start not-a-date",
		]);
	});
});
