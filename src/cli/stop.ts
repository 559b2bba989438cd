/** `1` the data was refused; `2` the command, the settings or a file; `3` the result would disclose (contract, section 3). */
export type ExitCode = 0 | 1 | 2 | 3 | 70;

/** Ends a run with an exit code and what to tell: whole sentences, with what to do about it, and no cell's content. */
export class Stop extends Error {
	readonly exitCode: ExitCode;

	constructor(exitCode: ExitCode, message: string) {
		super(message);
		this.name = "Stop";
		this.exitCode = exitCode;
	}
}

/** The command, the settings, or a file that cannot be read or written. */
export function misused(message: string): Stop {
	return new Stop(2, message);
}

/** What keeps one thing from being written is told of that alone. */
export function orUnwritten<Written>(
	write: () => Written,
): Written | { readonly status: "unwritten"; readonly reason: string } {
	try {
		return write();
	} catch (error) {
		if (!(error instanceof Stop)) throw error;
		return { status: "unwritten", reason: error.message };
	}
}
