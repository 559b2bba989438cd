import type { GiveWay } from "../disclosure/facts/long-work.ts";
import type { Progress } from "../run/run.ts";
import type { Machine } from "./machine.ts";

const quietFor = 500;
const pause = 100;

/** A line on the terminal that says what is being done. */
export interface ProgressLine {
	readonly progress: Progress;
	readonly giveWay: GiveWay;
	/** Wipes the line away. */
	readonly end: () => void;
}

/**
 * Tells of steps on a terminal, once the run has taken half a second, ten times a second at most; of one that takes long, for
 * how long already. As often an interruption is heard, whether or not anything is told.
 */
export function progressLine(
	machine: Pick<Machine, "terminal" | "elapsed" | "tell" | "hearInterruption">,
	quiet: boolean,
): ProgressLine {
	const isTold = !quiet && machine.terminal;
	let told = quietFor - pause;
	let heard = 0;
	let shown = false;
	let latest = { step: "", since: 0 };
	const tell = (now: number, more: string) => {
		if (!isTold || now < told + pause) return;
		told = now;
		shown = true;
		machine.tell(`\r\u001b[2K${latest.step}${more}`);
	};
	return {
		progress: (step, share) => {
			const now = machine.elapsed();
			latest = { step, since: now };
			tell(now, share === undefined ? "" : ` ${Math.floor(share * 100)}%`);
		},
		giveWay: () => {
			const now = machine.elapsed();
			if (now < heard + pause) return undefined;
			heard = now;
			const seconds = Math.floor((now - latest.since) / 1000);
			tell(now, seconds < 2 ? "" : `, ${seconds} seconds`);
			return machine.hearInterruption();
		},
		end: () => {
			if (shown) machine.tell("\r\u001b[2K");
			shown = false;
		},
	};
}
