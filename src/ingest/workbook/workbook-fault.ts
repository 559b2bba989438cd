/** Why a workbook cannot be read: it is damaged, or was made to do harm; or it unpacks to more than is held. */
export class WorkbookFault extends Error {
	override readonly name = "WorkbookFault";
	readonly fault: "damaged" | "too large";
	constructor(fault: WorkbookFault["fault"]) {
		super(fault);
		this.fault = fault;
	}
}

/** Under this heading, on this row of a sheet, stands a formula whose value no program has worked out. */
export class FormulaWithoutValue extends Error {
	override readonly name = "FormulaWithoutValue";
	readonly row: number;
	readonly heading: string;
	constructor(row: number, heading: string) {
		super("formula without value");
		this.row = row;
		this.heading = heading;
	}
}
