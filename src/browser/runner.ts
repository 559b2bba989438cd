import type { Files } from "./memory-disk.ts";
import { commandsThere, runCommand } from "./run-command.ts";
import type { FromRunner, ToRunner } from "./thread-messages.ts";

/**
 * What the thread does that the page starts from its own text: it runs one command after the other, so that the page never
 * waits. To cancel a run, the page ends the thread: nothing that it did is left.
 *
 * @param say sends a message to the page
 * @param onHearing has messages of the page handed to a function
 */
export function listen(
	say: (message: FromRunner) => void,
	onHearing: (hear: (message: ToRunner) => void) => void,
): void {
	const held: { packageFiles: Files } = { packageFiles: new Map() };
	const waiting: ((answer: string | undefined) => void)[] = [];
	onHearing((message) => {
		switch (message.kind) {
			case "start":
				held.packageFiles = message.packageFiles;
				return;
			case "list":
				say({ kind: "commands", commands: commandsThere() });
				return;
			case "answer":
				waiting.shift()?.(message.answer);
				return;
			case "run":
				void runCommand(message.run, held.packageFiles, {
					progress: (step) => say({ kind: "progress", step }),
					ask: (about, prompt) => {
						say({ kind: "question", about, prompt });
						return new Promise((answer) => waiting.push(answer));
					},
					now: () => performance.now(),
					randomBytes: (length) =>
						crypto.getRandomValues(new Uint8Array(length)),
				}).then((ended) => say({ kind: "ended", ended }));
				return;
		}
		message satisfies never;
	});
}
