/**
 * How likely it is by chance alone that two counts of events that befall independently, over so many days each, differ as
 * much or more: the exact conditional test for two Poisson counts (Przyborowski and Wilenski, 1940). Given their sum, the
 * first is binomial with its share of the days; the smaller tail counts twice, which errs on the side of chance.
 */
export function chanceOfDifference(
	first: number,
	second: number,
	days: readonly [number, number],
): number {
	const all = first + second;
	const share = days[0] / (days[0] + days[1]);
	const tail = Math.min(
		sumOfTail(all, share, 0, first),
		sumOfTail(all, share, first, all),
	);
	return Math.min(1, 2 * tail);
}

/** The chance of `from` to `to` out of `all`, where each has this chance. */
function sumOfTail(
	all: number,
	share: number,
	from: number,
	to: number,
): number {
	let sum = 0;
	let log = logOfBinomial(all, from, share);
	for (let k = from; k <= to; k++) {
		sum += Math.exp(log);
		log += Math.log((all - k) / (k + 1)) + Math.log(share / (1 - share));
	}
	return Math.min(1, sum);
}

function logOfBinomial(all: number, k: number, share: number): number {
	let log = k * Math.log(share) + (all - k) * Math.log(1 - share);
	for (let i = 1; i <= Math.min(k, all - k); i++)
		log += Math.log(all - Math.min(k, all - k) + i) - Math.log(i);
	return log;
}
