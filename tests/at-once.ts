import type { LongWork } from "../src/disclosure/facts/long-work.ts";

/** Does long work in one go. */
export function atOnce<Result>(work: LongWork<Result>): Result {
	for (;;) {
		const step = work.next();
		if (step.done === true) return step.value;
	}
}
