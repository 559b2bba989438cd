import {
	appendFileSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { runReal } from "./council-folder.ts";

/** Two issues of one year, between which so many referrals came late. */
function folderOf(): string {
	const folder = mkdtempSync(join(tmpdir(), "cse-report-revisions-"));
	mkdirSync(join(folder, "exports"));
	mkdirSync(join(folder, "paper"));
	writeFileSync(
		join(folder, "exports", "referrals.csv"),
		`child_id,referral_date,date_of_birth,sex\n${rows(0, 20)}`,
	);
	writeFileSync(
		join(folder, "cse-report.yaml"),
		"authority: { name: Northby }\ndata: exports\ntemplate: paper\ntables: [ referrals, referrals:sex, children ]\n",
	);
	writeFileSync(
		join(folder, "paper", "paper.md"),
		'# Paper\n\n{% count("referrals") %} referrals.\n\n{% table "referrals:sex" /%}\n\n{% shorthand /%}\n',
	);
	return folder;
}

function rows(from: number, to: number): string {
	return Array.from(
		{ length: to - from },
		(_, i) =>
			`C${from + i},0${1 + (i % 9)}/03/2016,01/02/2003,${"FM"[i % 2]}\n`,
	).join("");
}

const build = (folder: string, ...more: readonly string[]) =>
	runReal(["build", "2016", "--format", "html,json", ...more], folder);

function textOf(folder: string): string {
	return readFileSync(join(folder, "out", "cse-report-2016.html"), "utf8")
		.replace(/<style>.*?<\/style>/s, "")
		.replace(/<[^>]*>/g, " ")
		.replace(/\s+/g, " ");
}

it("marks in a corrected paper what was published otherwise, says what, why and when, and asks for it where nobody said", async () => {
	const folder = folderOf();
	const first = await build(folder, "--release");
	expect([first.code, textOf(folder)]).toEqual([
		0,
		expect.not.stringContaining("[r]"),
	]);
	appendFileSync(join(folder, "exports", "referrals.csv"), rows(20, 40));
	const second = await build(folder);
	expect([second.code, second.err]).toEqual([
		0,
		expect.stringMatching(
			/Figures differ from release 1, January to December 2016, and are marked \[r\]\. Say why/,
		),
	]);
	expect(textOf(folder)).toMatch(
		/Revised\. What differs from the figures published before is marked \[r\]: /,
	);

	appendFileSync(
		join(folder, "cse-report.yaml"),
		"revisions: [ { period: 2016, date: 2017-05-02, because: Late referrals were entered } ]\n",
	);
	const third = await build(folder, "--release");
	expect(third.err).not.toContain("Say why");
	const text = textOf(folder);
	expect(text).toMatch(
		/Revised on 2 May 2017\. Late referrals were entered\. What differs .*Referrals/,
	);
	expect(text).toMatch(/All referrals 40 \[r\]/);
	expect(text).toMatch(/ 40 \[r\] referrals\./);
	expect(text).toMatch(/\[r\] revised/);
	const json = JSON.parse(
		readFileSync(join(folder, "out", "cse-report-2016.json"), "utf8"),
	);
	expect(json.figures[0]).toMatchObject({ id: "referrals", flags: ["r"] });

	// Built again after its release it is the same paper, and the ledger takes it for the same.
	const again = await build(folder, "--release");
	expect([again.code, textOf(folder)]).toEqual([0, text]);
	expect(again.err).toContain("in the ledger already");
});

it("marks provisional figures and says so at the head", async () => {
	const folder = folderOf();
	appendFileSync(join(folder, "cse-report.yaml"), "provisional: [2016]\n");
	await build(folder);
	expect(textOf(folder)).toMatch(
		/Provisional\. The figures for January to December 2016 may still be revised\. They are marked \[p\]\./,
	);
	expect(textOf(folder)).toMatch(/Female 10 \[p\]/);

	// A paper without tables has nothing that is marked.
	mkdirSync(join(folder, "short"));
	writeFileSync(
		join(folder, "short", "paper.md"),
		'# Paper\n\n{% count("referrals") %} referrals.\n',
	);
	await build(folder, "--template", "short");
	expect(textOf(folder)).toMatch(/may still be revised\. 20 referrals/);
});

it("refuses revisions that say nothing, and periods that are none", async () => {
	for (const [written, told] of [
		["revisions: [ { period: 2016 } ]", "Give a period, and why"],
		["revisions: [ { period: 2016-13, because: x } ]", "2016-13"],
		[
			"revisions: [ { period: 2016, because: x }, { period: 2016, because: y } ]",
			"given twice",
		],
		["provisional: [soon]", "soon"],
	] as const) {
		const folder = folderOf();
		appendFileSync(join(folder, "cse-report.yaml"), `${written}\n`);
		const { code, err } = await build(folder);
		expect([code, err]).toEqual([2, expect.stringContaining(told)]);
	}
});
