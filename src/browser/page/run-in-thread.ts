import type { ListedCommand } from "../../cli/completion/command-words.ts";
import type { Ended, FromRunner, Run, ToRunner } from "../thread-messages.ts";
import type { Parts } from "./open-parts.ts";

/** Whom the page keeps informed while a command runs. */
export interface Watching {
	readonly progress: (step: string) => void;
	/** Gives what a person typed; `undefined` where they do not want to be asked any more. */
	readonly ask: (about: string, prompt: string) => Promise<string | undefined>;
}

/** The thread that runs commands, one at a time. */
export interface Runner {
	/** `undefined` where the run was cancelled: nothing has happened then. */
	readonly run: (run: Run, watching: Watching) => Promise<Ended | undefined>;
	readonly cancel: () => void;
	/** The commands that there are. */
	readonly list: () => Promise<readonly ListedCommand[]>;
}

/** Starts the thread from the page's own parts; after a run that was cancelled it is started anew. */
export function newRunner({ runner, packageFiles }: Parts): Runner {
	const url = URL.createObjectURL(
		new Blob([Uint8Array.from(runner)], { type: "text/javascript" }),
	);
	const start = () => {
		const thread = new Worker(url);
		say(thread, { kind: "start", packageFiles });
		return thread;
	};
	const held: { thread: Worker; stop: () => void } = {
		thread: start(),
		stop: () => undefined,
	};
	return {
		run: (run, watching) =>
			new Promise((done) => {
				const { thread } = held;
				held.stop = () => {
					thread.terminate();
					held.thread = start();
					done(undefined);
				};
				const fail = () => {
					held.stop();
					done(broken);
				};
				thread.onerror = (event) => {
					event.preventDefault();
					fail();
				};
				thread.onmessageerror = fail;
				thread.onmessage = ({ data }: MessageEvent<FromRunner>) => {
					switch (data.kind) {
						case "progress":
							watching.progress(data.step);
							return;
						case "question":
							void watching
								.ask(data.about, data.prompt)
								.then((answer) => say(thread, { kind: "answer", answer }));
							return;
						case "commands":
							return;
						case "ended":
							held.stop = () => undefined;
							done(data.ended);
							return;
					}
					data satisfies never;
				};
				say(thread, { kind: "run", run });
			}),
		cancel: () => held.stop(),
		list: () =>
			new Promise((listed) => {
				held.thread.onmessage = ({ data }: MessageEvent<FromRunner>) => {
					if (data.kind === "commands") listed(data.commands);
				};
				say(held.thread, { kind: "list" });
			}),
	};
}

function say(thread: Worker, message: ToRunner): void {
	thread.postMessage(message);
}

/** The thread has ended by itself, as where the memory is full. Nothing of what it did is left. */
const broken: Ended = {
	code: 70,
	printed: new Uint8Array(),
	told: "This ended before its time, through a fault of the tool's own or because the computer has no memory left. Nothing was changed. Close other programs and try again.\n",
	written: new Map(),
	removed: [],
};
