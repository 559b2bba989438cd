import { loadLinearSolver } from "./disclosure/facts/linear-solver.ts";
import { protect } from "./disclosure/protect.ts";
import type { ProtectedTable } from "./disclosure/protected-table.ts";
import { inLargerPieces } from "./ingest/larger-pieces.ts";
import { openWorkbooks } from "./ingest/open-workbooks.ts";
import { readTables } from "./ingest/read-tables.ts";
import type { SourceFile } from "./ingest/source-file.ts";
import { makeFigures, makePaper } from "./pipeline.ts";
import type { ChartFont } from "./render/font-metrics.ts";
import type { TemplateSource } from "./report/template.ts";
import type { TemplateProblem } from "./report/template-problem.ts";
import { type ReadExports, refused, summariesOf } from "./run/read-exports.ts";
import { renderFigures } from "./run/render-figures.ts";
import type {
	CouncilFigures,
	Format,
	Output,
	Progress,
	Refusal,
	Request,
	Unsafe,
} from "./run/run.ts";
import type { Authority, Settings } from "./settings/settings.ts";
import { poolFigures } from "./statistics/pool.ts";
import { settingsOf } from "./validate/authorities.ts";
import { validateEach } from "./validate/validate-each.ts";
import type { Issue } from "./vocabulary/issue.ts";

/** One council of pooled files: its exports as records, or what is wrong with its rows. */
export interface GivenCouncil {
	readonly authority: Authority;
	readonly given: ReadExports | Refusal;
	/** How many issues of each kind there are, and the first; of one kind only some are listed. */
	readonly kinds: readonly { readonly first: Issue; readonly count: number }[];
}

/** Pooled files, council by council; or what is wrong with the files themselves. */
export type CouncilsReading =
	| {
			readonly status: "read";
			readonly councils: readonly GivenCouncil[];
			/** What is wrong with rows that are about no council that can be told. */
			readonly strays: readonly Issue[];
			/** What was found in files as a whole. */
			readonly warnings: readonly Issue[];
	  }
	| Refusal;

/** Large enough that each of many councils finds many rows in a piece, small enough that what they read it into is small. */
const pieceSize = 256 * 1024;

/** Reads pooled exports once, for every council in them. */
export async function readCouncils(
	sources: readonly SourceFile[],
	settings: Settings,
	progress: Progress,
): Promise<CouncilsReading> {
	const opened = await openWorkbooks(sources, settings);
	const larger = opened.map((source) => inLargerPieces(source, pieceSize));
	const { tables, found } = await readTables(larger, settings);
	const read = await validateEach(tables, found, settings, (file, share) =>
		progress(`Reading ${file}`, share),
	);
	if (read.status === "refused") return refused(read.issues);
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

/** All that making one council's paper or figures takes: data alone, so that another thread can do it. */
export interface CouncilJob {
	readonly given: ReadExports;
	readonly request: Request;
	readonly formats: readonly Format[];
	/** For a paper; without one there are figures alone. */
	readonly paper:
		| { readonly template: TemplateSource; readonly font: ChartFont }
		| undefined;
	/** Whether the private audit page is wanted, and the checksum of the settings that it names. */
	readonly audit: { readonly settingsSha256: string | undefined } | undefined;
	readonly tool: string;
}

/** What came of one council. */
export type CouncilMade =
	| Unsafe
	| {
			readonly status: "misworded";
			readonly problems: readonly TemplateProblem[];
	  }
	| {
			readonly status: "made";
			readonly table: ProtectedTable;
			readonly outputs: readonly Output[];
			readonly said: readonly string[];
			/** The figures document, as UTF-8. */
			readonly document: Uint8Array;
			readonly auditPage: Uint8Array | undefined;
			readonly heldBack: number;
			readonly notices: readonly string[];
			/** What makes the figures doubtful, beside what was found as the rows were read. */
			readonly doubts: readonly Issue[];
			readonly forPooling: CouncilFigures;
	  };

/** Makes one council's paper, or its figures as data: the same bytes as where it is asked for alone. */
export async function makeCouncil(job: CouncilJob): Promise<CouncilMade> {
	const { given, request, formats, paper, audit, tool } = job;
	const effects = { progress: () => undefined, tool };
	if (paper === undefined) {
		const counted = await makeFigures(given, request, formats, effects);
		if (counted.status === "unsafe") return counted;
		return {
			status: "made",
			table: counted.table,
			outputs: counted.outputs,
			said: [],
			document: await counted.asReleased(),
			auditPage: undefined,
			heldBack: counted.heldBack,
			notices: counted.notices,
			doubts: counted.doubts,
			forPooling: counted.forPooling(),
		};
	}
	const { template, font } = paper;
	const built = await makePaper(given, request, formats, template, {
		...effects,
		font: () => font,
	});
	if (built.status !== "built") return built;
	return {
		status: "made",
		table: built.table,
		outputs: built.outputs,
		said: built.said,
		document: await built.asReleased(),
		auditPage: audit && (await built.auditPage(audit.settingsSha256)),
		heldBack: built.heldBack,
		notices: built.notices,
		doubts: built.doubts,
		forPooling: built.forPooling(),
	};
}

/** The pooled figures of all councils as they may be published beside the councils' own. */
export interface PooledTotal {
	readonly table: ProtectedTable;
	readonly outputs: readonly Output[];
	/** The figures document, as UTF-8. */
	readonly document: Uint8Array;
	readonly heldBack: number;
}

/**
 * The sum of all councils' figures, protected as one release with them: what a council's paper says stands, and the pooled
 * total holds back whatever would let somebody get a small number by subtracting.
 */
export async function poolCouncils(
	councils: readonly CouncilFigures[],
	given: ReadExports["records"]["given"],
	settings: Settings,
	request: Request,
	formats: readonly Format[],
	tool: string,
): Promise<PooledTotal> {
	const figures = poolFigures(councils.map((council) => council.figures));
	const safe = protect(figures, settings.policy, {
		decimals: settings.decimals,
		councils: councils.map(({ known }) => known),
		solver: await loadLinearSolver(),
	});
	if (safe.broken.length > 0 || !safe.safe)
		throw new Error("the pooled total does not keep to what it must");
	const read = {
		settings: settingsOf(settings, pooledAuthority),
		records: { given },
	};
	const render = (those: readonly Format[]) =>
		renderFigures(safe.table, read, request, those, tool);
	const [document] = await render(["json"]);
	return {
		table: safe.table,
		outputs: await render(formats),
		document: document?.bytes ?? new Uint8Array(),
		heldBack: safe.heldBack,
	};
}

/** The figures of several councils as one table of rows, each with the council that it is about. */
export async function renderTogether(
	councils: readonly {
		readonly name: string;
		readonly table: ProtectedTable;
	}[],
): Promise<Uint8Array> {
	const { composeFigureRows } = await import("./report/figure-entries.ts");
	const { renderCsvOfSeveral } = await import("./render/csv.ts");
	return renderCsvOfSeveral(
		councils.map(({ name, table }) => ({
			authority: name,
			rows: composeFigureRows(table),
		})),
	);
}

/** Who the pooled total is about. */
export const pooledAuthority: Authority = {
	name: "All authorities",
	code: undefined,
	aliases: [],
};
