import type { ListedCommand } from "../cli/completion/command-words.ts";
import { main } from "../cli/main.ts";
import { listCommands } from "../cli/program.ts";
import { joinBytes } from "../vocabulary/join-bytes.ts";
import type { Files } from "./memory-disk.ts";
import { memoryMachine } from "./memory-machine.ts";
import type { Ended, Run } from "./thread-messages.ts";

/** Whom a run talks to while it goes on. */
export interface Listener {
	readonly progress: (step: string) => void;
	/** @param about what was told since the last question: it says what this one is about */
	readonly ask: (about: string, prompt: string) => Promise<string | undefined>;
	/** Milliseconds, from any start. */
	readonly now: () => number;
	readonly randomBytes: (length: number) => Uint8Array;
}

/** Runs one command of the command line on a machine in memory. */
export async function runCommand(
	{ args, files, asks }: Run,
	packageFiles: Files,
	listener: Listener,
): Promise<Ended> {
	const printed: Uint8Array[] = [];
	const told: string[] = [];
	const spoken = { upTo: 0 };
	const started = listener.now();
	const { machine, filesAfter } = memoryMachine({
		files,
		packageFiles,
		print: (result) =>
			void printed.push(
				typeof result === "string" ? new TextEncoder().encode(result) : result,
			),
		tell: (message) => void told.push(message),
		progress: listener.progress,
		ask: asks
			? (prompt) => {
					const about = told.slice(spoken.upTo).join("").trim();
					spoken.upTo = told.length;
					return listener.ask(about, prompt);
				}
			: undefined,
		elapsed: () => listener.now() - started,
		randomBytes: listener.randomBytes,
	});
	const code = await main(args, machine);
	return {
		code,
		printed: joinBytes(...printed),
		told: told.join(""),
		...changes(files, filesAfter()),
	};
}

/** The commands that there are, with their options. */
export function commandsThere(): readonly ListedCommand[] {
	const { machine } = memoryMachine({
		files: new Map(),
		packageFiles: new Map(),
		print: () => undefined,
		tell: () => undefined,
		progress: () => undefined,
		ask: undefined,
		elapsed: () => 0,
		randomBytes: (length) => new Uint8Array(length),
	});
	return listCommands(machine);
}

/** A file that nobody wrote is the same array as before. */
function changes(
	before: Files,
	after: Files,
): Pick<Ended, "written" | "removed"> {
	return {
		written: new Map(
			[...after].filter(([path, bytes]) => before.get(path) !== bytes),
		),
		removed: [...before.keys()].filter((path) => !after.has(path)),
	};
}
