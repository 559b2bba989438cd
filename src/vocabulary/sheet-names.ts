const betweenNames = ', sheet "';

/** What a sheet of a workbook is called, as if it were a file: `exports.xlsx, sheet "Referrals"`. */
export function sheetFile(workbook: string, sheet: string): string {
	return `${workbook}${betweenNames}${sheet}"`;
}

/** Whether a file is a sheet of a workbook, by what it is called. */
export function isSheet(file: string): boolean {
	return file.includes(betweenNames);
}

/** A place in a file as people say it: "line 12", or "row 12" of a sheet. */
export function sayLine(file: string, line: number): string {
	return `${isSheet(file) ? "row" : "line"} ${line}`;
}

/** What is said of a file, in its own words: of a sheet, "line 12" is "row 12". */
export function inWordsOf(file: string, said: string): string {
	return isSheet(file) ? said.replace(/\bline (?=\d)/g, "row ") : said;
}
