import { inLargerPieces } from "../ingest/larger-pieces.ts";
import { openWorkbooks } from "../ingest/open-workbooks.ts";
import { readTables } from "../ingest/read-tables.ts";
import type { SourceFile } from "../ingest/source-file.ts";
import type { Authority, Settings } from "../settings/settings.ts";
import { settingsOf } from "../validate/each-authority.ts";
import type { Issue } from "../vocabulary/issue.ts";
import { sharingFileNames } from "./council-names.ts";
import {
	type ReadExports,
	readExports,
	refused,
	summariesOf,
} from "./read-exports.ts";
import type { Progress, Refusal, Request, Unwritten } from "./run.ts";

/** One council: its exports as records, or what is wrong with its rows or its name. */
export interface GivenCouncil {
	readonly authority: Authority;
	readonly given: ReadExports | Refusal | Unwritten;
	/** How many issues of each kind there are, and the first; of one kind only some are listed. Of several councils alone. */
	readonly kinds: readonly IssueKind[];
}

/** Issues of one kind: how many there are, and the first. */
export interface IssueKind {
	readonly first: Issue;
	readonly count: number;
}

/** The files, council by council; or what is wrong with the files themselves. */
export type CouncilsReading =
	| {
			readonly status: "read";
			/** By their names. */
			readonly councils: readonly GivenCouncil[];
			/** What is wrong with rows that are about no council that can be told. */
			readonly strays: readonly Issue[];
			/** What was found in files as a whole. */
			readonly warnings: readonly Issue[];
	  }
	| Refusal;

/** Reads the exports once, for the council that is asked for. What is wrong with its rows is wrong with the files. */
export async function readOneCouncil(
	sources: readonly SourceFile[],
	settings: Settings,
	request: Pick<Request, "authority">,
	progress: Progress,
): Promise<CouncilsReading> {
	const given = await readExports(sources, settings, request, progress);
	if (given.status === "refused") return given;
	const { authority } = given.settings;
	const council = { authority, given, kinds: [] };
	return { status: "read", councils: [council], strays: [], warnings: [] };
}

/** Large enough that each of many councils finds many rows in a piece, small enough that what they read it into is small. */
const pieceSize = 256 * 1024;

/** Reads pooled exports once, for every council in them. */
export async function readEachCouncil(
	sources: readonly SourceFile[],
	settings: Settings,
	progress: Progress,
): Promise<CouncilsReading> {
	const { validateEach } = await import("../validate/validate-each.ts");
	const opened = await openWorkbooks(sources, settings);
	const larger = opened.map((source) => inLargerPieces(source, pieceSize));
	const { tables, found } = await readTables(larger, settings);
	const read = await validateEach(tables, found, settings, (file, share) =>
		progress(`Reading ${file}`, share),
	);
	if (read.status === "refused") return refused(read.issues);
	const sharing = sharingFileNames(
		read.councils.map(({ authority }) => authority),
	);
	return {
		status: "read",
		strays: read.strays,
		warnings: read.warnings,
		councils: read.councils.map(({ authority, validation, kinds }) => ({
			authority,
			kinds,
			given:
				validation.status === "refused"
					? refused(validation.issues)
					: sharing.has(authority)
						? nameless
						: {
								status: "read",
								records: validation.records,
								settings: settingsOf(settings, authority),
								warnings: validation.warnings,
								sources: summariesOf(tables, validation.rows),
								intake: validation.intake,
							},
		})),
	};
}

/** No file of a council can be written where its name is not one of its own. */
const nameless: Unwritten = {
	status: "unwritten",
	reason:
		"Its files would have the name of another council's. Give each a code of its own under authorities: in cse-report.yaml.",
};
