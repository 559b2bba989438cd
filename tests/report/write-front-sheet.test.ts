import { describe, expect, it } from "vitest";
import { composePaper } from "../../src/report/compose.ts";
import type { Paper } from "../../src/report/model.ts";
import { textsOf } from "../../src/report/texts-of-paper.ts";
import { readSettings } from "../../src/settings/read-settings.ts";
import type { Settings } from "../../src/settings/settings.ts";
import { contextOf, packaged, tableOf, templateOf } from "./fixture.ts";

const table = tableOf({
	referrals: 30,
	"referrals:sex=female": 20,
	"referrals:sex=male": 10,
});

function settingsOf(text: string): Settings {
	const read = readSettings(`frontSheet:\n${text}`, "cse-report.yaml");
	if (!read.ok) throw new Error(read.problems.map((p) => p.message).join("\n"));
	return read.settings;
}

function problemsOf(text: string): readonly string[] {
	const read = readSettings(`frontSheet:\n${text}`, "cse-report.yaml");
	return read.ok
		? []
		: read.problems.map(({ line, message }) => `${line} ${message}`);
}

const places =
	"# T\n\n{% frontSheet %}\nOwn sheet.\n{% /frontSheet %}\n\n## Part\n\nText.\n\n{% implications %}\nOwn implications.\n{% /implications %}\n";

function composed(text: string, template = templateOf(places)) {
	const settings = settingsOf(text);
	return composePaper(table, contextOf(table, { settings }), template);
}

function paperOf(text: string, template = templateOf(places)): Paper {
	const made = composed(text, template);
	if (!made.ok) throw new Error(made.problems.map((p) => p.message).join("\n"));
	return made.paper;
}

/** Each block as its kind and words. */
function shapeOf({ blocks }: Paper): readonly string[] {
	return blocks.map((block) => {
		const words = textsOf({
			title: "",
			subject: "",
			publisher: "",
			footer: "",
			mark: undefined,
			named: {},
			date: "",
			blocks: [block],
		}).join(" | ");
		return block.kind === "heading"
			? `${"#".repeat(block.level)} ${words}`
			: `${block.kind}: ${words}`;
	});
}

