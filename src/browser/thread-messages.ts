import type { ListedCommand } from "../cli/completion/command-words.ts";
import type { ExitCode } from "../cli/stop.ts";
import type { Files } from "./memory-disk.ts";

/** What the page says to the thread that runs commands. The first is always the tool's own files. */
export type ToRunner =
	| { readonly kind: "start"; readonly packageFiles: Files }
	| { readonly kind: "run"; readonly run: Run }
	/** Which commands there are. */
	| { readonly kind: "list" }
	/** `undefined` where a person ends the questions. */
	| { readonly kind: "answer"; readonly answer: string | undefined };

/** A command as it is typed behind `cse-report`, and the folder in which it is run. */
export interface Run {
	readonly args: readonly string[];
	/** By their paths from that folder. */
	readonly files: Files;
	/** Whether somebody is there to be asked. */
	readonly asks: boolean;
}

/** What that thread says to the page. */
export type FromRunner =
	| { readonly kind: "progress"; readonly step: string }
	/** What was told before the question says what it is about. */
	| {
			readonly kind: "question";
			readonly about: string;
			readonly prompt: string;
	  }
	| { readonly kind: "ended"; readonly ended: Ended }
	| { readonly kind: "commands"; readonly commands: readonly ListedCommand[] };

/** How a command ended. */
export interface Ended {
	/** What a terminal would hand back to a script: see docs/commands.md. */
	readonly code: ExitCode;
	/** Results. */
	readonly printed: Uint8Array;
	/** Messages. */
	readonly told: string;
	/** Files that are new, or other than they were. */
	readonly written: Files;
	/** Paths of files that are there no more. */
	readonly removed: readonly string[];
}
