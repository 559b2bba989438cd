/** A row of the file, with what reading asks for. */
export interface FilledLine {
	readonly line: number;
	readonly export: string;
	readonly column: string;
	readonly raw: string;
	readonly matchedTo: string;
}
