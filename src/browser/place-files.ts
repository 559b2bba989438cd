import { parseDocument, visit } from "yaml";
import { ledgerNames } from "../cli/ledger-files.ts";
import type { Files } from "./memory-disk.ts";

/** A file as it was given: its name, or its path in a folder that was given whole. */
export interface GivenFile {
	readonly path: string;
	readonly bytes: Uint8Array;
}

/** Where files went, and what is not taken. */
export interface Placed {
	/** The working folder with them. */
	readonly files: Files;
	/** Paths of those that were put there. */
	readonly added: readonly string[];
	/** Names of those that are no file of this tool's, and are passed over. */
	readonly passedOver: readonly string[];
}

/** The folder of the exports where nobody says another. */
export const exportsFolder = "exports";

/**
 * Puts files into the working folder where commands find them. A folder stays as it is. Single files are sorted by their
 * kind: one that the settings name goes where they say, spreadsheets go among the exports, all else beside the settings.
 *
 * @param settings the text of the settings in force, where there are any
 * @param data the folder of the exports, as the settings have it
 * @param ledger the folder of the ledger that goes with them
 */
export function placeFiles(
	given: readonly GivenFile[],
	before: Files,
	settings: string | undefined,
	data: string = exportsFolder,
	ledger = ".cse-report",
): Placed {
	const wanted = given.filter(({ path }) => !isPassedOver(path));
	const top = commonFolder(wanted.map(({ path }) => path));
	const loose = (path: string) => !path.includes("/");
	const ownSettings = wanted.find(
		({ path }) => loose(path) && /^cse-report\.ya?ml$/i.test(path),
	);
	const named = pathsIn(
		ownSettings ? new TextDecoder().decode(ownSettings.bytes) : settings,
	);
	const files = new Map(before);
	const added: string[] = [];
	for (const { path, bytes } of wanted) {
		const place = loose(path)
			? placeOfLoose(path, named, data, ledger)
			: path.slice(top.length);
		files.set(place, bytes);
		added.push(place);
	}
	return {
		files,
		added,
		passedOver: given
			.map(({ path }) => path)
			.filter((path) => isPassedOver(path)),
	};
}

/** What other programs leave in folders, and what would climb out of the working folder. */
function isPassedOver(path: string): boolean {
	return path
		.split("/")
		.some(
			(name) =>
				name === "" ||
				name === "." ||
				name === ".." ||
				name === "node_modules" ||
				/^(~\$.*|\.git|\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(name),
		);
}

/** The folder that all files lie in, with its `/`; empty where they lie in none, or not all in one. */
function commonFolder(paths: readonly string[]): string {
	const [first = ""] = paths;
	const top = first.slice(0, first.indexOf("/") + 1);
	return top !== "" && paths.every((path) => path.startsWith(top)) ? top : "";
}

function placeOfLoose(
	name: string,
	named: readonly string[],
	data: string,
	ledger: string,
): string {
	const asNamed = named.find((path) => path.split("/").at(-1) === name);
	if (asNamed !== undefined) return asNamed;
	const ofLedger: readonly string[] = Object.values(ledgerNames);
	if (ofLedger.includes(name) && name !== ledgerNames.note)
		return `${ledger}/${name}`;
	return /\.(csv|xlsx|xlsm|xlsb|xls|ods)$/i.test(name) && data !== "."
		? `${data}/${name}`
		: name;
}

/** Paths within the working folder that stand somewhere in the settings as a value. */
function pathsIn(settings: string | undefined): readonly string[] {
	if (settings === undefined) return [];
	const found: string[] = [];
	visit(parseDocument(settings), {
		Scalar: (key, { value }) => {
			if (key === "key" || typeof value !== "string") return;
			const path = value.replace(/^\.\//, "");
			if (/\.[a-z]{3,4}$/i.test(path) && isInside(path)) found.push(path);
		},
	});
	return found;
}

/** What stands before the name in a file's path: "" at the top, else with its slash. */
export function folderBefore(path: string): string {
	return path.slice(0, path.lastIndexOf("/") + 1);
}

/** Whether a path leads to something in the working folder. */
export function isInside(path: string): boolean {
	return !/^[/\\]|^[a-z]:/i.test(path) && !path.split(/[/\\]/).includes("..");
}
