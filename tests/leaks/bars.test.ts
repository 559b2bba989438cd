import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { someOf } from "../examples.ts";
import { givens } from "../papers/given.ts";
import { type MadePaper, sharedPaper } from "../papers/make-paper.ts";
import { readWord, type WordParagraph } from "../papers/read-word.ts";

/** A chart of a Word file: what the table beside it says of each bar, and the lengths of the bars that are drawn. */
interface Chart {
	readonly said: readonly string[];
	readonly drawn: readonly number[];
}

const colour = "#12436D";

function chartsOf({ docx }: MadePaper): readonly Chart[] {
	const entries = unzipSync(docx);
	const { altTexts, paragraphs } = readWord(docx);
	return altTexts.map((text, i) => {
		const svg = entries[`word/media/image${i + 1}.svg`];
		const table = / (Table \d+)\.$/.exec(text)?.[1];
		if (!svg || table === undefined) throw new Error(`no picture ${i + 1}`);
		return {
			said: countsIn(paragraphs, table),
			drawn: barLengths(strFromU8(svg)),
		};
	});
}

/** The count of each row of a table, without the row of the whole. */
function countsIn(
	paragraphs: readonly WordParagraph[],
	table: string,
): readonly string[] {
	const from = paragraphs.findIndex(({ text }) => text.startsWith(`${table}:`));
	const cells = paragraphs.slice(from + 1);
	const end = cells.findIndex(({ inTable }) => !inTable);
	return cells.slice(0, end).flatMap(({ style, text }, i) => {
		const label = cells[i - 1];
		const isCount = style === "TableNumber" && label?.style === "TableHeading";
		return isCount && !label.text.startsWith("All ") ? [text] : [];
	});
}

/** "M223 6L528 6L528 26L223 26Z" is a bar of 305. */
function barLengths(svg: string): readonly number[] {
	const bars = svg.matchAll(
		new RegExp(`<path fill="${colour}" d="M([\\d.]+) [\\d.]+L([\\d.]+) `, "g"),
	);
	const lengths = [...bars].map(([, from, to]) => Number(to) - Number(from));
	expect(lengths.length).toBe(svg.split(`"${colour}"`).length - 1);
	return lengths;
}

/** The number that a label shows; 0 where it shows none, or none that is a bar. */
function lengthOf(label: string): number {
	const number = /^([\d,]+)$/.exec(label)?.[1];
	return Number(number?.replaceAll(",", "") ?? 0);
}

const papers = [
	"sample 2016",
	"sample 2015",
	...someOf(
		["sample 2016, all tables", "sample 2016, all tables and levels"],
		1,
	),
	"group 2014-03..2015-03",
	...someOf(
		[
			"sample 2016, round-5",
			"sample 2016, under-10",
			"sample 2016, dfe-1-5",
			"twenty-five referrals",
			"four hundred referrals",
			"blank words",
			"review template, sample 2016",
		],
		3,
	),
];

async function charts(name: string): Promise<readonly Chart[]> {
	const given = givens[name];
	if (!given) throw new Error(name);
	return chartsOf(await sharedPaper(given));
}

describe.each(papers)("the charts of %s", (name) => {
	it("draw a bar for each number that is told, as long as it is large, and for no other", async () => {
		for (const { said, drawn } of await charts(name)) {
			const told = said.map(lengthOf).filter((count) => count > 0);
			expect(drawn.length).toBe(told.length);
			const longest = Math.max(...drawn);
			const largest = Math.max(...told);
			told.forEach((count, i) => {
				const share = (drawn[i] ?? 0) / longest;
				expect(Math.abs(share - count / largest)).toBeLessThan(0.001);
			});
		}
	});
});

it("among them are bars held back", async () => {
	const labels: string[] = [];
	for (const name of papers)
		for (const { said } of await charts(name)) labels.push(...said);
	expect(labels).toContain("[c]");
	expect(labels.some((label) => label.startsWith("fewer than"))).toBe(true);
	expect(labels.filter((label) => lengthOf(label) > 0).length).toBeGreaterThan(
		30,
	);
});
