import { Chalk } from "chalk";
import type { Machine } from "./machine.ts";

/** How words stand out on the screen; in a pipe, in a file and under NO_COLOR they do not. */
export interface Pen {
	readonly strong: (text: string) => string;
	readonly quiet: (text: string) => string;
	readonly alarm: (text: string) => string;
}

/** The pen for a machine's screen. This file is the only one that knows the colouring library. */
export function penFor(machine: Pick<Machine, "colour">): Pen {
	const chalk = new Chalk({ level: machine.colour ? 1 : 0 });
	return { strong: chalk.bold, quiet: chalk.dim, alarm: chalk.red };
}

/**
 * Text from a file as it may go to a screen: without control characters and marks that turn the direction of writing,
 * which could rewrite what a terminal shows.
 */
export function harmless(text: string): string {
	return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]+/gu, " ");
}
