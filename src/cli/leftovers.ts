import { basename, dirname, join } from "node:path";
import type { Machine } from "./machine.ts";
import { shownPath } from "./paths.ts";

/** `part`: a new file, before it is in place; `before`: a copy of what stood there. */
export type Ending = "part" | "before";

/** A file beside another, hidden, and named after the run so that two runs at once do not share it. */
export function asidePath(
	path: string,
	ending: Ending,
	{ processId }: Machine,
): string {
	return join(dirname(path), `.${basename(path)}.${processId}.${ending}`);
}

/** A file that a run left beside another as it ended before its time. */
export interface Leftover {
	readonly path: string;
	/** What it stands beside. */
	readonly of: string;
	readonly ending: Ending;
}

/**
 * What runs left in a folder as they were ended before their time: of files that only this tool writes, and of those that
 * are to be written. Those of a run that goes on are none.
 */
export function leftoversIn(
	folder: string,
	writing: readonly string[],
	machine: Machine,
): readonly Leftover[] {
	return machine.disk.namesIn(folder).flatMap((name) => {
		const match = /^\.(.+)\.(\d+)\.(part|before)$/s.exec(name);
		if (match === null || machine.isRunning(Number(match[2]))) return [];
		const [, of = "", , ending] = match;
		const isOurs = /^(cse-report|private-|\.gitignore$)/.test(of);
		if (!isOurs && !writing.includes(of)) return [];
		return [
			{
				path: join(folder, name),
				of: join(folder, of),
				ending: ending === "part" ? ("part" as const) : ("before" as const),
			},
		];
	});
}

/** Removes what runs left in a folder; a copy of what was there only where the file itself is. */
export function clearLeftovers(
	folder: string,
	writing: readonly string[],
	machine: Machine,
): void {
	for (const { path, of, ending } of leftoversIn(folder, writing, machine))
		if (ending === "part" || machine.disk.kindOf(of) !== "nothing")
			tidyAway(path, machine);
}

/** Removes a file that is of no use any more, which is not worth failing for: the next run finds it. */
export function tidyAway(path: string, machine: Machine): void {
	const { disk } = machine;
	try {
		disk.remove(path);
	} catch {
		try {
			// A program that looks at every new file, as against viruses, lets go of it soon.
			disk.remove(path);
		} catch {
			machine.tell(
				`"${shownPath(path, machine)}" could not be removed. It is of no use any more: the next run removes it, or you may.\n`,
			);
		}
	}
}

/** The file that a person knows: that beside which another was made. */
export function besideWhich(path: string): string {
	const match = /^\.(.+)\.\d+\.(?:part|before)$/s.exec(basename(path));
	return match?.[1] === undefined ? path : join(dirname(path), match[1]);
}
