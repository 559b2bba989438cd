import type { Severity } from "./issue.ts";

/** An issue's text without its place. */
export interface Message {
	readonly code: string;
	readonly severity: Severity;
	readonly message: string;
	readonly remedy: string;
}

/** A message of what stops the run. */
export function refuse(code: string, message: string, remedy: string): Message {
	return { code, severity: "refuse", message, remedy };
}

/** A message of what a person should look at. */
export function warn(code: string, message: string, remedy: string): Message {
	return { code, severity: "warn", message, remedy };
}

/** A message of what was done to read a file. */
export function note(code: string, message: string, remedy: string): Message {
	return { code, severity: "note", message, remedy };
}
