import { readPeriod } from "../vocabulary/period.ts";
import { day, printed, text } from "./scalars.ts";
import { group, key } from "./setting-keys.ts";
import { list, meaning } from "./shape.ts";

/** A period as the command line takes it; its id, however it is written. */
const period = meaning(text, (written, tell) => {
	const reading = readPeriod(written);
	if (!reading.ok) tell(reading.problem);
	return reading.ok ? reading.period.id : "";
});

/** `[2016-Q4, 2016]` */
export const periods = list(period);

/** `[ { period: 2016, date: 2017-05-02, because: … } ]`: one for a period, which the paper prints. */
export const revisions = meaning(
	list(
		group({
			period: key(period, "The period whose figures were corrected."),
			date: key(day, "When."),
			because: key(printed, "Why, as the paper prints it."),
		}),
	),
	(written, tell) => {
		for (const [i, one] of written.entries()) {
			if (one.period === undefined || one.because === undefined)
				tell("Give a period, and why: because.", i);
			else if (written.findIndex((other) => other.period === one.period) < i)
				tell(`The period "${one.period}" is given twice.`, i);
		}
		return written;
	},
);
