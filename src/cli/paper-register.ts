import { basename, dirname, join } from "node:path";
import type { KeptRegister } from "../audit-release.ts";
import { compareText } from "../vocabulary/issue.ts";
import { field, parseJson } from "../vocabulary/read-json.ts";
import type { Machine } from "./machine.ts";
import { shownPath } from "./paths.ts";
import { readIfThere } from "./private-files.ts";
import { misused } from "./stop.ts";

/**
 * What the run that made a paper kept of it: its private record, which has the paper's text too, else the figures as JSON
 * that lie beside it. `undefined` where there is neither: the paper's own tables have to do.
 */
export function findRegister(
	paper: string,
	machine: Machine,
): KeptRegister | undefined {
	const folder = dirname(paper);
	return (
		recordOf(join(folder, "private"), basename(paper), machine) ??
		figuresBeside(paper, machine)
	);
}

function recordOf(
	folder: string,
	name: string,
	machine: Machine,
): KeptRegister | undefined {
	if (machine.disk.kindOf(folder) !== "folder") return undefined;
	const records = machine.disk
		.namesIn(folder)
		.filter((one) => /^private-run-.*\.json$/.test(one))
		.toSorted(compareText);
	for (const record of records) {
		const path = join(folder, record);
		const content = readJson(path, machine);
		const figures = field(content, "released");
		const said = field(content, "said");
		if (!names(content, name) || figures === undefined) continue;
		return {
			file: shownPath(path, machine),
			figures: JSON.stringify(figures),
			said: Array.isArray(said) ? said.map(String) : undefined,
		};
	}
	return undefined;
}

/** Whether a record is of a run that wrote a file of this name. */
function names(content: unknown, file: string): boolean {
	return ["outputs", "earlierOutputs"].some((key) => {
		const outputs = field(content, key);
		return (
			Array.isArray(outputs) &&
			outputs.some((output: unknown) => field(output, "file") === file)
		);
	});
}

function figuresBeside(
	paper: string,
	machine: Machine,
): KeptRegister | undefined {
	const path = paper.replace(/\.[^.]*$/, ".json");
	const figures = readJson(path, machine);
	return figures === undefined
		? undefined
		: {
				file: shownPath(path, machine),
				figures: JSON.stringify(figures),
				said: undefined,
			};
}

/** What a file of this tool's holds; `undefined` where there is none. One that is damaged stops the run: an audit must not do without. */
function readJson(path: string, machine: Machine): unknown {
	const bytes = readIfThere(path, machine);
	if (bytes === undefined) return undefined;
	const content = parseJson(new TextDecoder().decode(bytes));
	if (content === undefined)
		throw misused(
			`"${shownPath(path, machine)}" is damaged: it cannot be read as JSON. Build the paper again, put the file back from a copy, or move it away: the paper is then audited by its own tables alone.`,
		);
	return content;
}
