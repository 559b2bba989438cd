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
	/** The files of the ledger, where this is a release. */
	readonly ledger: readonly NewFile[];
	/** The audit page, where it is asked for. */
	readonly also: readonly NewFile[];
	readonly force: boolean;
}

/** Where an output goes. */
export function outputPath(
	{ outFolder }: Pick<PreparedRun, "outFolder">,
	name: string,
	format: Format,
): string {
	return join(outFolder, `cse-report-${name}.${format}`);
}

/** Writes outputs with the private record of how they were made, all or none. */
export function writeRun(
	writing: Writing,
	machine: Machine,
): readonly WrittenPath[] {
	const { run, name, outputs } = writing;
	const pathOf = ({ format }: Output) => outputPath(run, name, format);
	writeOutputs(
		{
			outputs: outputs.map((output) => ({
				path: pathOf(output),
				bytes: output.bytes,
			})),
			outFolder: run.outFolder,
			recordName: `private-run-${name}.json`,
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
			ledger: writing.ledger,
			also: writing.also,
		},
		machine,
	);
	return outputs.map((output) => ({
		format: output.format,
		path: shownPath(pathOf(output), machine),
	}));
}
