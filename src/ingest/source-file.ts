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
}
