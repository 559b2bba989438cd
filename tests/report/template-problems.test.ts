import { expect, test } from "vitest";
import { composePaper } from "../../src/report/compose.ts";
import type { TemplateProblem } from "../../src/report/template-problem.ts";
import { contextOf, packaged, tableOf, templateOf } from "./fixture.ts";

const table = tableOf({ referrals: 30, "referrals:risk=high": 30 });

function problemsOf(text: string): readonly TemplateProblem[] {
	const composed = composePaper(table, contextOf(table), templateOf(text));
	return composed.ok ? [] : composed.problems;
}

/** Where the first problem stands, and what is nearest. */
function firstOf(text: string): readonly unknown[] {
	const [first] = problemsOf(text);
	return [first?.line, first?.column, first?.nearest];
}

test.each<[string, string, readonly unknown[]]>([
	["a figure", 'There were {% count("referals") %}.', [3, 22, "referrals"]],
	[
		"a category",
		'{% count("referrals:sex=mail") %} boys',
		[3, 11, "referrals:sex=male"],
	],
	[
		"a figure in a condition",
		'{% if told("childrn") %}\nx\n{% /if %}',
		[3, 13, "children"],
	],
	[
		"a chart",
		'Text.\n\n{% chart "referrals:rsk" /%}',
		[5, 11, "referrals:risk"],
	],
	[
		"a table in the branch not taken",
		'{% if is("referrals", 1) %}\n{% table "outcme" /%}\n{% /if %}',
		[4, 11, "outcome"],
	],
	["a word", "By {% $words.comittee %}.", [3, 14, "committee"]],
	["a variable", "In {% $perod %}.", [3, 8, "period"]],
	["a function", 'A **{% cont("referrals") %}** b', [3, 8, "count"]],
	["a tag", '{% chrt "referrals:risk" /%}', [3, 4, "chart"]],
	["an attribute", '{% table "outcome" captoin="x" /%}', [3, 20, "caption"]],
	["a respondent", '{% quotations "youngPersn" /%}', [3, 16, "youngPerson"]],
	["an export", '{% if given("trainin") %}x{% /if %} y', [3, 14, "training"]],
])(
	"%s that is not known is told with its place and the nearest name",
	(_, line, [at, column, nearest]) => {
		const text = `# T\n\n${line}\n`;
		const withWords = text.includes("$words")
			? `---\nwords:\n  committee: ''\n---\n${text}`
			: text;
		const shift = withWords === text ? 0 : 4;
		expect(firstOf(withWords)).toEqual([Number(at) + shift, column, nearest]);
	},
);

test("a tag that cannot be read has the place where it begins", () => {
	expect(firstOf("# T\n\nA **b** {% count(“x”) %}.\n")).toEqual([
		3,
		9,
		undefined,
	]);
	expect(firstOf("# T\n\n   {% chart /%}\n")).toEqual([3, 4, undefined]);
});

test("the second of two equal tags on a line is the one that is told", () => {
	expect(
		firstOf('# T\n\nA {% count("referrals") %} b {% count("referals") %}.\n'),
	).toEqual([3, 40, "referrals"]);
});

test.each([
	["other words", String.raw`\{% count("a1") %}`],
	["an empty pair of braces", String.raw`\{% %}`],
	["code", '`{% chart "x" /%}`'],
])(
	"the place of a tag is not that of what only looks like one: %s",
	(_, before) => {
		const line = `A ${before} b2 {% count("b2") %}.`;
		const told = problemsOf(`# T\n\n${line}\n`).find(({ message }) =>
			message.includes("b2"),
		);
		expect(told).toMatchObject({ line: 3, column: line.lastIndexOf("b2") + 1 });
	},
);

test.each([
	["a comment that is not closed", "A <!-- for us", 3, /would be printed/],
	["a comment that is not begun", "A\n\nfor us -->", 5, /would be printed/],
	["two braces", 'A {{ count("referrals") }} b', 3, /Two braces/],
	["two braces that close", "A }} b", 3, /Two braces/],
	[
		"a table without a caption",
		"| A | B |\n|---|---|\n| c | d |",
		3,
		/caption/,
	],
	[
		"the same under a condition",
		'{% if told("referrals") %}\n| A | B |\n|---|---|\n| c | d |\n\n{% /if %}',
		4,
		/caption/,
	],
])("%s is told, and not printed or left out", (_, text, line, message) => {
	expect(problemsOf(`# T\n\n${text}\n`)).toEqual([
		expect.objectContaining({ line, message: expect.stringMatching(message) }),
	]);
});

test("whole comments, and tables with a caption, are as they must be", () => {
	const table = "| A | B |\n|---|---|\n| c | d |";
	for (const text of [
		"A <!-- {{ x }} --> b",
		'<!--\n{% count("x") %}\n\n-->\n\nText',
		`{% table caption="C" %}\n${table}\n{% /table %}`,
	])
		expect(problemsOf(`# T\n\n${text}\n`)).toEqual([]);
});

