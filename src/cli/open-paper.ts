import { isPaperFormat } from "../render/paper-formats.ts";
import type { Format } from "../run/run.ts";
import type { Machine } from "./machine.ts";
import { optionPath } from "./paths.ts";
import { misused } from "./stop.ts";
import type { WrittenPath } from "./write-run.ts";

/** Told before anything is read: what `--open` has nothing to open of. */
export function refuseToOpen(
	formats: readonly Format[],
	isEach: boolean,
): void {
	if (isEach)
		throw misused(
			"--open opens one paper, and --each authority writes one for every council. Name a council with --authority, or open them by hand.",
		);
	if (!formats.some(isPaperFormat))
		throw misused(
			"--open opens the paper, and none is written in these formats. Add docx or html to --format.",
		);
}

/** Opens the paper that was written, in Word before a browser. It is there whether or not it can be opened. */
export async function openPaper(
	outputs: readonly WrittenPath[],
	machine: Machine,
): Promise<void> {
	const paper = outputs.find(({ format }) => isPaperFormat(format));
	if (paper === undefined) return;
	if (await machine.openFile(optionPath(paper.path, machine))) return;
	machine.tell(
		`${paper.path} is written, and no program of this machine opened it. Open it by hand.\n`,
	);
}
