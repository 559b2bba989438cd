import type { Ended } from "../thread-messages.ts";
import type { Parts } from "./open-parts.ts";
import type { Workspace } from "./workspace.ts";

/** What every step of the page works with. */
export interface Tool {
	readonly parts: Parts;
	readonly workspace: Workspace;
	/**
	 * Runs a command on the files of the workspace, after those that run already, and puts back what it left there.
	 *
	 * @param what told while it runs
	 * @returns `undefined` where it was cancelled
	 */
	readonly run: (
		args: readonly string[],
		what: string,
		options?: RunOptions,
	) => Promise<Ended | undefined>;
	/** Leads to another step. */
	readonly go: (step: StepId) => void;
}

export interface RunOptions {
	/** Somebody is asked what the command cannot know. */
	readonly asks?: boolean;
	/** Nothing that it wrote is kept. */
	readonly onTrial?: boolean;
}

export type StepId =
	| "files"
	| "check"
	| "settings"
	| "paper"
	| "publish"
	| "commands"
	| "about";

/** One step of the work: a part of the page with a heading of its own. */
export interface Step {
	readonly id: StepId;
	readonly title: string;
	readonly content: readonly HTMLElement[];
	/** Called each time that somebody comes to it. */
	readonly enter?: () => void;
}
