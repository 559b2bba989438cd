import { factsNamed } from "../disclosure/facts/fact.ts";
import {
	loadLinearSolver,
	type SolvingMeans,
} from "../disclosure/facts/linear-solver.ts";
import { givingWay } from "../disclosure/facts/long-work.ts";
import { periodsOfRelease } from "../releases/periods-of-release.ts";
import {
	isOfOneAuthority,
	notReleased,
	type Release,
	type ReleaseContent,
	releaseName,
} from "../releases/release.ts";
import {
	adjoining,
	overlapping,
	type ReleasedSheet,
	sheetsOfRelease,
} from "../releases/sheets.ts";
import type { RiskLevel } from "../settings/settings.ts";
import type { BesideReleases } from "./beside-releases.ts";
import { toldTogether } from "./conclude-together.ts";
import { countedLevels } from "./counted-levels.ts";
import { reconciled } from "./read-together.ts";

/**
 * Holds a document against what was released before. The document is taken to be true of the same children as the
 * releases, but for the fewest additions and removals that reconcile them. Whatever was held back counts as small, but for
 * what its rule tells not to be: see `smallAlone`.
 *
 * @param riskLevels those of the settings, by whose labels releases tell which of them count
 */
export async function auditBeside(
	document: ReleaseContent,
	ledger: readonly Release[],
	riskLevels: readonly RiskLevel[],
	{ solver: bytes, giveWay }: SolvingMeans,
): Promise<BesideReleases> {
	const own = sheetsIn({ number: notReleased, content: document });
	const released = ledger
		.filter(({ content }) =>
			isOfOneAuthority(content.authority, document.authority),
		)
		.toReversed()
		.flatMap(sheetsIn);
	const overlap = overlapping(
		own.map(({ period }) => period),
		released,
	);
	const earlier = [...overlap, ...adjoining([...own, ...overlap], released)];
	const releases = [
		...new Set(earlier.map(({ release }) => releaseName(release))),
	].toReversed();
	if (earlier.length === 0)
		return { releases, isWhole: true, told: [], conflict: undefined };
	const solver = await loadLinearSolver(bytes);
	const counted = countedLevels([...own, ...earlier], riskLevels);
	const reading = reconciled(counted, solver);
	const conflict = reading.auditor.knowing().conflict();
	return {
		releases,
		isWhole: reading.isWhole && counted.isWhole,
		told:
			conflict === undefined
				? await givingWay(toldTogether(reading), giveWay)
				: [],
		conflict:
			conflict && factsNamed(reading.system, conflict).map(({ said }) => said),
	};
}

function sheetsIn(release: Release): readonly ReleasedSheet[] {
	return periodsOfRelease(release).flatMap(sheetsOfRelease);
}
