import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { type Disk, realDisk } from "../../src/cli/disk.ts";
import type { Machine } from "../../src/cli/machine.ts";
import { main } from "../../src/cli/main.ts";
import { resolverOf } from "../../src/cli/resolve-package.ts";
import type { Stages } from "../../src/cli/stages.ts";
import { protectedTable } from "../../src/disclosure/protected-table.ts";
import type { SourceFile } from "../../src/ingest/source-file.ts";
import type { Making } from "../../src/run/making.ts";
import type { Progress, Refusal, Request } from "../../src/run/run.ts";
import type { Settings } from "../../src/settings/settings.ts";
import type { Issue } from "../../src/vocabulary/issue.ts";
import type { MadeOne, One } from "../make-one.ts";

/** A working folder on the real disk with one export. */
export function workingFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), "cse report żółć 報告 "));
	mkdirSync(join(folder, "exports"));
	writeFileSync(join(folder, "exports", "referrals.csv"), "child_id\n1\n");
	writeFileSync(
		join(folder, "cse-report.yaml"),
		`data: exports\ntemplate: ${JSON.stringify(join(folder, "paper"))}\n`,
	);
	mkdirSync(join(folder, "paper"));
	writeFileSync(join(folder, "paper", "paper.md"), "# Paper\n");
	return folder;
}

/** What a run told and gave. */
export interface StubRan {
	readonly code: number;
	readonly out: string;
	readonly err: string;
}

export interface StubOptions {
	readonly stages?: Partial<Stages> & {
		/** What the pipeline makes of one council, in place of all that it does. */
		readonly makeOne?: MakeOne;
	};
	readonly disk?: Partial<Disk>;
	readonly machine?: Partial<Machine>;
}

type MakeOne = (
	sources: readonly SourceFile[],
	settings: Settings,
	request: Request,
	making: Making,
	progress: Progress,
) => Promise<Refusal | One>;

/** A pipeline for one council. */
function pipelineOf(makeOne: MakeOne): Stages["makeReports"] {
	return async (sources, settings, request, making, effects) => {
		const { progress, take, hearInterruption } = effects;
		const one = await makeOne(sources, settings, request, making, progress);
		if (one.status === "refused") return one;
		await hearInterruption();
		const { authority } = settings;
		const given = {
			warnings: one.status === "made" ? one.warnings : [],
			sources: one.status === "made" ? one.sources : [],
		};
		const end = take({ authority, given, kinds: [], made: one });
		return {
			status: "ran",
			councils: [{ name: authority.name, ...end }],
			strays: [],
			warnings: [],
			pooled: undefined,
		};
	};
}

/** Runs the command line in this process, on stages that a test makes up. */
export async function runStub(
	args: readonly string[],
	folder: string,
	options: StubOptions = {},
): Promise<StubRan> {
	let out = "";
	let err = "";
	const machine: Machine = {
		workingFolder: folder,
		packageFolder: resolve("."),
		terminal: false,
		colour: false,
		print: (result) => {
			out +=
				typeof result === "string" ? result : new TextDecoder().decode(result);
		},
		tell: (message) => {
			err += message;
		},
		ask: undefined,
		elapsed: () => 0,
		hearInterruption: async () => undefined,
		processId: 1,
		isRunning: () => false,
		startOf: () => undefined,
		host: "here",
		threads: 0,
		openThread: () => {
			throw new Error("there are no threads in tests");
		},
		randomBytes: (length) => new Uint8Array(length).fill(7),
		openFile: async () => {
			throw new Error("nothing is opened in tests");
		},
		resolve: resolverOf(resolve(".")),
		...options.machine,
		disk: { ...realDisk, ...options.disk },
	};
	const code = await main(args, machine, async () => ({
		makeReports: pipelineOf(
			options.stages?.makeOne ?? (async () => built("paper")),
		),
		explainOne: async () => ({ status: "unknown", problem: "no figure" }),
		makeRestricted: async () => {
			throw new Error("nothing restricted is made in tests of stubs");
		},
		...options.stages,
	}));
	return { code, out, err };
}

const anyPeriod = {
	id: "2016",
	from: 0,
	to: 1,
	label: "January to December 2016",
	yearKind: "calendar",
} as const;

/** One council of which a paper of this text was made. */
export function built(
	text: string,
	warnings: readonly Issue[] = [],
	more: Partial<MadeOne> = {},
): MadeOne {
	return {
		status: "made",
		table: protectedTable(anyPeriod, [], []),
		outputs: [{ format: "docx", bytes: new TextEncoder().encode(text) }],
		said: [],
		document: new TextEncoder().encode("{}"),
		auditPage: undefined,
		warnings,
		doubts: [],
		sources: [{ file: "referrals.csv", kind: "referrals", rows: 1 }],
		elsewhere: [],
		heldBack: 3,
		leftOut: [],
		notices: [],
		forPooling: undefined,
		...more,
	};
}

/** An issue of one code on one line. */
export function issue(line: number, more: Partial<Issue> = {}): Issue {
	return {
		code: "not-a-date",
		severity: "refuse",
		file: "referrals.csv",
		line,
		heading: "Date of referral",
		message: "this is not a date",
		remedy: "Dates are written 31/03/2016.",
		...more,
	};
}
