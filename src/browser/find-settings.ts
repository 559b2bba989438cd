import { parseDocument } from "yaml";
import type { Files } from "./memory-disk.ts";
import { exportsFolder, folderBefore } from "./place-files.ts";

/** The settings among the files, and where they say that the exports are. */
export interface FoundSettings {
	/** Where they are, or will be once `init` has written them. */
	readonly path: string;
	/** `undefined` where there are none yet. */
	readonly text: string | undefined;
	/** The folder of the exports, from the working folder; `.` is that one itself. */
	readonly data: string;
	/** Whether that is not what the settings say, so that commands have to be told. */
	readonly isDataElsewhere: boolean;
}

const usual = "cse-report.yaml";

/**
 * Finds the settings: `cse-report.yaml`, at the top or the only one of that name in a folder; else the only YAML file at the
 * top that has the council's or the exports' settings in it. Where several could be meant, none is taken.
 *
 * @param chosen the path of the settings that a person chose among several
 */
export function findSettings(files: Files, chosen?: string): FoundSettings {
	const paths = settingsPaths(files);
	const [only] = paths[0] === usual || paths.length === 1 ? paths : [];
	const path = chosen ?? only;
	const bytes = path === undefined ? undefined : files.get(path);
	if (path === undefined || bytes === undefined)
		return { path: usual, text: undefined, ...dataWithout(files) };
	const text = new TextDecoder().decode(bytes);
	const written = parseDocument(text).get("data");
	const folder = folderBefore(path);
	const said = typeof written === "string" ? written : ".";
	const isWhole = /^([/\\]|[a-z]:)/i.test(said);
	const data = plain(`${folder}${said.replaceAll("\\", "/")}`);
	const isThere = !isWhole && data !== undefined && holdsExports(files, data);
	return isThere
		? { path, text, data, isDataElsewhere: false }
		: { path, text, ...dataWithout(files), isDataElsewhere: true };
}

/** The files that can be settings, the likeliest first. */
export function settingsPaths(files: Files): readonly string[] {
	const yaml = [...files.keys()].filter((path) => /\.ya?ml$/i.test(path));
	const ofName = yaml
		.filter((path) => path.split("/").at(-1) === usual)
		.toSorted((a, b) => depth(a) - depth(b));
	if (ofName.length > 0) return ofName;
	return yaml.filter((path) => {
		const document = parseDocument(new TextDecoder().decode(files.get(path)));
		return ["authority", "exports", "policy", "words"].some((key) =>
			isGroup(document.get(key)),
		);
	});
}

function depth(path: string): number {
	return path.split("/").length;
}

function isGroup(value: unknown): boolean {
	return typeof value === "object" && value !== null;
}

/** Without settings, or where they say a folder that is not here: the usual one, or wherever spreadsheets lie. */
function dataWithout(
	files: Files,
): Pick<FoundSettings, "data" | "isDataElsewhere"> {
	const folders = [...files.keys()].filter(isSpreadsheet).map(folderOf);
	const data =
		[exportsFolder, "."].find((folder) => folders.includes(folder)) ??
		folders.find((folder) => !/^(out|\.)/.test(folder)) ??
		exportsFolder;
	return { data, isDataElsewhere: false };
}

function holdsExports(files: Files, folder: string): boolean {
	return [...files.keys()].some(
		(path) => isSpreadsheet(path) && folderOf(path) === folder,
	);
}

function isSpreadsheet(path: string): boolean {
	return /\.(csv|xlsx|xlsm|xlsb|xls|ods)$/i.test(path);
}

function folderOf(path: string): string {
	return path.slice(0, Math.max(path.lastIndexOf("/"), 0)) || ".";
}

/** A path without `.` and `..` in it; `undefined` where it leads out of the working folder. */
function plain(path: string): string | undefined {
	const parts: string[] = [];
	for (const part of path.split("/")) {
		if (part === "" || part === ".") continue;
		if (part !== "..") parts.push(part);
		else if (parts.pop() === undefined) return undefined;
	}
	return parts.join("/") || ".";
}
