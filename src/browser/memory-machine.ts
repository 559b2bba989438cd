import type { Machine } from "../cli/machine.ts";
import { type Files, memoryDisk } from "./memory-disk.ts";

/** Where the files of the person who works in the page lie. Nobody sees it: paths are told from here. */
export const workingFolder = "/work";

/** Where the files lie that come with the tool: templates, sample data, the font. */
const packageFolder = "/cse-report";

/** What a run is given beside its arguments, and whom it talks to. */
export interface Surroundings {
	/** By their paths from the working folder. */
	readonly files: Files;
	/** The tool's own, by their paths from its folder. */
	readonly packageFiles: Files;
	readonly print: (result: string | Uint8Array) => void;
	readonly tell: (message: string) => void;
	/** What is being done, in a few words; told ten times a second at most. */
	readonly progress: (step: string) => void;
	readonly ask: Machine["ask"];
	/** Milliseconds since the run started. */
	readonly elapsed: () => number;
	readonly randomBytes: (length: number) => Uint8Array;
}

/** A machine in memory, and the files of its working folder once a run has ended. */
export interface MemoryMachine {
	readonly machine: Machine;
	/** By their paths from the working folder. */
	readonly filesAfter: () => Files;
}

/**
 * A machine that is nothing but memory, on which the command line runs as it does on a real one. What a run writes is in
 * {@link MemoryMachine.filesAfter}; where it is thrown away instead, nothing has happened.
 */
export function memoryMachine(around: Surroundings): MemoryMachine {
	const { disk, files } = memoryDisk(
		placed(around.files, workingFolder),
		placed(around.packageFiles, packageFolder),
	);
	disk.makeFolder(workingFolder);
	const start = `${workingFolder}/`;
	return {
		machine: {
			workingFolder,
			packageFolder,
			// So that it is told what is being done.
			terminal: true,
			colour: false,
			print: around.print,
			tell: (message) => {
				const step = progressIn(message);
				if (step === undefined) around.tell(message);
				else if (step !== "") around.progress(step);
			},
			ask: around.ask,
			elapsed: around.elapsed,
			hearInterruption: async () => undefined,
			disk,
			// A run has this memory for itself: a lock that lies in a ledger is left over.
			processId: 1,
			isRunning: () => false,
			startOf: () => undefined,
			host: "browser",
			randomBytes: around.randomBytes,
			threads: 0,
			openThread: () => {
				throw new Error("a machine in memory has no threads");
			},
			openFile: async () => false,
			resolve: (file) => `${packageFolder}/node_modules/${file}`,
		},
		filesAfter: () =>
			new Map(
				[...files()]
					.filter(([path]) => path.startsWith(start))
					.map(([path, bytes]) => [path.slice(start.length), bytes]),
			),
	};
}

function placed(files: Files, folder: string): Files {
	return new Map(
		[...files].map(([path, bytes]) => [`${folder}/${path}`, bytes]),
	);
}

/** A terminal wipes its line before each step (`src/cli/progress.ts`); `undefined` where this is another message. */
function progressIn(message: string): string | undefined {
	const wipe = "\r\u001b[2K";
	return message.startsWith(wipe) ? message.slice(wipe.length) : undefined;
}
