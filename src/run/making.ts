import type { ProtectedTable } from "../disclosure/protected-table.ts";
import type { ChartFont } from "../render/chart-font.ts";
import type { Look } from "../render/look/open-look.ts";
import type { TemplateSource } from "../report/template.ts";
import type { Issue } from "../vocabulary/issue.ts";
import type { CouncilJob, CouncilMade, MadeCouncil } from "./council-job.ts";
import type {
	CouncilEffects,
	Format,
	Output,
	Refusal,
	Unsafe,
	Unwritten,
} from "./run.ts";
import type { Thread } from "./share-work.ts";

/** What is to be made of the figures, and of whose. */
export interface Making {
	/** Of every council of pooled files, and not of one. */
	readonly each: boolean;
	readonly formats: readonly Format[];
	/** For a paper; without one there are figures alone. */
	readonly paper: PaperParts | undefined;
	/** Whether the private audit page is wanted, and the checksum of the settings that it names. */
	readonly audit: { readonly settingsSha256: string | undefined } | undefined;
	/** Of the sum of several councils, which has no paper; `undefined` where it is not to be made. */
	readonly pooledFormats: readonly Format[] | undefined;
	/** The tool and its version, for a document's provenance: "cse-report 0.1.0". */
	readonly tool: string;
}

/** What a paper says beside its figures, and how its charts are drawn. */
export interface PaperParts {
	readonly template: TemplateSource;
	/** The council's own Word template, where it has one. */
	readonly look: Look | undefined;
	/** The font that charts are drawn in; read once the exports are. */
	readonly font: () => ChartFont;
}

/** What a run is given of the machine that it runs on, and of who asked for it. */
export interface Effects<Built> extends CouncilEffects {
	/** Other threads for so many councils; none where they gain nothing. */
	readonly threadsFor: (
		councils: number,
	) => readonly Thread<CouncilJob, CouncilMade>[];
	/** Lets an interruption be heard that came while this thread was busy. */
	readonly hearInterruption: () => Promise<void>;
	/** Takes what was made of a council, as soon as it is there, and says how that ended. */
	readonly take: (council: MadeCouncil) => Built | Unsafe | Unwritten;
}

/** How a run ended: of one council as of many. */
export type Outcome<Built> =
	/** What is wrong with the files themselves; or with the rows of the one council. */
	| Refusal
	| {
			readonly status: "ran";
			/** By the councils' names. */
			readonly councils: readonly CouncilEnd<Built>[];
			/** What is wrong with rows that are about no council that can be told. */
			readonly strays: readonly Issue[];
			/** What was found in files as a whole. */
			readonly warnings: readonly Issue[];
			/** `undefined` where it was not asked for, or where some council failed. */
			readonly pooled: PooledTotal | undefined;
	  };

/** How it ended for one council. */
export type CouncilEnd<Built> = {
	/** The shortest that it is called. */
	readonly name: string;
} & (Built | Refusal | Unsafe | Unwritten);

/** The pooled figures of all councils as they may be published beside the councils' own. */
export interface PooledTotal {
	readonly table: ProtectedTable;
	readonly outputs: readonly Output[];
	/** The figures document, as UTF-8. */
	readonly document: Uint8Array;
	readonly heldBack: number;
	readonly leftOut: readonly string[];
	/** What to know of what it is called: that it is not proved to be safe. */
	readonly notices: readonly string[];
}
