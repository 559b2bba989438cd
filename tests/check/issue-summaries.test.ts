import { describe, expect, it } from "vitest";
import { exampleMessages } from "../../scripts/docs/messages-page.ts";
import { severalOf } from "../../src/vocabulary/issue-summaries.ts";

/** What is told of a file once, in its own words. */
const onceAFile = [
	"no-exports",
	"empty-file",
	"not-csv",
	"own-file",
	"other-layout",
	"not-workbook",
	"sheet-not-named",
	"other-spreadsheet",
	"encrypted-workbook",
	"damaged-workbook",
	"large-workbook",
	"formula-without-value",
	"hidden-sheet",
	"empty-sheet",
	"other-sheet",
	"hidden-rows",
	"hidden-columns",
	"cell-errors",
	"unused-ignore",
	"not-utf-8",
	"bare-returns",
	"broken-utf-16",
	"zero-byte",
	"cut-short",
	"no-rows",
	"windows-1252",
	"utf-16",
	"separator",
	"above-header",
	"mark-inside",
	"twin-headings",
	"endless-line",
	"unclosed-quote",
	"stray-quote",
	"unknown-export",
	"two-kinds",
	"two-files",
	"different-columns",
	"file-not-there",
	"ambiguous-heading",
	"ignored",
	"several-authorities",
	"no-authority-column",
	"too-many-authorities",
	"unknown-authority",
	"no-such-authority",
	"about-others",
	"more-like-this",
	"few-in-common",
	"other-numbering",
	"some-other-numbering",
	"own-name-not-found",
	"unnamed-authority",
	"no-child-in-common",
	"many-unknown-sex",
	"many-unknown-birth-dates",
	"short-look-back",
	"extracted-early",
	"nothing-in-period",
];

describe("the words for several issues of one code", () => {
	it("are there for every code, but those that are told once a file", () => {
		const codes = new Set(exampleMessages().map(({ code }) => code));
		const wordless = [...codes].filter((code) => severalOf(code) === undefined);
		expect(wordless.toSorted()).toEqual(onceAFile.toSorted());
	});
});
