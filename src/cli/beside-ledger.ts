import type { BesideReleases } from "../audit-beside/beside-releases.ts";
import type { CountAgain } from "../audit-beside/small-alone.ts";
import type { AuditedClaims } from "../audit-statements.ts";
import type { SolvingMeans } from "../disclosure/facts/linear-solver.ts";
import { sameRelease } from "../releases/ledger.ts";
import { readRelease } from "../releases/read-release.ts";
import { notWritten, type ReleaseContent } from "../releases/release.ts";
import { openDataFolder } from "./data-folder.ts";
import { openLedger } from "./ledger-folder.ts";
import type { Machine } from "./machine.ts";
import type { RunOptions } from "./options.ts";
import { optionPath, settingPath } from "./paths.ts";
import { findSettings, type SettingsInForce } from "./settings-file.ts";

/** A document that was audited: its text, or that of the figures document that its run kept. */
export interface AuditedDocument {
	readonly audited: AuditedClaims;
	readonly figures: string | undefined;
	readonly kind: ReleaseContent["kind"];
}

/**
 * Holds what was audited against the ledger, where there is one; against all of it but itself. What was held back is
 * judged small by the exports, where they are at hand and bear the release out.
 */
export async function besideLedger(
	document: AuditedDocument,
	options: RunOptions,
	machine: Machine,
	means: SolvingMeans,
): Promise<BesideReleases | undefined> {
	const inForce = findSettings(options.config, machine);
	const { ledger } = openLedger(inForce.path, machine);
	const content = contentOf(document, inForce);
	if (ledger.releases.length === 0 || content === undefined) return undefined;
	const itself = sameRelease(ledger, content);
	const others = ledger.releases.filter((release) => release !== itself);
	const { auditBeside } = await import("../audit-beside/audit-beside.ts");
	const beside = await auditBeside(
		{ ...content, figures: document.audited.published ?? content.figures },
		others,
		inForce.settings.riskLevels,
		means,
	);
	if (beside.told.length === 0) return beside;
	const countAgain = await openExports(inForce, options, machine);
	const { smallAlone } = await import("../audit-beside/small-alone.ts");
	return countAgain === undefined ? beside : smallAlone(beside, countAgain);
}

/** The document as a release; one that does not say whose it is, is the council's of the settings. */
function contentOf(
	{ audited, figures, kind }: AuditedDocument,
	{ settings }: SettingsInForce,
): ReleaseContent | undefined {
	if (figures !== undefined) {
		const reading = readRelease(figures, "", kind);
		if (reading.ok) return reading.content;
	}
	const { published } = audited;
	if (published === undefined) return undefined;
	return {
		kind,
		authority: settings.authority,
		levels: undefined,
		figures: published,
		written: notWritten,
	};
}

/** Whoever counts again from the exports; `undefined` where they are not at hand, or are refused. */
async function openExports(
	{ settings, path }: SettingsInForce,
	options: RunOptions,
	machine: Machine,
): Promise<CountAgain | undefined> {
	const data = options.data;
	const folder =
		data === undefined
			? settingPath(settings.data, path)
			: optionPath(data, machine);
	// An audit needs no exports: without them all that was held back counts as small.
	if (data === undefined && machine.disk.kindOf(folder) === "nothing")
		return undefined;
	const { openCounting } = await import("../pipeline.ts");
	const { sources } = openDataFolder(folder, machine, false);
	const authority = options.authority;
	const count = await openCounting(sources, settings, authority);
	if (count === undefined) return undefined;
	const inScope = settings.riskLevels.filter((level) => level.inScope);
	return ({ period, asAt, release }, tables) =>
		count({
			period,
			asAt,
			tables,
			allLevels: (release.content.levels ?? []).length > inScope.length,
		});
}
