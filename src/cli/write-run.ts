import { join } from "node:path";
import type { Format, Output, SourceSummary } from "../run/run.ts";
import type { Machine } from "./machine.ts";
import { shownPath } from "./paths.ts";
import type { PreparedRun } from "./prepare-run.ts";
import type { NewFile } from "./replace-files.ts";
import { writeOutputs } from "./write-outputs.ts";

/** A path and what is in it. */
export interface WrittenPath {
	readonly format: Format;
	readonly path: string;
}

/** All that goes into writing what was made of one council. */
export interface Writing {
	readonly run: PreparedRun;
	/** `2016` in `cse-report-2016.docx` and `private-run-2016.json`. */
	readonly name: string;
	readonly template: string;
	readonly outputs: readonly Output[];
	readonly sources: readonly SourceSummary[];
	/** Every piece of text of the paper. */
	readonly said: readonly string[];
	/** The figures document that says what the outputs say. */
	readonly document: Uint8Array;
	/** The audit page, where it is asked for, and the files of the ledger, where this is a release. */
	readonly also: readonly NewFile[];
	readonly force: boolean;
}

/** Writes outputs with the private record of how they were made, all or none. */
export function writeRun(
	writing: Writing,
	machine: Machine,
): readonly WrittenPath[] {
	const { run, name, outputs } = writing;
	const pathOf = (output: Output) =>
		join(run.outFolder, `cse-report-${name}.${output.format}`);
	writeOutputs(
		{
			outputs: outputs.map((output) => ({
				path: pathOf(output),
				bytes: output.bytes,
			})),
			outFolder: run.outFolder,
			periodName: name,
			record: {
				request: run.request,
				template: writing.template,
				inForce: run.inForce,
				sources: writing.sources,
				checksums: run.data.checksums,
				released: writing.document,
				said: writing.said,
			},
			force: writing.force,
			also: writing.also,
		},
		machine,
	);
	return outputs.map((output) => ({
		format: output.format,
		path: shownPath(pathOf(output), machine),
	}));
}
