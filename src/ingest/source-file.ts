import type { Issue } from "../vocabulary/issue.ts";
import type { Message } from "../vocabulary/message.ts";

/** A file of the data folder, as bytes. Only the command line knows disks; everything else reads through this. */
export interface SourceFile {
	/** The file's name without its folder. */
	readonly name: string;
	/** How many bytes it has, for progress. */
	readonly size: number;
	/** Its bytes from the start, anew at each call. */
	readonly bytes: () => AsyncIterable<Uint8Array>;
	/** Throws where the file is no longer the one that it was: whatever is wrong with its bytes is not its fault then. */
	readonly verify?: () => void;
	/** Where it is a sheet of a workbook. */
	readonly sheet?: Sheet;
	/** Why it is not read, where that is known before its bytes are. */
	readonly unread?: Message;
}

/**
 * A sheet of a workbook, which is read as a file of its own: its bytes are text in UTF-8, with a comma between cells and each
 * row on the line of its number.
 */
export interface Sheet {
	/** The workbook's file. */
	readonly workbook: string;
	/** The columns, from 0, that hold a formula whose value no program has worked out, and the row of the first, as far as read. */
	readonly formulasWithoutValue: ReadonlyMap<number, number>;
	/** How its cells were read, once all of them have been. */
	readonly notes: () => readonly Issue[];
}
