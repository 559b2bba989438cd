import {
	AlignmentType,
	BorderStyle,
	DocumentDefaults,
	type IParagraphStyleOptions,
	type IStylesOptions,
} from "docx";
import { theme } from "../theme.ts";
import { tableStyle } from "./table-style.ts";

const { size, colour, spacing, indent } = theme;

/** The styles of a paper: what a clerk finds in Word's list of styles, and no others. */
export function paperStyles(): IStylesOptions {
	return {
		importedStyles: [documentDefaults(), tableStyle()],
		paragraphStyles: [
			{ id: "Normal", name: "Normal", quickFormat: true },
			...headingStyles(),
			...textStyles(),
			...figureStyles(),
			...tableStyles(),
		],
		characterStyles: [
			{
				id: "Hyperlink",
				name: "Hyperlink",
				uiPriority: 99,
				run: { color: colour.accent, underline: { type: "single" } },
			},
			{
				id: "QuotationSource",
				name: "Quotation source",
				run: { size: halfPoints(size.table), color: colour.quiet },
			},
		],
	};
}

function documentDefaults(): DocumentDefaults {
	const language = theme.language;
	return new DocumentDefaults({
		run: {
			font: theme.font,
			size: halfPoints(size.text),
			color: colour.text,
			language: { value: language, eastAsia: language, bidirectional: "ar-SA" },
		},
		paragraph: {
			spacing: { after: spacing.text, line: spacing.line, lineRule: "auto" },
		},
	});
}

function headingStyles(): readonly IParagraphStyleOptions[] {
	return [
		heading(1, size.title, 0, 160),
		heading(2, size.heading2, 280, 80),
		heading(3, size.heading3, 180, 60),
		heading(4, size.text, 160, 60),
	];
}

function heading(
	level: number,
	points: number,
	before: number,
	after: number,
): IParagraphStyleOptions {
	return {
		...style(`Heading${level}`, `heading ${level}`),
		paragraph: {
			keepNext: true,
			keepLines: true,
			outlineLevel: level - 1,
			spacing: { before, after, line: spacing.line, lineRule: "auto" },
		},
		run: { bold: true, size: halfPoints(points), color: colour.accent },
	};
}

function textStyles(): readonly IParagraphStyleOptions[] {
	const quotation = {
		indent: { left: indent },
		border: {
			left: {
				style: BorderStyle.SINGLE,
				size: 18,
				space: 10,
				color: colour.accent,
			},
		},
	};
	return [
		style("NumberedParagraph", "Numbered paragraph"),
		{
			...style("ListBullet", "List Bullet"),
			paragraph: { spacing: { after: spacing.list } },
		},
		{
			...style("Quote", "Quote"),
			paragraph: { ...quotation, spacing: { after: spacing.text } },
		},
		{ ...small("SmallNote", "Small note", 50, 110) },
		{ ...small("Footer", "footer", 0, 0) },
	];
}

function small(
	id: string,
	name: string,
	before: number,
	after: number,
): IParagraphStyleOptions {
	return {
		...style(id, name),
		paragraph: {
			spacing: { before, after, line: spacing.line, lineRule: "auto" },
		},
		run: { size: halfPoints(size.small), color: colour.quiet },
	};
}

function figureStyles(): readonly IParagraphStyleOptions[] {
	return [
		{
			...style("Caption", "caption"),
			paragraph: {
				keepNext: true,
				keepLines: true,
				spacing: {
					before: 160,
					after: 60,
					line: spacing.line,
					lineRule: "auto",
				},
			},
			run: { bold: true },
		},
		{
			...style("ChartSubtitle", "Chart subtitle"),
			paragraph: { keepNext: true, keepLines: true, spacing: { after: 60 } },
			run: { size: halfPoints(size.table), color: colour.quiet },
		},
		{
			...style("ChartPicture", "Chart picture"),
			paragraph: {
				spacing: { after: 100, line: spacing.line, lineRule: "auto" },
			},
		},
	];
}

function tableStyles(): readonly IParagraphStyleOptions[] {
	const spaced = {
		spacing: {
			before: 36,
			after: 36,
			line: spacing.line,
			lineRule: "auto" as const,
		},
	};
	const right = { ...spaced, alignment: AlignmentType.RIGHT };
	const plain = { size: halfPoints(size.table) };
	const bold = { ...plain, bold: true };
	return [
		{ ...style("TableText", "Table text"), paragraph: spaced, run: plain },
		{ ...style("TableNumber", "Table number"), paragraph: right, run: plain },
		{ ...style("TableHeading", "Table heading"), paragraph: spaced, run: bold },
		{
			...style("TableNumberHeading", "Table number heading"),
			paragraph: right,
			run: bold,
		},
	];
}

function style(id: string, name: string): IParagraphStyleOptions {
	return { id, name, basedOn: "Normal", quickFormat: true };
}

/** Word counts text sizes in half-points. */
function halfPoints(points: number): number {
	return points * 2;
}
