import {
	Bookmark,
	ExternalHyperlink,
	InternalHyperlink,
	type ParagraphChild,
	TextRun,
} from "docx";
import type { TextRun as Run, Text } from "../../report/model.ts";
import { markOf } from "../../vocabulary/figure-mark.ts";
import { lineOf, safeAddress, wordsOf } from "../paper-text.ts";

/** Letters that are written from right to left: Hebrew, Arabic and their neighbours, with the spaces between them. */
const rightToLeft =
	/([\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+(?:[ \u00a0]+[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+)*)/;

/** The text as Word's runs; a line break within it stays one, blank lines do not. */
export function writeRuns(text: Text): readonly ParagraphChild[] {
	return text.flatMap((run) => linked(run, wordsOf(run)));
}

/** The text as Word's runs, on one line: headings and captions. */
export function writeLine(text: Text): readonly ParagraphChild[] {
	return text.flatMap((run) => linked(run, lineOf(run)));
}

function linked(run: Run, text: string): readonly ParagraphChild[] {
	if (run.section !== undefined)
		return [
			new InternalHyperlink({
				anchor: bookmarkOf(run.section),
				children: pieces(run, text, "Hyperlink"),
			}),
		];
	if (run.figure !== undefined)
		return [
			new Bookmark({ id: markOf(run.figure), children: pieces(run, text) }),
		];
	const address = safeAddress(run.link);
	return address === undefined
		? pieces(run, text)
		: [
				new ExternalHyperlink({
					link: address,
					children: pieces(run, text, "Hyperlink"),
				}),
			];
}

function pieces(run: Run, text: string, style?: string): readonly TextRun[] {
	return text.split("\n").flatMap((line, lineIndex) =>
		line.split(rightToLeft).flatMap((piece, index) =>
			piece === "" && index > 0
				? []
				: new TextRun({
						text: piece,
						...(lineIndex > 0 && index === 0 ? { break: 1 } : {}),
						...(index % 2 === 1 ? { rightToLeft: true } : {}),
						...(run.strong ? { bold: true } : {}),
						...(run.emphasis ? { italics: true } : {}),
						...(style === undefined ? {} : { style }),
					}),
		),
	);
}

/** The name of a section as Word's bookmarks may have it: letters, digits and underscores. */
export function bookmarkOf(section: string): string {
	return section.replaceAll("-", "_");
}
