import { countFrom, zeroOrMore } from "../disclosure/facts/constraints.ts";
import { countsBehind, valueWords } from "../published/figure-statements.ts";
import type {
	PublishedFigure,
	PublishedPolicy,
} from "../published/published-figures.ts";
import { formatCount } from "../vocabulary/numbers.ts";
import { addFact, type GatheredFacts } from "./gathered-facts.ts";
import { type Release, releaseName } from "./release.ts";

/** Whether a count agrees with what was published of it. */
export function agrees(
	{ value }: PublishedFigure,
	policy: PublishedPolicy,
	count: number,
): boolean {
	const range = countsBehind(value, policy);
	return range === undefined || (count >= range.from && count <= range.to);
}

/** Takes in what a release said of a figure; nothing where it was held back. */
export function addSaid(
	gathered: GatheredFacts,
	release: Release,
	figure: PublishedFigure,
	name: string,
): void {
	const range = countsBehind(figure.value, release.content.figures.policy);
	if (range === undefined) return;
	// Each release said it for itself, though others said the same.
	gathered.facts.push({
		id: idOf(release, figure),
		said: `${releaseName(release)}: ${figure.id}: ${saidWords(figure)}`,
		saidIn: release.number,
		constraints: [countFrom(name, range.from, range.to)],
	});
}

function saidWords({ value }: PublishedFigure): string {
	return value.status === "rounded"
		? `${formatCount(value.count)}, rounded`
		: valueWords(value);
}

/** Takes in that a figure is 0 or at least the threshold: by an unknown that is 0 or 1, and says which. */
export function addRule(
	gathered: GatheredFacts,
	release: Release,
	figure: PublishedFigure,
	name: string,
	count: number | undefined,
): void {
	const { threshold } = release.content.figures.policy;
	const either = `${idOf(release, figure)} is not 0`;
	if (count === undefined) gathered.guesses.set(either, 1);
	else gathered.counts.set(either, { count: count === 0 ? 0 : 1, children: 0 });
	addFact(gathered, {
		id: `rule ${either}`,
		said: `${releaseName(release)}: ${figure.id} was held back beside "fewer than ${threshold}", so it is 0 or at least ${threshold}`,
		saidIn: release.number,
		constraints: zeroOrMore(name, either, threshold, gathered.most),
	});
}

/** Takes in that children are no fewer than what a release told of their referrals leaves them to be. */
export function addFewest(
	gathered: GatheredFacts,
	release: Release,
	figure: PublishedFigure,
	name: string,
	fewest: number,
): void {
	addFact(gathered, {
		id: `fewest ${idOf(release, figure)}`,
		said: `${releaseName(release)}: ${figure.id} is at least ${fewest}, by what it told of what they are counted for`,
		saidIn: release.number,
		constraints: [countFrom(name, fewest)],
	});
}

/** What a release says of a figure, by a name of its own. */
function idOf(
	{ number, content }: Release,
	{ id, ownPeriod }: PublishedFigure,
): string {
	const { period } = content.figures;
	return `release ${number} ${period.id} ${ownPeriod?.id ?? ""} ${id}`;
}
