import type { Lost } from "../disclosure/draft/earlier.ts";
import { ownPeriodOf, writeFigure } from "../measures/figure-key.ts";
import { isSame } from "../reader/pieces-of-time.ts";
import type { FigureTable } from "../statistics/figure-table.ts";
import { formatCount } from "../vocabulary/numbers.ts";
import { periodsOfRelease } from "./periods-of-release.ts";
import { type Release, releaseName } from "./release.ts";

/**
 * Why figures cannot be published at all, whatever is held back of them: the releases and statements that give away
 * something small of them. `undefined` where nothing stands in the way.
 */
export function whatStandsInTheWay(
	lost: readonly Lost[],
): readonly string[] | undefined {
	const contradiction = lost.find(({ kind }) => kind === "contradiction");
	if (contradiction !== undefined)
		return [
			"What was published before contradicts itself, so that nobody can say what a reader would conclude:",
			...statementsOf([contradiction]),
		];
	const recovered = lost.filter(
		({ kind, isNew }) => isNew && kind === "recovered",
	);
	if (recovered.length === 0) return undefined;
	return [
		"What was published before gives away a small number of these figures, whatever is held back of them now:",
		...statementsOf(recovered),
	];
}

/** What to know of earlier releases that is no reason to stop: it is told already and cannot be taken back. */
export function whatIsToldAlready(
	lost: readonly Lost[],
	moved: readonly string[],
): readonly string[] {
	const given = lost.filter(
		({ kind, isNew, byCorrection }) =>
			kind === "recovered" && !isNew && !byCorrection,
	);
	const narrowed = lost.some(
		({ kind, byCorrection }) => kind === "narrowed" && !byCorrection,
	);
	return [
		...listed(
			"Earlier releases, set side by side, give a small number away. That cannot be taken back, and these figures add nothing to it:",
			given,
		),
		...(narrowed
			? [
					'Earlier releases by themselves say something of a small number: of two parts that are each "fewer than 5", everybody knows that they are 2 or more. These figures add nothing to it.',
				]
			: []),
		...moved,
	];
}

const mostStatements = 10;

function listed(heading: string, lost: readonly Lost[]): readonly string[] {
	if (lost.length === 0) return [];
	const all = statementsOf(lost);
	const more = all.length - mostStatements;
	return [
		heading,
		...all.slice(0, mostStatements),
		...(more > 0 ? [`  and ${more} more`] : []),
	];
}

/** The statements of releases among the reasons, each once; how things hang together every reader knows. */
function statementsOf(lost: readonly Lost[]): readonly string[] {
	const said = lost.flatMap(({ because }) =>
		because().filter(({ saidIn }) => saidIn !== undefined),
	);
	return [...new Set(said.map((fact) => `  ${fact.said}`))];
}

/**
 * Totals that moved by so few since they were published for the same period that a reader sees how few came or went: a
 * warning, since a corrected total has to be told.
 */
export function movedTotals(
	table: FigureTable,
	releases: readonly Release[],
	threshold: number,
): readonly string[] {
	const periods = [table, ...table.beside];
	return releases.flatMap(periodsOfRelease).flatMap((release) => {
		const { figures, period } = release.content.figures;
		const same = periods.find((own) => isSame(period, own.period));
		const beside = same === table ? undefined : same?.period;
		return same === undefined
			? []
			: figures.flatMap(({ measure, cell, value, ownPeriod }) => {
					if (cell.length > 0) return [];
					const id = writeFigure({
						measure,
						cell,
						...(beside === undefined ? {} : { beside }),
					});
					const now = table.figures.find((figure) => figure.id === id);
					if (ownPeriod?.id !== (now && ownPeriodOf(now, same)?.id)) return [];
					if (value.status !== "shown" || now?.count === undefined) return [];
					const by = Math.abs(now.count - value.count);
					return by === 0 || by >= threshold || now.contributors === undefined
						? []
						: [
								`${id} was ${formatCount(value.count)} in ${releaseName(release)}, and is ${formatCount(now.count)} now: a reader sees that a few came or went.`,
							];
				});
	});
}
