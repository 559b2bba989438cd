import { beforeAll, describe, expect, it } from "vitest";
import { auditPaper } from "../../src/audit-release.ts";
import { atOnce } from "../at-once.ts";
import { solver } from "../solver.ts";
import {
	auditOf,
	edited,
	editedCell,
	marksIn,
	type SamplePaper,
	samplePaper,
	withoutMarks,
	withPart,
} from "./sample.ts";

let sample: SamplePaper;

beforeAll(async () => {
	sample = await samplePaper();
});

const ways = ["record", "figures", "nothing"] as const;

function cell(audit: ReturnType<typeof auditOf>, id: string) {
	return audit.cells.find((one) => one.cell === id);
}

describe("a paper as the tool wrote it", () => {
	it.each(ways)("is safe and as published, held against: %s", (kept) => {
		const audit = auditOf(sample, sample.docx, kept);
		expect(audit.status).toBe("safe");
		expect(audit.paper.typed).toEqual([]);
		expect(audit.paper.changed).toEqual([]);
		expect(audit.paper.unread).toEqual([]);
	});

	it("holds every figure that its run published and that is told", () => {
		const published: { figures: readonly { id: string; status: string }[] } =
			JSON.parse(sample.register.figures);
		const read = new Set(
			auditOf(sample, sample.docx, "nothing").cells.map((one) => one.cell),
		);
		// What others published is no count of the council's own, and is not judged.
		const missing = published.figures.filter(
			({ id, status }) =>
				status !== "notAvailable" && !id.includes("~") && !read.has(id),
		);
		// Cases that did not improve have no row of their own in the table of outcomes.
		expect(
			missing
				.map(({ id }) => id)
				.filter((id) => !id.includes("result=notImproved")),
		).toEqual([]);
	});
});

describe("the marks of figures", () => {
	it("are not needed: a paper stripped of them says the same", () => {
		const audit = auditOf(sample, withoutMarks(sample.docx), "nothing");
		const { cells, paper, status } = auditOf(sample, sample.docx, "nothing");
		expect(audit.status).toBe(status);
		expect(audit.paper).toEqual(paper);
		expect(audit.cells).toEqual(cells);
	});

	it("tell of a figure in a sentence of the clerk's own words", () => {
		const own = "assessed as high risk";
		const docx = edited(sample.docx, own, "thought to be in grave danger");
		const high = (file: Uint8Array, number: string) =>
			auditOf(sample, edited(file, "5 (17%)", number)).paper.changed;
		expect(high(docx, "6").map(({ id, printed }) => [id, printed])).toEqual([
			["referrals:risk=high", "6"],
		]);
		expect(high(withoutMarks(docx), "6")).toEqual([]);
	});

	it("tell of a table under the clerk's own caption, and in the clerk's own row", () => {
		const caption = "Referrals by sex, January to December 2016";
		const own = edited(sample.docx, caption, "Boys and girls");
		const docx = editedCell(own, "26 to 30", "27");
		const found = (file: Uint8Array) =>
			auditOf(sample, file).paper.changed.map(({ id, place, printed }) => [
				id,
				place,
				printed,
			]);
		expect(found(docx)).toEqual([
			["referrals:sex=female", "table 9, row Female", "27 87% to 100%"],
		]);
		expect(found(withoutMarks(docx))).toEqual([]);
		const row = editedCell(
			editedCell(sample.docx, "26 to 30", "27"),
			"Female",
			"Girls",
		);
		expect(found(row).map(([id, place]) => [id, place])).toEqual([
			["referrals:sex=female", "table 9, row Girls"],
		]);
		expect(found(withoutMarks(row))).toEqual([]);
	});

	it("do not tell otherwise than the labels that a reader sees", () => {
		const swapped = editedCell(
			editedCell(sample.docx, "High", "Medium"),
			"Medium",
			"High",
			2,
		);
		const { changed } = auditOf(sample, swapped).paper;
		expect(changed.map(({ id }) => id)).toContain("referrals:risk=high");
		expect(changed).toEqual(
			auditOf(sample, withoutMarks(swapped)).paper.changed,
		);
	});

	it("hold letters and digits, and nothing of a value", () => {
		const names = marksIn(sample.docx);
		expect(names.length).toBeGreaterThan(20);
		expect(new Set(names).size).toBe(names.length);
		for (const name of names)
			expect(name).toMatch(/^figure_[0-9a-z]{9,13}(_\d+)?$/);
		expect(Math.max(...names.map((name) => name.length))).toBeLessThan(41);
	});
});

