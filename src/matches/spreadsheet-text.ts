/** A count, which a spreadsheet gives back as it is: not 007, nor what it would write as 1E+12. */
const plainNumber = /^(0|[1-9]\d{0,10})$/;

/** Letters with no month before a number and no word for true: spreadsheets leave them alone. */
const plainWord = /^(?!(true|false)$)\p{L}[^\d\t\r\n]*$/iu;

/** A letter after a number, as codes have it: 5A, but not 1E5, nor 1 A, which is an hour. */
const plainCode = /^\d{1,2}[a-z]$/i;

/**
 * A text that a spreadsheet can open and save without changing it: what it would run as a formula, or take for a number,
 * a date or a truth, gets an apostrophe in front. {@link fromSpreadsheet} takes it off again.
 */
export function forSpreadsheet(text: string): string {
	const safe =
		text === "" ||
		plainNumber.test(text) ||
		plainWord.test(text) ||
		plainCode.test(text);
	return safe ? text : `'${text}`;
}

/** The text that {@link forSpreadsheet} was given. */
export function fromSpreadsheet(cell: string): string {
	return cell.startsWith("'") ? cell.slice(1) : cell;
}
