import type { ToldCheck } from "../command-output.ts";
import type { FoundSettings } from "../find-settings.ts";
import { ledgerFolderOf } from "../ledger-zip.ts";

/** What a file is taken for, in words. */
export function takenFor(
	path: string,
	settings: FoundSettings,
	check: ToldCheck | undefined,
): string {
	if (path === settings.path) return "the settings";
	if (path.startsWith(`${ledgerFolderOf(settings.path)}/`))
		return "the ledger of earlier releases (private)";
	if (/(^|\/)private\//.test(path)) return "private: not for publication";
	if (/\.dotx$/i.test(path)) return "a Word template for the paper’s look";
	if (/\.docx$/i.test(path)) return "a Word file";
	if (/\.schema\.json$/i.test(path)) return "help for editors of the settings";
	const folder = settings.data === "." ? "" : `${settings.data}/`;
	if (!path.startsWith(folder) || path.slice(folder.length).includes("/"))
		return "another file";
	const name = path.slice(folder.length);
	if (!/\.(csv|xlsx|xlsm|xlsb|xls|ods)$/i.test(name)) return "another file";
	if (check === undefined) return "not looked at yet";
	const known = check.exports.find(
		({ file }) => file === name || file.startsWith(`${name}, `),
	);
	if (!known) return "not known: see what is wrong";
	return `the export “${known.export}”, ${known.rows} ${known.rows === 1 ? "row" : "rows"}`;
}
