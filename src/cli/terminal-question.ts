import { createInterface } from "node:readline/promises";

/**
 * Asks on the terminal and waits for a line; `undefined` where the person ends the input instead (Ctrl+D). Ctrl+C ends the
 * program, as it does everywhere.
 */
export function askOnTerminal(
	question: string,
	interrupted: () => void,
): Promise<string | undefined> {
	const terminal = createInterface({
		input: process.stdin,
		output: process.stderr,
	});
	return new Promise((answered, failed) => {
		terminal.once("SIGINT", interrupted);
		terminal.once("close", () => answered(undefined));
		terminal
			.question(question)
			.then((line) => {
				answered(line);
				terminal.close();
			})
			.catch(failed);
	});
}
