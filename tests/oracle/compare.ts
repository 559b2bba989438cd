import type { TrueFigure } from "./figures.ts";
import type { PublishedFigure } from "./run-tool.ts";
import { familyOf } from "./structure.ts";
import type { World } from "./world.ts";

export interface Policy {
	readonly threshold: number;
	readonly roundTo?: number;
}

/** Every way in which what was published differs from what is true, in words. */
export function differences(
	world: World,
	truth: ReadonlyMap<string, TrueFigure>,
	published: readonly PublishedFigure[],
	policy: Policy,
): readonly string[] {
	const told: string[] = [];
	const byId = new Map(published.map((figure) => [figure.id, figure]));
	if (byId.size < published.length) told.push("an id is published twice");
	for (const id of truth.keys())
		if (!byId.has(id)) told.push(`${id}: not published`);
	for (const id of byId.keys())
		if (!truth.has(id)) told.push(`${id}: published, and not expected`);
	const families = familiesWithCause(truth, policy);
	const leftOut = leftOutWhole(published);
	for (const figure of published) {
		const fact = truth.get(figure.id);
		if (fact === undefined) continue;
		if (fact.count !== undefined && leftOut.has(crossingOf(figure.id)))
			continue;
		told.push(
			...plainDifferences(fact, figure),
			...countDifferences(fact, figure, policy, families),
			...shareDifferences(world, truth, byId, figure),
		);
	}
	return [...told, ...orderDifferences(truth, published)];
}

/** Crossings beyond reach are left out, each whole: which ones hangs on how the tool judges, and is tested where it does. */
function leftOutWhole(
	published: readonly PublishedFigure[],
): ReadonlySet<string> {
	const crossed = published.filter(({ id }) => id.includes("|"));
	const told = new Set(
		crossed
			.filter(({ status }) => status !== "notAvailable")
			.map(({ id }) => crossingOf(id)),
	);
	const all = crossed.map(({ id }) => crossingOf(id));
	return new Set(all.filter((crossing) => !told.has(crossing)));
}

function crossingOf(id: string): string {
	return id.replace(/=[^|]*/g, "");
}

function plainDifferences(
	fact: TrueFigure,
	figure: PublishedFigure,
): readonly string[] {
	const told: string[] = [];
	const differs = (what: string, is: unknown, should: unknown) => {
		if (is !== should)
			told.push(`${fact.id}: ${what} is ${is}, should be ${should}`);
	};
	differs("unit", figure.unit, fact.unit);
	differs("base", figure.base, fact.base);
	differs("period", figure.period?.id, fact.period?.id);
	differs("period from", figure.period?.from, fact.period?.from);
	differs("period to", figure.period?.to, fact.period?.to);
	return told;
}

function countDifferences(
	fact: TrueFigure,
	figure: PublishedFigure,
	policy: Policy,
	withCause: ReadonlySet<string>,
): readonly string[] {
	const { count } = fact;
	const is = (text: string) => [
		`${fact.id}: ${text}, true is ${count ?? "not available"} (of ${fact.children} children)`,
	];
	if (count === undefined || figure.status === "notAvailable")
		return (count === undefined) === (figure.status === "notAvailable")
			? []
			: is(`${figure.status} ${figure.count ?? ""}`);
	const training = fact.measure.startsWith("training");
	const small = !training && isSmall(fact, policy);
	switch (figure.status) {
		case "shown":
			if (figure.count !== count) return is(`shown as ${figure.count}`);
			if (policy.roundTo !== undefined && count !== 0 && !training)
				return is("shown and not rounded");
			return small ? is("shown, and small") : [];
		case "rounded": {
			const step = policy.roundTo ?? 1;
			const right = Math.floor(count / step + 0.5) * step;
			return right === figure.count && figure.roundedTo === step
				? []
				: is(`rounded to ${figure.count}`);
		}
		case "banded": {
			if (figure.count !== undefined) return is("banded, and has a number");
			const { from = 1, to = 0 } = figure;
			if (count < from || count > to) return is(`banded ${from} to ${to}`);
			break;
		}
		case "withheld":
			if (
				[figure.count, figure.from, figure.to, figure.percent].some(
					(number) => number !== undefined,
				)
			)
				return is("withheld, and has a number");
			break;
		default:
			return is(`has the status ${figure.status}`);
	}
	return small || (!training && withCause.has(familyOf(fact.id)))
		? []
		: is(`${figure.status} without cause`);
}

