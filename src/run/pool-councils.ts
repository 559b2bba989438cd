import {
	loadLinearSolver,
	type SolvingMeans,
} from "../disclosure/facts/linear-solver.ts";
import { givingWay } from "../disclosure/facts/long-work.ts";
import { protect } from "../disclosure/protect.ts";
import type { Authority, Settings } from "../settings/settings.ts";
import { poolFigures } from "../statistics/pool.ts";
import { settingsOf } from "../validate/each-authority.ts";
import type { Records } from "../validate/records.ts";
import { unprovedWords } from "../vocabulary/unproved-words.ts";
import { pooledName } from "./council-names.ts";
import type { PooledTotal } from "./making.ts";
import { figuresDocument, renderFigures } from "./render-figures.ts";
import type { CouncilFigures, Format, Request } from "./run.ts";

/** A council of which figures were made: true, as its readers have them, and of which columns. */
export interface PooledPart extends CouncilFigures {
	readonly given: Records["given"];
}

/** Who the pooled total is about. */
const pooledAuthority: Authority = {
	name: pooledName,
	code: undefined,
	aliases: [],
};

/**
 * The sum of all councils' figures, protected as one release with them: what a council's paper says stands, and the pooled
 * total holds back whatever would let somebody get a small number by subtracting.
 */
export async function poolCouncils(
	councils: readonly PooledPart[],
	settings: Settings,
	request: Request,
	formats: readonly Format[],
	tool: string,
	{ solver, giveWay }: SolvingMeans,
): Promise<PooledTotal> {
	const figures = poolFigures(councils.map((council) => council.figures));
	const safe = await givingWay(
		protect(figures, settings.policy, {
			decimals: settings.decimals,
			breaks: settings.breaks,
			councils: councils.map(({ known }) => known),
			solver: await loadLinearSolver(solver),
		}),
		giveWay,
	);
	if (safe.broken.length > 0 || !safe.safe)
		throw new Error("the pooled total does not keep to what it must");
	const read = {
		settings: settingsOf(settings, pooledAuthority),
		records: { given: columnsOfAll(councils) },
	};
	return {
		table: safe.table,
		outputs: await renderFigures(safe.table, read, request, formats, tool),
		document: await figuresDocument(safe.table, read, request, tool),
		heldBack: safe.heldBack,
		leftOut: figures.leftOut,
		notices: safe.isWhole ? [] : [unprovedWords],
	};
}

function columnsOfAll(councils: readonly PooledPart[]): Records["given"] {
	let all: Records["given"] = {};
	for (const { given } of councils) all = { ...all, ...given };
	return all;
}