test("a tag in a list, a table cell and a heading has its own place", () => {
	const text = `# T

1. One:
   - bullet {% count("a1") %}

## H {% $b2 %}

{% table caption="C" %}
* A
* B
---
* x
* y {% count("c3") %}
{% /table %}
`;
	expect(
		problemsOf(text).map((problem) => [problem.line, problem.column]),
	).toEqual([
		[4, 23],
		[6, 10],
		[13, 15],
	]);
});

test("all problems are told together, in the order of the text", () => {
	const lines = problemsOf(
		'# T\n\n{% count("a") %} x\n\n{% $b %} x\n\n{% c /%}\n',
	).map((problem) => problem.line);
	expect(lines).toEqual([3, 5, 7]);
});

test.each([
	['{% count("referrals %}', /quotation marks in pairs/],
	["{% count(“referrals”) %}", /straight quotation marks/],
	["{% if told(“referrals”) %}", /straight quotation marks/],
	['{% if told("referrals") %}\n\nText.', /needs its {% \/if %}/],
	["Text.\n\n{% /if %}", /needs its {% \/if %}/],
	["{% if %}x{% /if %} y", /on what it depends/],
	["{% chart /%}", /which table it draws/],
	["{% table /%}", /which figures it holds/],
	["```\ncode\n```", /no place for this kind of Markdown/],
	["![picture](a.png)", /no place for this kind of Markdown/],
	['x {% count("referrals", "a", "b", "c") %}', /cannot be called like this/],
	["x {% count() %}", /cannot be called like this/],
	['x {% count(figure="referrals") %}', /cannot be called like this/],
	['x {% is("referrals", "many") %}', /is not a number/],
	['x {% if endsBefore("2017") %}y{% /if %}', /is not a day/],
	[
		'{% table caption="C" %}\n* A\n* B\n---\n* one\n{% /table %}',
		/as many cells/,
	],
	[
		'{% table caption="C" widths="1" %}\n* A\n* B\n---\n* one\n* two\n{% /table %}',
		/one number a column/,
	],
])("%s", (text, message) => {
	const problems = problemsOf(`# T\n\n${text}\n`);
	expect(problems.some((problem) => message.test(problem.message))).toBe(true);
	expect(problems.every((problem) => problem.file === "test/paper.md")).toBe(
		true,
	);
});

test("a paper has exactly one title", () => {
	expect(firstOf("Text.\n")).toEqual([1, 1, undefined]);
	expect(firstOf("# One\n\n# Two\n")).toEqual([3, 1, undefined]);
});

test("to print a figure that the run does not publish is an error that names the table to add", () => {
	const [problem] = problemsOf(
		'# T\n\nThere were {% count("closures:reason=movedAway") %}.\n',
	);
	expect(problem?.message).toContain('Add "closures:reason" to the tables');
	expect([problem?.line, problem?.column]).toEqual([3, 22]);
});

test("under a condition the same figure is no error: it is not published, and the condition does not hold", () => {
	expect(
		problemsOf(
			'# T\n\n{% if told("closures:reason=movedAway") %}{% count("closures:reason=movedAway") %}{% /if %} x\n',
		),
	).toEqual([]);
	expect(problemsOf('# T\n\n{% chart "closures:reason" /%}\n')).toEqual([]);
});

test("front matter and phrases are told at their own lines", () => {
	expect(firstOf("---\nfoter: x\n---\n# T\n")).toEqual([2, 1, "footer"]);
	expect(firstOf("---\nwords: {}\nfooter: '{% $perod %}'\n---\n# T\n")).toEqual(
		[3, 1, "period"],
	);
	const template = packaged("group-year");
	const files = new Map([
		...template.files,
		["phrases.yaml", "referrals:risk:\n  abot: x\nreferals:sex:\n  about: y\n"],
	]);
	const composed = composePaper(table, contextOf(table), { name: "t", files });
	expect(composed).toMatchObject({
		ok: false,
		problems: [
			{ file: "t/phrases.yaml", line: 2, column: 3, nearest: "about" },
			{ file: "t/phrases.yaml", line: 3, column: 1, nearest: "referrals:sex" },
		],
	});
});

test("broken YAML and a missing text are told, not thrown", () => {
	expect(problemsOf("---\nwords: [\n---\n# T\n")[0]?.message).toContain(
		"cannot be read as YAML",
	);
	const composed = composePaper(table, contextOf(table), {
		name: "t",
		files: new Map(),
	});
	expect(composed).toMatchObject({
		ok: false,
		problems: [{ file: "t/paper.md", line: 1 }],
	});
});

test("Windows line ends and a byte-order mark change no place", () => {
	expect(
		firstOf('\uFEFF# T\r\n\r\nThere were {% count("referals") %}.\r\n'),
	).toEqual([3, 22, "referrals"]);
});
