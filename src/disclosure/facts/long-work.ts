/**
 * Work that may take long, step by step: between two steps whoever has it done can see to other things, such as a signal that
 * is to end the run. The steps themselves say nothing.
 */
export type LongWork<Result> = Generator<void, Result, void>;

/** Asked between steps: something to wait for, where there is something else to see to now. */
export type GiveWay = () => Promise<void> | undefined;

/** Does long work, and gives way between its steps. */
export async function givingWay<Result>(
	work: LongWork<Result>,
	giveWay: GiveWay,
): Promise<Result> {
	for (;;) {
		const step = work.next();
		if (step.done === true) return step.value;
		const other = giveWay();
		if (other !== undefined) await other;
	}
}