describe("the front sheet of settings", () => {
	it("stands in place of the template's, in the order of settings", () => {
		expect(
			shapeOf(
				paperOf(`
  parts:
    - { heading: Lead member, text: A }
    - { part: access, heading: Status }
    - { heading: Report to, text: B }
    - { part: implications, heading: What it means }
  access: public
  implications:
    - { heading: Legal, text: L }
    - { heading: Finance, text: F }`),
			),
		).toEqual([
			"# T",
			"paragraph: Lead member: A",
			"paragraph: Status: Public",
			"paragraph: Report to: B",
			"table: What it means | Subject | Implication | Legal | L | Finance | F",
			"## Part",
			"paragraph: Text.",
		]);
	});

	it("puts what has several lines under its heading, and all that follows under headings of its own", () => {
		expect(
			shapeOf(
				paperOf(`
  parts:
    - { heading: First, text: one }
    - { part: decisionRoute }
    - { heading: Last, text: two }
  decisionRoute:
    - { body: Scrutiny, date: 16 March 2017, purpose: to note }
    - { body: Cabinet }`),
			),
		).toEqual([
			"# T",
			"paragraph: First: one",
			"## Decision route",
			"list: Scrutiny, 16 March 2017: to note | Cabinet",
			"## Last",
			"paragraph: two",
			"## Part",
			"paragraph: Text.",
			"paragraph: Own implications.",
		]);
	});

	it("loses nothing that is given and not listed", () => {
		const shape = shapeOf(
			paperOf(
				"  access: public\n  decisionRoute: [ { body: Cabinet } ]\n  implications: [ { heading: Legal, text: L } ]",
			),
		);
		expect(shape).toEqual([
			"# T",
			"paragraph: Decision route: Cabinet",
			"paragraph: Public or exempt: Public",
			"## Part",
			"paragraph: Text.",
			"table: Implications of this report | Subject | Implication | Legal | L",
		]);
	});

	it("says in the Act's words why a report is exempt, and on each page that it is", () => {
		const paper = paperOf(
			"  access: exempt\n  paragraphs: [1, 2]\n  publicInterest: It would harm them.",
		);
		const [, line = ""] = shapeOf(paper);
		expect(line).toContain(
			"under paragraphs 1 and 2 of Part 1 of Schedule 12A to the Local Government Act 1972: information relating to any individual; information which is likely to reveal the identity of an individual.",
		);
		expect(line).toMatch(
			/outweighs the public interest .*: It would harm them\.$/,
		);
		expect(paper.mark).toBe(
			"Not for publication: exempt under Schedule 12A, paragraphs 1 and 2",
		);
		expect(paperOf("  access: public").mark).toBeUndefined();
	});

	it("is the template's own where settings name none", () => {
		expect(shapeOf(paperOf("  parts: []"))).toContain("paragraph: Own sheet.");
	});

	it("is not dropped without a word by a template that has no place for it", () => {
		const sheet =
			"  access: public\n  implications: [ { heading: Legal, text: L } ]";
		const made = composed(sheet, templateOf("# T\n\nText.\n"));
		expect(made.ok ? made.notices : []).toEqual([
			expect.stringContaining("{% frontSheet /%}"),
			expect.stringContaining("{% implications /%}"),
		]);
		const placed = composed(sheet);
		expect(placed.ok ? placed.notices : ["x"]).toEqual([]);
	});

	it.each(["briefing", "quarterly-figures", "information-request"])(
		"is nothing that %s tells of, which goes to no committee",
		(name) => {
			const made = composed("  access: public", packaged(name));
			expect(made.ok ? made.notices : ["x"]).toEqual([]);
		},
	);

	it("is told, where a template says of its place what nobody knows", () => {
		const text = "---\nfrontSheet: below\n---\n# T\n\nText.\n";
		const made = composed("  access: public", templateOf(text));
		expect(made.ok ? [] : made.problems).toEqual([
			expect.objectContaining({
				line: 2,
				message: expect.stringContaining('takes "none"'),
			}),
		]);
	});

	it.each(["scrutiny-report", "exploitation-review", "group-year"])(
		"has its place in %s",
		(name) => {
			const paper = paperOf("  access: public", packaged(name));
			expect(shapeOf(paper)[1]).toBe("paragraph: Public or exempt: Public");
		},
	);
});

describe("what is wrong with a front sheet", () => {
	it.each([
		["  access: exempt", "2 Say under which paragraphs"],
		["  access: public\n  paragraphs: [1]", "3 This is for a report"],
		["  access: exempt\n  paragraphs: [8]", "3 This must be one of 1, 2"],
		["  publicInterest: x", "2 This is for a report"],
		["  parts: [ { part: access } ]", "2 There is no access"],
		["  parts: [ { heading: A } ]", "2 Give a heading and a text"],
		[
			"  access: public\n  parts: [ { part: access, text: x } ]",
			"3 Its text is that of access",
		],
		[
			"  access: public\n  parts: [ { part: access }, { part: access } ]",
			'3 The part "access" stands here twice',
		],
		["  decisionRoute: [ { date: x } ]", "2 This step needs a body"],
		["  implications: [ { heading: x } ]", "2 Give a heading and a text"],
		[
			"  parts: [ { hading: x, text: y } ]",
			'2 This key is not known. Did you mean "heading"?',
		],
	])("%s", (text, told) => {
		expect(problemsOf(text)).toContainEqual(expect.stringContaining(told));
	});
});

it("the table of implications has a number of its own, and those after it the next", () => {
	const { blocks } = paperOf(
		"  implications: [ { heading: Legal, text: L } ]",
		templateOf(
			'# T\n\n{% implications %}\nOwn.\n{% /implications %}\n\n{% table "referrals:sex" /%}\n',
		),
	);
	const numbers = blocks.flatMap((block) =>
		block.kind === "table" ? [block.number] : [],
	);
	expect(numbers).toEqual([1, 2]);
});
