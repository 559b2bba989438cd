import { misused } from "./stop.ts";

/** The options of `build` and `figures` as they were written. Paths are relative to the working folder. */
export interface RunOptions {
	readonly data: string | undefined;
	readonly config: string | undefined;
	readonly out: string | undefined;
	readonly asAt: string | undefined;
	readonly template: string | undefined;
	/** The council's Word template. */
	readonly look: string | undefined;
	readonly tables: readonly string[] | undefined;
	readonly formats: readonly string[] | undefined;
	readonly authority: string | undefined;
	/** For every council of pooled files. */
	readonly each: boolean;
	readonly allLevels: boolean;
	readonly quiet: boolean;
	readonly json: boolean;
	readonly force: boolean;
	/** Whether the paper is opened once it is written. */
	readonly open: boolean;
	/** What is made now is published: it goes into the ledger. */
	readonly release: boolean;
	/** True figures for the private folder, in place of protected ones. */
	readonly isRestricted: boolean;
	readonly merge: boolean;
	readonly audit: boolean;
	readonly degree: string | undefined;
	/** The private list of words to write. */
	readonly matches: string | undefined;
	/** A folder of earlier exports, or a snapshot of them, to compare with. */
	readonly since: string | undefined;
	readonly snapshot: boolean;
	/** Periods to set beside it, as they were written. */
	readonly compare: readonly string[] | undefined;
	readonly series: string | undefined;
}

/** The options out of what the argument parser hands over. */
export function readOptions(
	given: Readonly<Record<string, unknown>>,
): RunOptions {
	const text = (name: string) => {
		const value = given[name];
		return typeof value === "string" ? value : undefined;
	};
	const names = (name: string) => {
		const value = given[name];
		return Array.isArray(value) ? value.map(String) : undefined;
	};
	return {
		data: text("data"),
		config: text("config"),
		out: text("out"),
		asAt: text("asAt"),
		template: text("template"),
		look: text("look"),
		tables: names("tables"),
		formats: names("format"),
		authority: text("authority"),
		each: eachOf(text("each"), text("authority")),
		allLevels: given.allLevels === true,
		quiet: given.quiet === true,
		json: given.json === true,
		force: given.force === true,
		open: given.open === true,
		release: given.release === true,
		isRestricted: isRestricted(text("edition")),
		merge: given.merge === true,
		audit: given.audit === true,
		degree: text("degree"),
		matches: text("matches"),
		since: text("since"),
		snapshot: given.snapshot === true,
		compare: names("compare"),
		series: text("series"),
	};
}

function isRestricted(written: string | undefined): boolean {
	if (written === undefined || written === "published") return false;
	if (written === "restricted") return true;
	throw misused(
		`--edition: "${written}" is not known. Write --edition restricted, for true figures in the private folder; without it the paper is the published one.`,
	);
}

function eachOf(
	written: string | undefined,
	authority: string | undefined,
): boolean {
	if (written === undefined) return false;
	if (written !== "authority")
		throw misused(
			`--each: "${written}" is not known. Write --each authority, for every council in the files.`,
		);
	if (authority !== undefined)
		throw misused(
			"--each authority and --authority ask for two things. Name one of them.",
		);
	return true;
}

/** Names with commas between them; an option that is given again adds to what it gave before. */
export function splitNames(
	written: string,
	before: readonly string[] | undefined,
): readonly string[] {
	const names = written
		.split(",")
		.map((name) => name.trim())
		.filter((name) => name !== "");
	return [...(before ?? []), ...names];
}
