import { settingsIn } from "../change-setting.ts";
import { type FoundSettings, findSettings } from "../find-settings.ts";
import { type LedgerFiles, ledgerFolderOf, ledgerIn } from "../ledger-zip.ts";
import type { Files } from "../memory-disk.ts";
import { folderBefore } from "../place-files.ts";
import type { Ended } from "../thread-messages.ts";

/** The files that somebody works with, all in memory: they are gone when the page is closed. */
export interface Workspace {
	readonly files: () => Files;
	readonly put: (files: Files) => void;
	/** Takes over what a command has done. */
	readonly take: (ended: Ended) => void;
	/** Whether a file is one that commands made for people to take away. */
	readonly isMade: (path: string) => boolean;
	/** The settings among them. */
	readonly settings: () => FoundSettings;
	/** Which settings are meant, where there are several. */
	readonly choose: (settings: string | undefined) => void;
	/** What commands have to be told so that they find the settings and the exports. */
	readonly places: () => readonly string[];
	/** The ledger that goes with the settings; `undefined` where none was given and nothing was released. */
	readonly ledger: () => LedgerFiles | undefined;
	/** The period that the exports are on, as `init` has it; empty where nobody said one. */
	readonly period: () => string;
	readonly suggest: (period: string) => void;
	/** Counts how often the files changed from which papers are made: what commands write into their folder is none of these. */
	readonly version: () => number;
}

/** A workspace in which nothing lies yet. */
export function newWorkspace(): Workspace {
	const held: {
		files: Files;
		chosen: string | undefined;
		version: number;
		period: string;
		found: FoundSettings;
	} = {
		files: new Map(),
		chosen: undefined,
		version: 0,
		period: "",
		found: findSettings(new Map()),
	};
	const look = () => {
		held.version++;
		held.found = findSettings(held.files, held.chosen);
	};
	return {
		files: () => held.files,
		put: (files) => {
			held.files = files;
			look();
		},
		take: ({ written, removed }) => {
			if (written.size + removed.length === 0) return;
			const files = new Map([...held.files, ...written]);
			for (const path of removed) files.delete(path);
			const { version } = held;
			held.files = files;
			look();
			const isMade = isOutput(held.found);
			if ([...written.keys(), ...removed].every(isMade)) held.version = version;
		},
		isMade: (path) => isOutput(held.found)(path),
		settings: () => held.found,
		choose: (settings) => {
			held.chosen = settings;
			look();
		},
		places: () => [
			"--config",
			held.found.path,
			...(held.found.isDataElsewhere || held.found.text === undefined
				? ["--data", held.found.data]
				: []),
		],
		ledger: () => ledgerIn(held.files, ledgerFolderOf(held.found.path)),
		period: () => held.period,
		suggest: (period) => {
			held.period = period;
		},
		version: () => held.version,
	};
}

/** What commands write for people to take away; the list of words is read back. */
function isOutput({
	path,
	text = "",
}: FoundSettings): (path: string) => boolean {
	const named = settingsIn(text)(["out"]);
	const folder = `${folderBefore(path)}${typeof named === "string" ? named : "out"}/`;
	return (written) =>
		written.startsWith(folder) && !/\/private\/.*\.csv$/.test(written);
}
