const betweenNames = ', sheet "';

/** What a sheet of a workbook is called, as if it were a file: `exports.xlsx, sheet "Referrals"`. */
export function sheetFile(workbook: string, sheet: string): string {
	return `${workbook}${betweenNames}${sheet}"`;
}

/** A place in a file as people say it: "line 12", or "row 12" of a sheet. */
export function sayLine(file: string, line: number): string {
	return `${file.includes(betweenNames) ? "row" : "line"} ${line}`;
}