describe("a paper that was edited by hand", () => {
	const boys = "fewer than 5 of boys or young men";

	it.each(ways)(
		"a small count in a sentence is found, held against: %s",
		(kept) => {
			const docx = edited(sample.docx, boys, "4 of boys or young men");
			const audit = auditOf(sample, docx, kept);
			expect(audit.status).toBe("disclosing");
			expect(cell(audit, "referrals:sex=male")?.feasible).toEqual({
				kind: "values",
				values: [4],
			});
			if (kept !== "nothing") {
				expect(audit.paper.changed.map(({ place, id }) => [place, id])).toEqual(
					[["the text after paragraph 1", "referrals:sex=male"]],
				);
				expect(audit.paper.changed[0]?.printed).toBe("4");
			}
		},
	);

	it("a cell of a table is found, and with it what follows from it", () => {
		const docx = editedCell(sample.docx, "26 to 30", "27");
		const audit = auditOf(sample, docx);
		expect(audit.status).toBe("disclosing");
		expect(cell(audit, "referrals:sex=male")?.feasible).toEqual({
			kind: "values",
			values: [3],
		});
		expect(audit.paper.changed.map(({ place }) => place)).toContain(
			"table 9, row Female",
		);
	});

	it.each(["record", "nothing"] as const)(
		"a number that no figure has is listed with its paragraph, held against: %s",
		(kept) => {
			const docx = edited(
				sample.docx,
				"The committee is asked to note this report.",
				"The committee is asked to note that 3 boys were referred.",
			);
			const { typed } = auditOf(sample, docx, kept).paper;
			expect(typed.map(({ place, number }) => [place, number])).toEqual([
				["paragraph 7", "3"],
			]);
		},
	);

	it("a number in words is listed where the text as it was built is known", () => {
		const docx = edited(
			sample.docx,
			"The committee is asked to note this report.",
			"The committee is asked to note that two girls moved away.",
		);
		expect(
			auditOf(sample, docx).paper.typed.map(({ number }) => number),
		).toEqual(["two"]);
	});

	it("a number that another figure has is listed where it was not", () => {
		const docx = edited(
			sample.docx,
			"The committee is asked to note this report.",
			"The committee is asked to note that 17 were closed.",
		);
		expect(
			auditOf(sample, docx).paper.typed.map(({ number }) => number),
		).toEqual(["17"]);
	});

	it("a figure that contradicts its table is a contradiction", () => {
		const docx = edited(
			sample.docx,
			"5 (17%) were assessed as high risk",
			"6 (20%) were assessed as high risk",
		);
		const audit = auditOf(sample, docx);
		expect(audit.status).toBe("contradictory");
		expect(audit.conflict?.length).toBeGreaterThan(1);
		expect(audit.paper.changed).toHaveLength(1);
	});

	it("what a tracked change took out is still in the file", () => {
		const docx = edited(
			sample.docx,
			"The committee is asked to note this report.",
			'The committee is asked to note this report.</w:t></w:r><w:del w:id="9" w:author="a" w:date="2017-01-01T00:00:00Z"><w:r><w:delText xml:space="preserve"> It is 4 boys.</w:delText></w:r></w:del><w:r><w:t>',
		);
		const { typed } = auditOf(sample, docx).paper;
		expect(typed.map(({ place, number }) => [place, number])).toEqual([
			["paragraph 7, as it was before a tracked change", "4"],
		]);
	});

	it.each([
		["word/comments.xml", "a comment"],
		["word/footnotes.xml", "a footnote"],
		["word/header1.xml", "the header"],
	])("%s is text too", (part, place) => {
		const xml =
			'<w:x xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>It was 4 boys.</w:t></w:r></w:p></w:x>';
		const { typed } = auditOf(
			sample,
			withPart(sample.docx, part, xml),
			"nothing",
		).paper;
		expect(typed.map((one) => [one.place, one.number])).toEqual([[place, "4"]]);
	});

	it("what a note says that there is none of is read, and found where it was changed", () => {
		const docx = edited(
			sample.docx,
			"No referrals: Child protection plan; Early help;",
			"No referrals: Looked after; Early help;",
		);
		expect(
			auditOf(sample, docx).paper.changed.map(({ place, id }) => [place, id]),
		).toEqual([["the note below table 10", "referrals:status=lookedAfter"]]);
	});

	it("hidden text and the description of a picture are text too", () => {
		const hidden = edited(
			sample.docx,
			"The committee is asked",
			"4 boys.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>And 2 girls. The committee is asked",
		);
		expect(
			auditOf(sample, hidden, "nothing").paper.typed.map(
				({ number }) => number,
			),
		).toEqual(["4", "2"]);
		const described = edited(
			sample.docx,
			"The numbers are in Table 2.",
			"Online or social media grooming: 16 (53%); Sexting or indecent images: 9 (30%).",
		);
		const audit = auditOf(sample, described);
		expect(audit.paper.changed.map(({ place, id }) => [place, id])).toEqual([
			["the description of figure 1", "referrals:model=online"],
		]);
	});

	it("workbooks that were pasted in are named", () => {
		const docx = withPart(sample.docx, "word/embeddings/sheet1.xlsx", "PK");
		expect(auditOf(sample, docx).paper.unread).toEqual([
			"word/embeddings/sheet1.xlsx",
		]);
	});
});

describe("a file that is no paper of the tool's", () => {
	const beside = () => ({
		settings: sample.settings,
		template: { name: "", files: new Map<string, string>() },
		register: undefined,
	});

	it.each([
		["a damaged one", () => sample.docx.slice(0, 2000)],
		[
			"a zip of something else",
			() =>
				withPart(
					new Uint8Array([80, 75, 5, 6, ...new Array(18).fill(0)]),
					"a.txt",
					"a",
				),
		],
		["broken XML", () => edited(sample.docx, "<w:body>", "<w:body><w:broken")],
	])("%s is refused in plain words", (_, bytes) => {
		const audit = atOnce(auditPaper(bytes(), "paper.docx", beside(), solver));
		expect(audit.status).toBe("unreadable");
	});
});
