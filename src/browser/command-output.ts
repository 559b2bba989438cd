/** What of an issue `check --json` and `build --json` tell. */
export interface ToldIssue {
	readonly severity: "refuse" | "warn" | "note";
	readonly code: string;
	readonly file: string;
	readonly line?: number;
	readonly heading?: string;
	readonly message: string;
	readonly remedy?: string;
}

/** Issues of one kind in one file. */
export interface ToldGroup {
	readonly severity: ToldIssue["severity"];
	readonly code: string;
	readonly file: string;
	readonly count: number;
	readonly headings: readonly string[];
	readonly firstLine?: number;
	/** What several are together; absent of one. */
	readonly summary?: string;
	readonly message: string;
	readonly remedy?: string;
}

/** What `check --json` tells (docs/commands.md). */
export interface ToldCheck {
	readonly accepted: boolean;
	readonly found: {
		readonly refuse: number;
		readonly warn: number;
		readonly note: number;
	};
	readonly exports: readonly {
		readonly export: string;
		readonly file: string;
		readonly rows: number;
		readonly columns: readonly string[];
		readonly absent: readonly string[];
	}[];
	readonly groups: readonly ToldGroup[];
	readonly issues: readonly ToldIssue[];
}

/** What `init --json` tells of the exports. */
export interface ToldInit {
	/** The period that they are on. */
	readonly period: string | null;
}

/** What `build --json` tells of one council or of many. */
export interface ToldBuild {
	readonly status: "built" | "refused" | "unsafe" | "incomplete";
	readonly issues?: readonly ToldIssue[];
	readonly warnings?: readonly ToldIssue[];
}

/** What `releases --json` tells of each release. */
export interface ToldReleases {
	readonly releases: readonly {
		readonly release: number;
		readonly kind: string;
		readonly period: { readonly label: string };
		readonly asAt: string;
		readonly authority: { readonly name: string };
	}[];
}

/**
 * What a command printed as JSON; `undefined` where it printed nothing, as where it was stopped before. The types are those of
 * the tool's own documents, which its tests hold.
 */
export function printedDocument<Document>(
	printed: Uint8Array,
): Document | undefined {
	return printed.length === 0
		? undefined
		: JSON.parse(new TextDecoder().decode(printed));
}
