import type { Issue } from "../vocabulary/issue.ts";
import type { Message } from "../vocabulary/message.ts";
import { issueAt } from "../vocabulary/messages.ts";

/** What was done to read a file that changes nothing of what it says. */
export interface Repairs {
	/** Counts one of a kind; its message is told how often it was done, and stands where it was done first. */
	readonly add: (
		message: (times: number) => Message,
		line?: number,
		heading?: string,
	) => void;
	/** One note for each kind. */
	readonly notes: () => readonly Issue[];
}

/** The repairs of one file, none yet. */
export function repairsOf(file: string): Repairs {
	const done = new Map<
		string,
		{
			readonly message: (times: number) => Message;
			readonly line: number | undefined;
			readonly heading: string | undefined;
			times: number;
		}
	>();
	return {
		add(message, line, heading) {
			const key = `${message(1).code}\n${heading ?? ""}`;
			const before = done.get(key);
			if (before) before.times++;
			else done.set(key, { message, line, heading, times: 1 });
		},
		notes: () =>
			[...done.values()].map(({ message, line, heading, times }) =>
				issueAt({ file, line, heading }, message(times)),
			),
	};
}
