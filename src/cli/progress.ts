import type { Progress } from "../run/run.ts";
import type { Machine } from "./machine.ts";

const quietFor = 500;
const pause = 100;

/** A line on the terminal that says what is being done. */
export interface ProgressLine {
	readonly progress: Progress;
	/** Wipes the line away. */
	readonly end: () => void;
}

/** Tells of steps on a terminal, once the run has taken half a second, ten times a second at most. */
export function progressLine(machine: Machine, quiet: boolean): ProgressLine {
	if (quiet || !machine.terminal) return { progress: () => {}, end: () => {} };
	let told = quietFor - pause;
	let shown = false;
	return {
		progress: (step, share) => {
			const now = machine.elapsed();
			if (now < told + pause) return;
			told = now;
			shown = true;
			const percent = share === undefined ? "" : ` ${Math.floor(share * 100)}%`;
			machine.tell(`\r\u001b[2K${step}${percent}`);
		},
		end: () => {
			if (shown) machine.tell("\r\u001b[2K");
			shown = false;
		},
	};
}
