import { randomBytes } from "node:crypto";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { Worker } from "node:worker_threads";
import { type Disk, realDisk } from "./disk.ts";
import { ownFault } from "./own-fault.ts";
import type { Thread } from "./share-work.ts";
import { askOnTerminal } from "./terminal-question.ts";

/** All that the command line knows of the machine that it runs on. With `disk.ts`, the only code that touches it. */
export interface Machine {
	readonly workingFolder: string;
	/** Where this package lies: its templates are under it. */
	readonly packageFolder: string;
	/** Whether messages go to a terminal, where a line can be written over. */
	readonly terminal: boolean;
	readonly colour: boolean;
	/** A result, on stdout. */
	readonly print: (result: string | Uint8Array) => void;
	/** A message, on stderr. */
	readonly tell: (message: string) => void;
	/**
	 * Asks a person and gives what they type, `undefined` where they end the input; there only where somebody sits at the
	 * terminal.
	 */
	readonly ask: ((question: string) => Promise<string | undefined>) | undefined;
	/** Milliseconds since the program started. */
	readonly elapsed: () => number;
	readonly disk: Disk;
	readonly processId: number;
	/** Whether a process of that id is running. */
	readonly isRunning: (processId: number) => boolean;
	/** Bytes that nobody can guess. */
	readonly randomBytes: (length: number) => Uint8Array;
	/** How many threads can work at once beside this one; 0 where there is nothing to gain from any. */
	readonly threads: number;
	/** Starts a thread that makes councils' papers (`council-thread.ts`). */
	readonly openThread: <Question, Answer>() => Thread<Question, Answer>;
	/** Where a file of a package that this one depends on lies. */
	readonly resolve: (file: string) => string;
}

/** This machine. Ctrl+C is heard from here on; writing happens in one go, so it never leaves a half. */
export function realMachine(packageFolder: string): Machine {
	process.on("SIGINT", interrupted);
	process.on("uncaughtException", (error) => {
		process.stderr.write(ownFault(error));
		process.exit(70);
	});
	process.stdout.on("error", endWhereNobodyReads);
	process.stderr.on("error", endWhereNobodyReads);
	const terminal = process.stderr.isTTY === true;
	return {
		workingFolder: process.cwd(),
		packageFolder,
		terminal,
		colour: terminal && !process.env.NO_COLOR,
		print: (result) => void process.stdout.write(result),
		tell: (message) => void process.stderr.write(message),
		ask:
			terminal && process.stdin.isTTY === true
				? (question) => askOnTerminal(question, interrupted)
				: undefined,
		elapsed: () => performance.now(),
		disk: realDisk,
		processId: process.pid,
		isRunning,
		randomBytes: (length) => Uint8Array.from(randomBytes(length)),
		threads: threadsOf(availableParallelism()),
		openThread: () =>
			openThread(join(packageFolder, "bin", "council-thread.js")),
		resolve: createRequire(join(packageFolder, "package.json")).resolve,
	};
}

function interrupted(): void {
	process.stderr.write("\nInterrupted.\n");
	process.exit(130);
}

/** This thread waits while others work. More than four would each hold the program in memory for little. */
function threadsOf(processors: number): number {
	return processors < 2 ? 0 : Math.min(processors, 4);
}

/** Papers leave much behind at once and little for long: a smaller heap for what is new costs no time. */
const resourceLimits = { maxYoungGenerationSizeMb: 16 };

function openThread<Question, Answer>(file: string): Thread<Question, Answer> {
	const worker = new Worker(file, { resourceLimits });
	return {
		ask: (question) =>
			new Promise<Answer>((answer, fail) => {
				worker.removeAllListeners();
				worker.once("message", answer);
				worker.once("error", fail);
				worker.once("exit", () => fail(new Error("a thread ended")));
				worker.postMessage(question);
			}),
		close: () => void worker.terminate(),
	};
}

function isRunning(processId: number): boolean {
	if (processId === process.pid) return false;
	try {
		return process.kill(processId, 0);
	} catch (error) {
		return error instanceof Error && "code" in error && error.code === "EPERM";
	}
}

/** `cse-report figures 2016 | head -1` closes the pipe on us, which is no fault. */
function endWhereNobodyReads(error: Error): void {
	if ("code" in error && error.code === "EPIPE") process.exit(0);
	throw error;
}
