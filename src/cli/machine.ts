import { randomBytes } from "node:crypto";
import { availableParallelism, hostname } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Thread } from "../run/share-work.ts";
import { type Disk, realDisk } from "./disk.ts";
import { machineStop } from "./disk-words.ts";
import { openFile } from "./open-file.ts";
import { ownFault } from "./own-fault.ts";
import { isRunning, startOf } from "./process-life.ts";
import { resolverOf } from "./resolve-package.ts";
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
	/** Lets an interruption be heard that came while the program was busy: awaited before anything is written. */
	readonly hearInterruption: () => Promise<void>;
	readonly disk: Disk;
	readonly processId: number;
	/** Whether a process of that id is running. */
	readonly isRunning: (processId: number) => boolean;
	/** What tells a process from a later one of the same number; `undefined` where the system does not say. */
	readonly startOf: (processId: number) => string | undefined;
	/** The name of this machine among others that reach the same files. */
	readonly host: string;
	/** Bytes that nobody can guess. */
	readonly randomBytes: (length: number) => Uint8Array;
	/** How many threads can work at once beside this one; 0 where there is nothing to gain from any. */
	readonly threads: number;
	/** Starts a thread that makes councils' papers, or draws charts. */
	readonly openThread: <Question, Answer>(
		does: ThreadWork,
	) => Thread<Question, Answer>;
	/** Has the system open a file in its own program; gives whether one took it. */
	readonly openFile: (path: string) => Promise<boolean>;
	/** Where a file of a package that this one depends on lies. */
	readonly resolve: (file: string) => string;
}

/** What a thread does, by the file in this folder. */
export type ThreadWork = "council-thread" | "chart-thread";

/** This machine. An interruption is heard from here on; writing happens in one go, so it never leaves a half. */
export function realMachine(packageFolder: string): Machine {
	for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
		process.on(signal, interrupted);
	process.on("uncaughtException", endOf);
	process.stdout.on("error", unprinted);
	process.stderr.on("error", () => {
		// Nobody reads what is told, and there is nowhere else to tell it.
	});
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
		elapsed: () => process.uptime() * 1000,
		// The first comes before the event loop has looked for signals, the second after it.
		hearInterruption: () =>
			new Promise((heard) => setImmediate(() => setImmediate(heard))),
		disk: realDisk,
		processId: process.pid,
		isRunning,
		startOf,
		host: hostname(),
		randomBytes: (length) => Uint8Array.from(randomBytes(length)),
		threads: threadsOf(availableParallelism()),
		openThread: (does) => openThread(packageFolder, does),
		openFile,
		resolve: resolverOf(packageFolder),
	};
}

/** A run that has ended already keeps its end: its files are written. */
function interrupted(): void {
	if (process.exitCode !== undefined) process.exit();
	process.stderr.write("\nInterrupted.\n");
	process.exit(130);
}

function endOf(error: unknown): void {
	const stop = machineStop(error);
	process.stderr.write(stop ? `${stop.message}\n` : ownFault(error));
	process.exit(stop?.exitCode ?? 70);
}

/** This thread waits while others work. More than four would each hold the program in memory for little. */
function threadsOf(processors: number): number {
	return processors < 2 ? 0 : Math.min(processors, 4);
}

/** Papers leave much behind at once and little for long: a smaller heap for what is new costs no time. */
const resourceLimits = { maxYoungGenerationSizeMb: 16 };

/** A thread answers in the order in which it is asked. What ended it is told to who waits for it, or asks it later. */
function openThread<Question, Answer>(
	packageFolder: string,
	does: ThreadWork,
): Thread<Question, Answer> {
	const worker = new Worker(join(packageFolder, "bin", "thread.js"), {
		workerData: `${does}.cjs`,
		resourceLimits,
	});
	let waiting: Waiting<Answer>[] = [];
	let ended: Error | undefined;
	const end = (error: Error) => {
		ended ??= error;
		for (const { fail } of waiting) fail(ended);
		waiting = [];
	};
	worker.on("message", (answer: Answer) => waiting.shift()?.take(answer));
	worker.on("error", end);
	worker.on("exit", () => end(new Error("a thread ended")));
	return {
		ask: (question) =>
			new Promise<Answer>((take, fail) => {
				if (ended) return fail(ended);
				waiting.push({ take, fail });
				worker.postMessage(question);
			}),
		close: () => {
			waiting = [];
			void worker.terminate();
		},
	};
}

/** Who asked a thread, and has no answer yet. */
interface Waiting<Answer> {
	readonly take: (answer: Answer) => void;
	readonly fail: (error: Error) => void;
}

/** `cse-report figures 2016 | head -1` closes the pipe on us, which is no fault: the run ends as it would have. */
function unprinted(error: Error): void {
	if ("code" in error && error.code === "EPIPE") return;
	process.stderr.write(unprintedWords);
	process.exit(2);
}

const unprintedWords =
	"What was to be printed could not be written to where it goes: the disk is full, or cannot be reached. Make room on it, or let it go elsewhere, and run the command again.\n";