/** From 1 to one less than the threshold; or of so few children. */
export function isSmall(fact: TrueFigure, { threshold }: Policy): boolean {
	const { count = 0, children } = fact;
	return count > 0 && (count < threshold || children < threshold);
}

/** Families in which a count, or what is left of one beside another, is small. */
function familiesWithCause(
	truth: ReadonlyMap<string, TrueFigure>,
	policy: Policy,
): ReadonlySet<string> {
	const found = new Set<string>();
	const counts = new Map<string, Set<number>>();
	for (const fact of truth.values()) {
		if (fact.count === undefined || fact.measure.startsWith("training"))
			continue;
		const family = familyOf(fact.id);
		if (isSmall(fact, policy)) found.add(family);
		counts.set(family, (counts.get(family) ?? new Set()).add(fact.count));
	}
	for (const [family, set] of counts) {
		const sorted = [...set].sort((a, b) => a - b);
		const near = sorted.some(
			(count, i) => i > 0 && count - (sorted[i - 1] ?? 0) < policy.threshold,
		);
		if (near && policy.threshold > 1) found.add(family);
	}
	return found;
}

function shareDifferences(
	world: World,
	truth: ReadonlyMap<string, TrueFigure>,
	byId: ReadonlyMap<string, PublishedFigure>,
	figure: PublishedFigure,
): readonly string[] {
	const fact = truth.get(figure.id);
	const base = fact?.base === undefined ? undefined : byId.get(fact.base);
	const is = (text: string) => [`${figure.id}: ${text}`];
	const { percent, percentFrom, percentTo } = figure;
	if (fact?.base === undefined || base === undefined)
		return (percent ?? percentFrom) ? is("has a share and no base") : [];
	const known = (of: PublishedFigure) =>
		of.status === "shown" || of.status === "rounded" ? of.count : undefined;
	const whole = known(base);
	const part = known(figure);
	const decimals = world.settings.decimals;
	if (part !== undefined && whole !== undefined && whole > 0) {
		const right = percentage(part, whole, decimals);
		if (percent !== right)
			return is(`percent is ${percent}, should be ${right}`);
	} else if (percent !== undefined)
		return is("has a percentage, and its count or base is held back or 0");
	if (percentFrom !== undefined && percentTo !== undefined) {
		const trueWhole = truth.get(fact.base)?.count ?? 0;
		const right = percentage(fact.count ?? 0, trueWhole, decimals);
		if (right < percentFrom || right > percentTo)
			return is(`share ${percentFrom} to ${percentTo}, is ${right}`);
	}
	const flagged = figure.flags?.includes("u") ?? false;
	const hasShare = percent !== undefined || percentFrom !== undefined;
	if (hasShare && whole !== undefined && flagged !== whole < 20)
		return is(`flag u is ${flagged} on a base of ${whole}`);
	return [];
}

/** Half away from zero, in whole numbers. */
function percentage(part: number, whole: number, decimals: number): number {
	const scale = 10n ** BigInt(decimals);
	const [n, d] = [BigInt(part) * 100n * scale, BigInt(whole)];
	return Number((2n * n + d) / (2n * d)) / Number(scale);
}

/** Categories stand in declared order. */
function orderDifferences(
	truth: ReadonlyMap<string, TrueFigure>,
	published: readonly PublishedFigure[],
): readonly string[] {
	const told: string[] = [];
	const table = (id: string) => {
		const fact = truth.get(id);
		return `${fact?.measure}:${fact?.breakdowns.join("|")}`;
	};
	const one = new Set(
		[...truth.values()]
			.filter((fact) => fact.breakdowns.length === 1)
			.map((fact) => table(fact.id)),
	);
	for (const name of one) {
		const should = [...truth.keys()].filter((id) => table(id) === name);
		const is = published.map((f) => f.id).filter((id) => table(id) === name);
		if (should.length === is.length && should.join() !== is.join())
			told.push(`${name}: in the order ${is.join(", ")}`);
	}
	return told;
}
