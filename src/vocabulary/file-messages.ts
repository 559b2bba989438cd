import { note, refuse, warn } from "./message.ts";

const saveAsUtf8 =
	'In Excel, save the file as "CSV UTF-8 (Comma delimited)", or set the case system to export UTF-8.';

const nothing = "Nothing need be done.";

const orIgnore =
	"Where it is no export for this, name it under ignore: in cse-report.yaml, or take it out of the data folder.";

/** Messages about whole files and the shape of their rows; like all of them, without anything that a cell holds. */
export const fileMessages = {
	// Files
	noExports: () =>
		refuse(
			"no-exports",
			"there is no export here",
			"Put the case system's exports (.csv, .xlsx) directly into the data folder, or name another folder with --data.",
		),
	ownFile: (is: string) =>
		note(
			"own-file",
			`cse-report wrote this file: it is ${is}, and no export; it was passed over`,
			"Nothing need be done. Keep such files in another folder to be rid of this.",
		),
	// Workbooks
	notWorkbook: (what: string) =>
		refuse(
			"not-workbook",
			`this is ${what}, not an Excel workbook of the kind that is read (.xlsx)`,
			'Open it in Excel and save it as "Excel Workbook (.xlsx)" or, each sheet, as "CSV UTF-8". Where it is a CSV file, give it the ending .csv. Changing the ending of a file\'s name does not change what is in it.',
		),
	otherSpreadsheet: (what: string) =>
		warn(
			"other-spreadsheet",
			`this is ${what}, which is not read`,
			'Where it holds an export, open it in Excel and save it as "Excel Workbook (.xlsx)". Else take it out of the data folder, or name it under ignore: in cse-report.yaml.',
		),
	encryptedWorkbook: () =>
		refuse(
			"encrypted-workbook",
			"this workbook is protected by a password or a sensitivity label, so nothing in it can be read",
			"Open it in Excel, take the password off (File, Info, Protect Workbook, Encrypt with Password) or the label, and save it; or save each sheet as CSV.",
		),
	damagedWorkbook: () =>
		refuse(
			"damaged-workbook",
			"this is damaged, or was cut short on its way, so it cannot be read whole",
			"Export it again. Or open it in Excel: where that offers to repair it, look through the sheets and save it under another name.",
		),
	largeWorkbook: () =>
		refuse(
			"large-workbook",
			"this workbook is larger than can be read",
			"Delete sheets that are no exports, and empty rows and columns, or save each sheet as CSV, which may be of any size.",
		),
	formulaWithoutValue: () =>
		refuse(
			"formula-without-value",
			"this cell holds a formula that no program has worked out",
			"Open the workbook in Excel and save it, which works out every formula. Or have the values exported, not formulas.",
		),
	hiddenSheet: () =>
		note(
			"hidden-sheet",
			"this sheet is hidden, and was not read",
			"Nothing need be done. Where it holds an export, show it (right-click a tab, Unhide) and save the workbook.",
		),
	emptySheet: () =>
		note("empty-sheet", "this sheet is empty; it was passed over", nothing),
	otherSheet: () =>
		warn(
			"other-sheet",
			"this sheet has the headings of no export, and was not read",
			"Nothing need be done where it holds guidance or a summary. Else give its headings under exports: … headings: in cse-report.yaml, or name the sheet under ignore: to be rid of this.",
		),
	hiddenRows: (rows: number) =>
		warn(
			"hidden-rows",
			rows === 1
				? "this row is hidden, by a filter or by hand; it was read like any other"
				: `${rows} rows are hidden, by a filter or by hand, the first of them this; they were read like any others`,
			"Nothing need be done where all rows are to count. Else delete those that are not, and save the workbook.",
		),
	hiddenColumns: (columns: string) =>
		note(
			"hidden-columns",
			`columns are hidden (${columns}); they were read like any others`,
			nothing,
		),
	cellErrors: (cells: number) =>
		warn(
			"cell-errors",
			cells === 1
				? "a cell of this row shows an error, such as #N/A; it was read as blank"
				: `${cells} cells show an error, such as #N/A, the first of them in this row; they were read as blank`,
			"Correct the formula or the cell, and save the workbook.",
		),
	otherLayout: (is: string) =>
		note(
			"other-layout",
			`this is ${is}, which is not used; it was passed over`,
			"Nothing need be done. Where it should count as an export, name it under exports: … files: in cse-report.yaml.",
		),
	ignored: () =>
		note(
			"ignored",
			"settings say under ignore that this file is to be passed over, and so it was",
			nothing,
		),
	unusedIgnore: () =>
		note(
			"unused-ignore",
			"settings have this under ignore, and no file of the data folder is named so",
			"Take it out of cse-report.yaml, or correct it: * stands for any letters, ? for one.",
		),
	emptyFile: () =>
		refuse("empty-file", "this file is empty", `Export it again. ${orIgnore}`),
	notCsv: (what: string) =>
		refuse(
			"not-csv",
			`this is ${what}, not a CSV file`,
			`Export it from the case system as CSV. Changing the ending of a file's name does not change what is in it; an Excel workbook keeps its own, .xlsx. ${orIgnore}`,
		),
	notUtf8: () =>
		refuse(
			"not-utf-8",
			"a letter on this line is not written in UTF-8, and the file is not in Windows-1252 either",
			saveAsUtf8,
		),
	utf32: () =>
		refuse(
			"not-utf-8",
			"this file is written in UTF-32, which is not read",
			saveAsUtf8,
		),
	brokenUtf16: () =>
		refuse(
			"broken-utf-16",
			"this file is written in UTF-16, and a letter on this line is broken or cut off",
			`The file may have been damaged or cut short on its way. Export it again. ${orIgnore}`,
		),
	zeroByte: () =>
		refuse(
			"zero-byte",
			"a byte on this line is zero, which no text has",
			`The file may have been damaged on its way. Export it again. ${orIgnore}`,
		),
	endlessLine: () =>
		refuse(
			"endless-line",
			"a line of this file has more than 8 million bytes, far more than any record",
			`The file may not be a CSV, or its line breaks were lost. Export it again. ${orIgnore}`,
		),
	noRows: () =>
		warn(
			"no-rows",
			"this file has a header and no row under it, so it was counted as nothing at all",
			"If there should be records in it, export it again.",
		),
	// Rows
	unclosedQuote: () =>
		refuse(
			"unclosed-quote",
			"a quotation mark that opens a cell on this line is never closed",
			"Close the quotation mark at the end of the cell, or export the file again.",
		),
	strayQuote: () =>
		refuse(
			"stray-quote",
			"a quoted cell on this line goes on after its closing quotation mark",
			'Write a quotation mark inside a quoted cell twice (""), or export the file again.',
		),
	straySinceLine: (closes: number) =>
		refuse(
			"unclosed-quote",
			`a quotation mark that opens a cell on this line is closed by none before line ${closes}, where more follows`,
			'Close the quotation mark at the end of the cell; one inside a quoted cell is written twice (""). Or export the file again.',
		),
	rowWidth: (cells: number, expected: number) =>
		refuse(
			"row-width",
			`this row has ${cells} ${cells === 1 ? "cell" : "cells"} where the header has ${expected}`,
			"A cell that holds the file's separator or a line break must stand in quotation marks. Export the file again, or mend the row.",
		),
	brokenRow: (second: number) =>
		refuse(
			"broken-row",
			`this row and what stands on line ${second} look like one row that a line break parts in two`,
			"A cell that holds a line break must stand in quotation marks. Export the file again, or mend the row.",
		),
	cutShort: (cells: number, expected: number) =>
		refuse(
			"cut-short",
			`the file breaks off in this row, after ${cells} of ${expected} cells`,
			"It was cut short on its way, so records may be missing. Export it again. Where nothing is missing, end its last line with a line break.",
		),
	shortRow: (cells: number, expected: number) =>
		warn(
			"short-row",
			`this row ends after ${cells} of ${expected} cells; those that it lacks were read as blank`,
			"Some programs leave blank cells out at the end of a row. Check that nothing is missing from it.",
		),
	// How files were read
	windows1252: () =>
		note(
			"windows-1252",
			"this file was read as Windows-1252: the first letter that shows it is on this line",
			nothing,
		),
	utf16: () => note("utf-16", "this file was read as UTF-16", nothing),
	bareReturns: () =>
		note(
			"bare-returns",
			"the lines of this file end in carriage returns alone; they were read as line ends",
			nothing,
		),
	separator: (name: string) =>
		note(
			"separator",
			`the cells of this file are separated by ${name}`,
			nothing,
		),
	aboveHeader: (line: number) =>
		note(
			"above-header",
			`the header is on line ${line}; what stands above it was passed over`,
			nothing,
		),
	markInside: (times: number) =>
		note(
			"mark-inside",
			times === 1
				? "a byte-order mark stands inside this file, as where two were joined; it was passed over"
				: `${times} byte-order marks stand inside this file, as where several were joined, the first on this line; they were passed over`,
			"If files were joined by hand, check that none was joined twice.",
		),
	twinHeadings: (places: string) =>
		note(
			"twin-headings",
			`columns ${places} both have this heading; their cells are the same, so one was read`,
			nothing,
		),
	differingTwins: (places: string) =>
		refuse(
			"ambiguous-heading",
			`columns ${places} both have this heading, and on this line they differ`,
			"Take one of them out of the export, or give it another heading.",
		),
} as const;
