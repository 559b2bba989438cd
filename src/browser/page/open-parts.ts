import { unzipSync } from "fflate";
import type { Files } from "../memory-disk.ts";

/** What lies in the page beside its own script. */
export interface Parts {
	/** The script of the thread that runs commands. */
	readonly runner: Uint8Array;
	/** The tool's own files: templates, sample data, the font, the solver. */
	readonly packageFiles: Files;
	/** The licences of what is in the page of others' work. */
	readonly licences: string;
}

/** Takes the page's parts out of it: they stand in it as a zip, written in base64. Nothing is fetched. */
export function openParts(): Parts {
	const written = document.getElementById("parts")?.textContent ?? "";
	const zip = Uint8Array.from(atob(written.trim()), (letter) =>
		letter.charCodeAt(0),
	);
	const entries = Object.entries(unzipSync(zip));
	const start = "package/";
	const entry = (wanted: string) =>
		entries.find(([name]) => name === wanted)?.[1] ?? new Uint8Array();
	return {
		runner: entry("runner.js"),
		licences: new TextDecoder().decode(entry("licences.txt")),
		packageFiles: new Map(
			entries
				.filter(([name]) => name.startsWith(start))
				.map(([name, bytes]) => [name.slice(start.length), bytes]),
		),
	};
}
