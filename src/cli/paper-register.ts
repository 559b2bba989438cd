import { basename, dirname, join } from "node:path";
import type { KeptRegister } from "../audit-release.ts";
import { isGroup } from "../vocabulary/groups.ts";
import { field, parseJson } from "../vocabulary/read-json.ts";
import type { Machine } from "./machine.ts";
import { shownPath } from "./paths.ts";
import { readIfThere } from "./private-files.ts";
import { misused, type Stop } from "./stop.ts";
import { recordsIn } from "./unreleased-parts.ts";

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

/** The record that knows the paper by its name. Where none does, one that cannot be read may be the one: then the run stops. */
function recordOf(
	folder: string,
	name: string,
	machine: Machine,
): KeptRegister | undefined {
	const records = recordsIn(folder, machine).map(({ path, bytes }) => ({
		file: shownPath(path, machine),
		content: parseJson(new TextDecoder().decode(bytes)),
	}));
	const own = records.find(({ content }) => names(content, name));
	const broken = records.find(
		({ content }) => !Array.isArray(field(content, "outputs")),
	);
	if (own === undefined) {
		if (broken !== undefined)
			throw damaged(broken.file, "as the private record of a run");
		return undefined;
	}
	const { file, content } = own;
	const figures = field(content, "released");
	const said = field(content, "said");
	if (!isGroup(figures) || !areTexts(said))
		throw damaged(file, "as the private record of a run");
	return { file, figures: JSON.stringify(figures), said };
}

function areTexts(value: unknown): value is readonly string[] {
	return (
		Array.isArray(value) &&
		value.every((text: unknown) => typeof text === "string")
	);
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
	if (content === undefined) throw damaged(shownPath(path, machine), "as JSON");
	return content;
}

function damaged(shown: string, as: string): Stop {
	return misused(
		`"${shown}" is damaged: it cannot be read ${as}. Build the paper again, put the file back from a copy, or move it away: the paper is then audited by its own tables alone.`,
	);
}
