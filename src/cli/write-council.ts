import { join } from "node:path";
import {
	councilFileName,
	pooledFileName,
	pooledName,
} from "../run/council-names.ts";
import type { PooledTotal } from "../run/making.ts";
import { shortName } from "../vocabulary/authority-name.ts";
import { periodFileName } from "../vocabulary/period.ts";
import type { Releasing } from "./add-release.ts";
import {
	type BuiltCouncil,
	builtCouncil,
	type PooledEnd,
	type TakenCouncil,
} from "./council-ends.ts";
import type { Machine } from "./machine.ts";
import type { RunOptions } from "./options.ts";
import { shownPath } from "./paths.ts";
import type { PreparedRun } from "./prepare-run.ts";
import { privateFolder } from "./private-files.ts";
import type { NewFile } from "./replace-files.ts";
import { orUnwritten } from "./stop.ts";
import { unreleasedParts } from "./unreleased-parts.ts";
import { outputPath, writeRun } from "./write-run.ts";

/** What every council of a run is written with. */
export interface WritingCouncils {
	readonly run: PreparedRun;
	/** With `each`, the files of a council have its name. */
	readonly options: Pick<RunOptions, "each" | "force">;
	readonly template: string;
	/** Behind the period in the names of its files. */
	readonly suffix: string;
	/** The ledger, where this is a release. */
	readonly releases: Releasing | undefined;
}

/** Writes what was made of a council, with its private record and, where this is a release, the ledger: all or none. */
export function writeCouncil(
	council: TakenCouncil,
	{ run, options, template, releases, suffix }: WritingCouncils,
	machine: Machine,
): BuiltCouncil {
	const { authority, given, made } = council;
	const period = `${periodFileName(run.request.period)}${suffix}`;
	const name = options.each
		? `${period}-${councilFileName(authority)}`
		: period;
	const about = options.each ? shortName(authority) : run.request.authority;
	const page = join(privateFolder(run.outFolder), `private-audit-${name}.html`);
	const also =
		made.auditPage === undefined ? [] : [{ path: page, bytes: made.auditPage }];
	const write = (ledger: readonly NewFile[]) =>
		writeRun(
			{
				run: { ...run, request: { ...run.request, authority: about } },
				name,
				template,
				outputs: made.outputs,
				sources: given.sources,
				said: made.said,
				document: made.document,
				ledger,
				also,
				force: options.force,
			},
			machine,
		);
	const papers = made.outputs.map(({ format }) =>
		outputPath(run, name, format),
	);
	// Looked up before anything is written: where that fails, nothing is.
	const hints = options.each || releases ? [] : unreleasedParts(run, machine);
	const { result, told } = releases?.(made.document, papers, write) ?? {
		result: write([]),
		told: hints,
	};
	return builtCouncil(council, {
		outputs: result,
		audit: also.length === 0 ? undefined : shownPath(page, machine),
		told,
	});
}

/** Writes the pooled total beside the councils' papers. */
export function writePooled(
	{ outputs, document, heldBack, notices }: PooledTotal,
	{ run, options, template, suffix }: WritingCouncils,
	machine: Machine,
): PooledEnd {
	return orUnwritten(() => ({
		status: "built",
		heldBack,
		notices,
		outputs: writeRun(
			{
				run: { ...run, request: { ...run.request, authority: pooledName } },
				name: `${periodFileName(run.request.period)}${suffix}-${pooledFileName}`,
				template,
				outputs,
				sources: [],
				said: [],
				document,
				ledger: [],
				also: [],
				force: options.force,
			},
			machine,
		),
	}));
}
