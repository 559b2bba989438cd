import { join } from "node:path";
import {
	type Ledger,
	type LedgerFiles,
	type Seal,
	writeHead,
} from "../releases/ledger.ts";
import type { Machine } from "./machine.ts";
import { readIfThere } from "./private-files.ts";
import type { NewFile } from "./replace-files.ts";

/** The names of a ledger's files in its folder. */
export const ledgerNames = {
	lines: "private-releases.jsonl",
	head: "private-releases.head",
	key: "private-releases.key",
	note: "private-note.txt",
} as const;

/** What says of a ledger's folder that it is private: written before the ledger itself. */
export function signpostsOf(folder: string): readonly string[] {
	return [".gitignore", ledgerNames.note].map((name) => join(folder, name));
}

/** The ledger and its head, as their files hold them. */
export function readLedgerFiles(
	folder: string,
	machine: Machine,
): Pick<LedgerFiles, "lines" | "head"> {
	const text = (name: string) => {
		const bytes = readIfThere(join(folder, name), machine);
		return bytes && new TextDecoder().decode(bytes);
	};
	return { lines: text(ledgerNames.lines), head: text(ledgerNames.head) };
}

/** The head that belongs to a ledger. */
export function headFile(
	folder: string,
	{ releases, last }: Ledger,
	seal: Seal,
): NewFile {
	return {
		path: join(folder, ledgerNames.head),
		bytes: new TextEncoder().encode(writeHead(releases.length, last, seal)),
	};
}
